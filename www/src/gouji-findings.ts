import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { goToPlace, openCard, placeOf } from "./focus.ts";
import { icon, NAMES } from "./icons.ts";
import { Part } from "./part.ts";
import type { Finding, Report, Severity } from "./report.ts";
import { onlyHints, store, type Numbered } from "./store.ts";
import "./gouji-finding.ts";

/** The list of findings, by severity, and its keys. */
class GoujiFindings extends Part {
  override render(): TemplateResult {
    const { view, hidden } = store.state;
    if (view.at !== "result") return html``;
    const { report, findings } = view;
    return html`
      ${findings.length === 0 ? nothing : html`
        <div class="filters" role="group" aria-label="显示哪些">${SEVERITIES.map((severity) => chip(severity, findings))}</div>
        <p class="filter-note" role="status">${hidden.length === 0 ? nothing : "筛选只影响显示，不改变结论。"}</p>`}
      <div class="scroll" @keydown=${this.#keys}>
        ${report.summary.verdict === "unknown" ? partial(report) : nothing}
        ${findings.length === 0 ? none(report) : nothing}
        ${SEVERITIES.map((severity) => hidden.includes(severity) ? nothing : group(severity, findings))}
      </div>
      ${findings.length === 0 ? nothing : html`<p class="keys-line" aria-hidden="true"><span><kbd>↑</kbd> <kbd>↓</kbd> 逐条</span><span><kbd>Enter</kbd> 到原文</span><span><kbd>Esc</kbd> 回到问题</span></p>`}`;
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const heads = [...this.querySelectorAll<HTMLElement>(".card-head")].filter((head) => head.closest("details:not([open])") === null);
    const here = heads.indexOf(event.target as HTMLElement);
    const down = event.key === "ArrowDown" || event.key === "j" || event.key === "J";
    const up = event.key === "ArrowUp" || event.key === "k" || event.key === "K";
    if (here >= 0 && (down || up)) {
      const next = heads[here + (down ? 1 : -1)];
      const finding = next && findingOf(next);
      if (finding === undefined) return;
      event.preventDefault();
      openCard(finding);
      next?.focus();
    } else if (here >= 0 && event.key === "Enter") {
      const finding = findingOf(event.target as HTMLElement);
      if (finding === undefined || placeOf(finding) === null) return;
      event.preventDefault();
      goToPlace(finding);
    } else if (event.key === "Escape") {
      (event.target as HTMLElement).closest("[data-finding-id]")?.querySelector<HTMLElement>(".card-head")?.focus();
    }
  };
}

customElements.define("gouji-findings", GoujiFindings);

function findingOf(head: HTMLElement): Finding | undefined {
  const id = head.closest<HTMLElement>("[data-finding-id]")?.dataset["findingId"];
  const { view } = store.state;
  return view.at === "result" ? view.findings.find(({ finding }) => finding.id === id)?.finding : undefined;
}

const SEVERITIES: Severity[] = ["error", "warning", "hint"];

function of(severity: Severity, all: Numbered[]): Numbered[] {
  return all.filter(({ finding }) => finding.severity === severity);
}

/** Pressed, its findings are in the list. */
function chip(severity: Severity, all: Numbered[]): TemplateResult {
  const count = of(severity, all).length;
  const { hidden, hintsOpen } = store.state;
  const isHidden = hidden.includes(severity);
  const turn = (): void => {
    const now = isHidden ? hidden.filter((one) => one !== severity) : [...hidden, severity];
    store.set({ hidden: now, hintsOpen: hintsOpen || onlyHints(all, now) });
  };
  return html`<button class="chip" aria-pressed=${!isHidden} ?disabled=${count === 0} @click=${turn}
    >${icon(severity)}${NAMES[severity]} <b>${count}</b></button>`;
}

function group(severity: Severity, all: Numbered[]): TemplateResult | typeof nothing {
  const some = of(severity, all);
  if (some.length === 0) return nothing;
  const list = html`<ol>${repeat(some, ({ finding }) => finding, (one) => html`<li><gouji-finding .one=${one}></gouji-finding></li>`)}</ol>`;
  const title = html`${icon(severity)}${NAMES[severity]} ${some.length}`;
  if (severity !== "hint") return html`<h2 class="group">${title}</h2>${list}`;
  return html`<details class="hints" ?open=${store.state.hintsOpen} @toggle=${fold}><summary><h2 class="group">${title}</h2></summary>${list}</details>`;
}

function fold(event: Event): void {
  const { open } = event.currentTarget as HTMLDetailsElement;
  if (open !== store.state.hintsOpen) store.set({ hintsOpen: open });
}

function partial(report: Report): TemplateResult {
  const { read } = report;
  if (read.cells === 0) {
    return html`
      <section class="state unknown partial">
        <h2>${icon("unknown")}没有读到表格，不能下结论</h2>
        <p>${whyNone(report)}</p>
      </section>`;
  }
  return html`
    <section class="state unknown partial">
      <h2>${icon("unknown")}只读到一部分，不能下结论</h2>
      <p>应有 ${read.expected} 格，读到 <b>${read.cells}</b> 格${read.note === null ? "" : `：${read.note}`}。</p>
      <meter min="0" max=${read.expected} value=${read.cells} aria-label="读到的格"></meter>
      <p>没读到不等于没有填，这些格不按 0 计，也不算您的错；在表里写作“未读到”。请从 Word 或网页把整份年报重新复制一次。</p>
    </section>`;
}

/** Before the first of the official forms there were no such tables to read. */
function whyNone({ form, year }: Report): string {
  const first = Math.min(...store.state.forms.map(({ from }) => from));
  return form.expected === null && year !== null && year < first
    ? `${year} 年度还没有全国统一的表格；这里查的是 ${first} 年度起的年报。`
    : "没读到不等于没有填，不算您的错。表格如果是图片，里面的数字读不到，公众也不能复制和检索。请从 Word 或网页复制带表格的全文。";
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
