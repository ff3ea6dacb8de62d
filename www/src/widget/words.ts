// What the bar says.
import type { Report } from "../report/report.ts";
import type { Shape } from "../report/shapes.ts";

/** `data-state` of the element. */
export type State = "idle" | "checking" | "error" | "warning" | "pass" | "partial" | "not-report" | "failed";

const SHAPES: Record<State, Shape | "dash"> = {
  idle: "dash", checking: "dash", error: "error", warning: "warning", pass: "pass", partial: "unknown", "not-report": "unknown", failed: "unknown",
};

export function shapeOf(state: State): Shape | "dash" {
  return SHAPES[state];
}

export function stateOf({ summary: { verdict } }: Report): State {
  if (verdict === "unknown") return "partial";
  return verdict === "not_report" ? "not-report" : verdict;
}

/** `4 处错误、3 处警告，建议改后再发布` */
export function verdictOf(report: Report): string {
  const { summary: { verdict, errors, warnings, hints }, read } = report;
  if (verdict === "error") return `${errors} 处错误${warnings > 0 ? `、${warnings} 处警告` : ""}，建议改后再发布`;
  if (verdict === "warning") return `没有发现错误，有 ${warnings} 处警告请核实`;
  if (verdict === "pass") return `已查的规则全部通过${hints > 0 ? `，另有 ${hints} 处提示` : ""}`;
  if (verdict === "not_report") return "这份内容不像年度报告";
  const stands = errors + warnings > 0 ? `；已查的部分有${[errors > 0 ? ` ${errors} 处错误` : "", warnings > 0 ? ` ${warnings} 处警告` : ""].filter(Boolean).join("、")}` : "";
  return `${read.cells === 0 ? "没有读到表格" : `只读到 ${read.cells}/${read.expected} 格`}，不能下结论${stands}`;
}
