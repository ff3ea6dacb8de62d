import type { Report } from "../report/report.ts";
import { language, say } from "../words/language.ts";

/** The verdict's sentence: the core's, and in another language what that says, from the same counts. */
export function sentenceOf({ summary, read }: Report): string {
  if (language() === "zh-CN") return summary.sentence;
  const { verdict, errors, warnings, hints } = summary;
  const counts = [errors > 0 ? say`${errors} 处错误` : "", warnings > 0 ? say`${warnings} 处警告` : "", hints > 0 ? say`${hints} 处提示` : ""];
  const whole = {
    error: say("建议改后再发布"), warning: say("没有发现错误，警告请核实"), pass: say("已查的规则全部通过"),
    unknown: say`只读到 ${read.cells}/${read.expected} 格，不能下结论`, not_report: say("这份内容不像年度报告"),
  }[verdict];
  return [whole, counts.filter(Boolean).join(say("、"))].filter(Boolean).join("；");
}
