import { nothing, type PropertyValues, type TemplateResult } from "lit";
import { ROLES } from "../report/marks.ts";
import type { Numbered } from "../report/numbered.ts";
import { grouped, standingOf, type Group } from "../report/claims.ts";
import { headed, isTitle, runs } from "../report/blocks.ts";
import { isMarked, numbersIn, placesIn, sectionOf, slotKey, stretches, wordsAt, wordsOf, type Places, type Stretch, type Words } from "../report/places.ts";
import { formOf, keyOf, type Block, type Finding, type Form, type NamedCell, type Place, type Severity, type Slot, type TableBlock, type TextBlock } from "../report/report.ts";
import { namesRow, unreadIn } from "../report/sections.ts";
import { NAMES } from "../report/shapes.ts";
import { define } from "./define.ts";
import { badge, Desk, headWords } from "./desk.ts";
import { icon } from "./icons.ts";
import { given } from "./part.ts";
import { switches } from "./switches.ts";
import { tells } from "./tells.ts";
import "./gouji-sums.ts";
import { html, language, say } from "../words/language.ts";

/** The report as it stands, texts and tables in their order, each finding marked in its words or its cell. */
class GoujiReport extends Desk {
  static override properties = { ...Desk.properties, ...given("sought", "numbers") };
  declare forms: Form[];
  /** Words that were asked for. */
  declare sought: Place | null;
  /** Whether every number of the prose is marked by what became of it. */
  declare numbers: boolean;
  #groups: Group[] = [];
  #numbers = new Map<number, Words[]>();
  #played = new Map<number, Words[]>();
  #sought = new Map<number, Words[]>();
  #places: Places = { words: new Map(), slots: new Map(), sections: new Map(), whole: [], headed: new Set() };
  #labels = new Map<string, NamedCell>();
  /** How many blocks are drawn: of a long report the rest comes in later frames, so that the verdict need not wait for it. */
  #drawn = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    const all = (this.report.blocks ?? []).length;
    if (changed.has("report")) this.#drawn = all > AT_ONCE ? 0 : all;
    // What is asked for is there.
    else if (changed.has("open") || changed.has("sought") || changed.has("cell")) this.#drawn = all;
    const isNew = changed.has("report") || changed.has("findings");
    if (isNew || changed.has("open")) this.#played = this.open === null ? new Map() : wordsOf(this.open);
    if (isNew || changed.has("sought")) this.#sought = soughtIn(this.sought);
    if (isNew || changed.has("numbers")) {
      this.#groups = this.numbers ? grouped(this.report.claims, this.findings) : [];
      this.#numbers = numbersIn(this.#groups);
    }
    if (!isNew) return;
    this.#places = placesIn(this.report, this.findings);
    this.#labels = new Map(this.report.cells.map((one) => [keyOf(one), one]));
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#drawn >= (this.report.blocks ?? []).length) return;
    requestAnimationFrame(() => {
      this.#drawn += A_FRAME;
      this.requestUpdate();
    });
  }

  override render(): TemplateResult {
    const { report, forms, cell } = this;
    const blocks = report.blocks ?? [];
    const first = report.cells[0];
    this.begin(first === undefined ? "" : keyOf(first));
    return html`
      ${cell === null ? this.#outline() : html`<gouji-sums .tables=${formOf(report, forms)?.tables ?? []} .report=${report} .cell=${cell} .traced=${this.traced}></gouji-sums>`}
      <div class="scroll desk-scroll" lang="zh-CN" @keydown=${this.keys} @focusin=${this.remember} @dblclick=${this.write}>
        <article class="paper own">
          ${this.numbers ? this.#legend() : nothing}
          ${this.#places.whole.length === 0 ? nothing : html`<p class="about-whole">与全文有关：${this.#places.whole.map((one) => badge(one, true))}</p>`}
          ${runs(blocks.slice(0, this.#drawn), report.title).map((run) => (run.isOfReport ? run.blocks.map(([block, number]) => this.#block(block, number)) : this.#around(run.blocks)))}
        </article>
      </div>`;
  }

  /** The sections, each with what was found in it. */
  #outline(): TemplateResult {
    return html`
      <nav class="sums" aria-label="到哪一部分">
        ${[...this.#places.headed].map((section) => {
          const found = this.findings.filter(({ finding }) => sectionOf(finding) === section);
          const shape = found.length === 0 ? "pass" : worst(found);
          return html`<button class="button small" data-section=${section} @click=${tells("to-table", `table-${section}`)}
            ><span class="unseen">第</span>${language() === "zh-CN" ? NUMERALS[section - 1] : section}<span class="unseen">部分，</span> ${icon(shape)} ${found.length === 0
              ? html`<span class="unseen">没有问题</span>` : html`${found.length}<span class="unseen"> 处，最重的是${say(NAMES[shape])}</span>`}</button>`;
        })}
        <span class="sums-how">点一格，看它参与哪些勾稽</span>
        ${switches(false, this.numbers)}
      </nav>`;
  }

  /** What the marks of the numbers mean, of those that occur. */
  #legend(): TemplateResult {
    return html`<p class="legend numbers">${this.#groups.length === 0 ? html`正文里没有可以核对的数。` : this.#groups.map(({ standing, name, members }) => html`
      <span><i class="told ${standing}"></i>${say(name)} ${members.length}</span>`)}</p>`;
  }

  /** What the page puts around the report is folded, unless something is marked in it. */
  #around(blocks: [Block, number][]): TemplateResult {
    return html`
      <details class="around" ?open=${blocks.some(([block, number]) => isMarked(block, number, this.#places))}>
        <summary>网页上的其他文字，${blocks.length} 段</summary>
        ${blocks.map(([block, number]) => this.#block(block, number))}
      </details>`;
  }

  #block(block: Block, number: number): TemplateResult {
    if ("rows" in block) return this.#table(block, number);
    return "text" in block ? this.#text(block, number) : html`<p class="picture">〔图片〕</p>`;
  }

  #text(block: TextBlock, number: number): TemplateResult {
    const { text } = block;
    const words = wordsAt(number, this.#places.words, this.#played, this.#numbers, this.#sought);
    const inside = words.length === 0 ? html`${text}` : marked(text, words, this.open);
    if (isTitle(block, this.report.title)) return html`<h2 class="block paper-title">${inside}</h2>`;
    const part = headed(block);
    if (part === undefined) return html`<p class="block">${inside}</p>`;
    const unread = unreadIn(this.report, part);
    return html`
      <h3 class="block" id=${`part-${part}`} tabindex="-1">${inside}${(this.#places.sections.get(part) ?? []).map((one) => badge(one, true))}</h3>
      ${unread === null ? nothing : html`<p class="unread-note">${unread}　<button class="link" @click=${tells("to-form", true)}>看官方表式</button></p>`}`;
  }

  #table({ rows }: TableBlock, number: number): TemplateResult {
    return html`
      <div class="table-wrap">
        <table class="grid own-grid" role="grid"><tbody>
          ${rows.map((row) => html`<tr>${row.map((slot, at) => this.#slot(slot, number, namesRow(row, at)))}</tr>`)}
        </tbody></table>
      </div>`;
  }

  /** The label before the first cell of a row names it, and stays in view where the table is wider than the screen. */
  #slot(slot: Slot, number: number, isRowName: boolean): TemplateResult {
    const cell = slot.cell === null ? undefined : this.#labels.get(keyOf(slot.cell));
    const marks = this.#places.slots.get(slotKey(number, slot)) ?? [];
    if (cell !== undefined) return this.cellOf(cell, slot, marks);
    const worst = marks[0]?.finding.severity ?? "";
    return html`<th class="${worst === "" ? "" : `marked ${worst}`} ${isRowName ? "row-name" : ""}" rowspan=${slot.rowspan} colspan=${slot.colspan}>${headWords(slot.text, isRowName)}${marks.map((one) => badge(one, true))}</th>`;
  }
}

define("gouji-report", GoujiReport);

const NUMERALS = "一二三四五六";

/** More blocks than most reports have; text of 1 MB has 6,000. */
const AT_ONCE = 400;

/** So many are drawn while the reader sees no frame late. */
const A_FRAME = 200;

/** The words of a block with the marks in them; a finding's number stands behind its last word. */
function marked(text: string, words: Words[], open: Finding | null): TemplateResult[] {
  return stretches(text, words).map((stretch) => html`${piece(stretch, open)}${stretch.ends.map((one) => badge(one, true))}`);
}

function piece({ text, about, role, told, isSought, begins }: Stretch, open: Finding | null): TemplateResult | string {
  if (about.length === 0 && role === undefined && told === undefined && !isSought) return text;
  const standing = told === undefined ? "" : `told ${standingOf(told)}`;
  const how = `${about.length === 0 ? "" : worst(about)} ${role ?? ""} ${begins ? "begins" : ""} ${standing} ${isSought ? "sought" : ""} ${about.some(({ finding }) => finding === open) ? "current" : ""}`;
  const said = role === undefined || !begins ? nothing : html`<span class="unseen">，${ROLES[role]}</span>`;
  if (about.length > 0) return html`<mark class=${how} data-about=${about.map(({ finding }) => finding.id).join(" ")} data-operand=${role ?? nothing} tabindex=${isSought ? -1 : nothing}>${text}</mark>${said}`;
  return html`<span class=${how} data-operand=${role ?? nothing} tabindex=${isSought ? -1 : nothing} title=${told?.claim.reading ?? nothing}
    @click=${told?.finding === undefined ? nothing : tells("to-card", told.finding)}>${text}</span>${said}`;
}

/** The words that were asked for, by their block. */
function soughtIn(place: Place | null): Map<number, Words[]> {
  return place !== null && "start" in place ? new Map([[place.block, [{ ...place, isSought: true }]]]) : new Map();
}

function worst(about: Numbered[]): Severity {
  const all = about.map(({ finding }) => finding.severity);
  return all.includes("error") ? "error" : all.includes("warning") ? "warning" : "hint";
}
