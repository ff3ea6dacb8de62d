// Findings with the numbers that the list and the marks call them by.
import type { Finding, Severity } from "./report.ts";

export interface Numbered {
  number: number;
  finding: Finding;
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
