import { html, nothing, type TemplateResult } from "lit";
import { badges, rolesIn, rolesOf, type Role } from "../report/marks.ts";
import type { Numbered } from "../report/numbered.ts";
import { formOf, keyOf, type Cell, type Finding, type Form, type FormCell, type FormTable, type Report } from "../report/report.ts";
import { headingId, scopeOf } from "../report/sections.ts";
import { NAMES } from "../report/shapes.ts";
import { define } from "./define.ts";
import { Part } from "./part.ts";
import { tell, tells } from "./tells.ts";
import { step } from "./walk.ts";
import "./gouji-sums.ts";

/** The three tables in their official form, with what the report has in each cell, and the marks. */
class GoujiTables extends Part {
  static override properties = {
    report: { attribute: false }, findings: { attribute: false }, forms: { attribute: false },
    open: { attribute: false }, cell: { attribute: false }, traced: { attribute: false }, placeOf: { attribute: false },
  };
  declare report: Report;
  declare findings: Numbered[];
  declare forms: Form[];
  /** The finding whose operands are marked. */
  declare open: Finding | null;
  /** The chosen cell, by its key. */
  declare cell: string | null;
  /** The sum whose cells are marked in place of the open finding's. */
  declare traced: string | null;
  /** Where a finding stands, as a selector. */
  declare placeOf: (finding: Finding) => string | null;
  #values = new Map<string, Cell>();
  #badges = new Map<string, Numbered[]>();
  #roles = new Map<string, Role>();
  #start = "";

  override render(): TemplateResult {
    const { report, findings, forms, open, cell } = this;
    const form = formOf(report, forms);
    if (form === undefined || report.cells.length === 0) return html`<p class="no-tables">没有读到可以核对的表格。</p>`;
    this.#values = new Map(report.cells.map((cell) => [keyOf(cell), cell]));
    this.#badges = badges(findings);
    const traced = report.identities.find(({ id }) => id === this.traced);
    this.#roles = traced === undefined
      ? rolesOf(open ?? undefined)
      : rolesIn(traced);
    this.#start = cell ?? firstCell(form);
    return html`
      <gouji-sums .tables=${form.tables} .report=${report} .cell=${cell} .traced=${this.traced}></gouji-sums>
      <div class="scroll desk-scroll" @keydown=${this.#keys} @focusin=${this.#remember}>
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
        ${this.findings.filter(({ finding }) => this.placeOf(finding) === `#${id}`).map((one) => badge(one, true))}
      </div>
      <div class="table-wrap">
        <table class="grid ${table.table}" role="grid" aria-readonly="true" aria-labelledby=${id}><tbody>
          ${table.rows.map((row) => html`<tr>${row.map((cell) => cell.cell === null ? header(cell, row) : this.#cell(cell, cell.cell))}</tr>`)}
        </tbody></table>
      </div>`;
  }

  #cell({ rowspan, colspan }: FormCell, cell: NonNullable<FormCell["cell"]>): TemplateResult {
    const key = keyOf(cell);
    const value = this.#values.get(key);
    const marks = this.#badges.get(key) ?? [];
    const role = this.#roles.get(key);
    const state = value === undefined ? "unread" : value.kind === "blank" ? "blank" : "";
    const worst = marks[0]?.finding.severity ?? "";
    const text = value === undefined ? "未读到" : value.text;
    const current = key === this.#start;
    return html`<td class="cell ${state} ${worst === "" ? "" : `marked ${worst}`} ${role ?? ""}" data-cell=${key}
      rowspan=${rowspan} colspan=${colspan} data-operand=${role ?? nothing} tabindex=${current ? 0 : -1}>${
      role === undefined ? nothing : html`<span class="role" aria-hidden="true">${SIGNS[role]}</span>`}<span class="unseen">${cell.label}：</span>${text}<span class="unseen">${spoken(text, role)}</span>${
      marks.map((one) => badge(one, current))}</td>`;
  }

  #remember = (event: FocusEvent): void => {
    const key = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset["cell"];
    if (key !== undefined && key !== this.cell) tell(this, "choose-cell", key);
  };

  #keys = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
    if (event.key === "Escape") {
      const back = this.open ?? this.findings[0]?.finding;
      if (back !== undefined) tell(this, "to-card", back);
    } else if (key !== undefined && event.key === "Enter" && target.dataset["cell"] !== undefined) {
      const mark = this.#badges.get(key)?.[0];
      if (mark !== undefined) tell(this, "to-card", mark.finding);
    } else if (key !== undefined && target.dataset["cell"] !== undefined) {
      const next = step(target, event.key);
      if (next === undefined) return;
      event.preventDefault();
      // No more scrolling than it takes.
      this.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus();
    }
  };
}

define("gouji-tables", GoujiTables);

const SIGNS: Record<Role, string> = { plus: "＋", total: "＝" };
const ROLES: Record<Role, string> = { plus: "加数", total: "合计" };

/** The number that a finding has in the list; it leads there. */
function badge({ number, finding }: Numbered, reachable: boolean): TemplateResult {
  return html`<button class="badge ${finding.severity}" data-mark-for=${finding.id} tabindex=${reachable ? 0 : -1}
    aria-label="问题 ${number}，${NAMES[finding.severity]}，看说明" @click=${tells("to-card", finding)}>${number}</button>`;
}

/** What only the eye gets otherwise: that a cell is blank, and its part in the open finding's sum. */
function spoken(text: string, role: Role | undefined): string {
  return `${text.trim() === "" ? "空白" : ""}${role === undefined ? "" : `，${ROLES[role]}`}`;
}

function header(cell: FormCell, row: FormCell[]): TemplateResult {
  return html`<th scope=${scopeOf(cell, row)} rowspan=${cell.rowspan} colspan=${cell.colspan}>${cell.text}</th>`;
}

function firstCell(form: Form): string {
  const first = form.tables.flatMap((table) => table.rows.flat()).find((cell) => cell.cell !== null);
  return first?.cell ? keyOf(first.cell) : "";
}
