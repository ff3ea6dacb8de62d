// 试改: changes a copy of the report and has it checked again; the report as it is written stays at hand.
import { checkTried } from "./check.ts";
import { onlyHints } from "../report/numbered.ts";
import { keyOf, type Repair, type Report, type TextPlace } from "../report/report.ts";
import { editOf, moved, untried, withStep, type Edit, type Tried } from "../report/tried.ts";
import { focusOn } from "./focus.ts";
import { look, store, withTried, type Goal, type Result } from "./store.ts";

/** A cell begins to be written in, with this text; with null no cell is. */
export function editCell(editing: { key: string; text: string } | null): void {
  if (editing === null) look({ editing }, cellGoal(now()?.look.editing?.key));
  else look({ editing, cell: editing.key }, null);
}

/** What was written into a cell; whoever went elsewhere meanwhile is not taken back. */
export function writeCell({ key, to, stays }: { key: string; to: string; stays: boolean }): void {
  const view = now();
  if (view === null) return;
  const goal = stays ? cellGoal(key) : null;
  look({ editing: null }, goal);
  const cell = view.report.cells.find((one) => keyOf(one) === key);
  const edit = cell === undefined ? null : editOf(cell, to);
  if (edit !== null) step([edit], goal);
}

/** What words of the report were changed into. */
export function writeWords(edit: { place: TextPlace; to: string }): void {
  step([edit], focusOn(BAR));
}

/** Makes the changes of a repair; the reader is taken to the first of them. */
export function tryRepair({ cells, text }: Repair): void {
  const view = now();
  if (view === null) return;
  const edits = cells.flatMap((change): Edit[] => {
    const cell = view.report.cells.find((one) => keyOf(one) === keyOf(change));
    const edit = cell === undefined ? null : editOf(cell, String(change.to));
    return edit === null ? [] : [edit];
  });
  if (text !== null && "start" in text.place) edits.push({ place: text.place, to: text.to });
  const [first] = cells;
  if (edits.length > 0) step(edits, first === undefined ? focusOn(BAR) : { ...cellGoal(keyOf(first)), scroll: { block: "center", inline: "nearest" } });
}

/** One step back, or forward again. */
export function turnBack(by: -1 | 1): void {
  const tried = now()?.tried ?? null;
  if (tried !== null) set(moved(tried, by), null);
}

/** The report as it is written; the steps can still be made again. */
export function restore(): void {
  const tried = now()?.tried ?? null;
  if (tried !== null) set(moved(tried, -tried.made), focusOn(BAR));
}

/** Ctrl+Z and Ctrl+Y, where nothing is being written. */
export function watchUndo(target: Document): void {
  target.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || store.state.where.at !== "work") return;
    // A field has an undo of its own.
    if (event.composedPath()[0] instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    const by = key === "y" || (key === "z" && event.shiftKey) ? 1 : key === "z" ? -1 : 0;
    const view = now();
    if (by === 0 || view === null || view.tried === null) return;
    event.preventDefault();
    turnBack(by);
  });
}

/** The bar that says what is tried. */
const BAR = ".trial button:not([disabled])";

function now(): Result | null {
  const { view } = store.state;
  return view.at === "result" ? view : null;
}

function cellGoal(key: string | undefined): Goal {
  return focusOn(`[data-cell="${CSS.escape(key ?? "")}"]`);
}

function step(edits: Edit[], goal: Goal | null): void {
  const view = now();
  if (view !== null) set(withStep(view.tried ?? untried(view.all, view.report), edits), goal);
}

function set(tried: Tried, goal: Goal | null): void {
  const view = now();
  if (view === null) return;
  store.set({ view: { ...view, tried } });
  void run(goal);
}

/** One check at a time; what is tried meanwhile is checked after it. */
let running = false;

/** Has what is tried checked until the answer is to what is tried by then. */
async function run(goal: Goal | null): Promise<void> {
  if (running) return;
  running = true;
  for (let tried = now()?.tried ?? null; tried !== null;) {
    const all = tried.made === 0 ? tried.written : await checkTried(tried);
    const then: Tried | null = now()?.tried ?? null;
    if (then === tried) {
      if (all !== null) show(tried, all, goal);
      else store.set({ view: { ...(now() as Result), tried: { ...moved(tried, -1), failed: true } } });
      break;
    }
    tried = then;
  }
  running = false;
}

/** Puts the checked copy in the place of what was shown, and opens what is new in it; else what was open stays so. */
function show(tried: Tried, all: Report[], goal: Goal | null): void {
  const view = now();
  if (view === null) return;
  const shown = withTried(view, tried, all);
  const known = new Set(view.findings.map(({ finding }) => finding.id));
  const came = shown.report.findings.find(({ id }) => shown.effect?.fresh.has(id) === true && !known.has(id));
  const open = came ?? shown.look.open;
  const hintsOpen = shown.look.hintsOpen || open?.severity === "hint" || onlyHints(shown.findings, shown.look.hidden);
  store.set({ view: { ...shown, look: { ...shown.look, open, hintsOpen } }, goal: goal ?? store.state.goal });
}
