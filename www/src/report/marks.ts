// Which cells a finding marks, and as what.
import { isCell, keyOf, type CellRef, type Finding, type Identity } from "./report.ts";
import type { Numbered } from "./numbered.ts";

export type Role = "plus" | "total";

/** How a part in a sum is shown, and how it is said. */
export const SIGNS: Record<Role, string> = { plus: "＋", total: "＝" };
export const ROLES: Record<Role, string> = { plus: "加数", total: "合计" };

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
export function rolesOf(finding: Finding | undefined): Map<string, Role> {
  const played = new Map<string, Role>();
  for (const { sign, cell } of finding?.operands ?? []) {
    played.set(keyOf(cell), sign === "+" ? "plus" : "total");
  }
  return played;
}

/** The same for any sum, one that holds too. */
export function rolesIn({ plus, minus }: Identity): Map<string, Role> {
  return new Map<string, Role>([
    ...plus.map((cell) => [keyOf(cell), "plus"] as const),
    ...minus.map((cell) => [keyOf(cell), "total"] as const),
  ]);
}

/**
 * Where a finding stands: its cell, where only one repair is offered every cell that it would change, and, unless they are its sum or too
 * many to be numbered, the other cells that it names.
 */
export function placesOf({ primary, related, operands, repairs }: Finding): CellRef[] {
  const only = repairs.length === 1 ? repairs[0] : undefined;
  const named = isCell(primary) && operands.length === 0 && related.length <= MOST ? related : [];
  return distinct([...(isCell(primary) ? [primary] : []), ...named, ...(only?.cells ?? [])]);
}

/** So many cells besides its own carry a finding's number. */
const MOST = 5;

function distinct(cells: CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
}
