// The list of findings stays put: what was clicked stays under the pointer, and what the keys lead to is in view.
import assert from "node:assert/strict";
import test from "node:test";
import { cards, cell, corpus, inFocus, paste, sample, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

const LONG = { html: corpus("shanghai-office-2019/report.html") ?? sample("broken-sums.html") };

/** A sequence that is the same in every run. */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The heads that can be clicked now, wholly in what the list shows. */
function heads(page) {
  return page.evaluate(() => {
    const list = tree().querySelector("gouji-findings .scroll").getBoundingClientRect();
    const all = [...tree().querySelectorAll("gouji-findings .card-head")].map((head) => ({ id: head.closest("[data-finding-id]").dataset.findingId, box: head.getBoundingClientRect() }));
    const bar = tree().querySelector("gouji-findings .group").getBoundingClientRect().height;
    return all.filter(({ box }) => box.height > 0 && box.top >= list.top + bar && box.bottom <= list.bottom)
      .map(({ id, box }) => ({ id, x: box.left + 40, y: box.top + box.height / 2, top: box.top }));
  });
}

/** Where a card's head is, and whether it can be seen there: nothing lies over its upper and its lower edge. */
function head(page, id) {
  return page.evaluate((id) => {
    const head = tree().querySelector(`[data-finding-id="${id}"] .card-head`);
    const { left, top, bottom } = head.getBoundingClientRect();
    const isThere = (y) => head.contains(tree().elementFromPoint(left + 40, y));
    return { top, isSeen: isThere(top + 2) && isThere(bottom - 2), isOpen: head.getAttribute("aria-expanded") === "true" };
  }, id);
}

function focusedCard(page) {
  return page.evaluate(() => tree().activeElement?.closest("[data-finding-id]")?.dataset.findingId);
}

test("200 clicks and keys at random: the card that was acted on is in view, and a clicked head stays where it is", async (t) => {
  const { page } = await openPage(t);
  await paste(page, LONG);
  await verdict(page);
  const roll = dice(20_260_131);
  const KEYS = ["ArrowDown", "ArrowDown", "ArrowUp", "j", "k", "F8", "F8", "Shift+F8"];
  let clicks = 0;
  for (let act = 0; act < 200; act += 1) {
    const some = await heads(page);
    if (some.length > 0 && roll(2) === 0) {
      clicks += 1;
      const { id, x, y, top } = some[roll(some.length)];
      const { isOpen } = await head(page, id);
      await page.mouse.click(x, y);
      const after = await head(page, id);
      assert.equal(after.isOpen, !isOpen, `act ${act}: ${id}`);
      assert.ok(after.isSeen, `act ${act}: the clicked head of ${id} is out of sight, at ${after.top}`);
      // At the end of the list less lies below a card that is folded, and all of it comes down.
      if (after.isOpen) assert.ok(Math.abs(after.top - top) < 2, `act ${act}: ${id} moved from ${top} to ${after.top}`);
    } else if (roll(4) === 0) {
      await page.evaluate((by) => tree().querySelector("gouji-findings .scroll").scrollBy(0, by), [400, -300, 900, -1200][roll(4)]);
    } else {
      const before = await focusedCard(page);
      await page.keyboard.press(KEYS[roll(KEYS.length)]);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
      const id = await focusedCard(page);
      if (id === undefined || id === before) continue;
      assert.ok((await head(page, id)).isSeen, `act ${act}: the head of ${id} has the focus and is out of sight`);
    }
  }
  assert.ok(clicks > 40, `only ${clicks} clicks`);
});

test("cards that are unfolded stay so, and whoever works in one looks at its finding", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("broken-sums.html") });
  await verdict(page);
  const [one, two] = await cards(page);
  for (const { id } of [one, two]) await page.locator(`[data-finding-id="${id}"] .card-head`).click();
  assert.equal(await page.locator(".finding.open").count(), 2);
  assert.equal(await page.locator(".finding.looked-at").getAttribute("data-finding-id"), two.id);
  await page.locator(`[data-finding-id="${one.id}"] .rule-link`).click({ position: { x: 4, y: 4 } });
  assert.equal(await page.locator(".finding.looked-at").getAttribute("data-finding-id"), one.id);
  await page.locator(`[data-finding-id="${two.id}"] .card-head`).click();
  assert.equal(await page.locator(".finding.open").getAttribute("data-finding-id"), one.id);
  assert.equal(await page.locator(".finding.looked-at").getAttribute("data-finding-id"), one.id);
});

test("F8 goes from finding to finding wherever the reader is, through the hints that were folded, and back", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("seed-like.html") });
  await verdict(page);
  const all = (await cards(page)).map(({ id }) => id);
  await cell(page, "requests/received/total").first().click();
  for (const id of all) {
    await page.keyboard.press("F8");
    await inFocus(page, id);
    assert.ok((await head(page, id)).isSeen, id);
    assert.equal(await page.locator(".finding.open").count(), 1, "the one that was left is folded");
  }
  await page.keyboard.press("F8");
  assert.equal(await focusedCard(page), all.at(-1));
  await page.keyboard.press("Shift+F8");
  await inFocus(page, all.at(-2));
});

test("Enter goes to the place of every finding, and Esc comes back to its card", async (t) => {
  const { page } = await openPage(t);
  await paste(page, LONG);
  await verdict(page);
  for (const { id } of await cards(page)) {
    await page.keyboard.press("F8");
    await inFocus(page, id);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => tree().activeElement?.closest(".desk") !== null);
    await page.keyboard.press("Escape");
    await inFocus(page, id);
    assert.ok((await head(page, id)).isSeen, id);
    assert.ok((await head(page, id)).isOpen, id);
  }
});
