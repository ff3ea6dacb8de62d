import type { Finding, Report } from "./contract.js";

/** What `data-state` says; `partial`: cells were not read, so there is no verdict. */
export type GoujiCheckState = "idle" | "checking" | "error" | "warning" | "pass" | "partial" | "not-report" | "failed";

/** `<gouji-check>`, not yet defined: `gouji/define` does that, or `customElements.define` under a name of your own. */
export class GoujiCheckElement extends HTMLElement {
  /** The editor: a textarea, something contenteditable, or an iframe of the same site. A selector within the tree that the widget stands in, or the element. */
  for: string | Element | null;
  /** `bar`, a bar that opens a panel, or `panel`, both at once. */
  mode: "bar" | "panel" | null;
  /** The year and the agency, for a text that does not name them: its title stands in another field. */
  year: string | null;
  agency: string | null;
  /** Rules that are not to run: `V08 N33`. */
  rulesOff: string | null;
  /** Where the rule handbook lies: the folder `rules/` of the page. Without it the cards have no links to it. */
  handbook: string | null;
  /** Whether the editor's form is held while there are errors, until the user has confirmed. */
  gate: boolean;
  /** What to check in place of an editor: HTML or text. */
  value: string | null;
  /** What was checked last. */
  readonly report: Report | null;
  /** Checks this text now, or without one what stands in the editor. Rejects with a `GoujiError`. */
  check(text?: string): Promise<Report>;
  /** Forgets the result, and what was confirmed. */
  reset(): void;

  addEventListener<Name extends keyof GoujiCheckEventMap>(
    type: Name, listener: (this: GoujiCheckElement, event: GoujiCheckEventMap[Name]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** All bubble, and are composed. */
export interface GoujiCheckEventMap extends HTMLElementEventMap {
  /** The checker is there. */
  "gouji-ready": CustomEvent<Record<string, never>>;
  "gouji-checked": CustomEvent<{ report: Report }>;
  /** The way to a finding's place was taken; prevented, the widget selects nothing. */
  "gouji-select": CustomEvent<{ finding: Finding }>;
  /** A submission is about to be held; prevented, it goes. */
  "gouji-gate": CustomEvent<{ report: Report | null }>;
  "gouji-error": CustomEvent<{ code: string; message: string }>;
}
