import { html, nothing, type TemplateResult } from "lit";
import { startOver } from "./check.ts";
import { Part } from "./part.ts";
import { store, type View } from "./store.ts";
import "./gouji-network.ts";
import "./gouji-packs.ts";
import "./gouji-panes.ts";
import "./gouji-start.ts";
import "./gouji-stop.ts";
import "./gouji-tables.ts";
import "./gouji-tabs.ts";
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
      ${narrow ? html`<gouji-tabs></gouji-tabs>` : nothing}
      <div class="split">
        <section class="list" aria-label="检查结果" ?hidden=${narrow && half !== "findings"}>
          <gouji-panes></gouji-panes>
        </section>
        <section id="pane-tables" class="desk" aria-label="原文：三张表" role=${narrow ? "tabpanel" : "region"}
          ?hidden=${narrow && half !== "tables"}>
          <gouji-tables></gouji-tables>
        </section>
      </div>`;
  }

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
