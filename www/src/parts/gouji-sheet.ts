import { html, nothing, type TemplateResult } from "lit";
import type { Numbered } from "../report/numbered.ts";
import type { Report, Rule } from "../report/report.ts";
import type { Shape } from "../report/shapes.ts";
import { classes, lines, type Line, type Outcome } from "../report/sheet.ts";
import type { Around } from "./around.ts";
import { define } from "./define.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { tells } from "./tells.ts";

const OUTCOMES: [Outcome, string][] = [
  ["violation", "有问题"],
  ["pass", "通过"],
  ["needs_review", "无法判断"],
  ["inapplicable", "不适用"],
  ["off", "未启用"],
];
const WORDS = Object.fromEntries(OUTCOMES) as Record<Outcome, string>;

/** The check sheet. */
class GoujiSheet extends Part {
  static override properties = {
    report: { attribute: false }, findings: { attribute: false }, rules: { attribute: false }, only: { attribute: false },
    around: { attribute: false }, isShown: { attribute: false },
  };
  declare report: Report;
  declare findings: Numbered[];
  declare rules: Rule[];
  /** The only rules that are shown; null for all. */
  declare only: Outcome | null;
  declare around: Around;
  declare isShown: boolean;

  /** Many rows: drawn while they are looked at only. */
  protected override shouldUpdate(): boolean {
    return this.isShown;
  }

  override render(): TemplateResult {
    const { only, around } = this;
    const all = lines(this.rules, this.report, this.findings);
    const shown = classes(only === null ? all : all.filter(({ outcome }) => outcome === only));
    return html`
      <div class="filters" role="group" aria-label="显示哪些规则">
        ${chip(null, "全部", all.length, only)}
        ${OUTCOMES.map(([outcome, word]) => chip(outcome, word, all.filter((line) => line.outcome === outcome).length, only))}
      </div>
      <div class="scroll">
        ${shown.map(({ letter, name, lines }) => html`
          <section aria-labelledby="class-${letter}">
            <h2 class="group" id="class-${letter}"><span class="id">${letter}</span>${name} ${lines.length}</h2>
            <ul>${lines.map((line) => row(line, around))}</ul>
          </section>`)}
      </div>`;
  }
}

define("gouji-sheet", GoujiSheet);

function chip(outcome: Outcome | null, word: string, count: number, only: Outcome | null): TemplateResult {
  return html`<button class="chip" aria-pressed=${only === outcome} ?disabled=${count === 0}
    @click=${tells("only", outcome)}>${word} <b>${count}</b></button>`;
}

function row({ rule, outcome, count, found, reason }: Line, around: Around): TemplateResult {
  return html`
    <li class="row" data-rule=${rule.id} data-outcome=${outcome}>
      ${icon(shape(outcome, found[0]?.finding.severity ?? rule.severity))}
      <div class="row-text">
        <a href=${around.handbook(rule.id) ?? nothing} target="_blank" rel="noopener"><span class="id">${rule.id}</span> ${rule.title}</a>
        ${found.map(({ number, finding }) => html`
          <p class="why"><button class="link" @click=${tells("to-card", finding)}>问题 ${number}</button>　${finding.message}</p>`)}
        ${reason === "" ? nothing : html`<p class="why">${outcome === "violation" && found.length > 0 ? "另外，" : ""}${reason}</p>`}
      </div>
      <span class="row-end">${WORDS[outcome]}${outcome === "pass" ? html` ${count} 处` : nothing}</span>
    </li>`;
}

function shape(outcome: Outcome, severity: Shape): Shape | "dash" {
  if (outcome === "violation") return severity;
  if (outcome === "pass") return "pass";
  return outcome === "needs_review" ? "unknown" : "dash";
}
