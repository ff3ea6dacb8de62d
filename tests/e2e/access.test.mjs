// Keyboard, screen readers, small screens, dark theme.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, cell, drop, file, focused, inFocus, paste, pasteAtOnce, sample, verdict } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { openPage } from "./launch.mjs";

const PHONE = { width: 390, height: 844 };

for (const screen of SCREENS) {
  test(`axe finds nothing at ${named(screen)}`, async (t) => {
    const { page } = await openPage(t, screen);
    await page.getByText(/共 \d+ 条规则/).waitFor();
    await page.locator(".sample").first().waitFor();
    await clean(page, "first screen");
    await paste(page, { html: sample("broken-sums.html") });
    await verdict(page);
    const [{ id }] = await cards(page);
    await card(page, id).locator(".card-head").click();
    await clean(page, "result");
    await page.getByRole("button", { name: "导出与打印" }).click();
    await clean(page, "exports");
    await page.keyboard.press("Escape");
    await card(page, id).getByRole("button", { name: "到原文" }).click();
    await clean(page, "tables");
    await page.getByRole("button", { name: "回到目录" }).click();
    await page.getByRole("button", { name: "显示数字核对" }).click();
    await page.locator(".told").first().waitFor();
    await clean(page, "numbers");
    await pasteAtOnce(page, { html: sample("clean.html") + sample("broken-sums.html") });
    await page.locator(".several").waitFor();
    await clean(page, "two reports");
    await paste(page, { html: file("tests/fixtures/ragged-row/report.html") });
    await page.locator(".partial").waitFor();
    await clean(page, "partial");
    await drop(page, [{ name: "a.pdf", text: "%PDF-1.7" }]);
    await page.locator("gouji-notice h1").waitFor();
    await clean(page, "refusal");
  });
}

async function clean(page, view) {
  assert.deepEqual(await violations(page), [], view);
}

test("a phone shows one half at a time, and no page ever scrolls sideways", async (t) => {
  const { page } = await openPage(t, { viewport: PHONE });
  const fits = async () => assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.locator(".sample").first().waitFor();
  await fits();
  await paste(page, { html: sample("broken-sums.html") });
  await verdict(page);
  const [{ id }] = await cards(page);
  await card(page, id).locator(".card-head").click();
  await fits();
  assert.equal(await cell(page, "requests/received/total").isVisible(), false);
  await card(page, id).getByRole("button", { name: "到原文" }).click();
  await page.getByRole("tab", { name: "原文", selected: true }).waitFor();
  await page.waitForFunction(() => tree().activeElement?.matches("[data-cell]"));
  await fits();
  assert.equal(await card(page, id).isVisible(), false);
  await page.locator(`[data-mark-for="${id}"]`).click();
  await page.getByRole("tab", { name: "问题", selected: true }).waitFor();
  await inFocus(page, id);
});

test("with the keyboard alone: down the list, to the cell, about the table, and back", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("broken-sums.html") });
  await verdict(page);
  const list = await cards(page);
  const at = (place) => page.waitForFunction((place) => {
    const { activeElement } = tree();
    const hook = activeElement?.dataset.cell ?? activeElement?.closest("[data-finding-id]")?.dataset.findingId;
    return hook === place;
  }, place);
  await page.waitForFunction(() => tree().activeElement?.id === "verdict");
  // 检查单, 换一份, 导出与打印, the tabs, the two filters that have something to filter, the list.
  for (let stop = 1; stop <= 7; stop += 1) await page.keyboard.press("Tab");
  await at(list[0].id);
  await page.keyboard.press("ArrowDown");
  await at(list[1].id);
  await page.keyboard.press("j");
  await at(list[2].id);
  await page.keyboard.press("k");
  await at(list[1].id);
  await page.keyboard.press("ArrowUp");
  await at(list[0].id);
  await page.keyboard.press("Enter");
  await at("requests/disposed/natural_person");
  await page.keyboard.press("ArrowRight");
  await at("requests/disposed/commercial_enterprise");
  await page.keyboard.press("ArrowDown");
  await at("requests/carried_forward/commercial_enterprise");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await at("requests/disposed/natural_person");
  await page.keyboard.press("Escape");
  await at(list[0].id);
  await page.keyboard.press("Enter");
  await at("requests/disposed/natural_person");
  await page.keyboard.press("Enter");
  await at(list[0].id);
  assert.equal(await focused(page), list[0].id);
});

test("every control is at least 24 pixels each way", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("broken-sums.html") });
  await verdict(page);
  const [{ id }] = await cards(page);
  await card(page, id).locator(".card-head").click();
  const small = await page.locator("button:visible, summary:visible, a:visible").evaluateAll((controls) => controls
    .filter((control) => !control.matches(".skip"))
    .map((control) => [control.textContent.trim(), control.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([name, { width, height }]) => `${name}: ${width}×${height}`));
  assert.deepEqual(small, []);
});

for (const [width, height, deviceScaleFactor] of [[390, 844, 1], [683, 384, 2]]) {
  test(`at ${width} × ${height}, ${deviceScaleFactor} pixels a point, no view scrolls sideways, and who wants less motion gets none`, async (t) => {
    const { page } = await openPage(t, { viewport: { width, height }, deviceScaleFactor, reducedMotion: "reduce" });
    const holds = async (view) => {
      const { over, moving } = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        moving: document.getAnimations().length + tree().getAnimations().length,
      }));
      assert.ok(over <= 0, `${view}: ${over} px too wide`);
      assert.equal(moving, 0, view);
    };
    await page.getByText(/共 \d+ 条规则/).waitFor();
    await holds("first screen");
    for (const name of ["broken-sums.html", "seed-like.html", "clean.html"]) {
      await paste(page, { html: sample(name) });
      await verdict(page);
      for (const tab of ["问题", "检查单", "正文数字", "原文"]) {
        await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
        await holds(`${name}: ${tab}`);
      }
      await page.getByRole("button", { name: "显示数字核对" }).click();
      await holds(`${name}: numbers`);
      await page.getByRole("button", { name: "官方表式" }).click();
      await holds(`${name}: form`);
    }
    await drop(page, [{ name: "a.pdf", text: "%PDF-1.7" }]);
    await page.locator("gouji-notice h1").waitFor();
    await holds("refusal");
  });

  test(`at ${width} × ${height} the name of a row stays beside its cells, and nothing shines through between the bars`, async (t) => {
    const { page } = await openPage(t, { viewport: { width, height }, deviceScaleFactor });
    await paste(page, { html: sample("broken-sums.html") });
    await verdict(page);
    const { id } = (await cards(page)).find((one) => one.id.startsWith("V08:"));
    await card(page, id).locator(".card-head").click();
    await card(page, id).getByRole("button", { name: "到原文" }).click();
    await page.waitForFunction(() => tree().activeElement?.matches("[data-cell]"));
    const { name, own, gap } = await page.evaluate(() => {
      const box = (element) => { const { left, right, top, bottom } = element.getBoundingClientRect(); return { left, right, top, bottom }; };
      const focused = tree().activeElement;
      const bars = ["main > gouji-tabs", "gouji-sums .sums"].map((bar) => tree().querySelector(bar).getBoundingClientRect());
      return { name: box(focused.parentElement.querySelector(".name")), own: box(focused), gap: bars[1].top - bars[0].bottom };
    });
    assert.ok(name.left >= 0 && name.right <= own.left + 1, JSON.stringify({ name, own }));
    const bars = await page.evaluate(() => tree().querySelector("gouji-sums .sums").getBoundingClientRect().bottom);
    assert.ok(own.right <= width && own.top >= bars && own.bottom <= height, JSON.stringify({ own, bars }));
    assert.ok(gap <= 0, `${gap}`);
  });
}
