import { nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Decision } from "../report/decisions.ts";
import { onlyHints, type Numbered } from "../report/numbered.ts";
import type { Block, Finding, Form, Report, Severity } from "../report/report.ts";
import { NAMES } from "../report/shapes.ts";
import type { Around } from "./around.ts";
import { define } from "./define.ts";
import { icon } from "./icons.ts";
import { given, Part } from "./part.ts";
import { tell } from "./tells.ts";
import "./gouji-finding.ts";
import { html, say } from "../words/language.ts";

/** The list of findings, by severity, and its keys. A click unfolds or folds the card it is on and no other, so that nothing moves under the pointer. */
export class GoujiFindings extends Part {
  static override properties = given("report", "findings", "forms", "open", "without", "hintsOpen", "around", "fresh", "decisions");
  declare report: Report;
  declare findings: Numbered[];
  declare forms: Form[];
  /** The finding that is looked at; its card is unfolded. */
  declare open: Finding | null;
  /** The ids of the findings whose cards are unfolded: one that is folded by itself would move what is under the pointer. */
  #unfolded = new Set<string>();
  /** What is left out of the list. */
  declare without: Severity[];
  declare hintsOpen: boolean;
  declare around: Around;
  /** The ids of what is new: since the check before, or by what is tried. */
  declare fresh: Set<string>;
  /** What was decided of findings. */
  declare decisions: Decision[];

  constructor() {
    super();
    this.fresh = new Set();
    this.decisions = [];
  }

  override render(): TemplateResult {
    const { report, findings, without, forms, around } = this;
    return html`
      ${findings.length === 0 ? nothing : html`
        <div class="filters" role="group" aria-label="显示哪些">${SEVERITIES.map((severity) => this.#chip(severity))}</div>
        <p class="filter-note" role="status">${without.length === 0 ? nothing : html`筛选只影响显示，不改变结论。`}</p>`}
      <div class="scroll" @keydown=${this.#keys} @turn-card=${this.#turn}>
        ${report.summary.verdict === "unknown" ? partial(report, forms) : nothing}
        ${findings.length === 0 ? none(report) : nothing}
        ${SEVERITIES.map((severity) => without.includes(severity) ? nothing : this.#group(severity))}
      </div>
      ${findings.length === 0 ? nothing : html`<p class="keys-line" aria-hidden="true"><span><kbd>↑</kbd> <kbd>↓</kbd> 逐条</span><span><kbd>F8</kbd> 下一处</span><span><kbd>Enter</kbd> ${around.toPlace}</span><span><kbd>Esc</kbd> 回到问题</span></p>`}`;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("findings")) {
      const known = new Set(this.open === null ? [] : this.findings.map(({ finding }) => finding.id));
      for (const id of this.#unfolded) if (!known.has(id)) this.#unfolded.delete(id);
    }
    if (this.open !== null && (changed.has("open") || changed.has("findings"))) this.#unfolded.add(this.open.id);
  }

  /** A list is drawn once its cards are. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await Promise.all([...this.querySelectorAll<Part>("gouji-finding")].map((card) => card.updateComplete));
    return isDone;
  }

  /** Goes to the next or the one before, in the order of the list, and looks at it; the one that is left is folded. */
  async walk(from: Finding | null, by: 1 | -1): Promise<void> {
    const { findings, without } = this;
    const listed = SEVERITIES.flatMap((severity) => (without.includes(severity) ? [] : of(severity, findings)));
    const here = listed.findIndex(({ finding }) => finding === from);
    const next = listed[from === null ? (by === 1 ? 0 : listed.length - 1) : here + by]?.finding;
    if (next === undefined) return;
    if (from !== null) this.#unfolded.delete(from.id);
    tell(this, "open-card", next);
    if (next.severity === "hint" && !this.hintsOpen) tell(this, "unfold", true);
    // Whoever hears of it draws first, and then the list, with what it was given.
    this.requestUpdate();
    await this.updateComplete;
    const head = this.#headOf(next);
    head?.focus({ preventScroll: true });
    head?.scrollIntoView({ block: "nearest" });
  }

  /** Folds a card or unfolds it; the one that is unfolded is looked at. */
  #turn = (event: CustomEvent<Finding>): void => {
    const finding = event.detail;
    if (!this.#unfolded.delete(finding.id)) {
      this.#unfolded.add(finding.id);
      tell(this, "open-card", finding);
    } else if (finding === this.open) tell(this, "open-card", null);
    this.requestUpdate();
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const isHead = target.classList.contains("card-head");
    const down = event.key === "ArrowDown" || event.key === "j" || event.key === "J";
    const up = event.key === "ArrowUp" || event.key === "k" || event.key === "K";
    if (isHead && (down || up)) {
      event.preventDefault();
      void this.walk(this.#findingOf(target) ?? null, down ? 1 : -1);
    } else if (event.key === "F8") {
      event.preventDefault();
      void this.walk(this.open, event.shiftKey ? -1 : 1);
    } else if (isHead && event.key === "Enter") {
      const finding = this.#findingOf(target);
      if (finding === undefined || !this.around.hasPlace(finding)) return;
      event.preventDefault();
      tell(this, "to-place", finding);
    } else if (event.key === "Escape") {
      target.closest("[data-finding-id]")?.querySelector<HTMLElement>(".card-head")?.focus();
    }
  };

  #findingOf(head: HTMLElement): Finding | undefined {
    const id = head.closest<HTMLElement>("[data-finding-id]")?.dataset["findingId"];
    return this.findings.find(({ finding }) => finding.id === id)?.finding;
  }

  #headOf({ id }: Finding): HTMLElement | null {
    return this.querySelector(`[data-finding-id="${CSS.escape(id)}"] .card-head`);
  }

  /** Pressed, its findings are in the list. */
  #chip(severity: Severity): TemplateResult {
    const { without, findings } = this;
    const count = of(severity, findings).length;
    const isHidden = without.includes(severity);
    const now = isHidden ? without.filter((one) => one !== severity) : [...without, severity];
    const turn = (): void => {
      tell(this, "hide", now);
      if (onlyHints(findings, now)) tell(this, "unfold", true);
    };
    return html`<button class="chip" aria-pressed=${!isHidden} ?disabled=${count === 0} @click=${turn}
      >${icon(severity)}${say(NAMES[severity])} <b>${count}</b></button>`;
  }

  #group(severity: Severity): TemplateResult | typeof nothing {
    const { report, around, open, hintsOpen, findings } = this;
    const some = of(severity, findings);
    if (some.length === 0) return nothing;
    const list = html`<ol>${repeat(some, ({ finding }) => finding, (one) => html`
      <li><gouji-finding .one=${one} .report=${report} .open=${this.#unfolded.has(one.finding.id)} .isLookedAt=${one.finding === open} .decisions=${this.decisions} .isFresh=${this.fresh.has(one.finding.id)} .around=${around}></gouji-finding></li>`)}</ol>`;
    const title = html`${icon(severity)}${say(NAMES[severity])} ${some.length}`;
    if (severity !== "hint") return html`<h2 class="group">${title}</h2>${list}`;
    return html`<details class="hints fold" ?open=${hintsOpen} @toggle=${this.#fold}><summary><h2 class="group">${title}</h2></summary>${list}</details>`;
  }

  #fold = (event: Event): void => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== this.hintsOpen) tell(this, "unfold", open);
  };
}

define("gouji-findings", GoujiFindings);

const SEVERITIES: Severity[] = ["error", "warning", "hint"];

function of(severity: Severity, all: Numbered[]): Numbered[] {
  return all.filter(({ finding }) => finding.severity === severity);
}

function partial(report: Report, forms: Form[]): TemplateResult {
  const { read } = report;
  if (read.cells === 0) {
    return html`
      <section class="state unknown partial">
        <h2>${icon("unknown")}没有读到表格，不能下结论</h2>
        <p>${whyNone(report, forms)}</p>
      </section>`;
  }
  return html`
    <section class="state unknown partial">
      <h2>${icon("unknown")}只读到一部分，不能下结论</h2>
      <p>应有 ${read.expected} 格，读到 <b>${read.cells}</b> 格${read.note === null ? nothing : html`：<span lang="zh-CN">${read.note}</span>`}。</p>
      <meter min="0" max=${read.expected} value=${read.cells} aria-label="读到的格"></meter>
      <p>没读到不等于没有填，这些格不按 0 计，也不算您的错；在表里写作“未读到”。请从 Word 或网页把整份年报重新复制一次。</p>
    </section>`;
}

/** Before the first of the official forms there were no such tables to read. */
function whyNone({ form, year, blocks }: Report, forms: Form[]): string {
  const first = Math.min(...forms.map(({ from }) => from));
  if (form.expected === null && year !== null && year < first) return say`${year} 年度还没有全国统一的表格；这里查的是 ${first} 年度起的年报。`;
  return (blocks === undefined ? "" : instead(blocks)) + say("没读到不等于没有填，不算您的错。请从 Word 或网页复制带表格的全文。");
}

/** What there is in place of the tables. */
function instead(blocks: Block[]): string {
  const pictures = blocks.filter((block) => "image" in block).length;
  if (pictures > 0) return say`内容里有 ${pictures} 张图片：表格如果是图片，里面的数字读不到，公众也不能复制和检索。`;
  return blocks.some((block) => "rows" in block) ? say("内容里的表格都不像三张法定表。") : say("内容里没有表格。");
}

function none({ identities, summary, read }: Report): TemplateResult | typeof nothing {
  if (read.missing.length > 0) return nothing;
  // A pass must not sound like more than it is.
  return html`
    <section class="state pass">
      <h2>${icon("pass")}没有发现问题</h2>
      <p>查了 ${summary.rules_checked} 条规则，核对了 ${identities.length} 条勾稽关系。正文里看得准的数和文字也查了；看不准的没有下结论，和上一年的衔接还不查，请另行核对。</p>
    </section>`;
}
