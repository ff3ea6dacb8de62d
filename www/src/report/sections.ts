import type { FormCell, FormTable } from "./report.ts";

const SECTIONS: Record<string, number> = { disclosure: 2, requests: 3, appeals: 4 };

/** The id of a table's heading; a finding about section 3 leads to `table-3`. */
export function headingId({ table }: FormTable): string {
  return `table-${SECTIONS[table] ?? table}`;
}

/** What a heading in a table heads. */
export function scopeOf({ rowspan, colspan }: FormCell, row: FormCell[]): "row" | "rowgroup" | "col" | "colgroup" {
  const beside = row.some((cell) => cell.cell !== null);
  return beside ? (rowspan > 1 ? "rowgroup" : "row") : colspan > 1 ? "colgroup" : "col";
}
