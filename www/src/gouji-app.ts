import { html, type TemplateResult } from "lit";
import { startOver } from "./check.ts";
import { Part } from "./part.ts";
import { store, type View } from "./store.ts";
import "./gouji-findings.ts";
import "./gouji-network.ts";
import "./gouji-packs.ts";
import "./gouji-start.ts";
import "./gouji-stop.ts";
import "./gouji-tables.ts";
import "./gouji-verdict.ts";

/** The whole page: its header, and under it the one view that the state asks for. */
class GoujiApp extends Part {
  override render(): TemplateResult {
    const { view, engine } = store.state;
    return html`
      <a class="skip" href="#main">跳到主要内容</a>
      <header class="top">
        <a class="brand" href="#main" @click=${(event: Event) => this.#home(event)}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 5h7M3 12h7M3 19h7" /><path d="M13 5h3v14h-3M16 12h5" /></svg>
          勾稽<small>政府信息公开年报核校</small>
        </a>
        <div class="tools">
          <a class="tool" href="rules/index.html" target="_blank" rel="noopener">规则手册</a>
          <gouji-packs></gouji-packs>
          <gouji-network></gouji-network>
        </div>
      </header>
      <main id="main" tabindex="-1" data-verdict=${verdict(view)}>
        ${engine === "failed" ? html`<gouji-stop></gouji-stop>` : this.#view(view)}
      </main>`;
  }

  #view(view: View): TemplateResult {
    if (view.at === "start") return html`<gouji-start></gouji-start>`;
    if (view.at === "result") return this.#result();
    return html`<gouji-stop></gouji-stop>`;
  }

  #result(): TemplateResult {
    const { narrow, half } = store.state;
    return html`
      <gouji-verdict></gouji-verdict>
      <div class="halves" role="tablist" aria-label="看哪一半" ?hidden=${!narrow}>
        ${this.#tab("findings", "问题")} ${this.#tab("tables", "原文")}
      </div>
      <div class="split">
        <section id="half-findings" class="list" aria-label="问题" role=${narrow ? "tabpanel" : "region"}
          ?hidden=${narrow && half !== "findings"}>
          <gouji-findings></gouji-findings>
        </section>
        <section id="half-tables" class="desk" aria-label="原文：三张表" role=${narrow ? "tabpanel" : "region"}
          ?hidden=${narrow && half !== "tables"}>
          <gouji-tables></gouji-tables>
        </section>
      </div>`;
  }

  #tab(half: "findings" | "tables", name: string): TemplateResult {
    const chosen = store.state.half === half;
    return html`<button role="tab" id="tab-${half}" aria-selected=${chosen} aria-controls="half-${half}"
      tabindex=${chosen ? 0 : -1} @click=${() => store.set({ half })} @keydown=${this.#turn}>${name}</button>`;
  }

  #turn = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const half = store.state.half === "findings" ? "tables" : "findings";
    store.set({ half });
    this.querySelector<HTMLElement>(`#tab-${half}`)?.focus();
  };

  #home(event: Event): void {
    event.preventDefault();
    startOver();
  }
}

customElements.define("gouji-app", GoujiApp);

/** The verdict as other programs read it off the page. */
function verdict(view: View): string {
  if (view.at === "result") {
    const { verdict } = view.report.summary;
    return verdict === "not_report" ? "unknown" : verdict;
  }
  return view.at === "not_report" ? "unknown" : "idle";
}
