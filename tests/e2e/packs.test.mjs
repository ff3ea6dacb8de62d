// Choosing the rules that a report is checked by.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { card, cards, file, paste, sample, verdict } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { openPage } from "./launch.mjs";

/** Its one blank total is a warning by the national rules. */
const BLANK = { html: file("tests/fixtures/row-total-blank/report.html") };
const STRICT = JSON.stringify({ name: "望川市", basis: "望川市编制要求", severity: { V08: "error" }, deadline: { department: "01-28" } });

test("without a pack the national rules hold, and the verdict says so", async (t) => {
  const { page } = await openPage(t);
  assert.match(await summary(page).innerText(), /全国规则/);
  await paste(page, BLANK);
  await verdict(page);
  assert.match(await page.locator(".facts").innerText(), /按全国规则/);
});

test("a pack of one's own is taken, shown beside the verdict, kept, and given up again", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BLANK);
  assert.equal((await verdict(page)).kind, "warning");
  await choose(page, STRICT);
  await page.locator("[data-verdict=error]").waitFor();
  assert.match(await page.locator(".facts").innerText(), /按规则包 “望川市”/);
  assert.equal(await page.locator("#packs").evaluate(({ open }) => open), false);
  await page.waitForFunction(() => tree().activeElement?.id === "verdict");
  const blank = (await cards(page)).find(({ id }) => id.startsWith("V08"));
  assert.equal(await card(page, blank.id).locator(".finding.error, .badge.error").count() > 0, true);

  await page.reload();
  assert.match(await summary(page).innerText(), /望川市/);
  await paste(page, BLANK);
  await page.locator("[data-verdict=error]").waitFor();
  await summary(page).click();
  assert.deepEqual(await page.locator(".changes li").allInnerTexts(), ["“V08 总计空白而分项有数”按错误报", "部门最迟 1 月 28 日公布"]);
  assert.match(await page.locator(".packs").innerText(), /出处：望川市编制要求/);

  await page.getByRole("button", { name: "全国规则" }).click();
  await page.locator("[data-verdict=warning]").waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test("the examples are offered and can be used without the network", async (t) => {
  const { page, context, errors } = await openPage(t);
  await page.getByText(/共 \d+ 条规则/).waitFor();
  await context.setOffline(true);
  const examples = page.locator(".packs .button", { hasText: "示例" });
  assert.equal(await examples.count(), 2);
  for (let at = 0; at < 2; at += 1) {
    await summary(page).click();
    const name = await examples.nth(at).innerText();
    await examples.nth(at).click();
    await page.waitForFunction((name) => tree().querySelector(".pack-name").textContent === name, name);
    await page.waitForFunction(() => tree().activeElement?.id === "packs-summary");
    await paste(page, { html: sample("clean.html") });
    await verdict(page);
    assert.ok((await page.locator(".facts").innerText()).includes(`“${name}”`));
    await page.getByRole("button", { name: "换一份" }).click();
  }
  await summary(page).click();
  for (const [at, name] of ["early-deadline.json", "short-overview.json"].entries()) {
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: `下载示例${at + 1}` }).click()]);
    assert.equal(saved.suggestedFilename(), name);
    assert.deepEqual(JSON.parse(readFileSync(await saved.path(), "utf8")), JSON.parse(file(`packs/${name}`)));
  }
  assert.deepEqual(await page.locator(".changes li").allInnerTexts(), ["表里可以多一行“其他主动公开文件”", "总体情况不超过 1000 字"]);
  assert.deepEqual(errors, []);
});

test("a pack that silences the rule on unread cells hides nothing of what was not read", async (t) => {
  const { page } = await openPage(t);
  const pack = JSON.stringify({ name: "望川市", off: ["S21"] });
  await page.setInputFiles("#pack-file", { name: "pack.json", mimeType: "application/json", buffer: Buffer.from(pack) });
  await page.locator(".pack-name", { hasText: "望川市" }).waitFor();
  await paste(page, { html: file("tests/fixtures/ragged-row/report.html") });
  assert.equal((await verdict(page)).kind, "unknown");
  assert.match(await page.locator(".partial").innerText(), /只读到一部分，不能下结论/);
});

test("the header's menus close by Esc, by a press elsewhere and by a report", async (t) => {
  const { page } = await openPage(t);
  const menu = page.locator("#packs");
  const isOpen = () => menu.evaluate(({ open }) => open);
  const summary = page.locator("#packs-summary");
  await summary.click();
  assert.equal(await isOpen(), true);
  await page.keyboard.press("Escape");
  assert.equal(await isOpen(), false);
  assert.equal(await page.evaluate(() => tree().activeElement?.id), "packs-summary");
  await summary.click();
  await menu.getByText("按哪些规则检查").click();
  assert.equal(await isOpen(), true, "a press within leaves it open");
  await page.locator("h1").click();
  assert.equal(await isOpen(), false);
  await summary.click();
  await paste(page, { html: sample("clean.html") });
  await verdict(page);
  assert.equal(await isOpen(), false);
});

test("a pack that cannot be used is refused with the core's sentence, and the rules stay as they were", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BLANK);
  const { words } = await verdict(page);
  for (const [text, sentence] of [
    ["name = 1", "没有换：规则包第 1 行写得不对"],
    ['{"on": ["Q99"]}', "没有换：没有“Q99”这条规则"],
    ["", "没有换：规则包是空的"],
  ]) {
    await choose(page, text);
    await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
    assert.equal((await verdict(page)).words, words);
    assert.match(await page.locator(".facts").innerText(), /按全国规则/);
    await summary(page).click();
  }
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test("a kept pack that today's core refuses stops the check and says how to go on", async (t) => {
  const { page } = await openPage(t);
  const kept = { text: '{"on": ["Q99"]}', name: "旧包", basis: "", changes: [] };
  await page.evaluate((kept) => localStorage.setItem("gouji-pack", JSON.stringify(kept)), kept);
  await page.reload();
  await paste(page, BLANK);
  await page.getByRole("heading", { name: "选的规则包用不了" }).waitFor();
  await summary(page).click();
  await page.getByRole("button", { name: "全国规则" }).click();
  assert.equal((await verdict(page)).kind, "warning");
});

test("what else may lie in the browser's storage does no harm", async (t) => {
  const { page, errors } = await openPage(t);
  for (const kept of ["{", "3", '{"text": 1}', '{"text": "{}", "name": "x", "basis": "", "changes": [1]}']) {
    await page.evaluate((kept) => localStorage.setItem("gouji-pack", kept), kept);
    await page.reload();
    assert.match(await summary(page).innerText(), /全国规则/);
  }
  assert.deepEqual(errors, []);
});

for (const screen of SCREENS) {
  test(`the list of packs fits and axe finds nothing in it, at ${named(screen)}`, async (t) => {
    const { page } = await openPage(t, screen);
    await choose(page, STRICT);
    await page.waitForFunction(() => tree().querySelector(".pack-name").textContent === "望川市");
    await summary(page).click();
    const { x, width } = await page.locator(".packs").boundingBox();
    assert.ok(x >= 0 && x + width <= screen.viewport.width, `${x} to ${x + width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const small = await page.locator(".packs button:visible, .packs a:visible").evaluateAll((controls) =>
      controls.filter((control) => control.getBoundingClientRect().height < 24).map(({ textContent }) => textContent));
    assert.deepEqual(small, []);
    assert.deepEqual(await violations(page), []);
  });
}

function summary(page) {
  return page.locator("#packs-summary");
}

/** Opens the list, unless it is open, and gives it a file with that text. */
async function choose(page, text) {
  if (!(await page.locator(".packs").isVisible())) await summary(page).click();
  await page.locator("#pack-file").setInputFiles({ name: "规则包.json", mimeType: "application/json", buffer: Buffer.from(text) });
}
