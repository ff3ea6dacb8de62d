// What parts tell whoever draws them. The events bubble up and never leave the tree that the parts stand in.
import type { Finding, Place, Repair, Report, Severity, TextPlace } from "../report/report.ts";

/** The panes beside the text. */
export type Pane = "findings" | "sheet" | "claims";

/** Each with what comes with it. */
export interface Tells {
  /** A finding is looked at, or with null none. */
  "open-card": Finding | null;
  /** A card's head was pressed: heard by the list that it stands in. */
  "turn-card": Finding;
  /** Go to the place of a finding, to a cell by its key, to words, to a card, to a table by its heading's id, to a pane. */
  "to-place": Finding;
  "to-cell": string;
  "to-words": Place;
  "to-card": Finding;
  "to-table": string;
  "to-pane": Pane;
  /** A tab was chosen: a pane, or the tables. */
  "to-tab": Pane | "tables";
  /** Whether the official form is to be shown in place of the report. */
  "to-form": boolean;
  /** Whether every number of the prose is to be marked by what became of it. */
  "mark-numbers": boolean;
  /** Another report of the same input. */
  "to-report": Report;
  /** What the list leaves out; whether the hints in it are unfolded. */
  "hide": Severity[];
  "unfold": boolean;
  /** The cell that was chosen, and the sum of it whose cells are to be marked. */
  "choose-cell": string | null;
  "trace": string | null;
  /** A cell is to be written in, beginning with this text, or no longer; what was written in it, and whether the reader stays there; a repair that is to be tried. */
  "edit-cell": { key: string; text: string } | null;
  "write-cell": { key: string; to: string; stays: boolean };
  "try-repair": Repair;
  /** What words of the report are to be. */
  "write-words": { place: TextPlace; to: string };
}

export function tell<Name extends keyof Tells>(from: EventTarget, name: Name, detail: Tells[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
}

/** A listener that tells this. */
export function tells<Name extends keyof Tells>(name: Name, detail: Tells[Name]): (event: Event) => void {
  return (event) => {
    if (event.currentTarget !== null) tell(event.currentTarget, name, detail);
  };
}

/** Hears what is told in a tree. */
export function hear(tree: EventTarget, ears: { [Name in keyof Tells]?: (detail: Tells[Name]) => void }): void {
  for (const [name, ear] of Object.entries(ears)) {
    tree.addEventListener(name, (event) => (ear as (detail: unknown) => void)((event as CustomEvent).detail));
  }
}
