// <gouji-check>: the checker beside the editor in which a report is written.
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { forms, type Form, type Report } from "gouji";
import type { Around } from "../parts/around.ts";
import { icon } from "../parts/icons.ts";
import { hear } from "../parts/tells.ts";
import { gravest, type Finding, type Place } from "../report/report.ts";
import "../parts/gouji-findings.ts";
import "../parts/gouji-verdict.ts";
import { ask } from "./ask.ts";
import { dress, isDark, watchScheme } from "./dress.ts";
import { keep, type Submission } from "./gate.ts";
import { placeOf, placeOfCell } from "./places.ts";
import { errorsIn, resultOf, showing, within, type Result } from "./result.ts";
import { Seeker } from "./seeker.ts";
import { Unreachable } from "./source.ts";
import { shapeOf, stateOf, verdictOf, type State } from "./words.ts";

/** How long nothing must change before it is checked again, in milliseconds. */
const PAUSE = 800;

/** A submission that is held, and whether it waits for a check or for the user. */
interface Held {
  submission: Submission;
  asks: boolean;
}

export class GoujiCheckElement extends LitElement {
  static override properties = {
    for: {},
    mode: { reflect: true },
    year: {},
    agency: {},
    rulesOff: { attribute: "rules-off" },
    handbook: {},
    gate: { type: Boolean },
    value: { attribute: false },
    isOpen: { state: true },
    isDark: { state: true },
    result: { state: true },
    failure: { state: true },
    held: { state: true },
    notice: { state: true },
    state: { state: true },
  };
  /** A selector within the tree that the widget stands in, or as a property the element itself. */
  declare for: string | Element | null;
  declare mode: "bar" | "panel" | null;
  declare year: string | null;
  declare agency: string | null;
  declare rulesOff: string | null;
  declare handbook: string | null;
  declare gate: boolean;
  declare value: string | null;
  declare protected isOpen: boolean;
  declare protected isDark: boolean;
  declare protected result: Result | null;
  /** Why there is no result. */
  declare protected failure: string;
  declare protected held: Held | null;
  /** What became of the last way to the editor. */
  declare protected notice: string;
  declare protected state: State;

  #seeker = new Seeker((isOther) => {
    this.#soon(isOther ? 0 : PAUSE);
    // Typing alone draws nothing anew.
    if (!isOther) return;
    this.#around = undefined;
    this.requestUpdate();
  });
  /** What the cards have around them; another object for another source or handbook, so that they are drawn anew then. */
  #around: Around | undefined;
  #leave: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #forms: Form[] = [];
  /** What comes of an earlier check is no longer wanted. */
  #turn = 0;
  /** How many checks are under way. */
  #running = 0;
  /** The text that the user has let through. */
  #passed: string | undefined;

  constructor() {
    super();
    this.for = null;
    this.mode = null;
    this.year = null;
    this.agency = null;
    this.rulesOff = null;
    this.handbook = null;
    this.gate = false;
    this.value = null;
    this.isOpen = false;
    this.isDark = false;
    this.result = null;
    this.failure = "";
    this.held = null;
    this.notice = "";
    this.state = "idle";
    const tree = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    hear(tree, {
      "open-card": (open) => this.#see({ open }),
      "hide": (without) => this.#see({ without }),
      "unfold": (hintsOpen) => this.#see({ hintsOpen }),
      "to-report": (report) => this.#show(report),
      "to-place": (finding) => this.#goTo(finding),
      "to-words": (place) => this.#select(place),
      "to-cell": (key) => this.#select(this.result === null ? undefined : placeOfCell(key, this.result.report)),
    });
  }

  /** The report as it was checked last; null before that. */
  get report(): Report | null {
    return this.result?.all[0] ?? null;
  }

  /** Checks this text now, or without one what stands in the editor. Rejects with the checker's error, which is shown as well. */
  async check(text?: string): Promise<Report> {
    clearTimeout(this.#timer);
    return this.#check(text ?? this.#read());
  }

  /** Forgets the result, and what was let through; the next change is checked again. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#passed = undefined;
    this.result = null;
    this.held = null;
    this.failure = "";
    this.isOpen = false;
    this.state = "idle";
  }

  protected override createRenderRoot(): HTMLElement | ShadowRoot {
    return this.shadowRoot as ShadowRoot;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    dress(this);
    void this.updateComplete.then(() => (this.isDark = isDark(this)));
    const root = this.getRootNode() as Document | ShadowRoot;
    this.#leave = [
      () => this.#seeker.end(),
      watchScheme(this, () => (this.isDark = isDark(this))),
      keep(root, { form: () => this.#form(), lets: () => this.#lets(), held: (submission) => this.#hold(submission) }),
    ];
    this.#seeker.want(this.for);
    this.#seeker.begin(root);
    this.#soon(0);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  /** A stylesheet belongs to one document. */
  adoptedCallback(): void {
    dress(this);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("for")) this.#seeker.want(this.for);
    if (changed.has("handbook")) this.#around = undefined;
    if (["value", "year", "agency", "rulesOff"].some((name) => changed.get(name) !== undefined)) {
      // Another question about the same text.
      if (this.result !== null) this.result = { ...this.result, text: null };
      this.#soon(0);
    }
    if (this.dataset["state"] !== this.state) this.dataset["state"] = this.state;
  }

  override render(): TemplateResult {
    const seen = this.#seen();
    const isPanel = this.mode === "panel";
    const isOpen = isPanel || this.isOpen;
    const words = this.#words();
    return html`
      <div class="theme ${this.isDark ? "dark" : ""}" lang="zh-CN"><div class="frame ${isPanel ? "standing" : ""}">
        <div part="bar" class="bar ${seen}" @click=${isPanel ? nothing : this.#turnBar}>
          ${icon(shapeOf(seen))}
          <p part="verdict" class="words" role="status" title=${words}><span class="what">年报核校：</span>${words}</p>
          ${isPanel ? nothing : html`<button part="button" class="button small turn" aria-expanded=${isOpen} aria-controls="panel">${isOpen ? "收起" : "展开"}</button>`}
        </div>
        ${this.held === null ? nothing : this.#question(this.held)}
        <div id="panel" part="panel" class="panel" role="region" aria-label="年报核校结果" ?hidden=${!isOpen}>${isOpen ? this.#panel() : nothing}</div>
      </div></div>`;
  }

  /** While it is checked again, the last result stands. */
  #seen(): State {
    return this.state === "checking" && this.result !== null ? stateOf(gravest(this.result.all)) : this.state;
  }

  #words(): string {
    const { state, result, failure } = this;
    if (state === "failed") return failure;
    if (result !== null) return verdictOf(gravest(result.all));
    if (state === "checking") return "正在检查…";
    return this.value === null && this.#seeker.source === undefined && this.for !== null ? "还没有找到编辑区" : "编辑区里还没有内容";
  }

  #panel(): TemplateResult {
    const { result, notice } = this;
    if (result === null) return html`<p class="none">${this.#words()}</p>`;
    const { report, all, findings, open, without, hintsOpen } = result;
    if (report.summary.verdict === "not_report") return html`<p class="none">没有找到年度报告的标题，也没有读到任何一张标准表格。请确认这里面是年报全文。</p>`;
    return html`
      <gouji-verdict .report=${report} .all=${all} .level=${2}></gouji-verdict>
      <p class="notice" role="status">${notice}</p>
      <gouji-findings .report=${report} .findings=${findings} .forms=${this.#forms} .open=${open} .without=${without} .hintsOpen=${hintsOpen}
        .around=${this.#surroundings()}></gouji-findings>`;
  }

  #question({ submission, asks }: Held): TemplateResult {
    const back = (): void => void (this.held = null);
    const go = (): void => {
      this.held = null;
      this.#passed = this.#read();
      submission.go();
    };
    const errors = errorsIn(this.result);
    return html`
      <div part="gate" class="gate" role="alertdialog" aria-labelledby="question" @keydown=${(event: KeyboardEvent) => event.key === "Escape" && back()}>
        <p id="question">${asks ? `还有 ${errors} 处错误，仍要提交吗？` : "正在检查，查完没有错误就提交"}</p>
        <button part="button" id="back" class="button" @click=${back}>${asks ? "回去改" : "先不提交"}</button>
        <button part="button" class="button" @click=${go}>${asks ? "仍要提交" : "不等了，提交"}</button>
      </div>`;
  }

  #surroundings(): Around {
    return this.#around ??= {
      toPlace: this.#seeker.source?.isEdited === false ? "到原文" : "到编辑区",
      canTry: false,
      deciding: () => nothing,
      hasPlace: (finding) => this.#seeker.source !== undefined && this.result !== null && placeOf(finding, this.result.report) !== undefined,
      handbook: (rule) => (this.handbook === null ? null : `${this.handbook.replace(/\/?$/, "/")}${rule}.html`),
    };
  }

  #turnBar = (): void => {
    this.isOpen = !this.isOpen;
  };

  #read(): string {
    return this.value ?? this.#seeker.source?.read() ?? "";
  }

  #form(): HTMLFormElement | null {
    if (!this.gate) return null;
    const element = this.#seeker.source?.element;
    return (element as HTMLTextAreaElement | undefined)?.form ?? element?.closest("form") ?? this.closest("form");
  }

  async #begin(): Promise<void> {
    if (this.#forms.length > 0) return;
    try {
      this.#forms = await forms();
      this.#tell("gouji-ready", {});
    } catch (reason) {
      // A check that is under way fails of the same cause, and says so.
      if (this.#running === 0) this.#fail(reason);
    }
  }

  #soon(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#recheck(), pause);
  }

  async #recheck(): Promise<void> {
    // One at a time: what changed meanwhile is checked afterwards.
    if (this.#running > 0) return this.#soon(PAUSE);
    try {
      const text = this.#read();
      if (text === this.result?.text) return;
      if (text.trim() === "") return this.#empty();
      await this.#check(text);
    } catch (reason) {
      if (reason instanceof Unreachable) this.#fail(Object.assign(reason, { code: "unreachable-editor" }));
    }
  }

  #empty(): void {
    this.#turn += 1;
    this.result = null;
    this.failure = "";
    this.state = "idle";
    this.#decide();
  }

  async #check(text: string): Promise<Report> {
    const mine = ++this.#turn;
    this.#running += 1;
    this.state = "checking";
    try {
      const report = await ask(text, this);
      if (mine === this.#turn) this.#take(text, report);
      return report;
    } catch (reason) {
      if (mine === this.#turn) this.#fail(reason);
      throw reason;
    } finally {
      this.#running -= 1;
    }
  }

  #take(text: string, first: Report): void {
    this.failure = "";
    this.notice = "";
    this.result = resultOf(text, first, this.result);
    this.state = stateOf(gravest(this.result.all));
    this.#tell("gouji-checked", { report: first });
    this.#decide();
  }

  #fail(reason: unknown): void {
    const { code = "crashed", message } = reason as Error & { code?: string };
    this.result = null;
    this.state = code === "empty" ? "idle" : "failed";
    this.failure = message;
    if (code !== "empty") this.#tell("gouji-error", { code, message });
    this.#decide();
  }

  #see(change: Partial<Result>): void {
    if (this.result !== null) this.result = { ...this.result, ...change };
  }

  #show(report: Report): void {
    if (this.result !== null) this.result = showing(this.result, report);
  }

  #goTo(finding: Finding): void {
    const { result } = this;
    if (result === null || !this.#tell("gouji-select", { finding })) return;
    this.#select(placeOf(finding, result.report));
  }

  #select(place: Place | undefined): void {
    const { result } = this;
    if (result === null || place === undefined) return;
    const { source } = this.#seeker;
    const all = within(result, place);
    const isFound = source?.select(all.blocks, all.place) ?? false;
    this.notice = isFound ? "" : `${source?.isEdited === false ? "原文" : "编辑区"}里没有找到这一处，内容可能刚改过`;
  }

  /** By what is known; of errors the page may take the question upon itself. */
  #lets(): boolean {
    try {
      const text = this.#read();
      if (text === this.#passed) return true;
      return text === this.result?.text && (errorsIn(this.result) === 0 || !this.#asks());
    } catch (reason) {
      if (reason instanceof Unreachable) return true;
      throw reason;
    }
  }

  #asks(): boolean {
    return this.#tell("gouji-gate", { report: this.report });
  }

  #hold(submission: Submission): void {
    const isKnown = this.#read() === this.result?.text;
    this.held = { submission, asks: isKnown };
    this.isOpen ||= isKnown;
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>("#back")?.focus());
    if (!isKnown) void this.check().catch(() => undefined);
  }

  /** What waited for a check goes, or is asked about. A check that fails holds nobody up. */
  #decide(): void {
    const { held } = this;
    if (held === null || held.asks) return;
    // What was written on while it was checked is checked again first.
    if (this.result !== null && this.#read() !== this.result.text) return void this.check().catch(() => undefined);
    if (errorsIn(this.result) > 0 && this.#asks()) {
      this.held = { ...held, asks: true };
      this.isOpen = true;
    } else {
      this.held = null;
      this.#passed = this.#read();
      held.submission.go();
    }
  }

  #tell(name: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === "gouji-gate" || name === "gouji-select" }));
  }
}
