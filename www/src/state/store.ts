// The page's state, in one place; parts read it and actions change it.
import type { Pane } from "../parts/tells.ts";
import { numbered, onlyHints, type Numbered } from "../report/numbered.ts";
import type { Decision } from "../report/decisions.ts";
import { since, type Since } from "../report/since.ts";
import { effectOf, writtenOf, type Effect, type Tried } from "../report/tried.ts";
import type { Finding, Form, Pack, Place, Report, Rule, Severity } from "../report/report.ts";
import { language, type Language } from "../words/language.ts";

/** How an input came here; only what the page words differently. */
export type Way = "html" | "text" | "file" | "sample";

/** Why there is nothing to show, and what to do about it. */
export interface Stop {
  title: string;
  text: string;
  steps: string[];
  /** In which language it is said: what the core says is Chinese. */
  lang: Language;
}

/** What the reader sees of a result; a new result begins with a fresh one. */
export interface Look {
  /** The finding whose card is open and whose operands are marked. */
  open: Finding | null;
  /** The chosen cell: the tables' arrow keys start from it, and its sums are listed. */
  cell: string | null;
  /** The sum whose cells are marked in place of the open finding's. */
  traced: string | null;
  /** Words of the report that were asked for. */
  sought: Place | null;
  /** Whether every number of the prose is marked by what became of it. */
  numbers: boolean;
  /** Whether the official form is shown in place of the report. */
  form: boolean;
  /** Which half is shown where there is room for one. */
  half: "findings" | "tables";
  /** Which of its panes the half with the findings shows. */
  pane: Pane;
  /** Findings left out of the list; the verdict counts them all the same. */
  hidden: Severity[];
  /** Hints wait folded behind what matters more. */
  hintsOpen: boolean;
  /** The cell that is being written in, and the text it begins with. */
  editing: { key: string; text: string } | null;
}

export interface Result {
  at: "result";
  report: Report;
  /** Every report of the input. */
  all: Report[];
  way: Way;
  findings: Numbered[];
  /** What is tried on the report that is shown; nothing yet is null. */
  tried: Tried | null;
  /** What came of it, as far as it was checked. */
  effect: Effect | null;
  /** When it was checked, and which check of this report that was. */
  time: string;
  nth: number;
  /** What became of the report since the check before. */
  since: Since | null;
  look: Look;
}

export type View = { at: "start" } | { at: "checking" } | { at: "stopped"; stop: Stop; given: string } | { at: "not_report"; given: string } | Result;

/** Where in the page the reader is: at the work, or beside it. */
export type Where = { at: "work" } | { at: "handbook"; page: string } | { at: "download" };

/** Where the reader is to be taken once it is drawn: what is to have the focus, or to be seen, or both. */
export interface Goal {
  selector: string;
  focus: boolean;
  scroll: ScrollIntoViewOptions | null;
}

/** How the page is to be read with ease: the size of its text in pixels, its colours, its language. */
export interface Comfort {
  size: 16 | 18 | 20;
  scheme: "auto" | "light" | "dark";
  language: Language;
}

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
  /** The result before this view, that can be gone back to. */
  past: Result | null;
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
  narrow: boolean;
  comfort: Comfort;
  goal: Goal | null;
  /** What was decided of findings, of this report and of others, and whether the browser keeps it. */
  decisions: Decision[];
  decisionsKept: boolean;
  /** A file that was dropped to be held against this one. */
  held: File | null;
}

class Store {
  #state: State = {
    engine: "starting",
    loaded: 0,
    reason: "",
    where: { at: "work" },
    view: { at: "start" },
    past: null,
    rules: [],
    forms: [],
    requests: [],
    kept: "",
    isTainted: false,
    dragging: false,
    pack: null,
    packRefused: null,
    packKept: true,
    narrow: false,
    comfort: { size: 16, scheme: "auto", language: "zh-CN" },
    goal: null,
    decisions: [],
    decisionsKept: true,
    held: null,
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

/** A result as it is first seen, held against the one before it. */
export function seen(report: Report, all: Report[], way: Way, past: Result | null): Result {
  const findings = numbered(report.findings);
  const look: Look = {
    open: null, cell: null, traced: null, sought: null, numbers: false, form: false, half: "findings", pane: "findings", hidden: [], hintsOpen: onlyHints(findings, []), editing: null,
  };
  const time = new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
  const found = past === null ? null : since(past.tried?.written ?? past.all, past.time, report);
  return { at: "result", report, all, way, findings, tried: null, effect: null, time, nth: found === null ? 1 : (past?.nth ?? 0) + 1, since: found, look };
}

/** A result with its reports as they are with what is tried on one of them; what was open stays so, as far as it is still there. */
export function withTried(result: Result, tried: Tried, all: Report[]): Result {
  const report = all[tried.at] ?? result.report;
  const findings = numbered(report.findings);
  const open = findings.find(({ finding }) => finding.id === result.look.open?.id)?.finding ?? null;
  return { ...result, tried, effect: effectOf(tried, report), report, all, findings, look: { ...result.look, open, sought: null } };
}

/** A result as its report is written, whatever is tried on it: what is taken away is that. */
export function asWritten(result: Result): Result {
  const { tried, report } = result;
  if (tried === null) return result;
  const written = writtenOf(tried, report);
  return { ...result, tried: null, effect: null, report: written, all: tried.written, findings: numbered(written.findings) };
}

/** Why there is nothing to show, in the language of the page unless the core says it. */
export function stopped(title: string, text: string, steps: string[] = [], lang = language()): Stop {
  return { title, text, steps, lang };
}

/** Changes what the reader sees of the result, where there is one. */
export function look(change: Partial<Look>, goal = store.state.goal): void {
  const { view } = store.state;
  if (view.at === "result") store.set({ view: { ...view, look: { ...view.look, ...change } }, goal });
}

/** `812 KB` */
export function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
