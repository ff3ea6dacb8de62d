// How large and how light the page is, as this browser keeps it.
import { store, type Comfort } from "./store.ts";

const KEY = "gouji-comfort";

export const SIZES = [16, 18, 20] as const;
export const SCHEMES = ["auto", "light", "dark"] as const;

/** The choices of the last visit. */
export function restoreComfort(): void {
  try {
    const { size, scheme } = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Record<keyof Comfort, unknown>>;
    const known = { size: SIZES.find((one) => one === size), scheme: SCHEMES.find((one) => one === scheme) };
    apply({ size: known.size ?? 16, scheme: known.scheme ?? "auto" });
  } catch {
    // No storage in this browser, or nothing of ours in it: the page is as it comes.
  }
}

export function setComfort(change: Partial<Comfort>): void {
  const comfort = { ...store.state.comfort, ...change };
  apply(comfort);
  try {
    localStorage.setItem(KEY, JSON.stringify(comfort));
  } catch {
    // The choice holds for as long as the page is open.
  }
}

function apply(comfort: Comfort): void {
  const { size, scheme } = comfort;
  // In parts of what the reader has set in the browser; every size of text follows it.
  document.documentElement.style.fontSize = size === 16 ? "" : `${(size / 16) * 100}%`;
  // The dark colours stand in the stylesheet once, under what the system says: that condition is what the choice changes.
  if (dark !== undefined) dark.media.mediaText = { auto: SYSTEM, light: "not all", dark: "all" }[scheme];
  document.querySelector("meta[name=color-scheme]")?.setAttribute("content", scheme === "auto" ? "light dark" : scheme);
  store.set({ comfort });
}

const SYSTEM = "(prefers-color-scheme: dark)";

const dark = [...(document.querySelector<HTMLStyleElement>("#style")?.sheet?.cssRules ?? [])]
  .find((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === SYSTEM);
