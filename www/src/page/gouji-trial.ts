import { nothing, type TemplateResult } from "lit";
import { plainTables } from "../export/tables.ts";
import { copy } from "../parts/copy.ts";
import { countOf, type Report } from "../report/report.ts";
import { writtenOf, type Effect } from "../report/tried.ts";
import { store } from "../state/store.ts";
import { restore, turnBack } from "../state/trial.ts";
import { Connected } from "./connected.ts";
import { html, say } from "../words/language.ts";

/** The bar above a report that something is tried on: what became better and worse, and the way back. */
class GoujiTrial extends Connected {
  static override properties = { copied: { state: true } };
  /** The report whose tables were copied, and what became of that. */
  declare copied: { report: Report; said: string } | null;

  constructor() {
    super();
    this.copied = null;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = store.state;
    if (view.at !== "result" || view.tried === null) return nothing;
    const { report, tried, effect } = view;
    const { made, steps, failed } = tried;
    return html`
      <section class="trial" aria-label="试改">
        <p role="status"><b>试改中</b>　${failed ? html`这一处没有查成，已经撤回。` : nothing}${told(effect, writtenOf(tried, report), report)}原稿没有动。${this.copied?.report === report ? this.copied.said : nothing}</p>
        <p class="actions">
          <button class="button small" ?disabled=${made === 0} @click=${() => turnBack(-1)}>撤销</button>
          <button class="button small" ?disabled=${made === steps.length} @click=${() => turnBack(1)}>重做</button>
          <button class="button small" ?disabled=${made === 0} @click=${restore}>全部还原</button>
          <button class="button small" @click=${() => this.#copy(report)}>复制改后的表</button>
        </p>
      </section>`;
  }

  async #copy(report: Report): Promise<void> {
    const { html, text } = plainTables(report);
    const isCopied = await copy(text, html);
    this.copied = { report, said: isCopied ? say("已复制，可以贴到 Word 或网站编辑器里。") : say("没能复制，请选中表格后按 Ctrl+C。") };
  }
}

customElements.define("gouji-trial", GoujiTrial);

function told(effect: Effect | null, written: Report, report: Report): TemplateResult | string {
  const count = effect === null ? 0 : effect.changed.size + effect.rewritten;
  if (effect === null || count === 0) return say("现在和原稿一样。");
  return html`已改 ${count} 处：问题由 ${countOf(written)} 处变为 ${countOf(report)} 处（消除 ${effect.gone}，<span class=${effect.fresh.size > 0 ? "harm" : ""}>新增 ${effect.fresh.size}</span>）。`;
}
