// What the core hands out (contract version 1), as far as the page reads it.

export interface Report {
  /** The contract's version, and the tool that kept it. */
  schema: number;
  tool: { name: string; version: string; known_years: number[] };
  source: { name: string | null; bytes: number; sha256: string; kind: string };
  title: string | null;
  agency: string | null;
  year: number | null;
  form: { expected: string | null; found: string | null };
  /** The name of the rule pack it was checked by; null for the national rules. */
  pack: string | null;
  summary: Summary;
  sections: Section[];
  read: Read;
  cells: Cell[];
  identities: Identity[];
  claims: Claim[];
  findings: Finding[];
  checks: Check[];
  /** Further reports of the same input. */
  others: Report[];
}

export interface Summary {
  verdict: "error" | "warning" | "pass" | "unknown" | "not_report";
  sentence: string;
  errors: number;
  warnings: number;
  hints: number;
  rules_checked: number;
  rules_unjudged: number;
}

/** One of the six parts, as the report heads it. */
export interface Section {
  section: number;
  heading: string;
  place: { block: number };
}

export interface Read {
  cells: number;
  expected: number;
  missing: CellRef[];
  note: string | null;
}

export interface CellRef {
  table: string;
  row: string;
  column: string;
}

export interface Cell extends CellRef {
  text: string;
  kind: "number" | "blank" | "dash" | "text";
  label: string;
}

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
  measure: string;
  of: CellRef[];
  expected: number | null;
  reading: string | null;
  outcome: "pass" | "violation" | "needs_review" | "unchecked";
  /** The rules that looked at it. */
  rules: string[];
  place: Place;
}

/** What became of a rule; one that did not run has none. */
export interface Check {
  rule: string;
  outcome: "pass" | "violation" | "needs_review" | "inapplicable";
  /** How many things it judged. */
  count: number;
  reason: string | null;
}

/** Where a thing stands in the input: a range of a block's text, a slot of a grid, or the whole. */
export type Place =
  | { block: number; start: number; end: number }
  | { block: number; row: number; column: number }
  | Record<string, never>;

export type Severity = "error" | "warning" | "hint";

export interface Finding {
  id: string;
  rule: string;
  title: string;
  severity: Severity;
  message: string;
  basis: Citation[];
  primary: CellRef | { section: number } | { text: true };
  related: CellRef[];
  reported: number | null;
  computed: number | null;
  difference: number | null;
  operands: Operand[];
  diagnosis: string | null;
  advice: string | null;
  identities: string[];
  repairs: Repair[];
  place: Place;
}

export interface Citation {
  work: string;
  at: string;
  quote: string;
}

export interface Operand {
  /** `+`: added up; `=`: what the report has in the sum's place. */
  sign: "+" | "=";
  cell: CellRef | null;
  value: number | null;
  label: string;
  derived: boolean;
}

export interface Repair {
  cells: CellRef[];
  sentence: string;
  effect: string | null;
  breaks: number;
}

/** A rule pack in words. */
export interface Pack {
  name: string;
  basis: string;
  changes: string[];
}

export interface Rule {
  id: string;
  title: string;
  severity: Severity;
  default: boolean;
}

export interface Form {
  id: string;
  title: string;
  /** The first year it was used for. */
  from: number;
  tables: FormTable[];
}

export interface FormTable {
  table: string;
  title: string;
  rows: FormCell[][];
}

export interface FormCell {
  text: string;
  rowspan: number;
  colspan: number;
  cell: (CellRef & { label: string }) | null;
}

/** The form whose tables the report has, or should have. */
export function formOf({ form }: Report, forms: Form[]): Form | undefined {
  return forms.find(({ id }) => id === (form.found ?? form.expected));
}

/** The one spelling of a cell's name: `requests/received/total`. */
export function keyOf(cell: CellRef): string {
  return `${cell.table}/${cell.row}/${cell.column}`;
}

export function isCell(value: unknown): value is CellRef {
  return typeof value === "object" && value !== null && "table" in value && "row" in value && "column" in value;
}
