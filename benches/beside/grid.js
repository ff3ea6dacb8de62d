// What a page would do without us: the browser's own parser, and the HTML standard's algorithm for forming a table.

/** How many cells the tables of a page have, each read with its place, its spans and its text. */
export function cells(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll("table")].reduce((sum, table) => sum + grid(table).length, 0);
}

function grid(table) {
  const found = [];
  // For each column, in how many more rows a cell from above stands.
  const taken = [];
  for (const [row, { cells }] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[column] > 0) column += 1;
      const { colSpan, rowSpan } = cell;
      taken.fill(0, taken.length, column + colSpan);
      for (let at = column; at < column + colSpan; at += 1) taken[at] = rowSpan;
      found.push({ row, column, colSpan, rowSpan, text: cell.textContent.replace(/\s+/g, " ").trim() });
      column += colSpan;
    }
    for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
  }
  return found;
}
