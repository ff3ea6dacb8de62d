// How large and how light the page is, and in which language, as this browser keeps it.
import { readMore } from "../core/file.ts";
import { english } from "../words/english.ts";
import { speak } from "../words/language.ts";
import { store, type Comfort } from "./store.ts";

const KEY = "gouji-comfort";

export const SIZES = [16, 18, 20] as const;
export const SCHEMES = ["auto", "light", "dark"] as const;
const LANGUAGES = ["zh-CN", "en"] as const;

/** The choices of the last visit. */
export function restoreComfort(): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Record<keyof Comfort, unknown>>;
    const known = <T>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);
    const { size, scheme, language } = store.state.comfort;
    void apply({
      size: known(SIZES, kept.size) ?? size,
      scheme: known(SCHEMES, kept.scheme) ?? scheme,
      language: known(LANGUAGES, kept.language) ?? language,
    });
  } catch {
    // No storage in this browser, or nothing of ours in it: the page is as it comes.
  }
}

/** Resolves once the page is so. */
export async function setComfort(change: Partial<Comfort>): Promise<void> {
  const comfort = { ...store.state.comfort, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(comfort));
  } catch {
    // The choice holds for as long as the page is open.
  }
  await apply(comfort);
}

async function apply(comfort: Comfort): Promise<void> {
  const { size, scheme, language } = comfort;
  // In parts of what the reader has set in the browser; every size of text follows it.
  document.documentElement.style.fontSize = size === 16 ? "" : `${(size / 16) * 100}%`;
  // The dark colours stand in the stylesheet once, under what the system says: that condition is what the choice changes.
  if (dark !== undefined) dark.media.mediaText = { auto: SYSTEM, light: "not all", dark: "all" }[scheme];
  document.querySelector("meta[name=color-scheme]")?.setAttribute("content", scheme === "auto" ? "light dark" : scheme);
  const { language: before } = store.state.comfort;
  store.set({ comfort: { ...comfort, language: before } });
  if (language === before) return;
  // A file that has not come whole stays in the language it has.
  const words = language === "en" ? await readMore().then((more) => english(more.english), () => undefined) : null;
  if (words === undefined) return;
  speak(words);
  document.documentElement.lang = language;
  store.set({ comfort: { ...store.state.comfort, language } });
}

const SYSTEM = "(prefers-color-scheme: dark)";

const dark = [...(document.querySelector<HTMLStyleElement>("#style")?.sheet?.cssRules ?? [])]
  .find((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === SYSTEM);
