// Two checks of one report, as it is corrected and put in again: what is solved, what is new, what is still there.
import { countOf, type Finding, type Report } from "./report.ts";

export interface Since {
  /** When the check before was, as a clock has it: `10:42`. */
  time: string;
  solved: number;
  added: number;
  still: number;
  /** The ids of what is new. */
  fresh: Set<string>;
}

/** What became of a report since these were checked, at that time; null where none of them is the same one. */
export function since(before: Report[], time: string, report: Report): Since | null {
  const same = before.find((one) => isSame(one, report));
  if (same === undefined) return null;
  const known = new Set(same.findings.map(({ id }) => id));
  const left = new Set(report.findings.map(({ id }) => id));
  // An id may have the place of a number in it: where words came or went before that, the sentence tells it.
  const moved = new Set(same.findings.filter(({ id }) => !left.has(id)).map(told));
  const fresh = report.findings.filter((finding) => !known.has(finding.id) && !moved.delete(told(finding)));
  const still = report.findings.length - fresh.length;
  // What is only counted, on both sides.
  const [rest, restBefore] = [countOf(report) - report.findings.length, countOf(same) - same.findings.length];
  const restStill = Math.min(rest, restBefore);
  return {
    time,
    solved: countOf(same) - still - restStill,
    added: countOf(report) - still - restStill,
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
