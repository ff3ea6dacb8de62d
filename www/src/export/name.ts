// What an export calls its file.
import type { Report } from "../report/report.ts";

const LONGEST = 60;

/** `校核单-青溪县人民政府-2024.html`, without what Windows forbids in names and what turns the direction of writing. */
export function fileName(kind: string, { agency, year }: Report, ending: string): string {
  const plain = (agency ?? "").replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]/gu, "");
  const short = [...plain].slice(0, LONGEST).join("");
  return `${kind}-${short === "" ? "机关不明" : short}-${year ?? "年度不明"}.${ending}`;
}
