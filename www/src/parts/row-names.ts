// The names of rows stay in view where a table is wider than its place.

/**
 * Watches the tables of a part; their widths change with the window and with what is in them.
 *
 * What is measured becomes rules of a stylesheet: an inline style would be written down where the page is saved with its tree, and the
 * page's policy refuses those.
 */
export class RowNames {
  #sheet = new CSSStyleSheet();
  #rules = new Set<string>();
  #watch = new ResizeObserver((seen) => seen.forEach(({ target }) => this.#hold(target as HTMLElement)));

  of(part: Element): void {
    const tree = part.getRootNode() as ShadowRoot;
    if (!tree.adoptedStyleSheets.includes(this.#sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, this.#sheet];
    for (const wrap of part.querySelectorAll(".table-wrap")) this.#watch.observe(wrap);
  }

  /** Of a name over several columns only as much stays as the narrowest takes, so that in every row the same columns are seen beside it. */
  #hold(wrap: HTMLElement): void {
    const names = [...wrap.querySelectorAll<HTMLElement>(".row-name")];
    const widths = names.map((name) => name.offsetWidth);
    const narrowest = Math.min(...widths);
    const isHeld = names.length > 0 && wrap.scrollWidth > wrap.clientWidth;
    if (isHeld) wrap.dataset["names"] = this.#rule(".table-wrap", "names", narrowest, `--name-width: ${narrowest}px`);
    else delete wrap.dataset["names"];
    names.forEach((name, at) => {
      const over = (widths[at] ?? 0) - narrowest;
      if (isHeld && over > 0) name.dataset["over"] = this.#rule(".row-name", "over", over, `left: ${-over}px`);
      else delete name.dataset["over"];
    });
  }

  /** Says once what holds for all that have this length, and gives the length. */
  #rule(of: string, name: string, length: number, what: string): string {
    const rule = `${of}[data-${name}="${length}"] { ${what} }`;
    if (!this.#rules.has(rule)) this.#sheet.insertRule(rule);
    this.#rules.add(rule);
    return String(length);
  }
}
