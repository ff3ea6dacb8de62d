import { nameOf } from "../report/report.ts";
import { NAMES } from "../report/shapes.ts";
import { lines, numbersInWords, type Line, type Material } from "./lines.ts";

/** What is to be mended, as plain numbered text to be put into a letter. */
export function opinion(material: Material): string {
  const { report } = material;
  const { summary, pack, tool } = report;
  return [
    `${nameOf(report)}政府信息公开工作年度报告整改意见`,
    `结论：${summary.sentence}`,
    ...lines(material).map(paragraph),
    `以上只针对已查的 ${summary.rules_checked} 条规则（${pack === null ? "全国规则" : `规则包“${pack}”`}，勾稽 ${tool.version}）。`,
  ].join("\n\n") + "\n";
}

function paragraph(line: Line): string {
  const { number, finding, place, suggestion, advice, decision, basis } = line;
  return [
    `${number}．【${NAMES[finding.severity]}】${finding.message}`,
    `位置：${place}`,
    numbersInWords(line),
    finding.diagnosis,
    suggestion && `建议：${suggestion}`,
    advice,
    decision,
    ...basis.map((basis) => `依据：${basis}`),
  ].filter(Boolean).join("\n　　");
}
