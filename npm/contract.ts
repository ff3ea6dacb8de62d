// The JSON of contract version 1 as types: what `check`, `rules`, `forms` and `pack` give, and what the command line prints.
// tests/contract.test.mjs holds them against real JSON both ways: no field, no value and no null that only one side has.

/** What the command line prints with `--format json`. */
export interface Output {
  schema: 1;
  tool: Tool;
  reports: Report[];
}

/** The program that made a report. */
export interface Tool {
  name: "gouji";
  version: string;
  /** The years whose form its rules know. */
  known_years: number[];
}

/** One report: what was read, what was judged, what was found. */
export interface Report {
  /** The version of the contract. */
  schema: 1;
  tool: Tool;
  source: Source;
  title: string | null;
  /** The agency that reports. */
  agency: string | null;
  level: "government" | "department" | "township" | null;
  year: number | null;
  /** The official form, by the year of its introduction: the one due for the report's year, and the one found in it. */
  form: { expected: FormId | null; found: FormId | null };
  /** Days as `2021-01-19`. */
  dates: { signed: string | null; published: string | null };
  /** The report of the year before that it was compared with; null where there was none. */
  previous: Previous | null;
  /** The name of the rule pack it was checked by; null for the national rules. */
  pack: string | null;
  summary: Summary;
  sections: Section[];
  read: Read;
  /** The cells that were read; one that was not is absent, and never 0. */
  cells: Cell[];
  /** Every sum that the form declares, those that hold among them. */
  identities: Identity[];
  /** The numbers of the prose, in the order of the text. */
  claims: Claim[];
  /** The gravest first, then in the order of the document. */
  findings: Finding[];
  /** What became of each rule that ran. */
  checks: Check[];
  /** The texts and tables as they stand, where `blocks` was asked for. A place's `block` is the number in this list. */
  blocks?: Block[];
  /** Further reports of the same input. */
  others: Report[];
}

/** `2014`: the 统计表 of 2014 to 2018; `2019` and `2021`: the three tables. */
export type FormId = "2014" | "2019" | "2021";

/** A report of the year before. */
export interface Previous {
  source: Source;
  title: string | null;
  agency: string | null;
  year: number;
}

/** What came in. */
export interface Source {
  /** The file's name, if it has one. */
  name: string | null;
  bytes: number;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
  kind: "html" | "text" | "mhtml" | "docx";
  encoding: string;
}

/** The verdict. It is computed from the report alone, never from filters or decisions. */
export interface Summary {
  /** `unknown` while cells were not read and no finding says that the report lacks them; `pass` where nothing above a hint was found. */
  verdict: "error" | "warning" | "pass" | "unknown" | "not_report";
  /** In one Chinese sentence. */
  sentence: string;
  errors: number;
  warnings: number;
  hints: number;
  /** Rules that came to a judgement. */
  rules_checked: number;
  /** Rules that could not. */
  rules_unjudged: number;
}

/** One of the six parts of a report, 1 to 6. */
export interface Section {
  section: number;
  heading: string;
  place: Place;
  sentences: Sentence[];
}

export interface Sentence {
  text: string;
  place: Place;
}

/** How much of the form was read. */
export interface Read {
  cells: number;
  expected: number;
  /** Cells of the form that were not found. */
  missing: CellRef[];
  /** Those of them that the reading may be to blame for. */
  unread: CellRef[];
  tables: Extent[];
  /** What is unread, in words. */
  note: string | null;
}

/** How much of one table was read. */
export interface Extent {
  table: TableId;
  title: string;
  cells: number;
  expected: number;
}

export type TableId = "disclosure" | "requests" | "appeals" | "statistics";

/** The name of a cell: `requests`, `received`, `total`. */
export interface CellRef {
  table: TableId;
  row: string;
  column: string;
}

/** The name of a cell with what it is called in a sentence. */
export interface NamedCell extends CellRef {
  label: string;
}

export interface Cell extends NamedCell {
  /** As it stands in the input. */
  text: string;
  /** Null unless `kind` is `number`. */
  value: number | null;
  kind: "number" | "blank" | "dash" | "text";
  /** Of an amount, where the cell or its heading says so. */
  unit?: "元" | "万元";
  place: Place;
}

/** A sum of the form: the cells of `plus` together are those of `minus` together. */
export interface Identity {
  id: string;
  rule: string;
  label: string;
  /** Which row, column or group it runs over. */
  name: string;
  plus: CellRef[];
  minus: CellRef[];
  stated: number | null;
  computed: number | null;
  outcome: "pass" | "violation" | "needs_review";
  reason: string | null;
}

/** A number of the prose, or words that say there is none. */
export interface Claim {
  /** The clause around it. */
  text: string;
  number: number;
  /** The measure word: `件`. */
  measure: string;
  /** The cells it was held against. */
  of: CellRef[];
  expected: number | null;
  /** As what it was read. */
  reading: string | null;
  outcome: "pass" | "violation" | "needs_review" | "unchecked";
  /** The rules that looked at it. */
  rules: string[];
  place: Place;
}

export type Severity = "error" | "warning" | "hint";

/** One thing that a rule found. */
export interface Finding {
  /** Stable between runs, and without values, so that a decision can be kept beside it. */
  id: string;
  /** The rule's id, never reused: `A01`. */
  rule: string;
  /** The rule's name, which names the defect: `unbalanced-requests`. */
  name: string;
  title: string;
  severity: Severity;
  /** Whether it is certain, or has to be looked at. */
  verdict: "violation" | "needs_review";
  /** In one Chinese sentence: where, both numbers, the difference. */
  message: string;
  basis: Citation[];
  /** What it is about. */
  primary: CellRef | { section: number } | { text: boolean };
  related: CellRef[];
  reported: number | null;
  computed: number | null;
  difference: number | null;
  /** What the two numbers are called beside each other; null where none was computed. */
  compared: Compared | null;
  /** The number written as it stands in a sentence: `258件`, `均获维持`; null where it stands in a cell. */
  written: string | null;
  /** The measure of the numbers, as a sentence has it: `件`, `%`; empty for those of cells. */
  unit: string;
  /** What was added up. */
  operands: Operand[];
  /** The numbers of the prose that were added up, by the places of their claims. */
  addends: Place[];
  /** What it holds against the report of the year before. */
  previous: Counterpart[];
  /** What explains the difference. */
  diagnosis: string | null;
  /** The cell that holds the very number written elsewhere. */
  same_as: CellRef | null;
  /** The likeliest first. */
  repairs: Repair[];
  /** The ids of the sums that it tells of. */
  identities: string[];
  /** What to look at. */
  advice: string | null;
  place: Place;
}

/** What stands in the report beside something in that of the year before. */
export interface Counterpart {
  here: Place;
  /** The place in the report of the year before. */
  there: Place;
  /** The cell of that report, what it is called and what it comes to; null for words. */
  cell: CellRef | null;
  label: string | null;
  value: number | null;
}

/** A place in a published work, with its words. */
export interface Citation {
  work: string;
  at: string;
  quote: string;
}

export interface Operand {
  /** `+`: added up; `=`: what the report has in the sum's place. */
  sign: "+" | "=";
  cell: CellRef;
  label: string;
  /** What it comes to, with its sign: the part of a sum that is taken off is negative. */
  value: number;
  /** Not written in the cell: a blank adds nothing, a blank 总计 is what its row comes to. */
  derived: boolean;
}

/** What the two numbers of a finding are called: `报告写的` and `相加得`. */
export interface Compared {
  reported: string;
  computed: string;
}

/** What would mend a finding. */
export interface Repair {
  cells: Change[];
  text: TextChange | null;
  /** How many sums and claims it mends, and how many it harms. */
  resolves: number;
  breaks: number;
  slip: "transposed_digits" | "dropped_digit" | "extra_digit" | "wrong_digit" | "sign" | "swapped_cells" | "shifted_row" | "shifted_column" | "other";
  /** In words: what to change, and what comes of it. */
  sentence: string;
  effect: string;
}

export interface Change extends NamedCell {
  from: number | null;
  to: number;
}

export interface TextChange {
  from: string;
  to: string;
  place: Place;
}

/** What became of a rule. */
export interface Check {
  rule: string;
  outcome: "pass" | "violation" | "needs_review" | "inapplicable";
  /** How many things it judged. */
  count: number;
  reason: string | null;
}

/** Where a thing stands in the input: words in UTF-16 units, a slot of a table, or nowhere in particular. */
export type Place = TextPlace | SlotPlace | Nowhere;

export interface TextPlace {
  block: number;
  start: number;
  end: number;
}

export interface SlotPlace {
  block: number;
  row: number;
  column: number;
}

export interface Nowhere {
}

/** A text, a table or a picture, in reading order. */
export type Block = TextBlock | TableBlock | ImageBlock;

export interface TextBlock {
  text: string;
  /** Before the report, its preface, the number of a section, or behind the report. */
  part: "before" | "intro" | "after" | number;
  /** Whether it is the heading of its section. */
  heading: boolean;
}

export interface TableBlock {
  rows: Slot[][];
}

export interface ImageBlock {
  image: boolean;
}

/** A cell of a table as it stands. */
export interface Slot {
  text: string;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  /** The cell of the form that was read from it. */
  cell: CellRef | null;
}

/** A rule, as `rules` lists it. */
export interface Rule {
  id: string;
  name: string;
  title: string;
  severity: Severity;
  basis: Citation[];
  /** Whether it runs unless a pack says otherwise. */
  default: boolean;
  /** Whether it looks at a report, or at many of one year together, as the command line does. */
  on: "report" | "set";
}

/** An official form with its tables as printed, as `forms` lists it. */
export interface Form {
  id: FormId;
  /** The notice that introduced it. */
  title: string;
  /** The first and the last year it was used for; null where it is still in use. */
  from: number;
  to: number | null;
  tables: FormTable[];
}

export interface FormTable {
  table: TableId;
  title: string;
  rows: FormCell[][];
}

export interface FormCell {
  text: string;
  rowspan: number;
  colspan: number;
  /** The value that belongs here; null for a heading. */
  cell: PrintedCell | null;
}

/** A cell of a form, with what its row and its column are called. */
export interface PrintedCell extends NamedCell {
  row_name: string;
  column_name: string;
}

/** A rule pack in words, as `pack` gives it. */
export interface Pack {
  name: string;
  basis: string;
  /** What it changes, a sentence each. */
  changes: string[];
}
