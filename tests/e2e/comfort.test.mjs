// 显示: how large and how light the page is, at this visit and the next.
import assert from "node:assert/strict";
import test from "node:test";
import { paste, sample, verdict } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { openPage } from "./launch.mjs";

const BROKEN = { html: sample("broken-sums.html") };

async function choose(page, ...names) {
  const menu = page.locator("#comfort");
  if (await menu.getAttribute("open") === null) await menu.locator("summary").click();
  for (const name of names) await menu.getByRole("button", { name, exact: true }).click();
}

/** The size of the report's own text, and whether the page is dark. */
function look(page) {
  return page.evaluate(() => {
    const style = (selector) => getComputedStyle(tree().querySelector(selector));
    const bright = (color) => color.match(/\d+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3;
    // What the browser draws itself, fields and bars, goes by the scheme of the document.
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "CanvasText";
    const ofSystem = getComputedStyle(probe).color;
    probe.remove();
    return { text: parseFloat(style(".paper .block").fontSize), isDark: bright(style(".paper").backgroundColor) < 128, areControlsDark: bright(ofSystem) > 128 };
  });
}

test("text is larger and colours are dark as chosen, whatever the system says, and at the next visit too", async (t) => {
  const { page, errors } = await openPage(t, { colorScheme: "light" });
  await paste(page, BROKEN);
  await verdict(page);
  const first = await look(page);
  assert.equal(first.isDark, false);
  await choose(page, "特大", "深色");
  const chosen = await look(page);
  assert.deepEqual(chosen, { text: first.text * 1.25, isDark: true, areControlsDark: true });
  assert.deepEqual(await page.locator("#comfort [aria-pressed=true]").allInnerTexts(), ["特大", "深色"]);

  await page.reload();
  await paste(page, BROKEN);
  await verdict(page);
  assert.deepEqual(await look(page), chosen);

  await page.emulateMedia({ colorScheme: "dark" });
  await choose(page, "浅色", "大");
  assert.deepEqual(await look(page), { text: first.text * 1.125, isDark: false, areControlsDark: false });
  await choose(page, "跟随系统", "标准");
  assert.deepEqual(await look(page), { text: first.text, isDark: true, areControlsDark: true });
  assert.deepEqual(errors, []);
});

test("with the keyboard alone: opened, chosen, and Esc leads back to the menu's name", async (t) => {
  const { page } = await openPage(t);
  await page.locator("#comfort summary").focus();
  await page.keyboard.press("Enter");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "20px");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#comfort").getAttribute("open"), null);
  assert.equal(await page.evaluate(() => tree().activeElement.localName), "summary");
});

test("a browser that keeps nothing, or something else under our name, has the page as it comes", async (t) => {
  for (const kept of ["[]", "{\"size\":99,\"scheme\":\"pink\"}", "no JSON"]) {
    const { page, errors } = await openPage(t);
    await page.evaluate((kept) => localStorage.setItem("gouji-comfort", kept), kept);
    await page.reload();
    await paste(page, BROKEN);
    await verdict(page);
    assert.deepEqual(await look(page), { text: 16, isDark: false, areControlsDark: false });
    assert.deepEqual(errors, []);
  }
  const { page, errors } = await openPage(t);
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new Error("no"); }; });
  await paste(page, BROKEN);
  await verdict(page);
  await choose(page, "特大");
  assert.equal((await look(page)).text, 20);
  assert.deepEqual(errors, []);
});

for (const screen of SCREENS) {
  test(`axe finds nothing with the largest text, and nothing scrolls sideways, at ${named(screen)}`, async (t) => {
    const { page } = await openPage(t, screen);
    await choose(page, "特大");
    const holds = async (view) => {
      assert.deepEqual(await violations(page), [], view);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
    };
    await holds("first screen, menu open");
    await page.keyboard.press("Escape");
    await paste(page, BROKEN);
    await verdict(page);
    await holds("result");
    await page.getByRole("button", { name: "导出与打印" }).click();
    await holds("exports");
    assert.ok(await page.locator("dialog").evaluate((dialog) => dialog.getBoundingClientRect().bottom <= innerHeight), "the dialog is within the window");
  });
}
