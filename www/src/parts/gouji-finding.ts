import { nothing, type TemplateResult } from "lit";
import { decisionOf, type Decision } from "../report/decisions.ts";
import type { Numbered } from "../report/numbered.ts";
import { isLong, keyOf, type Finding, type Identity, type Repair, type Report, type TextPlace } from "../report/report.ts";
import { NAMES } from "../report/shapes.ts";
import type { Around } from "./around.ts";
import { copy, wording } from "./copy.ts";
import { define } from "./define.ts";
import { given, Part } from "./part.ts";
import { tell, tells } from "./tells.ts";
import { boxes, working } from "./working.ts";
import { html, say } from "../words/language.ts";

/** One finding as a card; closed it is its sentence, open it is the whole case. */
class GoujiFinding extends Part {
  static override properties = { ...given("one", "report", "open", "isLookedAt", "isFresh", "decisions", "around"), copied: { state: true }, isWriting: { state: true } };
  declare one: Numbered;
  declare report: Report;
  declare open: boolean;
  /** Whether it is the one whose operands are marked. */
  declare isLookedAt: boolean;
  /** Whether it came by what is tried on the report. */
  declare isFresh: boolean;
  /** What was decided of findings. */
  declare decisions: Decision[];
  declare around: Around;
  declare copied: string;

  /** Whether the words that it is about are being changed. */
  declare isWriting: boolean;

  constructor() {
    super();
    this.isWriting = false;
    this.copied = "";
    this.isFresh = false;
    this.decisions = [];
  }

  override render(): TemplateResult {
    const { open, isLookedAt, one: { number, finding } } = this;
    const decision = decisionOf(this.report, finding, this.decisions);
    return html`
      <article part="finding" class="finding ${finding.severity} ${open ? "open" : ""} ${isLookedAt ? "looked-at" : ""} ${decision === undefined ? "" : "settled"}" data-finding-id=${finding.id} lang="zh-CN">
        <h3><button class="card-head" aria-expanded=${open} aria-controls="case-${number}"
          @click=${tells("turn-card", finding)} @keydown=${this.#keys}>
          <span class="badge ${finding.severity}"><span class="unseen">${NAMES[finding.severity]} </span>${number}</span>
          <span class="card-title">${this.isFresh ? html`<span class="fresh">新</span>` : nothing}<span class="message">${finding.message}</span><span class="rule">${finding.rule}</span>${decision === undefined ? nothing : html`<span class="done">已核实</span>`}</span>
        </button></h3>
        <div id="case-${number}" class="case" ?hidden=${!open} @pointerdown=${this.#look} @focusin=${this.#look}>${open ? this.#case(finding, decision) : nothing}</div>
      </article>`;
  }

  #case(finding: Finding, decision: Decision | undefined): TemplateResult {
    const { around } = this;
    const handbook = around.handbook(finding.rule);
    const rule = `规则 ${finding.rule}：${finding.title}`;
    const words = wordsOf(finding, this.report);
    return html`
      ${boxes(finding)}
      ${finding.advice === null ? nothing : html`<p class="advice">${finding.advice}</p>`}
      ${working(finding, this.report)}
      ${finding.diagnosis === null ? nothing : html`<p class="diagnosis">${finding.diagnosis}</p>`}
      ${broken(finding, this.report)}
      ${finding.repairs.map((repair) => html`
        <div class="repair ${repair.breaks > 0 ? "harmful" : ""}">${isLong(repair) ? changes(repair) : repair.sentence}<small>${repair.effect}</small>${
          around.canTry ? html`<button class="button small" aria-label="试改：${repair.sentence}，${repair.effect}" @click=${tells("try-repair", repair)}>试改</button>` : nothing}</div>`)}
      ${grounds(finding)}
      <p class="rule-link">${handbook === null ? rule : html`<a href=${handbook} target="_blank" rel="noopener">${rule}</a>`}</p>
      ${this.isWriting && words !== null ? this.#rewriting(words) : nothing}
      <p class="actions">
        ${around.hasPlace(finding) ? html`<button part="button" class="button small" @click=${tells("to-place", finding)}>${around.toPlace}</button>` : nothing}
        ${around.canTry && words !== null && !this.isWriting ? html`<button class="button small" @click=${this.#write}>试改原文</button>` : nothing}
        <button part="button" class="button small" @click=${() => this.#copy(finding)}>复制这条</button>
        <span role="status">${this.copied}</span>
      </p>
      ${around.deciding(finding, decision)}`;
  }

  #write = async (): Promise<void> => {
    this.isWriting = true;
    await this.updateComplete;
    this.querySelector<HTMLInputElement>(".rewrite input")?.select();
  };

  #rewriting({ text, place }: Words): TemplateResult {
    const end = (): void => {
      this.isWriting = false;
    };
    const done = (event: Event): void => {
      event.preventDefault();
      const to = (event.currentTarget as HTMLFormElement).querySelector("input")?.value ?? text;
      end();
      if (to !== text) tell(this, "write-words", { place, to });
    };
    const keys = async (event: KeyboardEvent): Promise<void> => {
      if (event.key !== "Escape") return;
      // The list would go to the card's head.
      event.stopPropagation();
      end();
      await this.updateComplete;
      this.querySelector<HTMLElement>(".actions button")?.focus();
    };
    return html`
      <form class="rewrite" @submit=${done} @keydown=${keys}>
        <label>把“${text}”改成<input .value=${text} autocomplete="off"></label>
        <button class="button small">试改</button>
      </form>`;
  }

  /** Whoever is at work in a card looks at its finding. */
  #look = (): void => {
    if (!this.isLookedAt) tell(this, "open-card", this.one.finding);
  };

  /** Ctrl+C takes the whole finding where no text is selected. */
  #keys = (event: KeyboardEvent): void => {
    if (event.key !== "c" || !(event.ctrlKey || event.metaKey) || String(getSelection()) !== "") return;
    event.preventDefault();
    void this.#copy(this.one.finding);
  };

  async #copy(finding: Finding): Promise<void> {
    this.copied = (await copy(wording(finding))) ? say("已复制") : say("没能复制，请选中文字后按 Ctrl+C");
  }
}

define("gouji-finding", GoujiFinding);

interface Words {
  text: string;
  place: TextPlace;
}

/** The words that a finding is about, where it is about some. */
function wordsOf({ place }: Finding, { blocks = [] }: Report): Words | null {
  if (!("start" in place) || place.start === place.end) return null;
  const block = blocks[place.block];
  return block !== undefined && "text" in block ? { text: block.text.slice(place.start, place.end), place } : null;
}

/** What is to be changed, a line a cell. */
function changes({ cells }: Repair): TemplateResult {
  return html`
    <table class="changes">
      <caption>改 ${cells.length} 格</caption>
      <thead><tr><th scope="col">单元格</th><th scope="col">现在</th><th scope="col">改为</th></tr></thead>
      <tbody>${cells.map((cell) => html`<tr><th scope="row"><button @click=${tells("to-cell", keyOf(cell))}>${cell.label}</button></th><td>${cell.from ?? say("空着")}</td><td>${cell.to}</td></tr>`)}</tbody>
    </table>`;
}

/** What it leans on, in a line; unfolded, in its words. */
function grounds({ basis }: Finding): TemplateResult {
  const named = basis.map(({ work, at }) => `${work}　${at}`).join("；");
  return html`<details class="basis"><summary>依据：${named}</summary>${basis.map(({ work, at, quote }) => quote === "" ? nothing : html`
    <p>${work}　${at}：<q>${quote}</q></p>`)}</details>`;
}

/** One slip often breaks several sums; they are one finding, and all of them are shown. */
function broken(finding: Finding, { identities }: Report): TemplateResult | typeof nothing {
  if (finding.identities.length < 2) return nothing;
  const named = new Set(finding.identities);
  const sums = identities.filter((identity) => named.has(identity.id));
  return html`
    <div class="broken"><p>涉及 ${sums.length} 条勾稽：</p>
      <ul>${sums.map((identity) => html`<li>${identityLine(identity)}</li>`)}</ul></div>`;
}

function identityLine({ name, label, computed, stated }: Identity): string {
  const sum = `${name}（${label}）`;
  return computed === null || stated === null ? sum : `${sum}：相加得 ${computed}，写的是 ${stated}`;
}
