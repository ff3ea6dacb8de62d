import { nothing, type TemplateResult } from "lit";
import { copy } from "../parts/copy.ts";
import { csv } from "../export/csv.ts";
import { json } from "../export/json.ts";
import { fileName } from "../export/name.ts";
import { opinion } from "../export/opinion.ts";
import { save } from "../export/save.ts";
import { sheet } from "../export/sheet.ts";
import { workbook } from "../export/workbook.ts";
import { written } from "../core/spreadsheet.ts";
import type { Material } from "../export/lines.ts";
import { Connected } from "./connected.ts";
import type { Report } from "../report/report.ts";
import { readDecisions } from "../state/decisions.ts";
import { asWritten, store } from "../state/store.ts";
import { html, say } from "../words/language.ts";

/** The button that opens what can be taken away from a result, and the dialog with it. */
class GoujiExport extends Connected {
  static override properties = { done: { state: true } };
  /** What became of the last export. */
  declare done: string;

  constructor() {
    super();
    this.done = "";
  }

  override render(): TemplateResult {
    const { view, forms, rules, decisions } = store.state;
    if (view.at !== "result") return html``;
    const { report, findings, all } = asWritten(view);
    const material = { report, findings, forms, rules, decisions };
    return html`
      <button class="button primary" aria-haspopup="dialog" @click=${this.#open}>导出与打印</button>
      <dialog class="exports" aria-labelledby="exports-title" @click=${this.#beside} @close=${this.#closed}>
        <div class="exports-in">
          <h2 id="exports-title">导出与打印</h2>
          ${report.summary.verdict === "unknown" ? html`<p class="partly"><span lang="zh-CN">${report.summary.sentence}</span>。导出的每一份都照样写明</p>` : nothing}
          <ul>
            ${way("校核单", "一个网页文件，带年报原文和标记，断网可开，可打印", () => this.#save("校核单", report, "html", "text/html", sheet(material)))}
            ${way("打印", "打印校核单，A4 纸；也可另存为 PDF", this.#print)}
            ${way("复制整改意见", "纯文字，逐条编号，可以贴到函件里", () => void this.#copy(material))}
            ${way("问题清单 CSV", "一行一个问题，Excel、WPS 能打开", () => this.#save("问题清单", report, "csv", "text/csv", csv(material)))}
            ${way("工作簿 XLSX", "问题、各格的数、检查单，各一张表", () => void this.#write(material))}
            ${way("全部数据 JSON", all.length > 1 ? say`给其他程序用，${all.length} 份报告都在内` : "给其他程序用", () => this.#save("检查结果", report, "json", "application/json", json(all, decisions)))}
            ${decisions.length === 0 ? nothing : way("核实记录", say`这台电脑上的 ${decisions.length} 条，存成文件，可以在别的电脑上读入`, () => this.#hand("核实记录.json", "application/json", JSON.stringify(decisions)))}
            ${way("读入核实记录", "别的电脑上存的文件；只有编号和原因，没有年报内容", () => this.querySelector<HTMLInputElement>("input")?.click())}
          </ul>
          <input type="file" accept=".json" class="unseen" tabindex="-1" aria-hidden="true" @change=${this.#read}>
          <p class="exports-end"><span role="status">${this.done}</span><button class="button" @click=${this.#close}>关闭</button></p>
        </div>
      </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  #open = (): void => this.#dialog?.showModal();

  #close = (): void => this.#dialog?.close();

  #closed = (): void => {
    this.done = "";
    this.querySelector("button")?.focus();
  };

  /** The dialog's own box is filled; what is hit of the dialog itself is the dimmed page around it. */
  #beside = (event: Event): void => {
    if (event.target === this.#dialog) this.#close();
  };

  /** The sheet comes before the printer by itself, see `print.ts`. */
  #print = (): void => {
    this.#close();
    print();
  };

  #save(kind: string, report: Report, ending: string, type: string, text: string): void {
    this.#hand(fileName(kind, report, ending), type, text);
  }

  async #write(material: Material): Promise<void> {
    const name = fileName("检查结果", material.report, "xlsx");
    this.done = say("正在写…");
    try {
      this.#hand(name, XLSX, await written(workbook(material)));
    } catch {
      this.done = say("工作簿没有写成：本页的文件没有取全，请刷新后再试，或者用 CSV");
    }
  }

  #hand(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
    save(name, type, content);
    this.done = say`已交给浏览器保存：${name}`;
  }

  #read = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    const count = await readDecisions(file);
    input.value = "";
    this.done = count === null ? say`“${file.name}”里没有核实记录` : say`读入了 ${count} 条核实记录`;
  };

  /** Where a policy keeps the page from the clipboard, the text is still to be had. */
  async #copy(material: Material): Promise<void> {
    const text = opinion(material);
    if (await copy(text)) this.done = say("已复制");
    else this.#save("整改意见", material.report, "txt", "text/plain", text);
  }
}

customElements.define("gouji-export", GoujiExport);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function way(name: string, note: string, act: () => void): TemplateResult {
  return html`<li><button class="way" @click=${act}><b>${say(name)}</b><small>${say(note)}</small></button></li>`;
}
