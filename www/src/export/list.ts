// The findings as a list, one a row, below the conclusion: a list alone would not say how far it can be trusted.
import { NAMES } from "../report/shapes.ts";
import { lines, type Material } from "./lines.ts";

export const HEAD = ["序号", "级别", "规则", "规则内容", "位置", "问题", "报告写的", "对照的数", "相差", "原因", "建议", "处理", "依据"];

export function conclusion({ report }: Material): string[] {
  return HEAD.map((name) => (name === "级别" ? "结论" : name === "问题" ? report.summary.sentence : ""));
}

export function rows(material: Material): (string | number)[][] {
  return lines(material).map(({ number, finding, place, figures, suggestion, advice, decision, basis }) => [
    number,
    NAMES[finding.severity],
    finding.rule,
    finding.title,
    place,
    finding.message,
    figures === null ? "" : finding.reported ?? "空白",
    finding.computed ?? "",
    finding.difference ?? "",
    finding.diagnosis ?? "",
    [suggestion, advice].filter(Boolean).join("；"),
    decision ?? "",
    basis.join("；"),
  ]);
}
