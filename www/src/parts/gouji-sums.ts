import { nothing, type TemplateResult } from "lit";
import { keyOf, type FormTable, type Identity, type Report } from "../report/report.ts";
import { headingId } from "../report/sections.ts";
import type { Shape } from "../report/shapes.ts";
import { define } from "./define.ts";
import { icon } from "./icons.ts";
import { given, Part } from "./part.ts";
import { switches } from "./switches.ts";
import { tells } from "./tells.ts";
import { html, say } from "../words/language.ts";

/** The line above the tables: which table to go to, or, once a cell is chosen, which sums it takes part in. */
class GoujiSums extends Part {
  static override properties = given("tables", "report", "cell", "traced", "hasSwitches");
  declare tables: FormTable[];
  declare report: Report;
  /** The chosen cell, by its key. */
  declare cell: string | null;
  /** The sum whose cells are marked. */
  declare traced: string | null;
  /** Its outline has the way back to the report. */
  declare hasSwitches: boolean;

  override render(): TemplateResult {
    const { cell, traced } = this;
    const chosen = this.tables.flatMap(({ rows }) => rows.flat()).find((one) => one.cell !== null && keyOf(one.cell) === cell)?.cell;
    if (chosen === undefined || chosen === null) return this.#outline();
    const { cells, identities } = this.report;
    const value = cells.find((one) => keyOf(one) === cell);
    const sums = identities.filter(({ plus, minus }) => [...plus, ...minus].some((one) => keyOf(one) === cell));
    return html`
      <section class="sums" aria-label="这一格的勾稽">
        <p class="sums-name" lang="zh-CN">${chosen.label}：<b>${value === undefined ? "未读到" : value.text.trim() === "" ? "空白" : value.text}</b></p>
        <div class="chips" lang="zh-CN">${sums.length === 0 ? html`<span>不参与勾稽</span>` : sums.map((sum) => chip(sum, traced, this.report))}</div>
        ${value === undefined ? nothing : html`<button class="button small" title="F2，或者在格里直接输入" @click=${tells("edit-cell", { key: keyOf(value), text: value.text.trim() })}>试改</button>`}
        <button class="button small" @click=${tells("choose-cell", null)}>回到目录</button>
      </section>`;
  }

  #outline(): TemplateResult {
    return html`
      <nav class="sums" aria-label="到哪张表">
        ${this.tables.map((table) => html`<button class="button small" lang="zh-CN" @click=${tells("to-table", headingId(table))}>${table.title}</button>`)}
        <span class="sums-how">点一格，看它参与哪些勾稽</span>
        ${this.hasSwitches ? switches(true, false) : nothing}
      </nav>`;
  }
}

define("gouji-sums", GoujiSums);

const OUTCOMES: Record<Identity["outcome"], { shape: Shape; word: string }> = {
  pass: { shape: "pass", word: "成立" },
  violation: { shape: "error", word: "不成立" },
  needs_review: { shape: "unknown", word: "无法判断" },
};

/** One sum; pressed, its cells are marked in the table. */
function chip(sum: Identity, traced: string | null, report: Report): TemplateResult {
  const { id, label, outcome } = sum;
  const isTraced = traced === id;
  const { shape, word } = OUTCOMES[outcome];
  return html`<button class="chip" aria-pressed=${isTraced} data-outcome=${outcome} @click=${tells("trace", isTraced ? null : id)}
    >${icon(shape)}<span class="unseen">${say(word)}：</span>${label} ${outcomeOf(sum, report)}</button>`;
}

/** Both numbers, or why they cannot be held against each other; a blank total is no 0. */
function outcomeOf({ computed, stated, outcome, reason, minus: [total, ...more] }: Identity, { cells }: Report): string {
  if (outcome !== "needs_review" && computed !== null && stated !== null) return `${computed}${outcome === "pass" ? "＝" : "≠"}${stated}`;
  const isBlank = total !== undefined && more.length === 0 && cells.some((one) => keyOf(one) === keyOf(total) && one.kind === "blank");
  return isBlank && computed !== null && computed !== 0 ? `总计格空着，相加得 ${computed}` : reason ?? "";
}
