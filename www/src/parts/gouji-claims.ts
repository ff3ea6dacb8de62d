import { nothing, type TemplateResult } from "lit";
import { grouped, type Group, type Told } from "../report/claims.ts";
import type { Numbered } from "../report/numbered.ts";
import { keyOf, type Report } from "../report/report.ts";
import { define } from "./define.ts";
import { icon } from "./icons.ts";
import { given, Part } from "./part.ts";
import { tells } from "./tells.ts";
import { html, say } from "../words/language.ts";

/** Every number of the prose, held against the tables and against its neighbours. */
class GoujiClaims extends Part {
  static override properties = given("report", "findings", "isShown");
  declare report: Report;
  declare findings: Numbered[];
  declare isShown: boolean;

  /** Many rows: drawn while they are looked at only. */
  protected override shouldUpdate(): boolean {
    return this.isShown;
  }

  override render(): TemplateResult {
    const { report } = this;
    const groups = grouped(report.claims, this.findings);
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label="正文里的数" lang="zh-CN">
        <p class="overview">${groups.length === 0
          ? html`正文里没有读到带单位的数`
          : html`正文共 <b>${report.claims.length}</b> 个数：${groups.map(({ name, members }, at) => html`${at === 0 ? "" : say("，")}<b>${members.length}</b> 个${say(name)}`)}`}</p>
        ${groups.map((group) => section(group, report))}
      </div>`;
  }
}

define("gouji-claims", GoujiClaims);

function section({ standing, name, shape, note, members }: Group, report: Report): TemplateResult {
  // Red is for errors only.
  const mild = standing === "violation" && !members.some(({ finding }) => finding?.severity === "error");
  return html`
    <section aria-labelledby="claims-${standing}">
      <h2 class="group" id="claims-${standing}">${icon(mild ? "warning" : shape)}${say(name)} ${members.length}</h2>
      ${note === "" ? nothing : html`<p class="why">${note}</p>`}
      <ul>${members.map((told) => html`<li class="row" data-outcome=${standing}>${row(told, report)}</li>`)}</ul>
    </section>`;
}

/** The words lead to where they stand, what they were held against leads to its cell. */
function row({ claim, finding }: Told, { cells }: Report): TemplateResult {
  const { text, number, measure, place, of: [cell] } = claim;
  const key = cell === undefined ? "" : keyOf(cell);
  const against = reading({ claim, finding });
  return html`
    <b class="amount">${number}${measure}</b>
    <div class="row-text">
      <button class="link" @click=${finding === undefined ? tells("to-words", place) : tells("to-card", finding)}>${text}</button>
      ${against === "" ? nothing : html`<p class="why">${cells.some((one) => keyOf(one) === key)
        ? html`<button class="link" @click=${tells("to-cell", key)}>${against}</button>` : against}</p>`}
    </div>`;
}

/** As what it was read, and what that comes to; what follows from other numbers of the prose, the finding tells better. */
function reading({ claim: { reading, expected, of }, finding }: Told): string {
  if (finding !== undefined && of.length === 0) return finding.message;
  return [reading, expected].filter((part) => part !== null).join("：");
}
