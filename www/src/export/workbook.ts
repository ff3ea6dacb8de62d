// The result as a workbook: the findings, every cell of the form, what became of each rule, and what all that is about.
import type { CellObject, Sheet } from "write-excel-file/universal";
import { badges } from "../report/marks.ts";
import { formOf, keyOf, type Severity } from "../report/report.ts";
import { lines as checks, OUTCOMES } from "../report/checklist.ts";
import { tableName } from "../report/sections.ts";
import { facts } from "./facts.ts";
import { SYMBOLS, type Material } from "./lines.ts";
import { conclusion, HEAD, rows } from "./list.ts";

type Field = CellObject & { value: string | number };

/** Its sheets, as plain data that may be handed to a worker. */
export type Workbook = Sheet<never>[];

export function workbook(material: Material): Workbook {
  return [found(material), read(material), checked(material), about(material)];
}

function found(material: Material): Workbook[number] {
  const { findings } = material;
  const all = rows(material).map((row, at) => row.map((value, column) => filled(value, column < 2 ? findings[at]?.finding.severity : undefined)));
  return table("问题", HEAD.map((name) => [name, WIDTHS[name] ?? 30]), [conclusion(material).map((value) => ({ ...cell(value), fontWeight: "bold" })), ...all]);
}

const WIDTHS: Record<string, number> = { 序号: 6, 级别: 7, 规则: 7, 位置: 34, 问题: 56, 报告写的: 10, 对照的数: 10, 相差: 8, 建议: 44, 处理: 14, 依据: 44 };

/** In the order of the form; of a cell that was not read it says so, and has no number. */
function read(material: Material): Workbook[number] {
  const { report, findings, forms } = material;
  const cells = new Map(report.cells.map((one) => [keyOf(one), one]));
  const marked = badges(findings);
  const printed = formOf(report, forms)?.tables.flatMap(({ rows }) => rows.flat().flatMap(({ cell }) => cell ?? [])) ?? [];
  return table("各格", [["表", 8], ["格", 50], ["报告写的", 14], ["数", 10], ["单位", 7], ["问题", 12], ["格的代号", 56]], printed.map((one) => {
    const key = keyOf(one);
    const written = cells.get(key);
    const about = marked.get(key) ?? [];
    const severity = about[0]?.finding.severity;
    return [
      cell(tableName(one.table)),
      cell(one.label),
      filled(written === undefined ? "未读到" : written.text.trim() === "" ? "空白" : written.text, severity),
      filled(written?.value ?? "", severity),
      cell(written?.unit ?? ""),
      filled(about.map(({ number, finding }) => `${SYMBOLS[finding.severity]}${number}`).join(" "), severity),
      cell(key),
    ];
  }));
}

function checked({ report, findings, rules }: Material): Workbook[number] {
  return table("检查单", [["规则", 7], ["查什么", 50], ["结果", 10], ["处数", 7], ["问题", 12], ["说明", 60]], checks(rules, report, findings).map(
    ({ rule, title, outcome, count, found, reason }) => [rule.id, title, OUTCOMES[outcome], count, found.map(({ number }) => number).join("、"), reason].map(cell)));
}

function about(material: Material): Workbook[number] {
  return table("说明", [["项目", 12], ["内容", 90]], facts(material).flat().map(({ name, value }) => [cell(name), cell(value)]));
}

/** A sheet with a head that stays in view. */
function table(sheet: string, columns: [name: string, width: number][], data: Field[][]): Workbook[number] {
  const head = columns.map(([name]) => ({ ...cell(name), fontWeight: "bold", backgroundColor: "#e6ebf2" }) as const);
  const widths = columns.map(([, width]) => width);
  return { sheet, orientation: "landscape", data: [head, ...data.map((row) => high(row, widths))], columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

/** A row with its height, which not every program works out by itself where text is wrapped. */
function high(row: Field[], widths: number[]): Field[] {
  const lines = row.map(({ value }, at) => Math.ceil(widthOf(String(value)) / ((widths[at] ?? 2) - 1)));
  const height = Math.max(1, ...lines) * A_LINE;
  return row.map((field, at) => (at === 0 ? { ...field, height } : field));
}

/** In points. */
const A_LINE = 14;

/** In the measure of columns: a Chinese character takes two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[^\x00-\xff]/g)?.length ?? 0);
}

/** A text is never a formula here, whatever it begins with. */
function cell(value: string | number): Field {
  return { value, wrap: true, alignVertical: "top", align: typeof value === "number" ? "right" : "left", ...BORDER };
}

const BORDER = { borderStyle: "thin", borderColor: "#b9c2ce" } as const;

/** A cell that something is to be said of; its words say it too. */
function filled(value: string | number, severity: Severity | undefined): Field {
  return severity === undefined ? cell(value) : { ...cell(value), backgroundColor: FILLS[severity] };
}

const FILLS: Record<Severity, string> = { error: "#fde3e0", warning: "#fdf0d5", hint: "#e8eef5" };
