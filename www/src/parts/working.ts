// The numbers of a finding on its card: the two that were compared, and how the one that follows was come to.
import { nothing, svg, type TemplateResult } from "lit";
import { figuresOf } from "../report/figures.ts";
import { keyOf, samePlace, type Finding, type Operand, type Report } from "../report/report.ts";
import { tells } from "./tells.ts";
import { html } from "../words/language.ts";

/** Both numbers under their names, and the difference. */
export function boxes(finding: Finding): TemplateResult | typeof nothing {
  const figures = figuresOf(finding);
  if (figures === null) return nothing;
  const { reported, computed, difference } = figures;
  return html`
    <dl class="boxes">
      <div><dt>${reported.name}</dt><dd>${reported.amount}</dd></div>
      <div><dt>${computed.name}</dt><dd>${computed.amount}</dd></div>
      ${difference === null ? nothing : html`<div class="difference"><dt>相差</dt><dd>${difference}</dd></div>`}
    </dl>`;
}

/** What was added up, each number as it stands, and what it comes to. */
export function working(finding: Finding, report: Report): TemplateResult | typeof nothing {
  const plus = finding.operands.filter(({ sign }) => sign === "+");
  const stated = finding.operands.filter(({ sign }) => sign === "=");
  if (finding.addends.length > 0) return ofProse(finding, report);
  if (plus.length === 0) return nothing;
  return stated.length > 1 ? sides(finding, plus, stated, report) : list(finding, plus, stated[0], report);
}

function list(finding: Finding, plus: Operand[], stated: Operand | undefined, report: Report): TemplateResult {
  const figures = figuresOf(finding);
  const isSum = figures !== null && (plus.length > 1 || stated !== undefined);
  return html`
    <ul class="operands" aria-label="怎么算的">
      ${plus.map((one) => line(isSum ? one.value < 0 ? "－" : "＋" : "", one, report))}
      ${isSum ? sum(plus.length > 1 ? "相加得" : figures.computed.name, figures.computed.amount) : nothing}
      ${stated === undefined ? nothing : line(stated.derived ? "" : "≠", stated, report)}
    </ul>`;
}

/** Both sides of an equation, one under the other, and above them as bars of one scale. */
function sides(finding: Finding, plus: Operand[], stated: Operand[], report: Report): TemplateResult | typeof nothing {
  const { computed, reported, compared } = finding;
  if (computed === null || reported === null || compared === null) return nothing;
  const side = (name: string, value: number, parts: Operand[]): TemplateResult => html`
    <ul class="operands" aria-label=${name}>
      ${parts.map((one) => line("＋", one, report))}
      ${sum(name, value)}
    </ul>`;
  return html`
    ${bars([[compared.computed, computed, "plus"], [compared.reported, reported, "total"]])}
    <div class="sides">${side(compared.computed, computed, plus)}${side(compared.reported, reported, stated)}</div>`;
}

/** The numbers of a sentence that were added up, each leading to its words. */
function ofProse(finding: Finding, { claims }: Report): TemplateResult {
  const figures = figuresOf(finding);
  const told = finding.addends.flatMap((place) => claims.find((claim) => samePlace(claim.place, place)) ?? []);
  return html`
    <ul class="operands" aria-label="怎么算的">
      ${told.map(({ text, number, place }) => html`
        <li><span class="sign">＋</span><button @click=${tells("to-words", place)}>${text}</button><span class="value">${number}</span></li>`)}
      ${figures === null ? nothing : html`
        ${sum(figures.computed.name, figures.computed.amount)}
        <li><span class="sign">≠</span><span>${figures.reported.name}</span><span class="value">${figures.reported.amount}</span></li>`}
    </ul>`;
}

function line(sign: string, operand: Operand, report: Report): TemplateResult {
  const { cell, label, value, derived } = operand;
  const text = report.cells.find((one) => keyOf(one) === keyOf(cell))?.text.trim() ?? "";
  const isTotal = derived && value !== 0;
  return html`
    <li><span class="sign">${sign}</span>
      <span><button @click=${tells("to-cell", keyOf(cell))}>${label}</button>${isTotal ? html`<small>总计格${text === "" ? "空着" : `写的是“${text}”`}，${PARTS[cell.table] ?? ""}相加得</small>` : nothing}</span>
      <span class="value">${derived && !isTotal ? text === "" ? "空着" : text : Math.abs(value)}</span></li>`;
}

/** What the cells are that a 总计 is the sum of. */
const PARTS: Record<string, string> = { requests: "六类", appeals: "四种结果" };

function sum(name: string, value: number | string): TemplateResult {
  return html`<li class="sum"><span class="sign">＝</span><span>${name}</span><span class="value">${value}</span></li>`;
}

/** Two numbers drawn on one scale; the rest of the shorter bar is the gap. */
function bars(both: [string, number, string][]): TemplateResult | typeof nothing {
  const longest = Math.max(...both.map(([, value]) => value));
  if (longest <= 0) return nothing;
  return html`
    <dl class="bars" aria-hidden="true">${both.map(([name, value, shape]) => html`
      <dt>${name}</dt>
      <dd><svg viewBox="0 0 100 10" preserveAspectRatio="none">${svg`<rect class="gap" width="100" height="10"/><rect class=${shape} width=${(Math.max(value, 0) / longest) * 100} height="10"/>`}</svg><b>${value}</b></dd>`)}
    </dl>`;
}
