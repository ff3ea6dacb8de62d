import { nothing, type TemplateResult } from "lit";
import { Connected } from "./connected.ts";
import { store } from "../state/store.ts";
import { html } from "../words/language.ts";

/** The count of requests in the header; opened, it lists every one. */
class GoujiNetwork extends Connected {
  override render(): TemplateResult {
    const { requests } = store.state;
    return html`
      <details class="drop" name="header">
        <summary>联网请求 <b data-netcount=${requests.length}>${requests.length}</b> 次</summary>
        <div class="drop-list">
          <p>打开本页以来，本页发出的请求（连同被浏览器拦下的）共 ${requests.length} 次。${requests.length > 0 ? nothing : html`要用的都在本页这一个文件里，不用再取什么。`}</p>
          <ul>${requests.map((url) => html`<li>${url}</li>`)}</ul>
        </div>
      </details>`;
  }
}

customElements.define("gouji-network", GoujiNetwork);
