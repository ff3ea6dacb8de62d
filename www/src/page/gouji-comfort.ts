import type { TemplateResult } from "lit";
import { Connected } from "./connected.ts";
import { SCHEMES, setComfort, SIZES } from "../state/comfort.ts";
import { store } from "../state/store.ts";
import { html, say } from "../words/language.ts";

/** How large and how light the page is: the header's menu for it. */
class GoujiComfort extends Connected {
  override render(): TemplateResult {
    const { size, scheme } = store.state.comfort;
    return html`
      <details class="drop" name="header" id="comfort">
        <summary>显示</summary>
        <div class="drop-list choices">
          <p id="size">字号</p>
          <div role="group" aria-labelledby="size">${SIZES.map((one) => html`
            <button class="button small" aria-pressed=${one === size} @click=${() => void setComfort({ size: one })}>${say(SIZE_NAMES[one])}</button>`)}</div>
          <p id="scheme">颜色</p>
          <div role="group" aria-labelledby="scheme">${SCHEMES.map((one) => html`
            <button class="button small" aria-pressed=${one === scheme} @click=${() => void setComfort({ scheme: one })}>${say(SCHEME_NAMES[one])}</button>`)}</div>
        </div>
      </details>`;
  }
}

customElements.define("gouji-comfort", GoujiComfort);

const SIZE_NAMES = { 16: "标准", 18: "大", 20: "特大" };
const SCHEME_NAMES = { auto: "跟随系统", light: "浅色", dark: "深色" };
