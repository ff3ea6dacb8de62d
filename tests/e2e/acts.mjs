// What a person does on the page, and what they then see; the tests are written in these.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file of the repository, as text. */
export function file(path) {
  return readFileSync(place(path), "utf8");
}

export function sample(name) {
  return file(`www/samples/${name}`);
}

/** A report of the corpus that lies beside some work trees; undefined where it does not. */
export function corpus(path) {
  const found = place(`../shared/corpus/${path}`);
  return existsSync(found) ? readFileSync(found, "utf8") : undefined;
}

/** Ctrl+V with nothing in focus, once the page listens: the event reaches it on its body. */
export async function paste(page, content) {
  await ready(page);
  await pasteAtOnce(page, content);
}

/** The same, whatever the page is at. */
export async function pasteAtOnce(page, { html, text }) {
  await page.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData("text/html", html);
    if (text !== undefined) clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, { html, text });
}

/** Drops files on the page; each is `{name, bytes}` with bytes as an array of numbers, or `{name, text}`. */
export async function drop(page, files) {
  await ready(page);
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes, text } of files) {
      dataTransfer.items.add(new File([bytes === undefined ? text : new Uint8Array(bytes)], name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/** Waits for the verdict and gives its kind and its words. */
export async function verdict(page) {
  const words = await page.locator("gouji-verdict #verdict").innerText();
  return { kind: await kind(page), words: words.replace(/^.*?：\s*/s, "") };
}

export function kind(page) {
  return page.locator("[data-verdict]").getAttribute("data-verdict");
}

/** The cards, as `{number, id, message}`, in the order of the list. */
export function cards(page) {
  return page.locator("[data-finding-id]").evaluateAll((cards) => cards.map((card) => ({
    id: card.dataset.findingId,
    number: card.querySelector(".badge").textContent.match(/\d+/)[0],
    message: card.querySelector(".message").textContent,
  })));
}

export function card(page, id) {
  return page.locator(`[data-finding-id="${id}"]`);
}

/** Opens a card, where it is closed. */
export async function unfold(page, id) {
  const head = card(page, id).locator(".card-head");
  if (await head.getAttribute("aria-expanded") === "false") await head.click();
}

export function cell(page, key) {
  return page.locator(`[data-cell="${key}"]`);
}

/** What every value cell shows, badges and signs apart: `{"requests/received/total": "96", …}`. */
export function shown(page) {
  return page.locator("[data-cell]").evaluateAll((cells) => Object.fromEntries(cells.map((cell) => [
    cell.dataset.cell,
    [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim(),
  ])));
}

/** The name of every value cell as a screen reader says it. */
export function names(page) {
  return page.locator("[data-cell]").evaluateAll((cells) => Object.fromEntries(cells.map((cell) => [
    cell.dataset.cell,
    [...cell.childNodes]
      .filter((node) => node.nodeType !== Node.COMMENT_NODE && !node.matches?.("[aria-hidden=true]"))
      .map((node) => node.ariaLabel ?? node.textContent).join("").trim(),
  ])));
}

/** Where the focus is, by the hook of the nearest element that has one. */
export function focused(page) {
  return page.evaluate(() => {
    const { activeElement } = tree();
    const cell = activeElement.closest("[data-cell]");
    const card = activeElement.closest("[data-finding-id]");
    return cell?.dataset.cell ?? card?.dataset.findingId ?? activeElement.id;
  });
}

/** Waits until the focus is in the card of a finding. */
export function inFocus(page, id) {
  return page.waitForFunction((id) => tree().activeElement?.closest("[data-finding-id]")?.dataset.findingId === id, id);
}

/** Whether the element is wholly inside the window. */
export function inView(locator) {
  return locator.evaluate((element) => {
    const { top, left, bottom, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });
}

/** The page listens once its first screen stands. */
function ready(page) {
  return page.locator("gouji-start #paste, gouji-verdict #verdict, gouji-notice #verdict, gouji-download h1, gouji-handbook h1").first().waitFor();
}

function place(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** What the browser is handed to be saved, as `{name, text, bytes}`. */
export async function download(page, act) {
  const [saved] = await Promise.all([page.waitForEvent("download"), act()]);
  const bytes = readFileSync(await saved.path());
  return { name: saved.suggestedFilename(), text: bytes.toString("utf8"), bytes };
}
