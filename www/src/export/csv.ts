import { conclusion, HEAD, rows } from "./list.ts";
import type { Material } from "./lines.ts";

/** By this mark Excel knows that the file is UTF-8. */
const BOM = "\uFEFF";

/** The findings for Excel and WPS. */
export function csv(material: Material): string {
  return BOM + [HEAD, conclusion(material), ...rows(material)].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^\s*[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}
