// What the page asks of a report, whose types are the package's.
import type { CellRef, Form, Place, Repair, Report } from "../../../npm/contract.ts";

export type * from "../../../npm/contract.ts";
export type { Trial } from "../../../npm/options.ts";

/** The form whose tables the report has, or should have. */
export function formOf({ form }: Report, forms: Form[]): Form | undefined {
  return forms.find(({ id }) => id === (form.found ?? form.expected));
}

/** Of several reports in one text, the one that speaks for all: the first of the worst. */
export function gravest(all: Report[]): Report {
  const rank = ({ summary: { verdict } }: Report): number => ["error", "unknown", "warning", "pass", "not_report"].indexOf(verdict);
  return all.reduce((worst, one) => (rank(one) < rank(worst) ? one : worst));
}

/** `青溪县水利局 2024 年度` */
export function nameOf({ agency, year }: Report): string {
  return `${agency ?? "机关不明"} ${year === null ? "年度不明" : `${year} 年度`}`;
}

/** How many findings a report has, those that are only counted too. */
export function countOf({ summary: { errors, warnings, hints } }: Report): number {
  return errors + warnings + hints;
}

/** The one spelling of a cell's name: `requests/received/total`. */
export function keyOf(cell: CellRef): string {
  return `${cell.table}/${cell.row}/${cell.column}`;
}

/** Whether a repair changes too many cells for one sentence; then they are a table. */
export function isLong({ cells, sentence }: Repair): boolean {
  return cells.length > 2 && sentence.length > 60;
}

export function samePlace(one: Place, other: Place): boolean {
  return "start" in one && "start" in other && one.block === other.block && one.start === other.start && one.end === other.end;
}

export function isCell(value: unknown): value is CellRef {
  return typeof value === "object" && value !== null && "table" in value && "row" in value && "column" in value;
}
