// The rows that a finding speaks of, to be shown together wherever they stand.
import { rolesOf, type Role } from "./marks.ts";
import { isWords } from "./places.ts";
import { tableName } from "./sections.ts";
import { isCell, keyOf, type Cell, type CellRef, type Finding, type Form, type PrintedCell, type Report } from "./report.ts";

/** Rows of one table that have the same columns. */
export interface Related {
  table: string;
  columns: string[];
  /** What was added up, and behind it what it should come to. */
  rows: RelatedRow[];
}

export interface RelatedRow {
  name: string;
  isTotal: boolean;
  cells: RelatedCell[];
}

export interface RelatedCell {
  key: string;
  label: string;
  /** Undefined where the cell was not read. */
  value: Cell | undefined;
  role: Role | undefined;
  /** What a blank total comes to, that the sum counts. */
  derived: number | null;
  /** It holds the very number that is written in the sentence. */
  isSame: boolean;
}

/** Of a finding with more rows than these and no sum only the mark is shown. */
const MOST = 6;

/** Nothing where there is one cell alone, which is on the screen anyway. */
export function relatedTo(finding: Finding, { cells }: Report, form: Form): Related[] {
  const named = cellsOf(finding);
  if (named.length < 2 && !isWords(finding.place)) return [];
  const rows = new Set(named.map(rowOf));
  const values = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const roles = rolesOf(finding);
  const derived = new Map(finding.operands.filter((one) => one.derived && one.value !== 0).map((one) => [keyOf(one.cell), one.value]));
  const found: Related[] = [];
  for (const { table, rows: printed } of form.tables) {
    const title = tableName(table);
    for (const row of byRow(printed.flat().flatMap(({ cell }) => cell ?? [])).filter(([first]) => first !== undefined && rows.has(rowOf(first)))) {
      const [first] = row;
      if (first === undefined) continue;
      const columns = row.map(({ column_name }) => column_name);
      const known = found.find((one) => one.table === title && one.columns.join("\n") === columns.join("\n"));
      const into = known ?? { table: title, columns, rows: [] };
      if (known === undefined) found.push(into);
      const played = row.map((cell) => roles.get(keyOf(cell)));
      into.rows.push({
        name: first.row_name,
        isTotal: played.includes("total") && !played.includes("plus"),
        cells: row.map((cell) => ({
          key: keyOf(cell),
          label: cell.label,
          value: values.get(keyOf(cell)),
          role: roles.get(keyOf(cell)),
          derived: derived.get(keyOf(cell)) ?? null,
          isSame: finding.same_as !== null && keyOf(finding.same_as) === keyOf(cell),
        })),
      });
    }
  }
  return found;
}

/** Those of its sum; or where it has none, those that it names, unless they are all over the table. */
function cellsOf({ operands, primary, related, same_as }: Finding): CellRef[] {
  const same = same_as === null ? [] : [same_as];
  if (operands.length > 0) return [...operands.map(({ cell }) => cell), ...same];
  const named = [...(isCell(primary) ? [primary] : []), ...related, ...same];
  return new Set(named.map(rowOf)).size > MOST ? [] : named;
}

function rowOf({ table, row }: CellRef): string {
  return `${table}/${row}`;
}

/** In the order of the form. */
function byRow(cells: PrintedCell[]): PrintedCell[][] {
  const rows = new Map<string, PrintedCell[]>();
  for (const cell of cells) rows.set(rowOf(cell), [...(rows.get(rowOf(cell)) ?? []), cell]);
  return [...rows.values()];
}
