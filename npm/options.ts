// What `check` is told.
import type { SlotPlace, TextPlace } from "./contract.ts";

/** What is to be tried on a report before it is checked: words or cells of one of the input's reports, by its places. */
export interface Trial {
  report?: number;
  edits: { place: TextPlace | SlotPlace; to: string }[];
}

/** A report to compare with: pasted HTML or text, or the bytes of a file. */
export interface Earlier {
  input: string | Uint8Array | ArrayBuffer | Blob;
  /** The file's name. */
  name?: string | undefined;
}

/** What `check` is told besides the input. */
export interface Options {
  /** The file's name. */
  name?: string | undefined;
  /** The report of the year before, or several of which one may be it: of the same agency. Of two that were given the wrong way round the later is checked. */
  previous?: Earlier | Earlier[] | null | undefined;
  /** A rule pack: its JSON text, or the object. */
  pack?: string | object | null | undefined;
  /** Whether the report shall come with its texts and tables as they stand. */
  blocks?: boolean | undefined;
  /** What to change first: the JSON text, or the object. */
  trial?: string | Trial | null | undefined;
}
