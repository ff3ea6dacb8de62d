// Which cells a finding marks, and as what.
import { isCell, keyOf, type CellRef, type Finding } from "./report.ts";
import type { Numbered } from "./store.ts";

export type Role = "plus" | "minus" | "total";

/** The findings whose badge each cell carries. */
export function badges(findings: Numbered[]): Map<string, Numbered[]> {
  const marked = new Map<string, Numbered[]>();
  for (const one of findings) {
    for (const cell of placesOf(one.finding)) {
      const key = keyOf(cell);
      marked.set(key, [...(marked.get(key) ?? []), one]);
    }
  }
  return marked;
}

/** The part each cell plays in the sum of one finding. */
export function roles(finding: Finding | undefined): Map<string, Role> {
  const played = new Map<string, Role>();
  if (finding === undefined) return played;
  const minus = finding.operands.filter((operand) => operand.sign === "-");
  for (const { sign, cell } of finding.operands) {
    // A sum compared with one cell is compared with its total; with several, each is taken off.
    if (cell !== null) played.set(keyOf(cell), sign === "+" ? "plus" : minus.length === 1 ? "total" : "minus");
  }
  if (isCell(finding.primary) && minus.length === 0 && !played.has(keyOf(finding.primary))) {
    played.set(keyOf(finding.primary), "total");
  }
  return played;
}

/** A finding about one cell is marked there; one about several at once, such as blanks, on each of them. */
function placesOf({ primary, related, operands }: Finding): CellRef[] {
  if (isCell(primary)) return operands.length > 0 ? [primary] : distinct([primary, ...related.filter(isCell)]);
  return related.filter(isCell);
}

function distinct(cells: CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
}
