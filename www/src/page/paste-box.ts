// Where a report goes in: a region to paste into, and the choice of a file. It stands on the first screen, and under every
// message that nothing was read, so that the next try is at hand.
import type { TemplateResult } from "lit";
import { take } from "../state/intake.ts";
import { html } from "../words/language.ts";

export function pasteBox(): TemplateResult {
  return html`
    <section class="paste" aria-label="放入年报">
      <div id="paste" class="paste-here" contenteditable="true" role="textbox" aria-multiline="true" spellcheck="false"
        aria-label="在这里粘贴年报全文" aria-describedby="paste-how" @beforeinput=${keepEmpty}>
        <p class="big" contenteditable="false"><span class="keys">按 <kbd>Ctrl</kbd>+<kbd>V</kbd> 粘贴年报全文</span><span class="touch">长按这里，粘贴年报全文</span></p>
        <p id="paste-how" contenteditable="false">在 Word、WPS、网站编辑器或网页里全选复制，表格会一起带过来。<br>也可以把文件拖到本页任何位置。</p>
      </div>
      <p class="choose">
        <input type="file" id="file" class="unseen" tabindex="-1" aria-hidden="true" @change=${chosen}>
        <button class="button primary" @click=${choose}>选择文件…</button>
      </p>
      <p class="formats"><b>能读</b> .docx .html .mht .txt<br><b>不能读</b> 旧版 .doc 和 .wps（请另存为 .docx）；PDF、图片（请打开原来的 Word 或网页，全选复制，粘贴到这里）</p>
    </section>`;
}

/** The region is editable so that the context menu offers 粘贴; nothing is ever typed into it. */
function keepEmpty(event: InputEvent): void {
  event.preventDefault();
}

function choose(event: Event): void {
  (event.currentTarget as HTMLElement).parentElement?.querySelector("input")?.click();
}

function chosen(event: Event): void {
  const input = event.target as HTMLInputElement;
  if (input.files !== null) void take(input.files);
}
