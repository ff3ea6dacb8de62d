import type { Form, Pack, Report, Rule } from "./contract.js";
import type { Options } from "./options.js";

export type * from "./contract.js";
export type * from "./options.js";

/**
 * Checks one report: pasted HTML or text, or the bytes of a file. It works in a worker where one can be started, else in the
 * calling thread; the core is compiled at the first call and kept.
 *
 * Rejects with a {@link GoujiError}.
 */
export function check(input: string | Uint8Array | ArrayBuffer | Blob, options?: Options): Promise<Report>;

/** Every rule. */
export function rules(): Promise<Rule[]>;

/** Every official form with its tables as printed. */
export function forms(): Promise<Form[]>;

/** Reads a rule pack, its JSON text or the object: what it says of itself, and what it changes, in sentences. */
export function pack(pack: string | object): Promise<Pack>;

/** Why there is no answer: `message` is a Chinese sentence that a person can act on, `code` is for programs and stays. */
export interface GoujiError extends Error {
  /** `empty`, `too-large`, `unreadable-pdf`, `wrong-input`, `wrong-pack`, …: docs/contract.md lists them. */
  code: string;
}
