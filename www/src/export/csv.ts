import { NAMES } from "../report/shapes.ts";
import { lines, type Material } from "./lines.ts";

const HEAD = ["序号", "级别", "规则", "规则内容", "位置", "问题", "报告写的", "对照的数", "相差", "原因", "建议", "依据"];

/** By this mark Excel knows that the file is UTF-8. */
const BOM = "\uFEFF";

/** The findings for Excel and WPS, one a row, below the conclusion: a list alone would not say how far it can be trusted. */
export function csv(material: Material): string {
  const conclusion = ["", "结论", "", "", "", material.report.summary.sentence, "", "", "", "", "", ""];
  const rows = lines(material).map(({ number, finding, place, figures, suggestion, advice, basis }) => [
    number,
    NAMES[finding.severity],
    finding.rule,
    finding.title,
    place,
    finding.message,
    figures === null ? "" : finding.reported ?? "空白",
    finding.computed ?? "",
    finding.difference ?? "",
    finding.diagnosis ?? "",
    [suggestion, advice].filter(Boolean).join("；"),
    basis.join("；"),
  ]);
  return BOM + [HEAD, conclusion, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^\s*[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}
