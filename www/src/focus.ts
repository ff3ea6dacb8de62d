// Moving the reader: to a cell, to a card and back. Parts draw in microtasks, so a frame later all is there.
import { findingOn } from "./claims.ts";
import { isCell, keyOf, type Claim, type Finding } from "./report.ts";
import { store, type Pane, type State } from "./store.ts";
import { find } from "./tree.ts";

export function focusOn(selector: string): void {
  requestAnimationFrame(() => find(selector)?.focus());
}

/** Where in the tables a finding stands: a cell, or the table of one of the sections two to four; else nowhere. */
export function placeOf(finding: Finding): string | null {
  const { view } = store.state;
  if (view.at !== "result" || view.report.cells.length === 0) return null;
  const { primary } = finding;
  if (isCell(primary)) return cellSelector(keyOf(primary));
  const [related] = finding.related;
  if (related !== undefined) return cellSelector(keyOf(related));
  if ("section" in primary && primary.section >= 2 && primary.section <= 4) return `#table-${primary.section}`;
  return null;
}

/** Opens a finding's card and brings its place into view; the reader stays in the list. */
export function openCard(finding: Finding): void {
  store.set({ ...opened(finding), traced: null });
  const place = placeOf(finding);
  if (place === null || store.state.narrow) return;
  requestAnimationFrame(() => find(place)?.scrollIntoView({ block: "center", inline: "nearest" }));
}

/** Opens the card and goes to its place. */
export function goToPlace(finding: Finding): void {
  const place = placeOf(finding);
  if (place === null) return;
  store.set({ ...opened(finding), traced: null, half: "tables" });
  goTo(place);
}

export function goToCell(key: string): void {
  store.set({ half: "tables" });
  goTo(cellSelector(key));
}

/** One step with an arrow key: no more scrolling than it takes. */
export function stepTo(key: string): void {
  find(cellSelector(key))?.focus();
}

/** Goes to words of the prose: what was found about them stands for them. */
export function goToText(claim: Claim): void {
  const finding = findingOn(claim);
  if (finding !== undefined) goToCard(finding.id);
}

export function goToPane(pane: Pane): void {
  store.set({ half: "findings", pane });
  focusOn(`#tab-${pane}`);
}

/** Back to the card of a finding, opened. */
export function goToCard(id: string): void {
  const { view } = store.state;
  const one = view.at === "result" ? view.findings.find(({ finding }) => finding.id === id) : undefined;
  if (one === undefined) return;
  store.set({ ...opened(one.finding), traced: null, half: "findings", pane: "findings" });
  goTo(`[data-finding-id="${CSS.escape(id)}"] .card-head`);
}

/** A card to be looked at is in the list, whatever was left out or folded before. */
function opened({ id, severity }: Finding): Partial<State> {
  const { hidden, hintsOpen } = store.state;
  return { open: id, hidden: hidden.filter((one) => one !== severity), hintsOpen: hintsOpen || severity === "hint" };
}

function goTo(selector: string): void {
  requestAnimationFrame(() => {
    const target = find(selector);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "center", inline: "nearest" });
  });
}

function cellSelector(key: string): string {
  return `[data-cell="${CSS.escape(key)}"]`;
}
