// The widget's stylesheet, and whether it is dark.
import { sheetOf } from "../parts/stylesheet.ts";

/** Put in when it is built: www/widget.css with the page's colours and sizes as defaults (www/build/widget.mjs). */
declare const STYLE: string;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives its tree the stylesheet, made in the document that it is in: that of another may not be used. */
export function dress({ ownerDocument, shadowRoot }: Element): void {
  const view = ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (view === null || shadowRoot === null) return;
  let sheet = sheets.get(ownerDocument);
  if (sheet === undefined) {
    sheet = sheetOf(STYLE, view);
    sheets.set(ownerDocument, sheet);
  }
  shadowRoot.adoptedStyleSheets = [sheet];
}

const DARK = "(prefers-color-scheme: dark)";

/** As the page around it: one that says nothing of colour schemes is light, whatever the system is. Known once it is drawn. */
export function isDark({ ownerDocument, shadowRoot }: Element): boolean {
  const theme = shadowRoot?.querySelector(".theme") ?? null;
  const [red = 0] = (theme !== null && ownerDocument.defaultView?.getComputedStyle(theme).color.match(/\d+/g)?.map(Number)) || [];
  return red > 127;
}

export function watchScheme({ ownerDocument }: Element, changed: () => void): () => void {
  const query = ownerDocument.defaultView?.matchMedia(DARK);
  query?.addEventListener("change", changed);
  return () => query?.removeEventListener("change", changed);
}
