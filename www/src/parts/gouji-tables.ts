import { nothing, type TemplateResult } from "lit";
import { formOf, keyOf, type Form, type FormCell, type FormTable } from "../report/report.ts";
import { headingId, isAboutTable, namesRow, scopeOf } from "../report/sections.ts";
import { define } from "./define.ts";
import { badge, Desk, headWords } from "./desk.ts";
import { switches } from "./switches.ts";
import "./gouji-sums.ts";
import { html } from "../words/language.ts";

/** The three tables in their official form, with what the report has in each cell, and the marks. */
class GoujiTables extends Desk {
  declare forms: Form[];

  override render(): TemplateResult {
    const { report, forms, cell } = this;
    const form = formOf(report, forms);
    if (form === undefined || report.cells.length === 0) return html`<nav class="sums" aria-label="到哪张表">${switches(true, false)}</nav><p class="no-tables">没有读到可以核对的表格。</p>`;
    this.begin(firstCell(form));
    return html`
      <gouji-sums .tables=${form.tables} .report=${report} .cell=${cell} .traced=${this.traced} .hasSwitches=${true}></gouji-sums>
      <div class="scroll desk-scroll" lang="zh-CN" @keydown=${this.keys} @focusin=${this.remember} @dblclick=${this.write}>
        <div class="paper">
          ${report.title === null ? nothing : html`<h2 class="paper-title">${report.title}</h2>`}
          <p class="legend"><span><i class="swatch blank"></i>空白</span><span><i class="swatch unread"></i>未读到</span><span><i class="swatch marked"></i>有问题，点数字看</span></p>
          ${form.tables.map((table) => this.#table(table))}
        </div>
      </div>`;
  }

  #table(table: FormTable): TemplateResult {
    const id = headingId(table);
    return html`
      <div class="table-title">
        <h3 id=${id} tabindex="-1">${table.title}</h3>
        ${this.findings.filter(({ finding }) => isAboutTable(finding, table)).map((one) => badge(one, true))}
      </div>
      <div class="table-wrap">
        <table class="grid ${table.table}" role="grid" aria-labelledby=${id}><tbody>
          ${table.rows.map((row) => html`<tr>${row.map((cell, at) => cell.cell === null ? header(cell, row, namesRow(row, at)) : this.cellOf(cell.cell, cell))}</tr>`)}
        </tbody></table>
      </div>`;
  }
}

define("gouji-tables", GoujiTables);

function header(cell: FormCell, row: FormCell[], isRowName: boolean): TemplateResult {
  return html`<th class=${isRowName ? "row-name" : ""} scope=${scopeOf(cell, row)} rowspan=${cell.rowspan} colspan=${cell.colspan}>${headWords(cell.text, isRowName)}</th>`;
}

function firstCell(form: Form): string {
  const first = form.tables.flatMap((table) => table.rows.flat()).find((cell) => cell.cell !== null);
  return first?.cell ? keyOf(first.cell) : "";
}
