import { html, nothing, type TemplateResult } from "lit";
import { addressOf } from "./address.ts";
import { goToCard } from "./focus.ts";
import { icon, type Shape } from "./icons.ts";
import { Part } from "./part.ts";
import { classes, lines, type Line } from "./sheet.ts";
import { store, type Outcome } from "./store.ts";

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
  /** Many rows: drawn while they are looked at only. */
  protected override shouldUpdate(): boolean {
    return store.state.pane === "sheet";
  }

  override render(): TemplateResult {
    const { view, rules, only } = store.state;
    if (view.at !== "result") return html``;
    const all = lines(rules, view.report, view.findings);
    const shown = classes(only === null ? all : all.filter(({ outcome }) => outcome === only));
    return html`
      <div class="filters" role="group" aria-label="显示哪些规则">
        ${chip(null, "全部", all.length)}
        ${OUTCOMES.map(([outcome, word]) => chip(outcome, word, all.filter((line) => line.outcome === outcome).length))}
      </div>
      <div class="scroll">
        ${shown.map(({ letter, name, lines }) => html`
          <section aria-labelledby="class-${letter}">
            <h2 class="group" id="class-${letter}"><span class="id">${letter}</span>${name} ${lines.length}</h2>
            <ul>${lines.map(row)}</ul>
          </section>`)}
      </div>`;
  }
}

customElements.define("gouji-sheet", GoujiSheet);

function chip(outcome: Outcome | null, word: string, count: number): TemplateResult {
  return html`<button class="chip" aria-pressed=${store.state.only === outcome} ?disabled=${count === 0}
    @click=${() => store.set({ only: outcome })}>${word} <b>${count}</b></button>`;
}

function row({ rule, outcome, count, found, reason }: Line): TemplateResult {
  return html`
    <li class="row" data-rule=${rule.id} data-outcome=${outcome}>
      ${icon(shape(outcome, found?.finding.severity ?? rule.severity))}
      <div class="row-text">
        <a href=${addressOf(rule.id)} target="_blank" rel="noopener"><span class="id">${rule.id}</span> ${rule.title}</a>
        ${found === undefined ? nothing : html`
          <p class="why"><button class="link" @click=${() => goToCard(found.finding.id)}>问题 ${found.number}</button>　${found.finding.message}</p>`}
        ${reason === "" ? nothing : html`<p class="why">${outcome === "violation" && found !== undefined ? "另外，" : ""}${reason}</p>`}
      </div>
      <span class="row-end">${WORDS[outcome]}${outcome === "pass" ? html` ${count} 处` : nothing}</span>
    </li>`;
}

function shape(outcome: Outcome, severity: Shape): Shape | "dash" {
  if (outcome === "violation") return severity;
  if (outcome === "pass") return "pass";
  return outcome === "needs_review" ? "unknown" : "dash";
}
