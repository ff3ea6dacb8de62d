// Takes what is pasted, dropped or chosen anywhere on the page.
import { check, checkFile, stop } from "./check.ts";
import { stopped, store } from "./store.ts";
import { say } from "../words/language.ts";

export function listen(target: Document): void {
  target.addEventListener("paste", (event) => {
    // What is pasted into a field belongs there.
    if (event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    if (event.clipboardData !== null) void paste(event.clipboardData);
  });
  target.addEventListener("dragover", (event) => {
    event.preventDefault();
    if (!store.state.dragging) store.set({ dragging: true });
  });
  target.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) store.set({ dragging: false });
  });
  target.addEventListener("drop", (event) => {
    event.preventDefault();
    store.set({ dragging: false });
    if (event.dataTransfer !== null) void drop(event.dataTransfer);
  });
}

export async function take(files: FileList): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  if (files.length > 1) {
    const names = [...files].slice(0, 3).map(({ name }) => `“${name}”`).join("、") + (files.length > 3 ? "…" : "");
    return stop(stopped(say("一次只能查一份"), say`一次来了 ${files.length} 个文件（${names}），请只选其中一个。`));
  }
  return checkFile(file);
}

/** Tables survive as HTML only; Word also offers a picture of the text, which is why files come last. */
async function paste(data: DataTransfer): Promise<void> {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  if (html.trim() !== "") return check(html, "html");
  if (text.trim() !== "") return check(text, "text");
  if (data.files.length > 0) return take(data.files);
  stop(stopped(say("剪贴板里没有内容"), say("请先在 Word、WPS 或网页里全选复制，再回到本页粘贴。")));
}

/** Where the page hands itself out, a file is held against it and not checked. */
async function drop(data: DataTransfer): Promise<void> {
  const [file, ...more] = data.files;
  if (store.state.where.at === "download" && file !== undefined && more.length === 0) {
    return store.set({ held: file });
  }
  if (data.files.length > 0) return take(data.files);
  return paste(data);
}
