import { nothing, type TemplateResult } from "lit";
import { backButton } from "./back.ts";
import { startOver } from "../state/check.ts";
import { icon } from "../parts/icons.ts";
import { pasteBox } from "./paste-box.ts";
import type { Shape } from "../report/shapes.ts";
import { Connected } from "./connected.ts";
import { inKilobytes, store } from "../state/store.ts";
import { html } from "../words/language.ts";

/** What stands in the place of a result: a check under way, or why there is none and what to do. */
class GoujiNotice extends Connected {
  override render(): TemplateResult {
    const { view, engine } = store.state;
    if (engine === "failed") return this.#notStarted();
    if (view.at === "checking") return this.#checking();
    if (view.at === "not_report") {
      return again(card("unknown", html`这份内容不像年度报告`, html`${what(view.given)}
        <p>没有找到年度报告的标题，也没有读到任何一张标准表格。请确认复制的是年报全文。</p>`, backButton()));
    }
    if (view.at !== "stopped") return html``;
    const { title, text, steps, lang } = view.stop;
    return again(card("error", html`<span lang=${lang}>${title}</span>`, html`${what(view.given)}
      <p lang=${lang}>${text}</p>
      ${steps.length > 0 ? html`<ol class="steps" lang=${lang}>${steps.map((step) => html`<li>${step}</li>`)}</ol>` : nothing}`, backButton()));
  }

  #checking(): TemplateResult {
    const { engine, loaded } = store.state;
    return html`
      <div class="stopped late"><div class="card state">
        <p role="status">${engine === "starting" ? html`检查程序正在加载，取完就检查<span aria-hidden="true">，已取 ${inKilobytes(loaded)}</span>…` : html`正在检查…`}</p>
        <p class="actions"><button class="button" @click=${startOver}>不查了</button></p>
      </div></div>`;
  }

  #notStarted(): TemplateResult {
    return html`<div class="stopped">${card("error", html`检查程序没有加载成功`, html`
      <p>本页的文件可能没有取全，或浏览器太旧。请依次试试：</p>
      <ol class="steps">
        <li>刷新本页；如果打开的是存在电脑里的文件，请重新取一份</li>
        <li>换用 Chrome 97、Edge 97 或更新的浏览器；360 等浏览器请切换到“极速模式”</li>
        <li>仍不行，请把本页地址和浏览器名称告诉提供本页的人</li>
      </ol>
      ${store.state.reason === "" ? nothing : html`<p class="aside">给技术人员的信息：<span lang="zh-CN">${store.state.reason}</span></p>`}`, html`<button class="button" @click=${() => location.reload()}>刷新本页</button>`)}</div>`;
  }
}

customElements.define("gouji-notice", GoujiNotice);

/** The next try is at hand. */
function again(message: TemplateResult): TemplateResult {
  return html`<div class="stopped">${message}${pasteBox()}</div>`;
}

function what(given: string): TemplateResult | typeof nothing {
  return given === "" ? nothing : html`<p class="given">放进来的是${given}。</p>`;
}

function card(shape: Shape, title: TemplateResult, text: TemplateResult, actions: TemplateResult | typeof nothing): TemplateResult {
  return html`
    <section class="card state ${shape}" aria-labelledby="verdict">
      <div role="status"><h1 id="verdict" tabindex="-1">${icon(shape)}${title}</h1></div>
      ${text}
      ${actions === nothing ? nothing : html`<p class="actions">${actions}</p>`}
    </section>`;
}
