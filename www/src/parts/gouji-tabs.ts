import { nothing, type TemplateResult } from "lit";
import type { Report } from "../report/report.ts";
import { define } from "./define.ts";
import { given, Part } from "./part.ts";
import { tells, type Pane } from "./tells.ts";
import { html, say } from "../words/language.ts";

type Tab = Pane | "tables";

/** The tabs of the left half; where there is room for one half, that with the text is among them. */
class GoujiTabs extends Part {
  static override properties = given("report", "rules", "isNarrow", "chosen");
  declare report: Report;
  /** How many rules there are. */
  declare rules: number;
  declare isNarrow: boolean;
  declare chosen: Tab;

  override render(): TemplateResult {
    const { isNarrow, rules, report: { claims, findings } } = this;
    return html`
      <div class="tabs" role="tablist" aria-label="检查结果的几面">
        ${this.#tab("findings", "问题", findings.length)}
        ${isNarrow ? this.#tab("tables", "原文") : nothing}
        ${this.#tab("sheet", "检查单", isNarrow ? undefined : rules)}
        ${this.#tab("claims", "正文数字", isNarrow ? undefined : claims.length)}
      </div>`;
  }

  #tab(name: Tab, title: string, count?: number): TemplateResult {
    const isChosen = name === this.chosen;
    return html`<button role="tab" id="tab-${name}" aria-selected=${isChosen} aria-controls="pane-${name}" tabindex=${isChosen ? 0 : -1}
      @click=${tells("to-tab", name)} @keydown=${this.#turn}>${say(title)}${
      count === undefined ? nothing : html` <span class="count">${count}</span>`}</button>`;
  }

  #turn = (event: KeyboardEvent): void => {
    const all = [...this.querySelectorAll<HTMLElement>("[role=tab]")];
    const here = all.indexOf(event.currentTarget as HTMLElement);
    const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = all.at(to % all.length);
    next?.click();
    next?.focus();
  };
}

define("gouji-tabs", GoujiTabs);
