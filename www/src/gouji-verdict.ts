import { html, nothing, type TemplateResult } from "lit";
import { lookAt, startOver } from "./check.ts";
import { goToPane } from "./focus.ts";
import { icon, NAMES, type Shape } from "./icons.ts";
import { Part } from "./part.ts";
import type { Report } from "./report.ts";
import { store, type View } from "./store.ts";
import "./gouji-export.ts";

/** The verdict line, and under it what was read and checked. */
class GoujiVerdict extends Part {
  override render(): TemplateResult {
    const { view } = store.state;
    if (view.at !== "result") return html``;
    const { report, way } = view;
    const { verdict, sentence } = report.summary;
    const shape: Shape = verdict === "not_report" ? "unknown" : verdict;
    const [first, ...rest] = sentence.split("；");
    return html`
      <section class="verdict ${shape}" aria-label="结论">
        ${icon(shape)}
        <div class="verdict-text">
          <div role="status"><h1 id="verdict" tabindex="-1"><span class="unseen">${NAMES[shape]}：</span>${first}${
            rest.length > 0 ? html`<span class="aside">；${rest.join("；")}</span>` : nothing}</h1></div>
          <p class="facts">${facts(report).map((fact) => html`<span>${fact}</span>`)}</p>
          ${view.all.length > 1 ? several(view) : nothing}
          ${way === "text" ? textOnly(report) : nothing}
          ${tooNew(report)}
        </div>
        <p class="actions"><button class="button" @click=${startOver}>换一份</button><gouji-export></gouji-export></p>
      </section>`;
  }
}

customElements.define("gouji-verdict", GoujiVerdict);

/** An input may hold last year's report too: both are checked, one is shown. */
function several({ report, all, way }: Extract<View, { at: "result" }>): TemplateResult {
  const name = ({ agency, year }: Report): string => `${agency ?? ""}${year === null ? "年度不明" : ` ${year} 年度`}`;
  return html`
    <p class="several" role="group" aria-label="这里面的报告">这里面有 ${all.length} 份报告，分别检查了：${all.map((one) => html`
      <button class="button small" aria-pressed=${one === report} @click=${() => lookAt(one, all, way)}>${name(one)}</button>`)}</p>`;
}

function facts(report: Report): (TemplateResult | string)[] {
  const { agency, year, read, form, summary, source } = report;
  const whole = read.missing.length === 0 && read.expected > 0;
  return [
    agency ?? "没有读到机关名称",
    year === null ? "没有读到年度" : `${year} 年度`,
    ...(read.cells === 0
      ? ["没有读到表格"]
      : [html`${whole ? "表格读全" : "表格读到"} <b>${read.cells}/${read.expected}</b> 格`, formLine(form)]),
    html`已查 <b>${summary.rules_checked}</b> 条规则${summary.rules_unjudged > 0 ? `，${summary.rules_unjudged} 条缺材料未查` : ""}　<button class="link" @click=${() => goToPane("sheet")}>检查单</button>`,
    report.pack === null ? "按全国规则" : html`按规则包 <b>“${report.pack}”</b>`,
    ...(source.name === null ? [] : [source.name]),
  ];
}

function formLine({ expected, found }: Report["form"]): string {
  if (found === null) return "没有认出表格格式";
  if (expected === null) return `${found} 格式`;
  return expected === found ? `${found} 格式，与年度相符` : `${found} 格式，按年度应为 ${expected} 格式`;
}

function textOnly({ read }: Report): TemplateResult {
  return html`<p class="text-only">剪贴板里只有文字，没有表格：已按纯文字读取${read.cells === 0 ? "" : `，读到 ${read.cells}/${read.expected} 格`}。若行列对不齐，请改从 Word 或网页复制。</p>`;
}

/** Without a network no newer version announces itself; a report from after its time does. */
function tooNew({ year, tool }: Report): TemplateResult | typeof nothing {
  const last = Math.max(...tool.known_years);
  return year === null || year <= last ? nothing : html`<p class="too-new">本版规则只到 ${last} 年度，请到原处取新版。</p>`;
}
