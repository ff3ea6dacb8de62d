// Pages of others that have the widget in them, and what is done with it there.
import { sample } from "./acts.mjs";
import { openPage } from "./launch.mjs";

const [, CLEAN] = sample("clean.html").match(/<article>\s*([^]*?)\s*<\/article>/);

/** A report in which all is right, as an editor holds it. */
export const RIGHT = CLEAN;

/** The same with 18 in place of 81 in one cell: one error, which names that cell. */
export const WRONG = CLEAN.replace("<td>81</td><td>9</td>", "<td>18</td><td>9</td>");

export const TYPING = `<div id="content" contenteditable="true">${WRONG}</div>`;

/** Markup as it stands in a textarea. */
export function asTyped(html) {
  return html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A value as it stands in a script: `</script` would end that. */
export function asValue(value) {
  return JSON.stringify(value).replaceAll("</", "<\\/");
}

/** Opens a page that is served beside the widget's script: `body`, and in its head the script and `head`. */
export function openHost(test, body, { head = "", ...options } = {}) {
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>编辑</title><script src="gouji-check.js"></script>${head}</head><body>${body}</body></html>`;
  return openPage(test, { path: "host.html", html, ...options });
}

/** Waits until the widget says so. */
export async function state(page, wanted, widget = "gouji-check") {
  await page.locator(`${widget}[data-state="${wanted}"]`).waitFor();
}

export function bar(page, widget = "gouji-check") {
  return page.locator(`${widget} [part="verdict"]`).innerText();
}

/** Opens the panel and the first card, and goes to its place in the editor. */
export async function goToFirst(page) {
  await page.locator("gouji-check .turn").click();
  await page.locator("gouji-check .card-head").first().click();
  await page.locator("gouji-check").getByRole("button", { name: "到编辑区" }).first().click();
}

/** Counts what is changed in an element from now on; the widget itself may stand in it. */
export function watchChanges(page, selector) {
  return page.evaluate((selector) => {
    globalThis.changes = [];
    new MutationObserver((records) => globalThis.changes.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`)))
      .observe(document.querySelector(selector), { attributes: true, childList: true, characterData: true, subtree: true });
  }, selector);
}

export function changes(page) {
  return page.evaluate(() => globalThis.changes);
}
