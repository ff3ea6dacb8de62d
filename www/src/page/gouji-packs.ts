import { nothing, type TemplateResult } from "lit";
import { addressOf } from "../state/address.ts";
import { save } from "../export/save.ts";
import { focusOn } from "../state/focus.ts";
import { choose, chooseNone, EXAMPLES } from "../state/packs.ts";
import { Connected } from "./connected.ts";
import { store, type ChosenPack } from "../state/store.ts";
import { html, say } from "../words/language.ts";

/** By which rules reports are checked: the header names it; opened, another can be chosen. */
class GoujiPacks extends Connected {
  override render(): TemplateResult {
    const { pack, packRefused } = store.state;
    const isOwn = pack !== null && !EXAMPLES.some(({ text }) => text === pack.text);
    return html`
      <details class="drop" name="header" id="packs">
        <summary id="packs-summary">规则：<b class="pack-name">${pack === null ? say("全国规则") : html`<span lang="zh-CN">${pack.name}</span>`}</b></summary>
        <div class="drop-list packs">
          <p>按哪些规则检查</p>
          <ul>
            <li><button class="button small" aria-pressed=${pack === null} @click=${this.#none}>全国规则</button></li>
            ${EXAMPLES.map(({ name, text }) => html`
              <li><button class="button small" lang="zh-CN" aria-pressed=${pack?.text === text} @click=${() => void this.#take(text)}>${name}</button></li>`)}
            ${isOwn ? html`<li><button class="button small" lang="zh-CN" aria-pressed="true" @click=${() => void this.#take(pack.text)}>${pack.name}</button></li>` : nothing}
            <li>
              <input type="file" id="pack-file" class="unseen" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.#file}>
              <button class="button small" @click=${() => this.querySelector<HTMLInputElement>("#pack-file")?.click()}>选择规则包文件…</button>
            </li>
          </ul>
          <p role="alert" class="refused" ?hidden=${packRefused === null}>没有换：<span lang="zh-CN">${packRefused}</span></p>
          ${pack === null ? nothing : this.#about(pack)}
          <p class="aside">地方自己的要求写成一个文件，就是规则包：<a href=${addressOf("packs")} target="_blank" rel="noopener">怎么写</a>，${EXAMPLES.map(({ file, source }, at) => html`<button class="link" @click=${() => save(file, "application/json", source)}>下载示例${at + 1}</button>${at + 1 < EXAMPLES.length ? say("，") : ""}`)}。</p>
          <p class="aside">${store.state.packKept ? say("选了什么只记在这台电脑的浏览器里，选回“全国规则”就抹掉。") : say("本浏览器不保存选择，关页即失。")}</p>
        </div>
      </details>`;
  }

  #about({ basis, changes }: ChosenPack): TemplateResult {
    return html`
      ${changes.length === 0 ? html`<p>这个包没有改动任何规则。</p>` : html`
        <ul class="changes" aria-label="这个包的要求">${changes.map((change) => html`<li lang="zh-CN">${change}</li>`)}</ul>`}
      ${basis === "" ? nothing : html`<p class="aside">出处：<span lang="zh-CN">${basis}</span></p>`}`;
  }

  #none = (): void => {
    chooseNone();
    this.#close();
  };

  #file = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const text = await file.text().catch(() => "");
    // The same file may be chosen again once it has been mended.
    input.value = "";
    await this.#take(text);
  };

  async #take(text: string): Promise<void> {
    if (await choose(text)) this.#close();
  }

  /** The list has done its work; where a report is checked again, the focus goes on to its verdict. */
  #close(): void {
    const list = this.querySelector("details");
    if (list !== null) list.open = false;
    if (store.state.view.at === "start") store.set({ goal: focusOn("#packs-summary") });
  }
}

customElements.define("gouji-packs", GoujiPacks);
