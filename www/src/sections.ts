import type { FormTable } from "./report.ts";

const SECTIONS: Record<string, number> = { disclosure: 2, requests: 3, appeals: 4 };

/** The id of a table's heading; a finding about section 3 leads to `table-3`. */
export function headingId({ table }: FormTable): string {
  return `table-${SECTIONS[table] ?? table}`;
}
