import { html, nothing, type TemplateResult } from "lit";
import type { Numbered } from "../report/numbered.ts";
import { isLong, keyOf, type Finding, type Identity, type Repair, type Report } from "../report/report.ts";
import { NAMES } from "../report/shapes.ts";
import type { Around } from "./around.ts";
import { copy, wording } from "./copy.ts";
import { define } from "./define.ts";
import { Part } from "./part.ts";
import { tell, tells } from "./tells.ts";
import { boxes, working } from "./working.ts";

/** One finding as a card; closed it is its sentence, open it is the whole case. */
class GoujiFinding extends Part {
  static override properties = { one: { attribute: false }, report: { attribute: false }, open: { attribute: false }, isLookedAt: { attribute: false }, around: { attribute: false }, copied: { state: true } };
  declare one: Numbered;
  declare report: Report;
  declare open: boolean;
  /** Whether it is the one whose operands are marked. */
  declare isLookedAt: boolean;
  declare around: Around;
  declare copied: "" | "已复制" | "没能复制，请选中文字后按 Ctrl+C";

  constructor() {
    super();
    this.copied = "";
  }

  override render(): TemplateResult {
    const { open, isLookedAt, one: { number, finding } } = this;
    return html`
      <article part="finding" class="finding ${finding.severity} ${open ? "open" : ""} ${isLookedAt ? "looked-at" : ""}" data-finding-id=${finding.id}>
        <h3><button class="card-head" aria-expanded=${open} aria-controls="case-${number}"
          @click=${tells("turn-card", finding)} @keydown=${this.#keys}>
          <span class="badge ${finding.severity}"><span class="unseen">${NAMES[finding.severity]} </span>${number}</span>
          <span class="card-title"><span class="message">${finding.message}</span><span class="rule">${finding.rule}</span></span>
        </button></h3>
        <div id="case-${number}" class="case" ?hidden=${!open} @pointerdown=${this.#look} @focusin=${this.#look}>${open ? this.#case(finding) : nothing}</div>
      </article>`;
  }

  #case(finding: Finding): TemplateResult {
    const { around } = this;
    const handbook = around.handbook(finding.rule);
    const rule = `规则 ${finding.rule}：${finding.title}`;
    return html`
      ${boxes(finding)}
      ${finding.advice === null ? nothing : html`<p class="advice">${finding.advice}</p>`}
      ${working(finding, this.report)}
      ${finding.diagnosis === null ? nothing : html`<p class="diagnosis">${finding.diagnosis}</p>`}
      ${broken(finding, this.report)}
      ${finding.repairs.map((repair) => html`
        <div class="repair ${repair.breaks > 0 ? "harmful" : ""}">${isLong(repair) ? changes(repair) : repair.sentence}<small>${repair.effect}</small></div>`)}
      ${grounds(finding)}
      <p class="rule-link">${handbook === null ? rule : html`<a href=${handbook} target="_blank" rel="noopener">${rule}</a>`}</p>
      <p class="actions">
        ${around.hasPlace(finding) ? html`<button part="button" class="button small" @click=${tells("to-place", finding)}>${around.toPlace}</button>` : nothing}
        <button part="button" class="button small" @click=${() => this.#copy(finding)}>复制这条</button>
        <span role="status">${this.copied}</span>
      </p>`;
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
    this.copied = (await copy(wording(finding))) ? "已复制" : "没能复制，请选中文字后按 Ctrl+C";
  }
}

define("gouji-finding", GoujiFinding);

/** What is to be changed, a line a cell. */
function changes({ cells }: Repair): TemplateResult {
  return html`
    <table class="changes">
      <caption>改 ${cells.length} 格</caption>
      <thead><tr><th scope="col">格</th><th scope="col">现在</th><th scope="col">改为</th></tr></thead>
      <tbody>${cells.map((cell) => html`<tr><th scope="row"><button @click=${tells("to-cell", keyOf(cell))}>${cell.label}</button></th><td>${cell.from ?? "空着"}</td><td>${cell.to}</td></tr>`)}</tbody>
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
