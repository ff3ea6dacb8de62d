// The page's state, in one place; parts read it and actions change it.
import type { Check, Form, Finding, Pack, Report, Rule, Severity } from "./report.ts";

/** How an input came here; only what the page words differently. */
export type Way = "html" | "text" | "file" | "sample";

/** Why there is nothing to show, and what to do about it. */
export interface Stop {
  title: string;
  text: string;
  steps: string[];
}

export interface Numbered {
  number: number;
  finding: Finding;
}

export type View =
  | { at: "start" }
  | { at: "checking" }
  | { at: "stopped"; stop: Stop }
  | { at: "not_report" }
  | { at: "result"; report: Report; all: Report[]; way: Way; findings: Numbered[] };

/** Where in the page the reader is: at the work, or beside it. */
export type Where = { at: "work" } | { at: "handbook"; page: string } | { at: "download" };

/** The panes of the left half. */
export type Pane = "findings" | "sheet" | "claims";

/** What the check sheet says of a rule; `off`: it was not run. */
export type Outcome = Check["outcome"] | "off";

/** A rule pack in use: what it says of itself, and the text it is. */
export interface ChosenPack extends Pack {
  text: string;
}

export interface State {
  engine: "starting" | "ready" | "failed";
  /** How much of the core has come, in bytes. */
  loaded: number;
  /** Why the core did not start. */
  reason: string;
  where: Where;
  view: View;
  rules: Rule[];
  forms: Form[];
  /** What was asked of a network. */
  requests: string[];
  /** What became of the last Ctrl+S. */
  kept: string;
  /** The file was saved with a report on the screen, and holds it. */
  isTainted: boolean;
  /** Something is held over the page, to be dropped. */
  dragging: boolean;
  /** The rule pack that reports are checked by; null for the national rules. */
  pack: ChosenPack | null;
  /** Why the pack that was chosen last could not be taken. */
  packRefused: string | null;
  /** Whether the choice is there at the next visit. */
  packKept: boolean;
  /** The finding whose card is open and whose operands are marked. */
  open: string | null;
  /** The chosen cell: the tables' arrow keys start from it, and its sums are listed. */
  cell: string | null;
  /** The sum whose cells are marked in place of the open finding's. */
  traced: string | null;
  /** Which half is shown where there is room for one. */
  half: "findings" | "tables";
  /** Which of its panes the half with the findings shows. */
  pane: Pane;
  /** Findings left out of the list; the verdict counts them all the same. */
  hidden: Severity[];
  /** Hints wait folded behind what matters more. */
  hintsOpen: boolean;
  /** The only rules that the check sheet shows; null for all. */
  only: Outcome | null;
  narrow: boolean;
}

class Store {
  #state: State = {
    engine: "starting",
    loaded: 0,
    reason: "",
    where: { at: "work" },
    view: { at: "start" },
    rules: [],
    forms: [],
    requests: [],
    kept: "",
    isTainted: false,
    dragging: false,
    pack: null,
    packRefused: null,
    packKept: true,
    open: null,
    cell: null,
    traced: null,
    half: "findings",
    pane: "findings",
    hidden: [],
    hintsOpen: false,
    only: null,
    narrow: false,
  };
  #readers = new Set<() => void>();

  get state(): Readonly<State> {
    return this.#state;
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const reader of this.#readers) reader();
  }

  subscribe(reader: () => void): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }
}

export const store = new Store();

/** `812 KB` */
export function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}

/** Errors first, then warnings, then hints, each in the report's own order: the order of the list and of the marks. */
export function numbered(findings: Finding[]): Numbered[] {
  const rank = { error: 0, warning: 1, hint: 2 };
  return [...findings]
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .map((finding, index) => ({ number: index + 1, finding }));
}

/** Whether nothing else is in the list. */
export function onlyHints(findings: Numbered[], hidden: Severity[]): boolean {
  return findings.every(({ finding: { severity } }) => severity === "hint" || hidden.includes(severity));
}
