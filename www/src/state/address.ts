// Where in the page the reader is, as the address says it behind its #: so links, the back button and new windows lead there.
import { store, type Where } from "./store.ts";

/** The index of the handbook, or the page of that name. */
export function addressOf(page: string): string {
  return page === "index" ? "#rules" : `#rules/${page}`;
}

export function followAddress(): void {
  const follow = (): void => store.set({ where: read(location.hash) });
  addEventListener("hashchange", follow);
  follow();
}

/** Back to the work, from wherever the reader is. */
export function leave(): void {
  if (store.state.where.at === "work") return;
  location.hash = "";
  store.set({ where: { at: "work" } });
}

function read(hash: string): Where {
  if (hash === "#download") return { at: "download" };
  const [known, page = "index"] = hash.match(/^#rules(?:\/(\w+))?$/) ?? [];
  return known === undefined ? { at: "work" } : { at: "handbook", page };
}
