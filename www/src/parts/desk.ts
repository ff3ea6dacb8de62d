import { nothing, type PropertyValues, type TemplateResult } from "lit";
import { badges, ROLES, rolesIn, rolesOf, SIGNS, type Role } from "../report/marks.ts";
import type { Numbered } from "../report/numbered.ts";
import { keyOf, type Cell, type Finding, type NamedCell, type Report } from "../report/report.ts";
import { NAMES } from "../report/shapes.ts";
import { given, Part } from "./part.ts";
import { keepRowNames } from "./row-names.ts";
import { tell, tells } from "./tells.ts";
import { step } from "./walk.ts";
import { html } from "../words/language.ts";

/** What lies on the right: cells with what the report has in them, their marks, and keys that go from one to the next. */
export abstract class Desk extends Part {
  static override properties = given("report", "findings", "forms", "open", "cell", "traced", "changed", "editing");
  declare report: Report;
  declare findings: Numbered[];
  /** The finding whose operands are marked. */
  declare open: Finding | null;
  /** The chosen cell, by its key. */
  declare cell: string | null;
  /** The sum whose cells are marked in place of the open finding's. */
  declare traced: string | null;
  /** What cells said before something was tried in them, by their keys. */
  declare changed: Map<string, string>;
  /** The cell that is being written in, and the text it begins with. */
  declare editing: { key: string; text: string } | null;
  #values = new Map<string, Cell>();
  #badges = new Map<string, Numbered[]>();
  #roles = new Map<string, Role>();
  #named = new Set<string>();
  #start = "";

  override updated(changed: PropertyValues): void {
    keepRowNames(this);
    if (!changed.has("editing") || this.editing === null) return;
    const input = this.querySelector<HTMLInputElement>(".cell-input");
    input?.focus();
    // What was typed goes on; a text that is to be changed is chosen whole.
    if (this.editing.text === this.#values.get(this.editing.key)?.text) input?.select();
  }

  /** Takes up what the cells need; `first` is the cell that the keys begin with where none is chosen. */
  protected begin(first: string): void {
    const { report, findings, open, cell } = this;
    this.#values = new Map(report.cells.map((cell) => [keyOf(cell), cell]));
    this.#badges = badges(findings);
    const traced = report.identities.find(({ id }) => id === this.traced);
    this.#roles = traced === undefined ? rolesOf(open ?? undefined) : rolesIn(traced);
    this.#named = new Set(open?.related.map(keyOf) ?? []);
    this.#start = cell ?? first;
  }

  /** A cell of the form with its marks, and those of the place where it stands. */
  protected cellOf(cell: NamedCell, { rowspan, colspan }: { rowspan: number; colspan: number }, more: Numbered[] = []): TemplateResult {
    const key = keyOf(cell);
    const value = this.#values.get(key);
    const marks = [...(this.#badges.get(key) ?? []), ...more];
    const role = this.#roles.get(key);
    const state = value === undefined ? "unread" : value.kind === "blank" ? "blank" : "";
    const worst = marks[0]?.finding.severity ?? "";
    const text = value === undefined ? "未读到" : value.text;
    const current = key === this.#start;
    if (this.editing?.key === key) return this.#input(cell, this.editing.text, rowspan, colspan);
    const before = this.changed.get(key);
    return html`<td class="cell ${state} ${worst === "" ? "" : `marked ${worst}`} ${role ?? (this.#named.has(key) ? "named" : "")}" data-cell=${key}
      rowspan=${rowspan} colspan=${colspan} data-operand=${role ?? nothing} tabindex=${current ? 0 : -1}>${
      role === undefined ? nothing : html`<span class="role" aria-hidden="true">${SIGNS[role]}</span>`}<span class="unseen">${cell.label}：</span>${
      before !== undefined ? html`<del><span class="unseen">原来是 </span>${before}</del> <ins>${text}</ins><span class="was" aria-hidden="true">改</span>` : text}<span class="unseen">${spoken(text, role)}</span>${
      marks.map((one) => badge(one, current))}</td>`;
  }

  #input({ label, ...cell }: NamedCell, text: string, rowspan: number, colspan: number): TemplateResult {
    const key = keyOf(cell);
    const write = (event: Event, stays: boolean): void => {
      // The field is gone as soon as something was decided, and that takes the focus away too.
      if (this.editing?.key === key) tell(this, "write-cell", { key, to: (event.target as HTMLInputElement).value, stays });
    };
    const keys = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      if (event.key === "Enter") write(event, true);
      else if (event.key === "Escape") tell(this, "edit-cell", null);
      else return;
      event.preventDefault();
    };
    return html`<td class="cell editing" data-cell=${key} rowspan=${rowspan} colspan=${colspan}><input class="cell-input" aria-label="${label}，试改" autocomplete="off" .value=${text} @keydown=${keys} @blur=${(event: Event) => write(event, false)}></td>`;
  }

  /** A double click writes in a cell. */
  protected write = (event: Event): void => {
    const key = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset["cell"];
    if (key !== undefined) this.#begin(key);
  };

  /** Begins to write in a cell that was read: over what it says, or in its place. */
  #begin(key: string, text = this.#values.get(key)?.text.trim()): void {
    if (this.#values.has(key) && text !== undefined) tell(this, "edit-cell", { key, text });
  }

  protected remember = (event: FocusEvent): void => {
    // A number in a cell leads away: chosen for it, the cell would move under the pointer before the button is let go.
    const key = (event.target as HTMLElement).dataset["cell"];
    if (key !== undefined && key !== this.cell) tell(this, "choose-cell", key);
  };

  protected keys = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (target.matches("input")) return;
    const key = target.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
    if (event.key === "Escape") {
      const back = this.open ?? this.findings[0]?.finding;
      if (back !== undefined) tell(this, "to-card", back);
    } else if (key !== undefined && event.key === "Enter" && target.dataset["cell"] !== undefined) {
      const mark = this.#badges.get(key)?.[0];
      if (mark !== undefined) tell(this, "to-card", mark.finding);
    } else if (key !== undefined && target.dataset["cell"] !== undefined) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const typed = TYPED.test(event.key) ? event.key : event.key === "Delete" || event.key === "Backspace" ? "" : undefined;
      const next = step(target, event.key);
      if (next === undefined && typed === undefined && event.key !== "F2") return;
      event.preventDefault();
      if (next === undefined) return this.#begin(key, typed);
      // No more scrolling than it takes.
      this.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus();
    }
  };
}

/** What a number begins with; a letter that is typed is no start of one. */
const TYPED = /^[\d.+\-/—]$/;

/** The number that a finding has in the list; it leads there. */
export function badge({ number, finding }: Numbered, reachable: boolean): TemplateResult {
  return html`<button class="badge ${finding.severity}" data-mark-for=${finding.id} tabindex=${reachable ? 0 : -1}
    aria-label="问题 ${number}，${NAMES[finding.severity]}，看说明" @click=${tells("to-card", finding)}>${number}</button>`;
}

/** The words of a heading in a table; those that name a row stay in view (row-names.ts). */
export function headWords(text: string, isRowName: boolean): TemplateResult | string {
  return isRowName ? html`<span class="name">${text}</span>` : text;
}

/** What only the eye gets otherwise: that a cell is blank, and its part in the open finding's sum. */
export function spoken(text: string, role: Role | undefined): string {
  return `${text.trim() === "" ? "空白" : ""}${role === undefined ? "" : `，${ROLES[role]}`}`;
}
