// The rule pack in use: chosen here, kept in this browser, handed to every check.
import early from "../../../packs/early-deadline.json";
import short from "../../../packs/short-overview.json";
import { readPack, recheck } from "./check.ts";
import { store, type ChosenPack } from "./store.ts";
import { say } from "../words/language.ts";

/** Packs to try or to begin one's own with; `source` as it is best read and changed. */
export const EXAMPLES = [
  { file: "early-deadline.json", pack: early },
  { file: "short-overview.json", pack: short },
].map(({ file, pack }) => ({ file, name: pack.name, text: JSON.stringify(pack), source: `${JSON.stringify(pack, null, 2)}\n` }));

const KEY = "gouji-pack";

/** Takes a pack if the core can use it, and checks the report at hand by it; says whether it did. */
export async function choose(text: string): Promise<boolean> {
  const outcome = await readPack(text);
  if (outcome.kind !== "done") {
    const sentence = outcome.kind === "refused" ? outcome.refusal.message : say("没有读成，请再选一次");
    store.set({ packRefused: sentence });
    // The report that was being checked had to wait for this, and is still to be checked.
    if (store.state.view.at === "checking") recheck();
    return false;
  }
  take({ text, ...outcome.value });
  return true;
}

/** Back to the national rules. */
export function chooseNone(): void {
  take(null);
}

/** The pack of the last visit. Should the core of today not know what to do with it, the check says so. */
export function restore(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (isChosen(kept)) store.set({ pack: kept });
  } catch {
    // No storage in this browser, or nothing of ours in it: the national rules hold.
  }
}

function take(pack: ChosenPack | null): void {
  store.set({ pack, packRefused: null, packKept: keep(pack) });
  recheck();
}

/** Whether it will be there at the next visit. */
function keep(pack: ChosenPack | null): boolean {
  try {
    if (pack === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(pack));
    return true;
  } catch {
    return false;
  }
}

function isChosen(kept: unknown): kept is ChosenPack {
  const { text, name, basis, changes } = (kept ?? {}) as Partial<Record<keyof ChosenPack, unknown>>;
  return [text, name, basis].every((field) => typeof field === "string")
    && Array.isArray(changes) && changes.every((change) => typeof change === "string");
}
