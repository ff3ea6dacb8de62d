// Where the words of a report stand in what it was read from. The core tells a place by its block; the host's text is only
// looked at, so the place is found again by the letters: block after block, each where the one before it ended.
import type { Block, Place, Slot } from "../report/report.ts";

/** What the report was read from, white space apart. `At` is how a place in it is written: a node with an offset, or an offset. */
export interface Image<At> {
  letters: string;
  /** Where each letter begins and ends. */
  starts: At[];
  ends: At[];
  /** In the order of the document. */
  tables: Table<At>[];
}

export interface Table<At> {
  /** Of the letters: its first, and the one behind its last. */
  from: number;
  to: number;
  /** Its own cells, row by row. */
  cells: Cell<At>[];
}

export interface Cell<At> {
  from: number;
  to: number;
  /** Around what stands in it, also where that is nothing. */
  start: At;
  end: At;
}

export interface Span<At> {
  start: At;
  end: At;
}

/** White space, and what is not seen either. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

export function isLetter(character: string): boolean {
  return !UNSEEN.test(character);
}

/** The place in the image; none where the text has changed since it was read. */
export function locate<At>(image: Image<At>, blocks: Block[], place: Place): Span<At> | undefined {
  if (!("block" in place)) return undefined;
  let cursor = 0;
  for (const [number, block] of blocks.entries()) {
    const wanted = number === place.block;
    if ("text" in block) {
      const letters = lettersOf(block.text);
      const from = image.letters.indexOf(letters, cursor);
      if (wanted) return from < 0 || !("start" in place) ? undefined : words(image, block.text, place.start, place.end, from);
      if (from >= 0) cursor = from + letters.length;
    } else if ("rows" in block) {
      const slots = block.rows.flat();
      const letters = slots.map(({ text }) => lettersOf(text)).join("");
      const table = image.tables.find(({ from, to }) => from >= cursor && image.letters.slice(from, to) === letters);
      if (wanted) return "row" in place ? slot(image, slots, place, table, cursor) : undefined;
      if (table !== undefined) cursor = table.to;
    }
  }
  return undefined;
}

/** Letters `start` to `end` of a text that begins at `from` in the image. */
function words<At>({ starts, ends }: Image<At>, text: string, start: number, end: number, from: number): Span<At> | undefined {
  const first = from + lettersOf(text.slice(0, start)).length;
  const last = from + lettersOf(text.slice(0, end)).length - 1;
  return span(starts[first], ends[Math.max(first, last)]);
}

/** By the cell's number; where the host's table has other cells than the core saw, by the letters of the row up to it. */
function slot<At>(image: Image<At>, slots: Slot[], { row, column }: { row: number; column: number }, table: Table<At> | undefined, cursor: number): Span<At> | undefined {
  const at = slots.findIndex((one) => one.row === row && one.column === column);
  if (at < 0) return undefined;
  const cell = table?.cells[at];
  if (table !== undefined && table.cells.length === slots.length && cell !== undefined) {
    // What is written over the letters alone keeps the paragraph and the type that they stand in.
    const { from, to } = cell;
    return to > from ? span(image.starts[from], image.ends[to - 1]) : { start: cell.start, end: cell.end };
  }
  const own = lettersOf(slots[at]?.text ?? "");
  const before = slots.slice(0, at).filter((one) => one.row === row).map(({ text }) => lettersOf(text)).join("");
  const from = image.letters.indexOf(before + own, cursor);
  if (from < 0 || before === "" || own === "") return undefined;
  return span(image.starts[from + before.length], image.ends[from + before.length + own.length - 1]);
}

function span<At>(start: At | undefined, end: At | undefined): Span<At> | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

function lettersOf(text: string): string {
  return [...text].filter(isLetter).join("");
}
