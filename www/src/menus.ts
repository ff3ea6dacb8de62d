// The header's menus: open until something else is done.
import { findAll } from "./tree.ts";

export function closeMenus(): void {
  for (const menu of opened()) menu.open = false;
}

/** A press elsewhere closes them, and so does Esc, which leads back to what opened the menu. */
export function watchMenus(page: Document): void {
  page.addEventListener("pointerdown", (event) => {
    for (const menu of opened()) if (!event.composedPath().includes(menu)) menu.open = false;
  });
  page.addEventListener("keydown", (event) => {
    const [menu] = opened();
    if (event.key !== "Escape" || menu === undefined) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

function opened(): HTMLDetailsElement[] {
  return findAll("details.drop[open]");
}
