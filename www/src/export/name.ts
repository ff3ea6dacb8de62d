// What an export calls a report, in its title and in its file's name.
import type { Report } from "../report/report.ts";

/** `青溪县人民政府 2024 年度` */
export function subject({ agency, year }: Report): string {
  return `${agency ?? "机关不明"} ${year === null ? "年度不明" : `${year} 年度`}`;
}

const LONGEST = 60;

/** `校核单-青溪县人民政府-2024.html`, without what Windows forbids in names and what turns the direction of writing. */
export function fileName(kind: string, { agency, year }: Report, ending: string): string {
  const plain = (agency ?? "").replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]/gu, "");
  const short = [...plain].slice(0, LONGEST).join("");
  return `${kind}-${short === "" ? "机关不明" : short}-${year ?? "年度不明"}.${ending}`;
}
