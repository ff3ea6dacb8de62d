// The report itself on the sheet: its texts and tables as they stand, with the marks.
import { headed, isTitle, runs } from "../report/blocks.ts";
import { badges } from "../report/marks.ts";
import type { Numbered } from "../report/numbered.ts";
import { isMarked, placesIn, slotKey, stretches, wordsAt, type Places, type Stretch } from "../report/places.ts";
import { formOf, keyOf, type Block, type Form, type Report, type Slot, type TableBlock, type TextBlock } from "../report/report.ts";
import { scopeOf, tableName, unreadIn } from "../report/sections.ts";
import { SYMBOLS, type Material } from "./lines.ts";
import { markup, type Markup } from "./markup.ts";

export function original(material: Material): Markup {
  return new Original(material).markup();
}

class Original {
  readonly #report: Report;
  readonly #places: Places;
  /** By cell; one that was not read has its marks at its place. */
  readonly #marked: Map<string, Numbered[]>;
  readonly #read: Set<string>;
  readonly #form: Form | undefined;
  /** The tables that were begun, in their order. */
  readonly #begun: string[] = [];
  /** The block that begins a page: 表三 is long enough for one of its own. */
  readonly #pageStart: number | undefined;

  constructor({ report, findings, forms }: Material) {
    this.#report = report;
    this.#places = placesIn(report, findings);
    this.#marked = badges(findings);
    this.#read = new Set(report.cells.map(keyOf));
    this.#form = formOf(report, forms);
    this.#pageStart = startOf("requests", report.blocks ?? []);
  }

  markup(): Markup {
    const { blocks = [], title } = this.#report;
    const { whole } = this.#places;
    return markup`<p class="legend">■ 错误　▲ 警告　○ 提示，后面的数字是问题的序号；“空白”是原稿没有填的格。</p>
${whole.length === 0 ? null : markup`<p>与全文有关：${marks(whole)}</p>`}<div class="original">
${runs(blocks, title).map((run) => {
      // What a page puts around the report is left out, unless something is marked in it.
      const shown = run.isOfReport ? run.blocks : run.blocks.filter(([block, number]) => isMarked(block, number, this.#places));
      const left = run.blocks.length - shown.length;
      return markup`${left === 0 ? null : markup`<p class="left-out">〔网页上的其他文字 ${left} 段，从略〕</p>`}${shown.map(([block, number]) => this.#block(block, number))}`;
    })}</div>`;
  }

  #block(block: Block, number: number): Markup {
    if ("rows" in block) return this.#table(block, number);
    return "text" in block ? this.#text(block, number) : markup`<p>〔图片〕</p>`;
  }

  #text(block: TextBlock, number: number): Markup {
    const words = wordsAt(number, this.#places.words);
    const inside = words.length === 0 ? block.text : stretches(block.text, words).map(piece);
    if (isTitle(block, this.#report.title)) return markup`<h3 class="title">${inside}</h3>`;
    const section = headed(block);
    if (section === undefined) return markup`<p>${inside}</p>`;
    const unread = unreadIn(this.#report, section);
    return markup`<h3 class="${this.#page(number)}">${inside}${marks(this.#places.sections.get(section) ?? [])}</h3>${unread === null ? null : markup`<p class="unread">${unread}，不按 0 计</p>`}
`;
  }

  #table(block: TableBlock, number: number): Markup {
    const { rows } = block;
    const kind = kindOf(block);
    const top = headRows(rows);
    const row = (slots: Slot[]): Markup => markup`<tr>${slots.map((slot) => this.#slot(slot, number, slots))}</tr>
`;
    return markup`<section class="${kind ?? ""} ${this.#page(number)}">${kind === undefined ? null : this.#caption(kind)}<table class="grid">${top === 0 ? null : markup`<thead>
${rows.slice(0, top).map(row)}</thead>`}<tbody>
${rows.slice(top).map(row)}</tbody></table></section>
`;
  }

  #page(number: number): string {
    return number === this.#pageStart ? "own-page" : "";
  }

  /** A table that goes on in a further block keeps its number. */
  #caption(kind: string): Markup {
    const begun = this.#begun;
    const goesOn = begun.includes(kind);
    if (!goesOn) begun.push(kind);
    // 二、 stands at the head of a section of the sheet.
    const title = this.#form?.tables.find(({ table }) => table === kind)?.title.replace(/^[一二三四五六]、/, "") ?? "";
    return markup`<h4>附表 ${begun.indexOf(kind) + 1}${goesOn ? "（续）" : `　${tableName(kind)}　${title}`}</h4>`;
  }

  #slot(slot: Slot, number: number, row: Slot[]): Markup {
    const { text, rowspan, colspan } = slot;
    const more = this.#places.slots.get(slotKey(number, slot)) ?? [];
    const key = slot.cell === null ? "" : keyOf(slot.cell);
    if (!this.#read.has(key)) return markup`<th scope="${scopeOf(slot, row)}" rowspan="${rowspan}" colspan="${colspan}">${text}${marks(more)}</th>`;
    return markup`<td class="${text.trim() === "" ? "blank" : ""}" data-cell="${key}" rowspan="${rowspan}" colspan="${colspan}">${text}${marks([...(this.#marked.get(key) ?? []), ...more])}</td>`;
  }
}

/** The block that a table begins with: its section's heading, where it stands close above. */
function startOf(table: string, blocks: Block[]): number | undefined {
  const at = blocks.findIndex((block) => "rows" in block && kindOf(block) === table);
  if (at < 0) return undefined;
  const near = [at - 1, at - 2].find((above) => blocks[above] !== undefined && headed(blocks[above]) !== undefined);
  return near ?? at;
}

/** Which table of the form a table is, or has a part of. */
function kindOf({ rows }: TableBlock): string | undefined {
  return rows.flat().find(({ cell }) => cell !== null)?.cell?.table;
}

function piece({ text, about, ends }: Stretch): Markup {
  return markup`${about.length === 0 ? text : markup`<mark>${text}</mark>`}${marks(ends)}`;
}

function marks(findings: Numbered[]): Markup | null {
  return findings.length === 0 ? null : markup`<span class="marks">${findings.map(({ number, finding }) =>
    markup`<b data-mark-for="${finding.id}">${SYMBOLS[finding.severity]}${number}</b>`)}</span>`;
}

/** How many rows head all that is below them, to be printed again on each page; none where a table has several heads, or one that reaches into what it heads. */
function headRows(rows: Slot[][]): number {
  const isHead = rows.map((row) => row.every(({ cell }) => cell === null));
  const top = isHead.indexOf(false);
  const isOne = isHead.lastIndexOf(true) < top && rows.slice(0, top).every((row, at) => row.every(({ rowspan }) => at + rowspan <= top));
  return isOne ? top : 0;
}
