import { html, nothing, type TemplateResult } from "lit";
import { addressOf } from "./address.ts";
import { startOver } from "./check.ts";
import { Part } from "./part.ts";
import { store, type View } from "./store.ts";
import { find, plant } from "./tree.ts";
import "./gouji-download.ts";
import "./gouji-handbook.ts";
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
  protected override createRenderRoot(): HTMLElement | ShadowRoot {
    return plant(this);
  }

  override render(): TemplateResult {
    const { view, dragging, kept } = store.state;
    return html`
      <header class="top">
        <button class="skip" @click=${toMain}>跳到主要内容</button>
        <a class="brand" href="#" @click=${home}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 5h7M3 12h7M3 19h7" /><path d="M13 5h3v14h-3M16 12h5" /></svg>
          勾稽<small>政府信息公开年报核校</small>
        </a>
        <p class="kept" role="status">${kept}</p>
        <div class="tools">
          <a class="tool" href=${addressOf("index")} target="_blank" rel="noopener">规则手册</a>
          <a class="tool" href="#download">离线版</a>
          <gouji-packs></gouji-packs>
          <gouji-network></gouji-network>
        </div>
      </header>
      <main id="main" tabindex="-1" class=${dragging ? "dragging" : ""} data-verdict=${verdict(view)}>${this.#view(view)}</main>`;
  }

  #view(view: View): TemplateResult {
    const { where, engine } = store.state;
    if (where.at === "handbook") return html`<gouji-handbook .page=${where.page}></gouji-handbook>`;
    if (where.at === "download") return html`<gouji-download></gouji-download>`;
    if (engine === "failed") return html`<gouji-stop></gouji-stop>`;
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
}

customElements.define("gouji-app", GoujiApp);

function home(event: Event): void {
  event.preventDefault();
  startOver();
}

/** No link, whose address would be looked for in the document, where the tree is not. */
function toMain(): void {
  find("#main")?.focus();
}

/** The verdict as other programs read it off the page. */
function verdict(view: View): string {
  if (view.at === "result") {
    const { verdict } = view.report.summary;
    return verdict === "not_report" ? "unknown" : verdict;
  }
  return view.at === "not_report" ? "unknown" : "idle";
}
