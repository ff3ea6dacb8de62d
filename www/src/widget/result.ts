// What was checked, and what the reader sees of it.
import { numbered, onlyHints, type Numbered } from "../report/numbered.ts";
import { gravest, type Block, type Finding, type Place, type Report, type Severity } from "../report/report.ts";

export interface Result {
  /** The text, as it was read; null once another question is to be asked of it. */
  text: string | null;
  /** Every report in it, and the one that is shown. */
  all: Report[];
  report: Report;
  findings: Numbered[];
  open: Finding | null;
  without: Severity[];
  hintsOpen: boolean;
}

/** What comes of a check. What is written on does not close the card that is read. */
export function resultOf(text: string, first: Report, before: Result | null): Result {
  const all = [first, ...first.others];
  const report = (before === null ? undefined : all[before.all.indexOf(before.report)]) ?? gravest(all);
  const findings = numbered(report.findings);
  const open = findings.find(({ finding }) => finding.id === before?.open?.id)?.finding ?? null;
  const without = before?.without ?? [];
  return { text, all, report, findings, open, without, hintsOpen: (before?.hintsOpen ?? false) || onlyHints(findings, without) };
}

/** Another of its reports is shown. */
export function showing(result: Result, report: Report): Result {
  const findings = numbered(report.findings);
  return { ...result, report, findings, open: null, hintsOpen: onlyHints(findings, result.without) };
}

export function errorsIn(result: Result | null): number {
  return (result?.all ?? []).reduce((sum, { summary }) => sum + summary.errors, 0);
}

/** The texts and tables from the first of the reports to the end of the one that is shown, and a place of that one among them. */
export function within({ all, report }: Result, place: Place): { blocks: Block[]; place: Place } {
  const before = all.slice(0, all.indexOf(report)).flatMap(({ blocks }) => blocks ?? []);
  return { blocks: [...before, ...(report.blocks ?? [])], place: "block" in place ? { ...place, block: place.block + before.length } : place };
}
