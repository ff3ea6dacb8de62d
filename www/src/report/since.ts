// Two checks of one report, as it is corrected and put in again: what is solved, what is new, what is still there.
import type { Finding, Report } from "./report.ts";

/** A check that is kept for the next to be held against. */
export interface Kept {
  all: Report[];
  /** When it was, as a clock has it: `10:42`. */
  time: string;
  /** Which check of the report it was. */
  nth: number;
}

export interface Since {
  /** When the check before was. */
  time: string;
  solved: number;
  added: number;
  still: number;
  /** The ids of what is new. */
  fresh: Set<string>;
}

/** What became of a report since it was checked before; null where none of that check is the same one. */
export function since(before: Kept, report: Report): Since | null {
  const same = before.all.find((one) => isSame(one, report));
  if (same === undefined) return null;
  const known = new Set(same.findings.map(({ id }) => id));
  const left = new Set(report.findings.map(({ id }) => id));
  // An id may have the place of a number in it: where words came or went before that, the sentence tells it.
  const moved = new Set(same.findings.filter(({ id }) => !left.has(id)).map(told));
  const fresh = report.findings.filter((finding) => !known.has(finding.id) && !moved.delete(told(finding)));
  const still = report.findings.length - fresh.length;
  // What is only counted, on both sides.
  const [rest, restBefore] = [total(report) - report.findings.length, total(same) - same.findings.length];
  const restStill = Math.min(rest, restBefore);
  return {
    time: before.time,
    solved: total(same) - still - restStill,
    added: total(report) - still - restStill,
    still: still + restStill,
    fresh: new Set(fresh.map(({ id }) => id)),
  };
}

function isSame(one: Report, other: Report): boolean {
  return one.year === other.year && (one.agency === null ? one.title === other.title : one.agency === other.agency);
}

function told({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

function total({ summary: { errors, warnings, hints } }: Report): number {
  return errors + warnings + hints;
}
