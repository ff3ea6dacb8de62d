// The header's menus: open until something else is done.

export function closeMenus(): void {
  for (const menu of opened()) menu.open = false;
}

/** A press elsewhere closes them, and so does Esc, which leads back to what opened the menu. */
export function watchMenus(page: Document): void {
  page.addEventListener("pointerdown", ({ target }) => {
    for (const menu of opened()) if (!menu.contains(target as Node)) menu.open = false;
  });
  page.addEventListener("keydown", (event) => {
    const [menu] = opened();
    if (event.key !== "Escape" || menu === undefined) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

function opened(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>("details.drop[open]")];
}
