// A browser compiles the core as it is called, so the first check takes three times as long as the second: the worker checks a
// report of its own, all zeros, before anyone asks.
import type { Form } from "../report/report.ts";

/** A report of that form, to be read like any other. */
export function blankReport({ from, tables }: Form): string {
  const cell = (text: string, { rowspan, colspan }: { rowspan: number; colspan: number }): string => `<td rowspan=${rowspan} colspan=${colspan}>${text}</td>`;
  const row = (cells: Form["tables"][number]["rows"][number]): string => `<tr>${cells.map((one) => cell(one.cell === null ? one.text : "0", one)).join("")}</tr>`;
  const table = ({ title, rows }: Form["tables"][number]): string => `<p>${title}</p><table>${rows.map(row).join("")}</table>`;
  return `<h1>某县某局${from}年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>${from}年收到申请0件，办结0件，其中予以公开0件。</p>${tables.map(table).join("")}<p>五、存在的主要问题及改进情况</p><p>无。</p><p>六、其他需要报告的事项</p><p>无。</p>`;
}
