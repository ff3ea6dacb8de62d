// English, from the words that www/english.json has. The widget, which speaks Chinese, goes without.
import type { Template, Tongue } from "./language.ts";

/** By the Chinese words, with `{0}`, `{1}`… where something is put in. */
export type Dictionary = Record<string, string>;

export function english(dictionary: Dictionary): Tongue {
  const words = new Map(Object.entries(dictionary));
  // Lit knows a template by the array that it is, so each is made once.
  const templates = new WeakMap<TemplateStringsArray, Template>();
  const template = (chinese: TemplateStringsArray): Template => {
    const known = templates.get(chinese) ?? translated(chinese, words);
    templates.set(chinese, known);
    return known;
  };
  return { language: "en", sentence: (chinese) => words.get(chinese), template };
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
