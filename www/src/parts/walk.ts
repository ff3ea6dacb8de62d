// Arrow keys in a table with spans: by where the cells stand on the screen, which is what a reader means.

/** The value cell that an arrow key leads to from this one; none at the edge or for another key. */
export function step(from: HTMLElement, key: string): string | undefined {
  const cells = [...(from.closest("table")?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])];
  const here = middle(from);
  const row = cells.filter((cell) => cell.parentElement === from.parentElement);
  if (key === "Home") return row[0]?.dataset["cell"];
  if (key === "End") return row[row.length - 1]?.dataset["cell"];
  if (key === "ArrowLeft") return row[row.indexOf(from) - 1]?.dataset["cell"];
  if (key === "ArrowRight") return row[row.indexOf(from) + 1]?.dataset["cell"];
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const ahead = cells.filter((cell) => (key === "ArrowDown" ? middle(cell).y > here.y + 1 : middle(cell).y < here.y - 1));
  const nearest = key === "ArrowDown" ? ahead[0] : ahead[ahead.length - 1];
  if (nearest === undefined) return undefined;
  const next = ahead.filter((cell) => cell.parentElement === nearest.parentElement);
  next.sort((a, b) => Math.abs(middle(a).x - here.x) - Math.abs(middle(b).x - here.x));
  return next[0]?.dataset["cell"];
}

function middle(cell: HTMLElement): { x: number; y: number } {
  const { left, right, top, bottom } = cell.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
