import { html, type TemplateResult } from "lit";
import { Part } from "./part.ts";
import { store } from "./store.ts";

/** The count of requests in the header; opened, it lists every one. */
class GoujiNetwork extends Part {
  override render(): TemplateResult {
    const { own, other } = store.state.traffic;
    return html`
      <details class="drop" name="header">
        <summary>联网请求 <b data-netcount=${other.length}>${other.length}</b> 次</summary>
        <div class="drop-list">
          <p>打开本页以来，除了取本页自己的文件，发出的请求（连同被浏览器拦下的）共 ${other.length} 次${other.length > 0 ? "：" : "。"}</p>
          <ul>${other.map((url) => html`<li>${url}</li>`)}</ul>
          <p>本页自己的文件，都从本站取：</p>
          <ul>${own.map((url) => html`<li>${url}</li>`)}</ul>
        </div>
      </details>`;
  }
}

customElements.define("gouji-network", GoujiNetwork);
