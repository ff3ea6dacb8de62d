/** A stylesheet as a policy without inline styles allows it. It may be used in the document of that window alone. */
export function sheetOf(text: string, view: typeof globalThis = globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
