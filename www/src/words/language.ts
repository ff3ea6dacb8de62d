// The page's words are Chinese where they stand. In another language they are looked up by what they say: `html` does that for
// the words of a template, `say` for those of a string. What the core says of a report stays Chinese, and is marked as such.
import { html as lit, type TemplateResult } from "lit";

export type Language = "zh-CN" | "en";

/** By the Chinese words, with `{0}`, `{1}`… where something is put in; `{0|error|errors}` is the one or the other by that number. */
export type Dictionary = Record<string, string>;

let dictionary: Map<string, string> | null = null;

/** Templates in the other language, each made once. */
let templates = new WeakMap<TemplateStringsArray, Template>();

interface Template {
  strings: TemplateStringsArray;
  /** Which of the values stands where. */
  order: number[];
}

/** From now on in the language of that dictionary, or again in Chinese. What is drawn already is to be drawn anew. */
export function speak(words: Dictionary | null): void {
  dictionary = words === null ? null : new Map(Object.entries(words));
  templates = new WeakMap();
}

export function language(): Language {
  return dictionary === null ? "zh-CN" : "en";
}

/** A sentence with what is put into it. */
export function say(words: string | TemplateStringsArray, ...values: (string | number)[]): string {
  const key = typeof words === "string" ? words : words.reduce((all, piece, at) => `${all}{${at - 1}}${piece}`);
  return (dictionary?.get(key) ?? key).replace(/\{(\d+)(?:\|(.*?)\|(.*?))?\}/g, (_, at: number, one?: string, many?: string) =>
    one === undefined ? String(values[at]) : (values[at] === 1 ? one : many ?? ""));
}

/** A template of Lit. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  if (dictionary === null) return lit(strings, ...values);
  let known = templates.get(strings);
  if (known === undefined) templates.set(strings, (known = translated(strings, dictionary)));
  return lit(known.strings, ...known.order.map((at) => values[at]));
}

/** Words between tags or in an attribute, Chinese ones or their stops, with the holes among them. */
const WORDS = /[^<>"\n]*[\p{Script=Han}，。；：、（）“”][^<>"\n]*/gu;

/** A hole with its number, in letters that no text has. */
const HOLE = /\uE000(\d+)\uE001/g;

function translated(strings: TemplateStringsArray, words: Map<string, string>): Template {
  const whole = strings.reduce((all, piece, at) => `${all}\uE000${at - 1}\uE001${piece}`);
  const pieces = whole.replace(WORDS, (run) => {
    const text = run.trim();
    const holes: string[] = [];
    const said = words.get(text.replace(HOLE, (hole) => `{${holes.push(hole) - 1}}`));
    return said === undefined ? run : run.replace(text, () => said.replace(/\{(\d+)\}/g, (_, at: number) => holes[at] ?? ""));
  }).split(HOLE);
  const texts = pieces.filter((_, at) => at % 2 === 0);
  return { strings: Object.assign(texts, { raw: texts }), order: pieces.filter((_, at) => at % 2 === 1).map(Number) };
}
