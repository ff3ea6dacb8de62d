// The check sheet: every rule there is, and what became of it on a report.
import CLASSES from "../../classes.json";
import type { Numbered } from "./numbered.ts";
import type { Check, Report, Rule } from "./report.ts";

/** Put in when the page is built: what holds where a rule passes, a line a rule behind its id, as its page in the handbook says. */
declare const HOLDS: string;

const BY_RULE = new Map(HOLDS.split("\n").map((line) => [line.slice(0, 3), line.slice(3)]));

/** What the check sheet says of a rule; `off`: it was not run. */
export type Outcome = Check["outcome"] | "off";

/** In the order in which one looks at them. */
export const OUTCOMES: Record<Outcome, string> = { violation: "有问题", needs_review: "无法判断", pass: "通过", inapplicable: "不适用", off: "未启用" };

export interface Line {
  rule: Rule;
  /** What is wrong where it found something, else what it looks for to hold. */
  title: string;
  outcome: Outcome;
  /** How many things it judged. */
  count: number;
  /** Those of the list that tell what it found. */
  found: Numbered[];
  /** Why it did not pass, where a finding does not say it. */
  reason: string;
}

export interface RuleClass {
  letter: string;
  name: string;
  lines: Line[];
}

export function lines(rules: Rule[], report: Report, findings: Numbered[]): Line[] {
  const checks = new Map(report.checks.map((check) => [check.rule, check]));
  // One slip is told once, by one rule, though it breaks the sums of several.
  const broken = new Map(report.identities.map(({ id, rule, outcome }) => [id, outcome === "pass" ? "" : rule]));
  return rules.map((rule) => {
    const check = checks.get(rule.id);
    if (check === undefined) return { rule, title: holds(rule), outcome: "off", count: 0, found: [], reason: whyOff(rule) };
    const own = findings.filter(({ finding }) => finding.rule === rule.id);
    const found = own.length > 0 ? own : findings.filter(({ finding }) => finding.identities.some((id) => broken.get(id) === rule.id));
    const { outcome, count } = check;
    return { rule, title: outcome === "violation" ? rule.title : holds(rule), outcome, count, found, reason: found.some(({ finding }) => finding.message === check.reason) ? "" : check.reason ?? why(outcome, found) };
  });
}

/** What holds where a rule passes. */
export function holds({ id, title }: Rule): string {
  return BY_RULE.get(id) ?? title;
}

/** How many things a rule found in order: `7 列相等`. */
export function counted({ rule, count }: Line): string {
  return `${count} ${COUNTED[rule.id] ?? "处"}`;
}

const COUNTED: Record<string, string> = { A01: "列相等", A02: "列相等", A03: "行相等" };

/** The lines under the names of the handbook's index. */
export function classes(lines: Line[]): RuleClass[] {
  return Object.entries(CLASSES)
    .map(([letter, name]) => ({ letter, name, lines: lines.filter(({ rule }) => rule.id.startsWith(letter)) }))
    .filter((one) => one.lines.length > 0);
}

function whyOff(rule: Rule): string {
  return rule.default ? "规则包没有选用" : "默认不查，写进规则包才查";
}

function why(outcome: Outcome, found: Numbered[]): string {
  if (outcome === "inapplicable") return "年报里没有它要查的内容";
  return outcome === "violation" && found.length === 0 ? "与别的规则的问题同因，在那里一并说明" : "";
}
