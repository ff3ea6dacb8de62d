// 试改: what is tried on a copy of the report, step by step, and what came of it.
import { keyOf, type Cell, type Report, type Trial } from "./report.ts";

/** Other words for what stands in a place of the copy, as the steps before left it. */
export type Edit = Trial["edits"][number];

export interface Tried {
  /** The reports of the input as they are written, and which of them is tried on. */
  written: Report[];
  at: number;
  /** What was tried, in order: a number that was typed, or all that a repair changes. */
  steps: Edit[][];
  /** So many of the steps are made; the others were taken back. */
  made: number;
  /** The last step could not be checked, and is not made. */
  failed: boolean;
}

/** What the steps changed, and which findings went and came by that. */
export interface Effect {
  /** The cells that say something else now, with what they said. */
  changed: Map<string, string>;
  /** The stretches of text that do. */
  rewritten: number;
  /** How many findings went, and the ids of those that came. */
  gone: number;
  fresh: Set<string>;
}

/** A report with nothing tried on it. */
export function untried(all: Report[], report: Report): Tried {
  return { written: all, at: all.indexOf(report), steps: [], made: 0, failed: false };
}

/** With one step more; what was taken back before is forgotten. */
export function withStep(tried: Tried, step: Edit[]): Tried {
  const steps = [...tried.steps.slice(0, tried.made), step];
  return { ...tried, steps, made: steps.length, failed: false };
}

/** One step back or forward, as far as there is one. */
export function moved(tried: Tried, by: number): Tried {
  return { ...tried, made: Math.max(0, Math.min(tried.steps.length, tried.made + by)), failed: false };
}

/** All that is tried at once, for the core. */
export function editsOf({ steps, made }: Tried): Edit[] {
  return steps.slice(0, made).flat();
}

/** The report as it is written, whatever is tried on it. */
export function writtenOf(tried: Tried | null, report: Report): Report {
  return tried?.written[tried.at] ?? report;
}

export function effectOf(tried: Tried, now: Report): Effect {
  const before = writtenOf(tried, now);
  const said = new Map(before.cells.map((cell) => [keyOf(cell), cell.text]));
  const changed = new Map(now.cells.flatMap((cell): [string, string][] => {
    const was = said.get(keyOf(cell));
    return was === undefined || was === cell.text ? [] : [[keyOf(cell), was]];
  }));
  const known = new Set(before.findings.map(({ id }) => id));
  const left = new Set(now.findings.map(({ id }) => id));
  return {
    changed,
    rewritten: new Set(editsOf(tried).flatMap(({ place }) => ("start" in place ? [`${place.block} ${place.start}`] : []))).size,
    gone: [...known].filter((id) => !left.has(id)).length,
    fresh: new Set([...left].filter((id) => !known.has(id))),
  };
}

/** The change of a cell; none where it says that already, or stands nowhere. */
export function editOf({ place, text }: Cell, to: string): Edit | null {
  return "row" in place && to.trim() !== text.trim() ? { place, to: to.trim() } : null;
}
