// What a clerk does in each editor: sees that a sum is broken, goes to the cell, types what the repair says.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { bar, goToFirst, openHost, state } from "../e2e/hosts.mjs";

/** A page with an editor of node_modules in it; `/editors/…` there are its files. */
export async function openEditor(t, body, options) {
  return openHost(t, body, {
    ...options,
    routes: { "**/editors/**": (route) => route.fulfill({ path: fileURLToPath(new URL(`node_modules/${new URL(route.request().url()).pathname.replace("/editors/", "")}`, import.meta.url)) }) },
  });
}

/**
 * `html` gives the editor's own account of what is in it, `frame` the window that it is edited in.
 * The repair is typed like any text, and nothing else in the editor is another than before.
 */
export async function journey(page, { html, frame = page }) {
  await state(page, "error");
  assert.equal(await bar(page), "年报核校：1 处错误，建议改后再发布");
  const before = await html();
  assert.equal(before.split("18").length, before.replace(/>18</, "><").split("18").length + 1, "one cell has the wrong number");
  await page.locator("gouji-check .turn").click();
  const card = page.locator("gouji-check .card-head").first();
  assert.match(await card.innerText(), /“自然人”列：本年新收 18/);
  await page.locator("gouji-check .turn").click();
  await goToFirst(page);
  assert.equal(await frame.evaluate(() => String(getSelection())), "18");
  assert.equal(await html(), before, "the editor is only looked at");
  await page.keyboard.type("81");
  await state(page, "pass");
  assert.equal(await bar(page), "年报核校：已查的规则全部通过");
  assert.equal(await html(), before.replace(/>18</, ">81<"), "nothing else has changed");
  const caret = await frame.evaluate(() => {
    const { anchorNode, anchorOffset, isCollapsed } = getSelection();
    return [anchorNode.textContent.slice(0, anchorNode.nodeType === 3 ? anchorOffset : undefined), isCollapsed];
  });
  assert.deepEqual(caret, ["81", true], "the caret stays behind what was typed");
  await page.keyboard.type("0");
  await state(page, "error");
}
