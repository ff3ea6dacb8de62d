// The corrected report is put in again: what is solved, what is new, and the check before is one click back.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, paste, pasteAtOnce, sample, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

const BROKEN = sample("broken-sums.html");
const SOLVED = BROKEN.replace(">137<", ">173<");
/** The one slip is mended, another made: the period ends before it begins. */
const WORSE = SOLVED.replace("2024年12月31日", "2023年12月31日");

async function again(page, html, nth) {
  await pasteAtOnce(page, { html });
  await page.waitForFunction((nth) => tree().querySelector(".since")?.innerText.startsWith(`第 ${nth} 次检查`), nth);
  return page.locator(".since").innerText();
}

test("a corrected report is held against the check before: solved, new and still there add up to both", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: BROKEN });
  await verdict(page);
  assert.equal(await page.locator(".since").count(), 0);
  const first = await cards(page);

  assert.match(await again(page, SOLVED, 2), /^第 2 次检查，与 \d\d:\d\d 那次相比：解决 1 处，新增 0 处，仍在 2 处。$/);
  assert.equal((await cards(page)).length, first.length - 1);
  assert.equal(await page.locator(".fresh").count(), 0);

  const [, solved, added, still] = (await again(page, WORSE, 3)).match(/解决 (\d+) 处，新增 (\d+) 处，仍在 (\d+) 处/).map(Number);
  const now = await cards(page);
  assert.equal(solved + still, first.length - 1);
  assert.equal(added + still, now.length);
  assert.ok(added > 0);
  assert.equal(await page.locator(".fresh").count(), added);
  for (const { id } of now.filter((one) => !first.some((other) => other.id === one.id))) await card(page, id).locator(".fresh").waitFor();

  await page.getByRole("button", { name: "返回上一份" }).click();
  await page.waitForFunction(() => tree().querySelector(".since")?.innerText.startsWith("第 2 次检查"));
});

test("another report is no second check, nor is the other of two", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("clean.html") });
  await page.locator('[data-verdict="pass"]').waitFor();
  await pasteAtOnce(page, { html: BROKEN });
  await page.locator('[data-verdict="error"]').waitFor();
  assert.equal(await page.locator(".since").count(), 0);
  await pasteAtOnce(page, { html: sample("clean.html") + BROKEN });
  await page.locator(".several").waitFor();
  assert.match(await page.locator(".since").innerText(), /^第 2 次检查.*解决 0 处，新增 0 处，仍在 3 处/);
  await page.getByRole("button", { name: /临溪县自然资源局/ }).click();
  await page.locator('[data-verdict="pass"]').waitFor();
  assert.equal(await page.locator(".since").count(), 0);
});
