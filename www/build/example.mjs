// An example of a rule's page (a block fenced as ```例): what stands in the report, and, set apart, what comes of it.
import { escape } from "./layout.mjs";

const SHAPES = { 通过: "pass", 定位: "located", 不适用: "unknown", 无法判断: "unknown" };
const SEVERITIES = { 错误: "error", 警告: "warning", 提示: "hint" };

/** The block's text as HTML. */
export function example(text) {
  const lines = text.split("\n").filter(Boolean);
  const given = lines.filter((line) => !line.startsWith("⇒ "));
  const came = lines.filter((line) => line.startsWith("⇒ ")).map((line) => line.slice(2));
  const report = given.length === 0
    ? `<p class="given">一份照格式写的年报</p>`
    : `<ul class="given">${given.map(givenLine).join("")}</ul>`;
  return `<div class="example">${report}${came.map(outcome).join("")}</div>\n`;
}

/** `本年新收／自然人 = 13`, or a sentence of the example language as it is. */
function givenLine(line) {
  const [, cell, value] = line.match(/^([^ ]*／.*?) = (.*)$/) ?? [];
  return cell === undefined ? `<li>${escape(line)}</li>` : `<li class="cell"><span>${escape(cell)}</span><b>${escape(value)}</b></li>`;
}

/** `有问题：错误 …；警告 …`: what became of the rule, and each finding on a line of its own. */
function outcome(text) {
  const [, word, told = ""] = text.match(/^(.*?)(?:：([^]*))?$/);
  const findings = told.split(/；(?=(?:错误|警告|提示) )/).filter(Boolean);
  const severity = SEVERITIES[findings[0]?.split(" ")[0]];
  const items = findings.map((finding) => {
    const [first, ...rest] = finding.split(" ");
    return first in SEVERITIES
      ? `<span class="told"><span class="tag ${SEVERITIES[first]}">${first}</span> ${escape(rest.join(" "))}</span>`
      : `<span class="told">${escape(finding)}</span>`;
  });
  return `<p class="outcome ${SHAPES[word] ?? severity ?? "unknown"}"><b><span aria-hidden="true">⇒ </span>${escape(word)}</b>${items.join("")}</p>`;
}
