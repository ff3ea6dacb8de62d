import { nothing, type TemplateResult } from "lit";
import { leave } from "../state/address.ts";
import { bytesOf, fingerprint } from "../state/check.ts";
import { copy } from "../parts/copy.ts";
import { FILE_NAME, wholeFile } from "../core/file.ts";
import { icon } from "../parts/icons.ts";
import { keep } from "../state/keep.ts";
import { Connected } from "./connected.ts";
import { store } from "../state/store.ts";
import { html, say } from "../words/language.ts";

/** What became of a file that was held against this one. */
interface Compared {
  name: string;
  /** Undefined where it could not be read. */
  sha256: string | undefined;
}

/** Hands out the file that this page is, with what is needed to know a copy of it again. */
class GoujiDownload extends Connected {
  static override properties = { file: { state: true }, sha256: { state: true }, failed: { state: true }, done: { state: true }, compared: { state: true } };
  declare file: Uint8Array<ArrayBuffer> | undefined;
  declare sha256: string | undefined;
  declare failed: boolean;
  /** What became of the last copying. */
  declare done: string;
  declare compared: Compared | undefined;

  constructor() {
    super();
    this.failed = false;
    this.done = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#put().catch(() => (this.failed = true));
  }

  async #put(): Promise<void> {
    this.file = await wholeFile();
    this.sha256 = await fingerprint(this.file);
  }

  override render(): TemplateResult {
    const { file, failed } = this;
    return html`
      <div class="download">
        <h1 tabindex="-1">下载离线版</h1>
        <p class="lead">离线版就是本页这一个文件：存在电脑里，双击打开，断网也能用，检查程序、示例和规则手册都在里面。在本页按 Ctrl+S，存下的也是它。</p>
        <p>用浏览器菜单里的“另存为 网页，全部”存的也能用，但屏幕上的年报会一起写进文件里：要转给别人，请用下面的按钮。</p>
        ${failed ? html`<p role="alert" class="state error">本页的文件没有取全，没法另存。请刷新本页，再来下载。</p>` : nothing}
        <p class="actions">
          <button class="button primary" ?disabled=${file === undefined} @click=${() => void keep()}>下载 ${FILE_NAME}${file === undefined ? nothing : html`（${inMegabytes(file.length)}）`}</button>
          <button class="button" @click=${leave}>${store.state.view.at === "start" ? say("去核对年报") : say("回到核对结果")}</button>
          <span role="status">${this.done}</span>
        </p>
        ${this.#hash()} ${this.#compare()}
      </div>`;
  }

  #hash(): TemplateResult {
    const { sha256 } = this;
    return html`
      <section class="card" aria-labelledby="hash">
        <h2 id="hash">SHA-256</h2>
        ${sha256 === undefined
          ? html`<p>${store.state.engine === "failed" ? say("检查程序没有加载成功，算不出来。") : say("正在算…")}</p>`
          : html`<p class="hash"><code id="sha256">${sha256}</code> <button class="button small" @click=${() => void this.#copy(sha256)}>复制</button></p>`}
        <p>收到别人转来的文件，先在命令行里算一遍，和发布处写的对一对，一样才是原来的文件：</p>
        <dl class="lines">
          <div><dt>Windows</dt><dd><code>certutil -hashfile ${FILE_NAME} SHA256</code></dd></div>
          <div><dt>统信、麒麟等 Linux</dt><dd><code>sha256sum ${FILE_NAME}</code></dd></div>
        </dl>
      </section>`;
  }

  #compare(): TemplateResult {
    const { compared, sha256 } = this;
    return html`
      <section class="card compare" aria-labelledby="compare">
        <h2 id="compare">比一比手里的文件</h2>
        <p>把文件拖到本页，或选一个，看它和本页是不是同一个文件。文件只在这台电脑里算，不上传。</p>
        <p class="actions">
          <input type="file" id="compare-file" class="unseen" tabindex="-1" aria-hidden="true" @change=${this.#chosen}>
          <button class="button" ?disabled=${sha256 === undefined} @click=${() => this.querySelector<HTMLInputElement>("#compare-file")?.click()}>选择文件…</button>
        </p>
        <div role="status">${compared === undefined || sha256 === undefined ? nothing : outcome(compared, sha256)}</div>
      </section>`;
  }

  /** What is dropped while this is looked at is held against this file, once. */
  override updated(): void {
    const { held } = store.state;
    if (held === null) return;
    store.set({ held: null });
    void this.#hold(held);
  }

  async #hold(file: File): Promise<void> {
    const bytes = await bytesOf(file).catch(() => undefined);
    this.compared = { name: file.name, sha256: bytes && await fingerprint(bytes) };
  }

  #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#hold(file);
    // The same file may be chosen again.
    input.value = "";
  };

  async #copy(sha256: string): Promise<void> {
    this.done = (await copy(sha256)) ? say("已复制 SHA-256") : say("没能复制，请选中后按 Ctrl+C");
  }
}

customElements.define("gouji-download", GoujiDownload);

function outcome({ name, sha256 }: Compared, own: string): TemplateResult {
  if (sha256 === undefined) return html`<p>${icon("unknown")} “${name}”读不出来，请确认它是文件而不是文件夹，也没有被移走</p>`;
  if (sha256 === own) return html`<p>${icon("pass")} 一样：“${name}”就是本页的文件</p>`;
  return html`
    <p>${icon("warning")} 不一样：“${name}”的 SHA-256 是 <code>${sha256}</code></p>
    <p>可能是别的版本，也可能改过；用浏览器“另存为 网页，全部”存的，浏览器改动过，照样能用，但不会一样。</p>`;
}

/** `1.0 MB` */
function inMegabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
