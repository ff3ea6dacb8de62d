// 标为已核实: what a person decided of a finding, and of which numbers that was.
import type { Finding, Report } from "./report.ts";

export interface Decision {
  /** The finding's. */
  id: string;
  reason: string;
  /** Of the report's agency and year and of every number that the finding holds against another. */
  hash: string;
}

export const REASONS = ["已与数据来源核对", "口径不同", "上级另有要求", "网站平台所致"];

export function decided(report: Report, finding: Finding, reason: string): Decision {
  return { id: finding.id, reason, hash: hashOf(report, finding) };
}

/** The decision on a finding, as long as its numbers are what they were. */
export function decisionOf(report: Report, finding: Finding, all: Decision[]): Decision | undefined {
  const own = all.filter(({ id }) => id === finding.id);
  if (own.length === 0) return undefined;
  const hash = hashOf(report, finding);
  return own.find((one) => one.hash === hash);
}

/** How many findings of a report were decided on. */
export function countDecided(report: Report, all: Decision[]): number {
  return report.findings.filter((finding) => decisionOf(report, finding, all) !== undefined).length;
}

/** With a decision, in the place of an older one on the same numbers. */
export function withDecision(all: Decision[], decision: Decision): Decision[] {
  return [...without(all, decision), decision].slice(-MOST);
}

export function without(all: Decision[], { id, hash }: Decision): Decision[] {
  return all.filter((one) => one.id !== id || one.hash !== hash);
}

/** What was read from storage or from a file; whatever is no decision is left out. */
export function decisionsIn(value: unknown): Decision[] {
  const list = Array.isArray(value) ? value : [];
  return list.filter((one): one is Decision => {
    const { id, reason, hash } = (one ?? {}) as Partial<Record<keyof Decision, unknown>>;
    return typeof id === "string" && typeof reason === "string" && typeof hash === "string";
  });
}

/** More than an officer decides in a year; the oldest go. */
const MOST = 5000;

/** FNV-1a in 32 bits: it only has to tell that a number was changed. */
function hashOf({ agency, year }: Report, { id, message, reported, computed, operands }: Finding): string {
  const text = JSON.stringify([agency, year, id, message, reported, computed, operands.map(({ value }) => value)]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
