// What comes out of the printer, by the button or by Ctrl+P, is the sheet: built for the moment of printing, and away after.
import { asWritten, store } from "../state/store.ts";
import { sheetOf } from "../parts/stylesheet.ts";
import { fileName } from "./name.ts";
import { sheetBody } from "./sheet.ts";
import { STYLE } from "./sheet-style.ts";

export function printSheets(): void {
  let clear = (): void => undefined;
  addEventListener("beforeprint", () => {
    const { view, forms, rules, decisions } = store.state;
    clear();
    if (view.at !== "result") return;
    const written = asWritten(view);
    clear = lay(sheetBody({ ...written, forms, rules, decisions }), fileName("校核单", written.report, "html"));
  });
  addEventListener("afterprint", () => clear());
}

/** Puts the sheet before the page, which the print stylesheet then leaves out; says how to take it away again. */
function lay({ html }: { html: string }, name: string): () => void {
  const style = sheetOf(STYLE);
  const host = document.createElement("div");
  host.id = "sheet";
  // In a shadow tree the page's own rules do not reach the sheet. Those of `@page` count in the document only.
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style];
  root.append(...new DOMParser().parseFromString(html, "text/html").body.children);
  const { title } = document;
  document.adoptedStyleSheets = [style];
  document.title = name.replace(/\.html$/, "");
  document.body.prepend(host);
  return () => {
    document.adoptedStyleSheets = [];
    document.title = title;
    host.remove();
  };
}
