// What the outcomes are called; each has a shape of its own (parts/icons.ts), so that colour is never the only sign.
import type { Report } from "./report.ts";

export type Shape = "error" | "warning" | "hint" | "pass" | "unknown";

export const NAMES: Record<Shape, string> = {
  error: "错误",
  warning: "警告",
  hint: "提示",
  pass: "通过",
  unknown: "不能下结论",
};

/** The shape of a report's verdict. */
export function shapeOf({ summary: { verdict } }: Report): Shape {
  return verdict === "not_report" ? "unknown" : verdict;
}
