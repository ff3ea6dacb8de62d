// Moving the reader: to a cell, to a card and back. Each says where she is to be, and the app, whose tree it is, takes her there.
import { isCell, keyOf, type Finding, type Place } from "../report/report.ts";
import type { Pane } from "../parts/tells.ts";
import { look, store, type Goal, type Look } from "./store.ts";

export function focusOn(selector: string): Goal {
  return { selector, focus: true, scroll: null };
}

/** Where in the official form a finding stands: a cell, or the table of one of the sections two to four; else nowhere. */
function placeInForm({ primary, related: [related] }: Finding): string | null {
  const { view } = store.state;
  if (view.at !== "result" || view.report.cells.length === 0) return null;
  if (isCell(primary)) return cellSelector(keyOf(primary));
  if ("section" in primary && primary.section >= 2 && primary.section <= 4) return `#table-${primary.section}`;
  return related === undefined ? null : cellSelector(keyOf(related));
}

/** Where a finding stands in what is shown: in the report a cell that was read, or else its mark. */
function placeOf(finding: Finding): string | null {
  const { view } = store.state;
  if (view.at !== "result") return null;
  if (view.look.form) return placeInForm(finding);
  const { primary } = finding;
  const isRead = isCell(primary) && view.report.cells.some((cell) => keyOf(cell) === keyOf(primary));
  return isRead ? cellSelector(keyOf(primary)) : `[data-mark-for="${CSS.escape(finding.id)}"]`;
}

/** Opens a finding's card and brings its place into view; the reader stays in the list. Null closes the open one. */
export function openCard(finding: Finding | null): void {
  if (finding === null) return look({ open: null });
  const place = placeOf(finding);
  look({ ...opened(finding), traced: null }, place === null || store.state.narrow ? null : { selector: place, focus: false, scroll: CENTRE });
}

/** Opens the card and goes to its place: in the report, where the official form has none. */
export function goToPlace(finding: Finding): void {
  if (placeOf(finding) === null) look({ form: false });
  const place = placeOf(finding);
  if (place !== null) look({ ...opened(finding), traced: null, half: "tables" }, goTo(place));
}

/** Shows the official form, or the report again. */
export function showForm(form: boolean): void {
  look({ form }, focusOn(".switches button:last-child"));
}

/** To words of the report, which are set apart for it. */
export function goToWords(sought: Place): void {
  look({ sought, form: false, half: "tables" }, goTo(".sought"));
}

export function goToCell(key: string): void {
  look({ half: "tables" }, goTo(cellSelector(key)));
}

/** To a table, by the id of its heading in the official form; in the report it has that of its section. */
export function goToTable(id: string): void {
  const own = id.replace("table-", "");
  look({}, { selector: `#${id}, #part-${own}, [data-cell^="${own}/"]`, focus: false, scroll: { block: "start" } });
}

export function goToPane(pane: Pane): void {
  look({ half: "findings", pane }, focusOn(`#tab-${pane}`));
}

/** Back to the card of a finding, opened. */
export function goToCard(finding: Finding): void {
  look({ ...opened(finding), traced: null, half: "findings", pane: "findings" }, goTo(`[data-finding-id="${CSS.escape(finding.id)}"] .card-head`));
}

/** Chooses a cell, or with null goes back to the list of the tables. */
export function chooseCell(cell: string | null): void {
  look({ cell, traced: null }, cell === null ? focusOn(".sums button") : null);
}

/** A card to be looked at is in the list, whatever was left out or folded before. */
function opened(finding: Finding): Partial<Look> {
  const { view } = store.state;
  if (view.at !== "result") return {};
  const { hidden, hintsOpen } = view.look;
  return { open: finding, sought: null, hidden: hidden.filter((one) => one !== finding.severity), hintsOpen: hintsOpen || finding.severity === "hint" };
}

const CENTRE: ScrollIntoViewOptions = { block: "center", inline: "nearest" };

function goTo(selector: string): Goal {
  return { selector, focus: true, scroll: CENTRE };
}

function cellSelector(key: string): string {
  return `[data-cell="${CSS.escape(key)}"]`;
}
