import { LitElement, type TemplateResult } from "lit";
import { addressOf, leave } from "../state/address.ts";
import { readMore, type More } from "../core/file.ts";
import { store } from "../state/store.ts";
import { sheetOf } from "../parts/stylesheet.ts";
import { html } from "../words/language.ts";

/** The rule handbook within the file, drawn in a tree of its own, in the stylesheet that its pages on the web have. */
class GoujiHandbook extends LitElement {
  static override properties = { page: {}, handbook: { state: true }, failed: { state: true } };
  declare page: string;
  declare handbook: More["handbook"] | undefined;
  declare failed: string;

  constructor() {
    super();
    this.page = "index";
    this.failed = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    readMore().then(({ handbook }) => {
      if (this.shadowRoot !== null) this.shadowRoot.adoptedStyleSheets = [sheetOf(handbook.style)];
      this.handbook = handbook;
    }).catch((reason: unknown) => (this.failed = String(reason)));
  }

  override render(): TemplateResult {
    const { handbook, failed, page } = this;
    if (failed !== "") return html`<p role="alert">规则手册没有取全，请刷新本页（${failed}）</p>`;
    if (handbook === undefined) return html`<p role="status">规则手册正在加载…</p>`;
    const body = handbook.pages[page]?.body ?? "<h1>规则手册里没有这一页</h1>";
    return html`
      <article class="page" lang="zh-CN">
        <nav class="ways" aria-label="手册"><a href=${addressOf("index")}>全部规则</a><a href=${addressOf("packs")}>地方规则包</a><a href="#" @click=${back}>${
          store.state.view.at === "start" ? "去核对年报" : "回到核对结果"}</a></nav>
        ${[...new DOMParser().parseFromString(body, "text/html").body.childNodes]}
      </article>`;
  }

  /** Another page is shown from its start, and read out from there. */
  override updated(changed: Map<string, unknown>): void {
    const page = this.handbook?.pages[this.page];
    if (page === undefined || !(changed.has("page") || changed.has("handbook"))) return;
    document.title = `${page.title} · 勾稽规则手册`;
    const heading = this.shadowRoot?.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    this.scrollIntoView();
  }
}

customElements.define("gouji-handbook", GoujiHandbook);

function back(event: Event): void {
  event.preventDefault();
  leave();
}
