// The names of rows stay in view where a table is wider than its place.

/** Watches the tables of a part; their widths change with the window and with what is in them. */
export class RowNames {
  #watch = new ResizeObserver((seen) => seen.forEach(({ target }) => hold(target as HTMLElement)));

  of(part: Element): void {
    for (const wrap of part.querySelectorAll(".table-wrap")) this.#watch.observe(wrap);
  }
}

/** Of a name over several columns only as much stays as the narrowest takes, so that in every row the same columns are seen beside it. */
function hold(wrap: HTMLElement): void {
  const names = [...wrap.querySelectorAll<HTMLElement>(".row-name")];
  const isWide = wrap.scrollWidth > wrap.clientWidth;
  const widths = names.map((name) => name.offsetWidth);
  const narrowest = Math.min(...widths);
  names.forEach((name, at) => (name.style.left = isWide ? `${narrowest - (widths[at] ?? 0)}px` : ""));
  wrap.style.setProperty("--name-width", isWide && names.length > 0 ? `${narrowest}px` : "none");
}
