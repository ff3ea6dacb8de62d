import type { nothing, TemplateResult } from "lit";
import type { Decision } from "../report/decisions.ts";
import type { Finding } from "../report/report.ts";

/** What is around the cards, and can be done from them there. */
export interface Around {
  /** How the way to a finding's place is called: `到原文`. */
  toPlace: string;
  hasPlace(finding: Finding): boolean;
  /** Whether a repair can be tried here. */
  canTry: boolean;
  /** What was decided of a finding, and where that is done. */
  deciding(finding: Finding, decision: Decision | undefined): TemplateResult | typeof nothing;
  /** The address of the handbook's page on a rule; null where there is no handbook. */
  handbook(rule: string): string | null;
}
