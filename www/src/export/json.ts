import type { Report } from "../report/report.ts";

/** All reports of the input as the core gave them, wrapped as the command line prints them: none within another. */
export function json(all: Report[]): string {
  const reports = all.map((report) => ({ ...report, others: [] }));
  return `${JSON.stringify({ schema: all[0]?.schema, tool: all[0]?.tool, reports })}\n`;
}
