// What an export is about: which report, from where, how it stands, and by what it was checked.
import { formOf } from "../report/report.ts";
import type { Material } from "./lines.ts";

export interface Fact {
  name: string;
  value: string;
}

/** A line has one, or two short ones. */
export function facts({ report, forms }: Material): Fact[][] {
  const { agency, year, title, source, read, summary, pack, tool } = report;
  const form = formOf(report, forms);
  const extent = read.cells === 0
    ? "没有读到表格"
    : `${read.cells}/${read.expected} 格${read.missing.length === 0 ? "，读全" : read.note === null ? "，其余的格报告里没有" : `，没有读到的不按 0 计（${read.note}）`}`;
  return [
    [{ name: "结论", value: `${summary.sentence}。只针对已查的 ${summary.rules_checked} 条规则` }],
    [{ name: "机关", value: agency ?? "没有读到" }, { name: "年度", value: year === null ? "没有读到" : `${year} 年度${form === undefined ? "" : `（${form.id} 格式）`}` }],
    [{ name: "标题", value: title ?? "没有读到" }],
    [{ name: "来源", value: `${source.name ?? "粘贴的内容"}，${source.bytes} 字节` }, { name: "表格", value: extent }],
    [{ name: "SHA-256", value: source.sha256 }],
    [{ name: "工具", value: `勾稽 ${tool.version}` }, { name: "规则", value: pack === null ? "全国规则" : `规则包“${pack}”` }],
  ];
}
