import { nothing, type TemplateResult } from "lit";
import SAMPLES from "../../samples/samples.json";
import { backButton } from "./back.ts";
import { openSample } from "../state/check.ts";
import { Connected } from "./connected.ts";
import { icon } from "../parts/icons.ts";
import { pasteBox } from "./paste-box.ts";
import { nameOf } from "../report/report.ts";
import { NAMES, type Shape } from "../report/shapes.ts";
import { inKilobytes, store } from "../state/store.ts";
import { html, say } from "../words/language.ts";

/** The first screen: where a report goes in, and why that is safe. */
class GoujiStart extends Connected {
  override render(): TemplateResult {
    const { engine, loaded, rules, isTainted, past } = store.state;
    return html`
      <div class="start">
        <h1>发布之前，把年报里的数对一遍</h1>
        <p class="lead">核对三张法定表的勾稽关系、正文里的数字和文字、格式版本和该填未填的格${rules.length > 0 ? html`，共 ${rules.length} 条规则` : nothing}；每处问题都指到那一格，写明依据。${engine === "starting" && loaded > 0 ? html`<span class="loading">检查程序正在加载，已取 ${inKilobytes(loaded)}，可以先粘贴。</span>` : nothing}</p>
        ${isTainted ? html`<p class="tainted">这个文件是用浏览器的“另存为 网页，全部”存下的，里面留着当时屏幕上的年报。要转给别人，请先<a href="#download">另下载一份</a>。</p>` : nothing}
        ${past === null ? nothing : html`<p class="past">上一份还在：<span lang="zh-CN">${nameOf(past.report)}</span>　${backButton()}</p>`}
        <div class="intake">
          ${pasteBox()} ${this.#proof()}
        </div>
        <ul class="samples" aria-label="示例">${SAMPLES.map(sample)}</ul>
      </div>`;
  }

  #proof(): TemplateResult {
    return html`
      <section class="card proof" aria-labelledby="proof">
        <h2 id="proof">内容不离开这台电脑，您可以自己验证</h2>
        <ol>
          <li><p><b>拔掉网线再用。</b>检查程序、示例和规则手册都在本页这一个文件里，打开以后不再需要网络。</p></li>
          <li><p><b>看右上角的计数。</b>本页发出的请求如实累计，现在 <b>${store.state.requests.length}</b> 次。</p></li>
          <li><p><b>浏览器替您拦着。</b>本页不许自己的脚本联网，连本站在内；要联网，浏览器就拒绝。</p></li>
          <li><p><b>存成文件用。</b><a href="#download">下载离线版</a>，就是本页这个文件，放在自己电脑里双击打开。</p></li>
        </ol>
      </section>`;
  }
}

customElements.define("gouji-start", GoujiStart);

function sample({ file, title, note, errors, warnings, hints }: (typeof SAMPLES)[number]): TemplateResult {
  const counts: [Shape, number][] = [["error", errors], ["warning", warnings], ["hint", hints]];
  const found = counts.filter(([, count]) => count > 0);
  return html`
    <li><button class="sample" @click=${() => void openSample(file)}>
      <span class="sample-title">示例　<span lang="zh-CN">${title}</span></span><span class="open" aria-hidden="true">打开 →</span>
      <span class="found">${found.length === 0 ? html`<span>${icon("pass")}全部通过</span>` : found.map(([shape, count]) => html`<span>${icon(shape)}${say(NAMES[shape])} ${count}</span>`)}</span>
      <span class="note" lang="zh-CN">${note}</span>
    </button></li>`;
}
