// The statutory tables on the sheet: the official form with what the report has in each cell, and the marks.
import { badges } from "../report/marks.ts";
import { formOf, keyOf, type FormCell, type FormTable } from "../report/report.ts";
import { isAboutTable, scopeOf, tableName } from "../report/sections.ts";
import type { Numbered } from "../report/numbered.ts";
import { SYMBOLS, type Material } from "./lines.ts";
import { markup, type Markup } from "./markup.ts";

export function tables({ report, findings, forms }: Material): Markup {
  const form = formOf(report, forms);
  if (form === undefined || report.cells.length === 0) return markup`<p>没有读到可以核对的表格。</p>`;
  const texts = new Map(report.cells.map((cell) => [keyOf(cell), cell.text]));
  const marked = badges(findings);
  const slot = (cell: FormCell, row: FormCell[]): Markup => {
    const { text, rowspan, colspan } = cell;
    if (cell.cell === null) return markup`<th scope="${scopeOf(cell, row)}" rowspan="${rowspan}" colspan="${colspan}">${text}</th>`;
    const key = keyOf(cell.cell);
    const read = texts.get(key);
    const state = read === undefined ? "unread" : read.trim() === "" ? "blank" : "";
    return markup`<td class="${state}" data-cell="${key}" rowspan="${rowspan}" colspan="${colspan}">${read ?? "未读到"}${marks(marked.get(key) ?? [])}</td>`;
  };
  const row = (cells: FormCell[]): Markup => markup`<tr>${cells.map((cell) => slot(cell, cells))}</tr>
`;
  return markup`<p class="legend">■ 错误　▲ 警告　○ 提示，后面的数字是问题的序号；“空白”是原稿没有填的格，“未读到”的格不按 0 计。</p>
${form.tables.map((table, at) => {
    const top = headRows(table);
    // 表三 is long enough for a page of its own. Its number is the sheet's: 二、 stands at the head of a section of the sheet.
    return markup`<section class="${table.table === "requests" ? "own-page" : ""}"><h3>附表 ${at + 1}　${tableName(table.table)}　${table.title.replace(/^[一二三四五六]、/, "")}${marks(findings.filter(({ finding }) => isAboutTable(finding, table)))}</h3>
<table class="grid ${table.table}">${top === 0 ? null : markup`<thead>
${table.rows.slice(0, top).map(row)}</thead>`}<tbody>
${table.rows.slice(top).map(row)}</tbody></table></section>
`;
  })}`;
}

function marks(findings: Numbered[]): Markup | null {
  return findings.length === 0 ? null : markup`<span class="marks">${findings.map(({ number, finding }) =>
    markup`<b data-mark-for="${finding.id}">${SYMBOLS[finding.severity]}${number}</b>`)}</span>`;
}

/** How many rows head all that is below them, to be printed again on each page; none where a table has several heads. */
function headRows({ rows }: FormTable): number {
  const isHead = rows.map((row) => row.every(({ cell }) => cell === null));
  const top = isHead.indexOf(false);
  return isHead.lastIndexOf(true) < top ? top : 0;
}
