import { nothing, type TemplateResult } from "lit";
import { SIGNS } from "../report/marks.ts";
import { relatedTo, type Related, type RelatedCell, type RelatedRow } from "../report/related.ts";
import { formOf, type Finding, type Form, type Report } from "../report/report.ts";
import { define } from "./define.ts";
import { spoken } from "./desk.ts";
import { given, Part } from "./part.ts";
import { tells } from "./tells.ts";
import { html } from "../words/language.ts";

/** The rows that the open finding speaks of, under the report, so that both sides are on the screen at once. */
class GoujiRelated extends Part {
  static override properties = given("report", "forms", "open");
  declare report: Report;
  declare forms: Form[];
  declare open: Finding | null;

  override render(): TemplateResult | typeof nothing {
    const { report, forms, open } = this;
    const form = formOf(report, forms);
    const all = open === null || form === undefined ? [] : relatedTo(open, report, form);
    if (all.length === 0) return nothing;
    return html`
      <section class="related" aria-label="有关的格" lang="zh-CN">
        <p class="related-head"><b>有关的格</b><span>点一格，到它在表里的位置</span></p>
        <div class="related-scroll">${all.map(table)}</div>
      </section>`;
  }
}

define("gouji-related", GoujiRelated);

function table({ table, columns, rows }: Related): TemplateResult {
  // Where room is short, a column that says nothing gives way.
  const idle = columns.map((_, at) => (rows.every(({ cells }) => isIdle(cells[at])) ? "idle" : ""));
  const line = ({ name, cells }: RelatedRow): TemplateResult => html`<tr><th scope="row">${name}</th>${cells.map((one, at) => cell(one, idle[at] ?? ""))}</tr>`;
  const totals = rows.filter(({ isTotal }) => isTotal);
  return html`
    <table class="grid related-grid" aria-label=${table}>
      <thead><tr><th scope="col">${table}</th>${columns.map((column, at) => html`<th scope="col" class=${idle[at] ?? ""}>${column}</th>`)}</tr></thead>
      <tbody>${rows.filter(({ isTotal }) => !isTotal).map(line)}</tbody>
      ${totals.length === 0 ? nothing : html`<tfoot>${totals.map(line)}</tfoot>`}
    </table>`;
}

function isIdle(cell: RelatedCell | undefined): boolean {
  return cell?.role === undefined && (cell?.value === undefined || cell.value.kind === "blank");
}

function cell({ key, label, value, role, derived, isSame }: RelatedCell, idle: string): TemplateResult {
  const state = value === undefined ? "unread" : value.kind === "blank" ? "blank" : "";
  const text = derived === null ? value?.text ?? "未读到" : `相加得 ${derived}`;
  return html`
    <td class="${idle} ${state} ${role ?? ""} ${isSame ? "same" : ""}"><button data-related=${key} @click=${tells("to-cell", key)}>${
      role === undefined ? nothing : html`<span class="role" aria-hidden="true">${SIGNS[role]}</span>`}<span class="unseen">${label}：</span>${
      derived === null ? text : html`<small>${text}</small>`}<span class="unseen">${spoken(text, role)}</span>${
      isSame ? html`<small>与正文同数</small>` : nothing}</button></td>`;
}
