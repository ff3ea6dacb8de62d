import { nothing, type TemplateResult } from "lit";
import type { Numbered } from "../report/numbered.ts";
import type { Report, Rule } from "../report/report.ts";
import type { Shape } from "../report/shapes.ts";
import { classes, counted, lines, OUTCOMES, type Line, type Outcome } from "../report/checklist.ts";
import type { Around } from "./around.ts";
import { define } from "./define.ts";
import { icon } from "./icons.ts";
import { given, Part } from "./part.ts";
import { tells } from "./tells.ts";
import { html, say } from "../words/language.ts";

/** Those that nothing is to be done about. */
const FOLDED: Outcome[] = ["pass", "inapplicable", "off"];

/** The check sheet. */
class GoujiChecklist extends Part {
  static override properties = given("report", "findings", "rules", "around", "isShown");
  declare report: Report;
  declare findings: Numbered[];
  declare rules: Rule[];
  declare around: Around;
  declare isShown: boolean;

  /** Many rows: drawn while they are looked at only. */
  protected override shouldUpdate(): boolean {
    return this.isShown;
  }

  override render(): TemplateResult {
    const all = lines(this.rules, this.report, this.findings);
    return html`<div class="scroll" lang="zh-CN">${(Object.entries(OUTCOMES) as [Outcome, string][]).map(([outcome, name]) => {
      const some = all.filter((line) => line.outcome === outcome);
      if (some.length === 0) return nothing;
      const title = html`<h2 class="group">${say(name)} ${some.length}</h2>`;
      if (!FOLDED.includes(outcome)) return html`<section data-group=${outcome}>${title}${this.#rows(some)}</section>`;
      return html`<details class="fold" data-group=${outcome}><summary>${title}</summary>${classes(some).map(({ letter, name, lines }) => html`
        <h3 class="subgroup"><span class="id">${letter}</span> ${name} ${lines.length}</h3>${this.#rows(lines)}`)}</details>`;
    })}</div>`;
  }

  #rows(some: Line[]): TemplateResult {
    return html`<ul>${some.map((line) => row(line, this.around))}</ul>`;
  }
}

define("gouji-checklist", GoujiChecklist);

function row(line: Line, around: Around): TemplateResult {
  const { rule, title, outcome, found, reason } = line;
  return html`
    <li class="row" data-rule=${rule.id} data-outcome=${outcome}>
      ${icon(shape(outcome, found[0]?.finding.severity ?? rule.severity))}
      <div class="row-text">
        <a href=${around.handbook(rule.id) ?? nothing} target="_blank" rel="noopener"><span class="id">${rule.id}</span> ${title}</a>
        ${found.map(({ number, finding }) => html`
          <p class="why"><button class="link" @click=${tells("to-card", finding)}>问题 ${number}</button>　${finding.message}</p>`)}
        ${reason === "" ? nothing : html`<p class="why">${outcome === "violation" && found.length > 0 ? "另外，" : ""}${reason}</p>`}
      </div>
      ${outcome === "pass" ? html`<span class="row-end">${counted(line)}</span>` : nothing}
    </li>`;
}

function shape(outcome: Outcome, severity: Shape): Shape | "dash" {
  if (outcome === "violation") return severity;
  if (outcome === "pass") return "pass";
  return outcome === "needs_review" ? "unknown" : "dash";
}
