import { decisionOf, type Decision } from "../report/decisions.ts";
import type { Report } from "../report/report.ts";

/** All reports of the input as the core gave them, wrapped as the command line prints them: none within another. Beside them what was decided of them. */
export function json(all: Report[], decisions: Decision[]): string {
  const reports = all.map((report) => ({ ...report, others: [] }));
  const made = all.flatMap((report) => report.findings.flatMap((finding) => decisionOf(report, finding, decisions) ?? []));
  return `${JSON.stringify({ schema: all[0]?.schema, tool: all[0]?.tool, reports, ...(made.length === 0 ? {} : { decisions: made }) })}\n`;
}
