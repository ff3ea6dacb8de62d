// The one shadow tree that the page is drawn in. It is no part of the document: a copy that is made of that holds nothing of a
// report, and begins as the file did. Chromium's “save the whole page” alone writes the tree down as well (tainted.ts).
import { textOf } from "./file.ts";

let root: ShadowRoot | undefined;

/** Plants the tree in the page's element, under the page's own stylesheet. */
export function plant(app: HTMLElement): ShadowRoot {
  root = app.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheetOf(textOf("style"))];
  return root;
}

/** The first element of the tree that the selector names. */
export function find(selector: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(selector) ?? null;
}

export function findAll<E extends HTMLElement>(selector: string): E[] {
  return [...(root?.querySelectorAll<E>(selector) ?? [])];
}

/** A stylesheet as a policy without inline styles allows it. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
