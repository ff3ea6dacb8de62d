// What was decided of findings: kept in this browser, for this computer alone.
import { decided, decisionsIn, without, withDecision, type Decision } from "../report/decisions.ts";
import type { Finding } from "../report/report.ts";
import { store } from "./store.ts";

const KEY = "gouji-decisions";

/** The decisions of earlier visits. */
export function restoreDecisions(): void {
  try {
    store.set({ decisions: decisionsIn(JSON.parse(localStorage.getItem(KEY) ?? "[]")) });
  } catch {
    // No storage in this browser, or nothing of ours in it: nothing was decided.
  }
}

/** Marks a finding as looked into, for a reason. */
export function decide(finding: Finding, reason: string): void {
  const { view, decisions } = store.state;
  if (view.at === "result") keep(withDecision(decisions, decided(view.report, finding, reason)));
}

/** Takes over the decisions of a file; how many of them were new, or null where it has none in it. */
export async function readDecisions(file: File): Promise<number | null> {
  try {
    const read = decisionsIn(JSON.parse(await file.text()));
    if (read.length === 0) return null;
    const { decisions } = store.state;
    const all = read.reduce(withDecision, decisions);
    keep(all);
    return all.length - decisions.length;
  } catch {
    return null;
  }
}

export function undecide(decision: Decision): void {
  keep(without(store.state.decisions, decision));
}

function keep(decisions: Decision[]): void {
  let decisionsKept = true;
  try {
    localStorage.setItem(KEY, JSON.stringify(decisions));
  } catch {
    decisionsKept = false;
  }
  store.set({ decisions, decisionsKept });
}
