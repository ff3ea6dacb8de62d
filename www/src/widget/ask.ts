import { check, type Report } from "gouji";

/** What the page around the widget knows of the report. */
export interface Known {
  agency: string | null;
  year: string | null;
  /** Rules that are not to run, with anything between them. */
  rulesOff: string | null;
}

/** Checks a text. Where it names no agency or year, those that are known head it: a CMS keeps the title in a field of its own. */
export async function ask(text: string, { agency, year, rulesOff }: Known): Promise<Report> {
  const off = (rulesOff ?? "").split(/[\s,，、]+/).filter(Boolean);
  const options = { blocks: true, pack: off.length > 0 ? { off } : undefined };
  const report = await check(text, options);
  if ((agency ?? year) === null || (report.agency !== null && report.year !== null)) return report;
  const ofYear = year ?? report.year;
  const title = document.createElement("h1");
  title.textContent = `${agency ?? report.agency ?? ""}${ofYear === null ? "" : `${ofYear}年`}政府信息公开工作年度报告`;
  return check(`${title.outerHTML}${text}`, options);
}
