// The page's words are Chinese where they stand. In another language they are looked up by what they say: `html` does that for
// the words of a template, `say` for those of a string. What the core says of a report stays Chinese, and is marked as such.
import { html as lit, type TemplateResult } from "lit";

export type Language = "zh-CN" | "en";

/** Another language than Chinese. */
export interface Tongue {
  language: Language;
  /** A sentence by its Chinese; undefined where it has none. */
  sentence(chinese: string): string | undefined;
  template(chinese: TemplateStringsArray): Template;
}

/** A template, and which of the values stands where in it. */
export interface Template {
  strings: TemplateStringsArray;
  order: number[];
}

let tongue: Tongue | null = null;

/** From now on in that language, or again in Chinese. What is drawn already is to be drawn anew. */
export function speak(other: Tongue | null): void {
  tongue = other;
}

export function language(): Language {
  return tongue?.language ?? "zh-CN";
}

/** A sentence with what is put into it at `{0}`, `{1}`…; `{0|error|errors}` is the one or the other by that number. */
export function say(words: string | TemplateStringsArray, ...values: (string | number)[]): string {
  const key = typeof words === "string" ? words : words.reduce((all, piece, at) => `${all}{${at - 1}}${piece}`);
  return (tongue?.sentence(key) ?? key).replace(/\{(\d+)(?:\|(.*?)\|(.*?))?\}/g, (_, at: number, one?: string, many?: string) =>
    one === undefined ? String(values[at]) : (values[at] === 1 ? one : many ?? ""));
}

/** A template of Lit. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  if (tongue === null) return lit(strings, ...values);
  const other = tongue.template(strings);
  return lit(other.strings, ...other.order.map((at) => values[at]));
}
