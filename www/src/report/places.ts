// Where in the report itself each finding stands: at words, at a cell, at a heading, or nowhere in particular.
import { headed, isTitle } from "./blocks.ts";
import { isCell, keyOf, type Block, type Finding, type Place, type Report, type TextPlace } from "./report.ts";
import type { Group, Told } from "./claims.ts";
import { placesOf, type Role } from "./marks.ts";
import type { Numbered } from "./numbered.ts";
import { sectionOfTable } from "./sections.ts";

/** Words of a block, in UTF-16 units of it, and why they are marked; where both are the same, a place between two letters. */
export interface Words {
  start: number;
  end: number;
  /** The finding that is about them. */
  one?: Numbered;
  /** Their part in the sum of the open finding. */
  role?: Role;
  /** The number that they are, to be shown with what became of it. */
  told?: Told;
  /** They were asked for. */
  isSought?: boolean;
}

export interface Places {
  /** By block. */
  words: Map<number, Words[]>;
  /** By the table's slot, for what is no cell of the form: `3/0/1`. */
  slots: Map<string, Numbered[]>;
  /** By section, for what stands nowhere in one: its heading, or the beginning of its table. */
  sections: Map<number, Numbered[]>;
  /** What is about the whole. */
  whole: Numbered[];
  /** The sections that have a heading, in their order; at none else can something stand. */
  headed: Set<number>;
}

/** The places of all findings that stand at no cell that was read: those are with `badges`. Each has one. */
export function placesIn(report: Report, findings: Numbered[]): Places {
  const sections = new Set((report.blocks ?? []).flatMap((block) => headed(block) ?? []));
  const places: Places = { words: new Map(), slots: new Map(), sections: new Map(), whole: [], headed: sections };
  const read = new Set(report.cells.map(keyOf));
  for (const one of findings) {
    const { finding } = one;
    if (placesOf(finding).some((cell) => read.has(keyOf(cell)))) continue;
    const section = sectionOf(finding);
    // What is told of a section and stands at no words of it stands at the title: its heading or its table is nearer.
    const isElsewhere = section !== null && isWords(finding.place) && isAtTitle(finding.place, report);
    const table = section === null ? undefined : tableOf(section, report);
    if (isElsewhere && sections.has(section)) add(places.sections, section, one);
    else if (isElsewhere && table !== undefined) add(places.slots, slotKey(table, { row: 0, column: 0 }), one);
    else if (isWords(finding.place)) add(places.words, finding.place.block, { ...finding.place, one });
    else if (isSlot(finding.place)) add(places.slots, slotKey(finding.place.block, finding.place), one);
    else if (section !== null && sections.has(section)) add(places.sections, section, one);
    else places.whole.push(one);
  }
  return places;
}

/** A stretch of a block's text and what it is marked for; `ends` are the findings whose words end with it. */
export interface Stretch {
  text: string;
  about: Numbered[];
  ends: Numbered[];
  role: Role | undefined;
  told: Told | undefined;
  isSought: boolean;
  /** Whether the words that have a part or a standing begin with it. */
  begins: boolean;
}

/** The text of a block in stretches, each with what is marked there. */
export function stretches(text: string, words: Words[]): Stretch[] {
  const edges = [...new Set([0, text.length, ...words.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const waiting = [...words].sort((a, b) => a.start - b.start || a.end - b.end);
  let here: Words[] = [];
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? text.length;
    // A place between two letters is marked behind the first of them.
    while (waiting[0] !== undefined && (waiting[0].start < to || waiting[0].end === to)) here.push(...waiting.splice(0, 1));
    const over = here.filter(({ start, end }) => start < end);
    const ends = here.filter(({ end }) => end === to || end === 0);
    here = here.filter(({ end }) => end > to);
    const [part] = over.filter(({ role }) => role !== undefined);
    const [number] = over.filter(({ told }) => told !== undefined);
    return {
      text: text.slice(from, to),
      about: over.flatMap(({ one }) => one ?? []),
      ends: ends.flatMap(({ one }) => one ?? []),
      role: part?.role,
      told: number?.told,
      isSought: over.some(({ isSought }) => isSought === true),
      begins: part?.start === from || number?.start === from,
    };
  });
}

/** The numbers of the prose that take part in a finding's sum, by block: those that were added up, and the one that they should come to. */
export function wordsOf({ addends, place }: Finding): Map<number, Words[]> {
  const played = new Map<number, Words[]>();
  for (const one of addends) if (isWords(one)) add(played, one.block, { ...one, role: "plus" });
  if (addends.length > 0 && isWords(place)) add(played, place.block, { ...place, role: "total" });
  return played;
}

/** Every number of the prose with what became of it, by block. */
export function numbersIn(groups: Group[]): Map<number, Words[]> {
  const numbers = new Map<number, Words[]>();
  for (const told of groups.flatMap(({ members }) => members)) {
    const { place } = told.claim;
    if (isWords(place)) add(numbers, place.block, { ...place, told });
  }
  return numbers;
}

export function slotKey(block: number, { row, column }: { row: number; column: number }): string {
  return `${block}/${row}/${column}`;
}

/** The section that a finding is about, by its table too; null for none. */
export function sectionOf({ primary }: Finding): number | null {
  if (isCell(primary)) return sectionOfTable(primary.table);
  return "section" in primary ? primary.section : null;
}

/** Whether a finding stands at words of a block, or at a slot of it that is no cell. */
export function isMarked(block: Block, number: number, { words, slots }: Places): boolean {
  return words.has(number) || "rows" in block && block.rows.flat().some((slot) => slots.has(slotKey(number, slot)));
}

function isAtTitle({ block }: TextPlace, { blocks = [], title }: Report): boolean {
  const text = blocks[block];
  return text !== undefined && "part" in text && isTitle(text, title);
}

/** The first block with cells of the section's table. */
function tableOf(section: number, { blocks = [] }: Report): number | undefined {
  const found = blocks.findIndex((block) => "rows" in block && block.rows.flat().some(({ cell }) => cell !== null && sectionOfTable(cell.table) === section));
  return found < 0 ? undefined : found;
}

export function isWords(place: Place): place is TextPlace {
  return "start" in place;
}

function isSlot(place: Place): place is { block: number; row: number; column: number } {
  return "row" in place;
}

/** The words of a block that are marked, from any number of reasons. */
export function wordsAt(block: number, ...reasons: Map<number, Words[]>[]): Words[] {
  return reasons.flatMap((reason) => reason.get(block) ?? []);
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
