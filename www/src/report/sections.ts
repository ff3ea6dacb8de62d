import { isCell, type Finding, type FormTable, type Report } from "./report.ts";

const SECTIONS: Record<string, number> = { disclosure: 2, requests: 3, appeals: 4 };

const NAMES: Record<string, string> = { disclosure: "表二", requests: "表三", appeals: "表四", statistics: "统计表" };

/** What a table is called in a few letters: `表三`. */
export function tableName(table: string): string {
  return NAMES[table] ?? "";
}

/** The id of a table's heading; a finding about section 3 leads to `table-3`. */
export function headingId({ table }: FormTable): string {
  return `table-${SECTIONS[table] ?? table}`;
}

/** What a heading in a table heads. */
export function scopeOf({ rowspan, colspan }: { rowspan: number; colspan: number }, row: { cell: unknown }[]): "row" | "rowgroup" | "col" | "colgroup" {
  const beside = row.some((cell) => cell.cell !== null);
  return beside ? (rowspan > 1 ? "rowgroup" : "row") : colspan > 1 ? "colgroup" : "col";
}

/** Whether what stands at a place in a row is the label before its first cell, which names the row. */
export function namesRow(row: { cell: unknown }[], at: number): boolean {
  return row[at]?.cell === null && (row[at + 1]?.cell ?? null) !== null;
}

/** What was not read of the table of a section, in words; null where all was. */
export function unreadIn({ read }: Report, section: number): string | null {
  const table = Object.keys(SECTIONS).find((name) => SECTIONS[name] === section);
  const unread = read.unread.filter((cell) => cell.table === table).length;
  const extent = read.tables.find((one) => one.table === table);
  if (unread === 0 || extent === undefined) return null;
  return extent.cells === 0 ? `这张表没有读到，应有 ${extent.expected} 格` : `这张表有 ${unread} 格没有读到`;
}

/** The section that a finding's table stands in; none for the 统计表. */
export function sectionOfTable(table: string): number | null {
  return SECTIONS[table] ?? null;
}

/** Whether a finding is on the whole of a table, with no cell of its own to stand at. */
export function isAboutTable({ primary }: Finding, table: FormTable): boolean {
  return !isCell(primary) && "section" in primary && headingId(table) === `table-${primary.section}`;
}
