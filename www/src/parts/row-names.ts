// The names of rows stay in view where a table is wider than its place.

/** What was measured, as rules: an inline style would be written down where the page is saved with its tree, and the page's policy refuses those. */
const sheet = new CSSStyleSheet();
const rules = new Set<string>();

/** The widths of tables change with the window and with what is in them. */
const watch = new ResizeObserver((seen) => seen.forEach(({ target }) => hold(target as HTMLElement)));

/** Keeps the names of the rows of a part's tables. */
export function keepRowNames(part: Element): void {
  const tree = part.getRootNode() as ShadowRoot;
  if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  for (const wrap of part.querySelectorAll(".table-wrap")) watch.observe(wrap);
}

/** Of a name over several columns only as much stays as the narrowest takes, so that in every row the same columns are seen beside it. */
function hold(wrap: HTMLElement): void {
  const names = [...wrap.querySelectorAll<HTMLElement>(".row-name")];
  const widths = names.map((name) => name.offsetWidth);
  const narrowest = Math.min(...widths);
  const isHeld = names.length > 0 && wrap.scrollWidth > wrap.clientWidth;
  if (isHeld) wrap.dataset["names"] = ruled(".table-wrap", "names", narrowest, `--name-width: ${narrowest}px`);
  else delete wrap.dataset["names"];
  names.forEach((name, at) => {
    const over = (widths[at] ?? 0) - narrowest;
    if (isHeld && over > 0) name.dataset["over"] = ruled(".row-name", "over", over, `left: ${-over}px`);
    else delete name.dataset["over"];
  });
}

/** Says once what holds for all that have this length, and gives the length. */
function ruled(of: string, name: string, length: number, what: string): string {
  const rule = `${of}[data-${name}="${length}"] { ${what} }`;
  if (!rules.has(rule)) sheet.insertRule(rule);
  rules.add(rule);
  return String(length);
}
