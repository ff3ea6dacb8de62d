// Each finding in the words that all exports share.
import { decisionOf, type Decision } from "../report/decisions.ts";
import { formOf, isCell, keyOf, type Finding, type Form, type Repair, type Report, type Rule, type Severity } from "../report/report.ts";
import { tableName } from "../report/sections.ts";
import { figuresOf, type Figures } from "../report/figures.ts";
import type { Numbered } from "../report/numbered.ts";

/** What every export is made of: a report, its findings as the page numbers them, and what was decided of these and of others. */
export interface Material {
  report: Report;
  findings: Numbered[];
  forms: Form[];
  rules: Rule[];
  decisions: Decision[];
}

export interface Line {
  number: number;
  finding: Finding;
  place: string;
  /** Both numbers and the difference, with their names; null where nothing was computed. */
  figures: Figures | null;
  /** How to mend it; of several ways only one can be meant. */
  suggestion: string | null;
  /** What to look at. */
  advice: string | null;
  /** What was decided of it, in words. */
  decision: string | null;
  basis: string[];
}

/** What stands for a severity where there is no colour. */
export const SYMBOLS: Record<Severity, string> = { error: "■", warning: "▲", hint: "○" };

export function lines({ report, findings, forms, decisions }: Material): Line[] {
  const form = formOf(report, forms);
  return findings.map(({ number, finding }) => {
    const { repairs, advice, basis } = finding;
    const decision = decisionOf(report, finding, decisions);
    return {
      number,
      finding,
      place: placeName(finding, report, form),
      figures: figuresOf(finding),
      suggestion: suggestionOf(repairs),
      advice,
      decision: decision === undefined ? null : `已核实：${decision.reason}`,
      basis: basis.map(({ work, at, quote }) => `${work}　${at}${quote === "" ? "" : `：“${quote}”`}`),
    };
  });
}

/** `报告写的 148 件，表里的数 184 件，相差 36 件` */
export function numbersInWords({ figures }: Line): string | null {
  if (figures === null) return null;
  const { reported, computed, difference } = figures;
  return `${reported.name} ${reported.amount}，${computed.name} ${computed.amount}${difference === null ? "" : `，相差 ${difference}`}`;
}

function suggestionOf(repairs: Repair[]): string | null {
  if (repairs.length === 0) return null;
  const ways = repairs.map(({ sentence, effect, breaks }) => (breaks > 0 ? `${sentence}（${effect}）` : sentence));
  return `${ways.length > 1 ? "核对原始数据后只取其一：" : ""}${ways.join("；或者")}`;
}

const ORDINALS = "零一二三四五六";

/** The cell by its row and column, or the part of the report as it heads it. */
function placeName({ primary, place }: Finding, { sections }: Report, form: Form | undefined): string {
  if (isCell(primary)) {
    const cells = form?.tables.flatMap(({ rows }) => rows.flat()) ?? [];
    const printed = cells.find(({ cell }) => cell !== null && keyOf(cell) === keyOf(primary))?.cell;
    return `${tableName(primary.table)}${printed?.label ?? ""}`;
  }
  if ("section" in primary) {
    const heading = sections.find(({ section }) => section === primary.section)?.heading;
    return heading ?? `第${ORDINALS[primary.section] ?? ""}部分`;
  }
  const before = ({ place: at }: Report["sections"][number]): boolean => "block" in at && "block" in place && at.block <= place.block;
  return sections.filter(before).pop()?.heading ?? "全文";
}
