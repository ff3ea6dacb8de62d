import { nothing, type TemplateResult } from "lit";
import { gravest, nameOf, type Report } from "../report/report.ts";
import type { Since } from "../report/since.ts";
import { NAMES, shapeOf } from "../report/shapes.ts";
import { define } from "./define.ts";
import { icon } from "./icons.ts";
import { given, Part } from "./part.ts";
import { tells } from "./tells.ts";
import { html, say } from "../words/language.ts";

/** The verdict line, and under it what was read and checked. */
class GoujiVerdict extends Part {
  static override properties = given("report", "sentence", "all", "isText", "hasSheet", "decided", "since", "nth", "level", "actions");
  declare report: Report;
  /** The verdict in words, where that is not the core's sentence. */
  declare sentence: string | undefined;
  /** Every report of the input. */
  declare all: Report[];
  /** The input came without tables. */
  declare isText: boolean;
  /** There is a check sheet to lead to. */
  declare hasSheet: boolean;
  /** How many findings a person looked into. */
  declare decided: number;
  /** What became of the report since the check before, and which check this is. */
  declare since: Since | null;
  declare nth: number;
  /** Of its heading, among those of the page around it. */
  declare level: number;
  /** The buttons at its end, drawn by whoever has them. */
  declare actions: TemplateResult | typeof nothing;

  constructor() {
    super();
    this.isText = false;
    this.hasSheet = false;
    this.decided = 0;
    this.since = null;
    this.nth = 1;
    this.level = 1;
    this.actions = nothing;
  }

  override render(): TemplateResult {
    const { report, all, hasSheet } = this;
    const sentence = this.sentence ?? report.summary.sentence;
    const shape = shapeOf(report);
    const [first, ...rest] = sentence.split("；");
    return html`
      <section class="verdict ${shape}" aria-label="结论">
        ${icon(shape)}
        <div class="verdict-text">
          <div role="status"><h1 id="verdict" tabindex="-1" aria-level=${this.level}><span class="unseen">${say(NAMES[shape])}：</span>${first}${
            rest.length > 0 ? html`<span class="aside">${say("；")}${rest.join(say("；"))}</span>` : nothing}</h1></div>
          <p class="facts">${facts(report, hasSheet).map((fact) => html`<span>${fact}</span>`)}${this.decided > 0 ? html`<span>已处理 <b>${this.decided}</b></span>` : nothing}</p>
          ${all.length > 1 ? several(report, all) : nothing}
          ${this.since === null ? nothing : html`<p class="since" role="status">第 ${this.nth} 次检查，与 ${this.since.time} 那次相比：解决 <b>${this.since.solved}</b> 处，新增 <b>${this.since.added}</b> 处，仍在 <b>${this.since.still}</b> 处。</p>`}
          ${this.isText ? textOnly(report) : nothing}
          ${tooNew(report)}
        </div>
        ${this.actions}
      </section>`;
  }
}

define("gouji-verdict", GoujiVerdict);

/** An input may hold last year's report too: all are checked, one is shown, and none is passed over that is worse. */
function several(report: Report, all: Report[]): TemplateResult {
  const worst = gravest(all);
  return html`
    <p class="several" role="group" aria-label="这里面的报告">这里面有 ${all.length} 份报告，分别检查了：${all.map((one) => html`
      <button class="button small" lang="zh-CN" aria-pressed=${one === report} @click=${tells("to-report", one)}>${icon(shapeOf(one))}<span class="unseen">${NAMES[shapeOf(one)]}：</span>${nameOf(one)}${count(one)}</button>`)}${
      worst.summary.verdict === report.summary.verdict ? nothing : html`<b class="worse" lang="zh-CN">${icon(shapeOf(worst))}${nameOf(worst)}：${worst.summary.sentence}</b>`}</p>`;
}

/** How many of the gravest. */
function count({ summary: { errors, warnings, hints } }: Report): TemplateResult | typeof nothing {
  const [worst] = [{ of: errors, name: "错误" }, { of: warnings, name: "警告" }, { of: hints, name: "提示" }].filter(({ of }) => of > 0);
  return worst === undefined ? nothing : html`　${worst.of} 处${worst.name}`;
}

function facts(report: Report, hasSheet: boolean): (TemplateResult | string)[] {
  const { agency, year, read, form, summary, source } = report;
  const whole = read.missing.length === 0 && read.expected > 0;
  return [
    agency === null ? say("没有读到机关名称") : html`<span lang="zh-CN">${agency}</span>`,
    year === null ? say("没有读到年度") : say`${year} 年度`,
    ...(read.cells === 0
      ? [say("没有读到表格")]
      : [html`${whole ? say("表格读全") : say("表格读到")} <b>${read.cells}/${read.expected}</b> 格`, formLine(form)]),
    html`已查 <b>${summary.rules_checked}</b> 条规则${summary.rules_unjudged > 0 ? say`，${summary.rules_unjudged} 条无法判断` : ""}${hasSheet ? html`　<button class="link" @click=${tells("to-pane", "sheet")}>检查单</button>` : nothing}`,
    report.pack === null ? say("按全国规则") : html`按规则包 <b lang="zh-CN">“${report.pack}”</b>`,
    ...(source.name === null ? [] : [html`<span lang="zh-CN">${source.name}</span>`]),
  ];
}

function formLine({ expected, found }: Report["form"]): string {
  if (found === null) return say("没有认出表格格式");
  if (expected === null) return say`${found} 格式`;
  return expected === found ? say`${found} 格式，与年度相符` : say`${found} 格式，按年度应为 ${expected} 格式`;
}

function textOnly({ read }: Report): TemplateResult {
  return html`<p class="text-only">剪贴板里只有文字，没有表格：已按纯文字读取${read.cells === 0 ? "" : say`，读到 ${read.cells}/${read.expected} 格`}。若行列对不齐，请改从 Word 或网页复制。</p>`;
}

/** Without a network no newer version announces itself; a report from after its time does. */
function tooNew({ year, tool }: Report): TemplateResult | typeof nothing {
  const last = Math.max(...tool.known_years);
  return year === null || year <= last ? nothing : html`<p class="too-new">本版规则只到 ${last} 年度，请到原处取新版。</p>`;
}
