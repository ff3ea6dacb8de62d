// Which place of the text a finding leads to.
import { isCell, keyOf, type CellRef, type Finding, type Place, type Report } from "../report/report.ts";

/** Its own place, else that of the cells it is about, else the heading of its section; none for what the report lacks. */
export function placeOf(finding: Finding, report: Report): Place | undefined {
  const { primary, related, place } = finding;
  if ("block" in place) return place;
  const cells = [...(isCell(primary) ? [primary] : []), ...related];
  const found = cells.map((cell) => placeOfCell(keyOf(cell), report)).find((one) => one !== undefined);
  if (found !== undefined) return found;
  return "section" in primary ? report.sections.find(({ section }) => section === primary.section)?.place : undefined;
}

/** The place of a cell that was read, by its key. */
export function placeOfCell(key: string, { cells }: Report): Place | undefined {
  const place = cells.find((cell: CellRef) => keyOf(cell) === key)?.place;
  return place !== undefined && "block" in place ? place : undefined;
}
