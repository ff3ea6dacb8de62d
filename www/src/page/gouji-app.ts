import { nothing, type TemplateResult } from "lit";
import { addressOf } from "../state/address.ts";
import { backButton } from "./back.ts";
import { showOther, startOver } from "../state/check.ts";
import { Connected } from "./connected.ts";
import { textOf } from "../core/file.ts";
import { chooseCell, focusOn, goToCard, goToCell, goToPane, goToPlace, goToTable, goToWords, openCard, showForm } from "../state/focus.ts";
import { setComfort } from "../state/comfort.ts";
import { closeMenus, watchMenus } from "./menus.ts";
import { countDecided } from "../report/decisions.ts";
import { hear, type Pane } from "../parts/tells.ts";
import { sentenceOf } from "./sentence.ts";
import { shapeOf } from "../report/shapes.ts";
import { look, store, type Goal, type Result, type View } from "../state/store.ts";
import { editCell, tryRepair, writeCell, writeWords } from "../state/trial.ts";
import { sheetOf } from "../parts/stylesheet.ts";
import "./gouji-comfort.ts";
import "./gouji-decision.ts";
import "./gouji-download.ts";
import "./gouji-export.ts";
import "./gouji-handbook.ts";
import "./gouji-network.ts";
import "./gouji-packs.ts";
import "./gouji-panes.ts";
import "./gouji-start.ts";
import "./gouji-notice.ts";
import "./gouji-trial.ts";
import "../parts/gouji-related.ts";
import "../parts/gouji-report.ts";
import "../parts/gouji-tables.ts";
import "../parts/gouji-tabs.ts";
import "../parts/gouji-verdict.ts";
import type { GoujiFindings } from "../parts/gouji-findings.ts";
import { html, say } from "../words/language.ts";

/**
 * The whole page: its header, and under it the one view that the state asks for.
 *
 * It is drawn in a shadow tree, under the page's own stylesheet. That is no part of the document: a copy that is made of that holds
 * nothing of a report, and begins as the file did. Chromium's “save the whole page” alone writes the tree down as well (tainted.ts).
 */
class GoujiApp extends Connected {
  #reached: Goal | null = null;
  #at: View["at"] | undefined;

  protected override createRenderRoot(): HTMLElement | ShadowRoot {
    const tree = this.attachShadow({ mode: "open" });
    tree.adoptedStyleSheets = [sheetOf(textOf("style"))];
    watchMenus(document, tree);
    document.addEventListener("keydown", this.#keys);
    hear(tree, {
      "open-card": openCard,
      "to-place": goToPlace,
      "to-cell": goToCell,
      "to-card": goToCard,
      "to-table": goToTable,
      "to-pane": goToPane,
      "to-tab": (tab) => this.#turnTo(tab),
      "to-words": goToWords,
      "to-form": showForm,
      "mark-numbers": (numbers) => look({ numbers }),
      "to-report": showOther,
      "hide": (hidden) => look({ hidden }),
      "unfold": (hintsOpen) => look({ hintsOpen }),
      "choose-cell": chooseCell,
      "trace": (traced) => look({ traced }),
      "edit-cell": editCell,
      "write-cell": writeCell,
      "try-repair": tryRepair,
      "write-words": writeWords,
    });
    return tree;
  }

  override render(): TemplateResult {
    const { view, dragging, kept, where, comfort } = store.state;
    const other = comfort.language === "en" ? "zh-CN" : "en";
    return html`
      <header class="top">
        <button class="skip" @click=${this.#toMain}>跳到主要内容</button>
        <a class="brand" href="#" @click=${home}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 5h7M3 12h7M3 19h7" /><path d="M13 5h3v14h-3M16 12h5" /></svg>
          勾稽<small>政府信息公开年报核校</small>
        </a>
        <p class="kept" role="status">${kept}</p>
        <div class="tools">
          <a class="tool" href=${addressOf("index")} target="_blank" rel="noopener">规则手册</a>
          <a class="tool" href="#download">离线版</a>
          <gouji-packs></gouji-packs>
          <gouji-comfort></gouji-comfort>
          <button class="tool" id="language" lang=${other} @click=${this.#speak}>${other === "en" ? "English" : NATIVE}</button>
          <gouji-network></gouji-network>
        </div>
      </header>
      <main id="main" tabindex="-1" class=${dragging ? "dragging" : ""} data-verdict=${verdict(view)}>${this.#view(view)}</main>
      ${dragging && where.at !== "download" ? html`<div class="drop-here" aria-hidden="true"><p>松开鼠标，检查这份文件</p>${view.at === "result" ? html`<p>现在这份留着，可以返回</p>` : nothing}</div>` : nothing}`;
  }

  #view(view: View): TemplateResult {
    const { where, engine } = store.state;
    if (where.at === "handbook") return html`<gouji-handbook .page=${where.page}></gouji-handbook>`;
    if (where.at === "download") return html`<gouji-download></gouji-download>`;
    if (engine === "failed") return html`<gouji-notice></gouji-notice>`;
    if (view.at === "start") return html`<gouji-start></gouji-start>`;
    if (view.at === "result") return this.#result(view);
    return html`<gouji-notice></gouji-notice>`;
  }

  #result({ report, findings, all, way, tried, effect, since, nth, look: { half, pane, open, cell, traced, form, sought, numbers, editing } }: Result): TemplateResult {
    const { narrow, forms, rules } = store.state;
    const changed = effect?.changed ?? UNCHANGED;
    const actions = html`<p class="actions">${backButton()}<button class="button" @click=${startOver}>换一份</button><gouji-export></gouji-export></p>`;
    return html`
      <gouji-verdict .report=${report} .sentence=${sentenceOf(report)} .all=${all} .isText=${way === "text"} .hasSheet=${true} .decided=${countDecided(report, store.state.decisions)} .since=${tried === null ? since : null} .nth=${nth} .actions=${actions}></gouji-verdict>
      <gouji-trial></gouji-trial>
      ${narrow ? html`<gouji-tabs .report=${report} .rules=${rules.length} .isNarrow=${true} .chosen=${half === "tables" ? "tables" : pane}></gouji-tabs>` : nothing}
      <div class="split">
        <section class="list" aria-label="检查结果" ?hidden=${narrow && half !== "findings"}>
          <gouji-panes></gouji-panes>
        </section>
        <section id="pane-tables" class="desk" aria-label="原文" role=${narrow ? "tabpanel" : "region"}
          ?hidden=${narrow && half !== "tables"}>
          ${form
            ? html`<gouji-tables .report=${report} .findings=${findings} .forms=${forms} .open=${open} .cell=${cell} .traced=${traced}
                .changed=${changed} .editing=${editing}></gouji-tables>`
            : html`<gouji-report .report=${report} .findings=${findings} .forms=${forms} .open=${open} .cell=${cell} .traced=${traced}
                .changed=${changed} .editing=${editing} .sought=${sought} .numbers=${numbers}></gouji-report>`}
          <gouji-related .report=${report} .forms=${forms} .open=${open}></gouji-related>
        </section>
      </div>`;
  }

  /** What the page is once it is drawn: its menus closed when a check begins, and the reader where she is to be. */
  override updated(): void {
    const { view, goal, where } = store.state;
    const title = titleOf(view);
    // The handbook has titles of its own. Written only where it is another one: whoever watches the document come hears of every writing.
    if (where.at !== "handbook" && document.title !== title) document.title = title;
    if (view.at === "checking" && this.#at !== "checking") closeMenus(this.renderRoot);
    this.#at = view.at;
    if (goal === null || goal === this.#reached) return;
    this.#reached = goal;
    // Parts draw in microtasks, so a frame later all is there, and another one later tables have taken their place (row-names.ts).
    afterTwoFrames(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(goal.selector);
      // What stands around the report may be folded; a menu that is closed stays so.
      const fold = target?.closest<HTMLDetailsElement>("details.around");
      if (fold) fold.open = true;
      if (goal.focus) target?.focus({ preventScroll: goal.scroll !== null });
      if (goal.scroll !== null) target?.scrollIntoView(goal.scroll);
    });
  }

  /** F8 goes to the next finding from wherever the reader is, Shift+F8 to the one before. */
  #keys = async (event: KeyboardEvent): Promise<void> => {
    const { view, where } = store.state;
    if (event.key !== "F8" || event.defaultPrevented || view.at !== "result" || where.at !== "work") return;
    event.preventDefault();
    look({ half: "findings", pane: "findings" });
    await this.updateComplete;
    await this.renderRoot.querySelector<GoujiFindings>("gouji-findings")?.walk(view.look.open, event.shiftKey ? -1 : 1);
  };

  #turnTo(tab: Pane | "tables"): void {
    look(tab === "tables" ? { half: "tables" } : { half: "findings", pane: tab });
    if (!store.state.narrow) return;
    // One scroll serves all panes there: one that is turned to is shown from its start.
    const split = this.renderRoot.querySelector<HTMLElement>(".split");
    const tabs = this.renderRoot.querySelector<HTMLElement>("gouji-tabs");
    if (split !== null && tabs !== null) scrollTo(0, Math.min(scrollY, split.offsetTop - tabs.offsetHeight));
  }

  /** In the other language all is drawn anew, the button too. */
  #speak = async (): Promise<void> => {
    await setComfort({ language: store.state.comfort.language === "en" ? "zh-CN" : "en" });
    store.set({ goal: focusOn("#language") });
  };

  /** No link, whose address would be looked for in the document, where the tree is not. */
  #toMain = (): void => this.renderRoot.querySelector<HTMLElement>("#main")?.focus();
}

customElements.define("gouji-app", GoujiApp);

function afterTwoFrames(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

function home(event: Event): void {
  event.preventDefault();
  startOver();
}

/** What the window is called: how the report stands, and nothing of what it is. The title belongs to the document, and to any copy of that. */
function titleOf(view: View): string {
  if (view.at !== "result") return say(TITLE);
  const { summary: { errors, warnings, verdict } } = view.report;
  const found = errors > 0 ? say`${errors} 处错误` : warnings > 0 ? say`${warnings} 处警告` : verdict === "pass" ? say("通过") : say("不能下结论");
  return `${found} · ${say(TITLE)}`;
}

const UNCHANGED = new Map<string, string>();

/** Its own name, in whatever language the page is. */
const NATIVE = "中文";

const TITLE = "勾稽 · 政府信息公开年报核校";

/** The verdict as other programs read it off the page. */
function verdict(view: View): string {
  if (view.at === "result") return shapeOf(view.report);
  return view.at === "not_report" ? "unknown" : "idle";
}
