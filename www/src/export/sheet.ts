// 校核单: the whole case on paper, from the report's data alone, as one file without scripts.
import { NAMES } from "../report/shapes.ts";
import { isLong, nameOf, type Check, type Finding, type Rule } from "../report/report.ts";
import { facts, type Fact } from "./facts.ts";
import { lines, numbersInWords, SYMBOLS, type Line, type Material } from "./lines.ts";
import { markup, Markup } from "./markup.ts";
import { holds } from "../report/checklist.ts";
import { STYLE } from "./sheet-style.ts";
import { original } from "./sheet-original.ts";

/** The file. */
export function sheet(material: Material): string {
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>校核单 ${nameOf(material.report)}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>${sheetBody(material)}</body>
</html>
`.html;
}

/** The sheet without the file around it, for the printer. */
export function sheetBody(material: Material): Markup {
  const { report, rules } = material;
  const sections: [title: string, content: Markup][] = [
    ["问题", findings(lines(material))],
    ["年报原文与标记", original(material)],
    ["没有查的", unchecked(report.checks, rules)],
  ];
  return markup`<main class="sheet">
<h1>政府信息公开年报校核单</h1>
${head(material)}
${sections.map(([title, content], at) => markup`<section><h2>${"一二三四五六"[at] ?? ""}、${title}</h2>${content}</section>
`)}<table class="signatures"><tbody><tr><td>校核人：</td><td>复核人：</td><td>日期：　　　　年　　月　　日</td></tr></tbody></table>
</main>`;
}

function head(material: Material): Markup {
  const { verdict, sentence, rules_checked: checked } = material.report.summary;
  const value = ({ name, value }: Fact): Markup =>
    name === "结论" ? markup`<b data-verdict="${verdict}">${sentence}</b><br>结论只针对已查的 ${checked} 条规则。` : markup`${value}`;
  return markup`<table class="facts"><tbody>${facts(material).map((line) => markup`
<tr>${line.map((fact) => markup`<th scope="row">${fact.name}</th><td${new Markup(line.length > 1 ? "" : ' colspan="3"')}>${value(fact)}</td>`)}</tr>`)}
</tbody></table>`;
}

function findings(all: Line[]): Markup {
  if (all.length === 0) return markup`<p>已查的规则没有列出问题；结论以上面那一句为准。</p>`;
  return markup`<table class="findings">
<thead><tr><th scope="col">序号</th><th scope="col">级别</th><th scope="col">位置</th><th scope="col">问题与依据</th><th scope="col">处理</th></tr></thead>
<tbody>${all.map((line) => markup`
<tr data-finding-id="${line.finding.id}"><td>${line.number}</td><td class="level">${SYMBOLS[line.finding.severity]} ${NAMES[line.finding.severity]}</td><td>${line.place}</td><td>${story(line)}</td><td class="handled">${line.decision ?? markup`□ 已改<br>□ 无误`}</td></tr>`)}
</tbody></table>`;
}

function story(line: Line): Markup {
  const { finding, suggestion, advice, basis } = line;
  const part = (text: string | null): Markup | null => text === null ? null : markup`<p>${text}</p>`;
  return markup`<p class="message">${finding.message}</p>${part(numbersInWords(line))}${part(finding.diagnosis)}${
    changes(finding) ?? part(suggestion && `建议：${suggestion}`)}${part(advice)}<p class="basis">${
    basis.map((basis) => markup`依据：${basis}<br>`)}规则 ${finding.rule}：${finding.title}</p>`;
}

/** What is to be changed in more cells than a sentence can hold, where there is one way to do it. */
function changes({ repairs }: Finding): Markup | null {
  const [only, ...others] = repairs;
  if (only === undefined || others.length > 0 || !isLong(only)) return null;
  return markup`<table class="changes"><thead><tr><th scope="col">建议改的格</th><th scope="col">现在</th><th scope="col">改为</th></tr></thead><tbody>${
    only.cells.map(({ label, from, to }) => markup`<tr><td>${label}</td><td>${String(from ?? "空着")}</td><td>${String(to)}</td></tr>`)}</tbody></table>`;
}

/** Rules that came to no judgement, one by one; those that do not concern this report, by the reason; those that are off. */
function unchecked(checks: Check[], rules: Rule[]): Markup {
  const undecided = checks.filter(({ outcome }) => outcome === "needs_review");
  const off = rules.filter(({ id }) => !checks.some(({ rule }) => rule === id));
  const groups = new Map<string, string[]>();
  for (const { rule, outcome, reason } of checks) {
    if (outcome !== "inapplicable") continue;
    const why = reason ?? "这份报告里没有它要查的内容";
    groups.set(why, [...(groups.get(why) ?? []), rule]);
  }
  return markup`${undecided.length === 0 ? null : markup`<p>无法判断的规则 ${undecided.length} 条：</p>
<ul>${undecided.map(({ rule, reason }) => markup`<li>${rule} ${rules.filter(({ id }) => id === rule).map(holds)}${reason === null ? "" : `：${reason}`}</li>`)}</ul>
`}${groups.size === 0 ? null : markup`<p>不适用的规则 ${[...groups.values()].flat().length} 条：</p>
<p class="dense">${[...groups].map(([why, ids]) => `${why} ${ids.length} 条`).join("；")}</p>
`}${off.length === 0 ? null : markup`<p>没有启用的规则 ${off.length} 条：</p>
<p class="dense">${off.map((rule) => `${rule.id} ${holds(rule)}`).join("；")}</p>
`}<p>和上一年报告的衔接没有查，请另行核对。</p>`;
}
