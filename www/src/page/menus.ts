// The header's menus: open until something else is done.

/** In the tree that the header is drawn in. */
export function closeMenus(tree: ParentNode): void {
  for (const menu of opened(tree)) menu.open = false;
}

/** A press elsewhere on the page closes them, and so does Esc, which leads back to what opened the menu. */
export function watchMenus(page: Document, tree: ParentNode): void {
  page.addEventListener("pointerdown", (event) => {
    for (const menu of opened(tree)) if (!event.composedPath().includes(menu)) menu.open = false;
  });
  page.addEventListener("keydown", (event) => {
    const [menu] = opened(tree);
    if (event.key !== "Escape" || menu === undefined) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

function opened(tree: ParentNode): HTMLDetailsElement[] {
  return [...tree.querySelectorAll<HTMLDetailsElement>("details.drop[open]")];
}
