// Takes what is pasted, dropped or chosen anywhere on the page.
import { check, checkFile, stop } from "./check.ts";

export function listen(target: Document): void {
  target.addEventListener("paste", (event) => {
    event.preventDefault();
    if (event.clipboardData !== null) void paste(event.clipboardData);
  });
  target.addEventListener("dragover", (event) => {
    event.preventDefault();
    target.documentElement.classList.add("dragging");
  });
  target.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) target.documentElement.classList.remove("dragging");
  });
  target.addEventListener("drop", (event) => {
    event.preventDefault();
    target.documentElement.classList.remove("dragging");
    if (event.dataTransfer !== null) void drop(event.dataTransfer);
  });
}

export async function take(files: FileList): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  if (files.length > 1) {
    return stop({ title: "一次只能查一份", text: `一次来了 ${files.length} 个文件，请只选其中一个。`, steps: [] });
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
  stop({ title: "剪贴板里没有内容", text: "请先在 Word、WPS 或网页里全选复制，再回到本页粘贴。", steps: [] });
}

async function drop(data: DataTransfer): Promise<void> {
  if (data.files.length > 0) return take(data.files);
  return paste(data);
}
