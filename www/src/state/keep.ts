// Ctrl+S: the page hands out its own file. Chromium's “save the whole page” writes the shadow tree into the copy too, and with it
// whatever is on the screen; that way round, by the browser's menu, no script can change.
import { save } from "../export/save.ts";
import { FILE_NAME, wholeFile } from "../core/file.ts";
import { store } from "./store.ts";
import { say } from "../words/language.ts";

export function watchSaving(target: Document): void {
  target.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void keep();
  });
}

/** Hands the file to the browser, and says what became of it. */
export async function keep(): Promise<void> {
  const said = await wholeFile().then((file) => {
    save(FILE_NAME, "text/html", file);
    return say`已交给浏览器保存：${FILE_NAME}`;
  }).catch(() => say("本页的文件没有取全，没法保存，请刷新后再试"));
  store.set({ kept: said });
}
