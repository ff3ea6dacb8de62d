// The page in English: every word of its own, and what is Chinese in it is said to be.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, download, drop, file, paste, sample, unfold } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { openPage } from "./launch.mjs";

const BROKEN = { html: sample("broken-sums.html") };

async function english(page) {
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor();
}

/** Chinese on the screen, or told to who does not see it, that is not marked as such. */
function unmarked(page) {
  return page.evaluate(() => {
    const isChinese = (text) => /[\p{Script=Han}，。；：、（）]/u.test(text ?? "");
    const language = (element) => element.closest("[lang]")?.lang ?? document.documentElement.lang;
    const found = [];
    const walker = document.createTreeWalker(tree(), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element === null || language(element) === "zh-CN" || element.closest("script, style, [hidden]") !== null) continue;
      if (node.nodeType === Node.TEXT_NODE ? isChinese(node.data) : ["aria-label", "title", "placeholder"].some((name) => isChinese(node.getAttribute(name)))) {
        found.push(node.nodeType === Node.TEXT_NODE ? node.data.trim() : node.outerHTML.slice(0, 120));
      }
    }
    if (isChinese(document.title)) found.push(document.title);
    return found;
  });
}

test("every view of the page is in English, and what stays Chinese is marked", async (t) => {
  const { page, errors } = await openPage(t);
  await page.getByText(/共 \d+ 条规则/).waitFor();
  await english(page);
  const holds = async (view) => assert.deepEqual(await unmarked(page), [], view);
  await page.getByText(/\d+ rules in all/).waitFor();
  await holds("first screen");
  for (const menu of ["#packs", "#comfort", "gouji-network"]) {
    await page.locator(`${menu} summary`).click();
    await holds(menu);
    await page.keyboard.press("Escape");
  }
  for (const [name, input] of [["errors", BROKEN], ["warnings", { html: sample("seed-like.html") }], ["clean", { html: sample("clean.html") }], ["partial", { html: file("tests/fixtures/ragged-row/report.html") }], ["text", { text: "青溪县水利局2024年政府信息公开工作年度报告\n一、总体情况\n收到申请3件。" }]]) {
    await paste(page, input);
    await page.locator("gouji-verdict #verdict").waitFor();
    await holds(name);
    for (const fold of await page.locator("gouji-findings details:not([open]) > summary").all()) await fold.click();
    for (const head of await page.locator(".card-head:visible").all()) await head.click();
    await holds(`${name}: cards`);
    for (const tab of [/^All rules/, /^Numbers/, /^Problems/]) {
      await page.getByRole("tab", { name: tab }).click();
      await holds(`${name}: ${tab}`);
    }
    await page.getByRole("button", { name: "Mark the numbers" }).click();
    await holds(`${name}: numbers`);
    await page.getByRole("button", { name: "Official form", exact: true }).click();
    await holds(`${name}: form`);
    await page.getByRole("button", { name: "Export and print" }).click();
    await holds(`${name}: exports`);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "The report", exact: true }).click();
  }
  await paste(page, { html: "<h1>办事指南</h1><p>携带身份证。</p>" });
  await page.locator("gouji-notice #verdict").waitFor();
  await holds("not a report");
  await drop(page, [{ name: "a.pdf", text: "%PDF-1.7" }]);
  await page.locator("gouji-notice .error").waitFor();
  await holds("refusal");
  await page.getByRole("link", { name: "Offline file" }).click();
  await page.locator("#sha256").waitFor();
  await holds("download");
  assert.deepEqual(errors, []);
});

test("what is tried and decided is told in English, and what is taken away is Chinese", async (t) => {
  const { page, errors } = await openPage(t);
  await english(page);
  await paste(page, BROKEN);
  await page.locator("gouji-verdict #verdict").waitFor();
  const [{ id }] = await cards(page);
  await unfold(page, id);
  await card(page, id).locator(".repair button").first().click();
  await page.locator(".trial").waitFor();
  assert.deepEqual(await unmarked(page), []);
  await page.getByRole("button", { name: "Restore all" }).click();
  await card(page, id).waitFor();
  await unfold(page, id);
  await card(page, id).getByRole("button", { name: "Mark as looked into…" }).click();
  assert.deepEqual(await unmarked(page), []);
  await card(page, id).getByRole("button", { name: "Mark as looked into", exact: true }).click();
  await card(page, id).getByRole("button", { name: "Undo" }).waitFor();
  assert.deepEqual(await unmarked(page), []);

  await page.getByRole("button", { name: "Export and print" }).click();
  const sheet = (await download(page, () => page.getByRole("button", { name: /^Check sheet/ }).click())).text;
  assert.match(sheet, /<html lang="zh-CN">[^]*政府信息公开年报校核单[^]*已核实：已与数据来源核对/);
  assert.deepEqual(errors, []);
});

test("the language is there at the next visit, and one click away from the other, with the report as it was", async (t) => {
  const { page } = await openPage(t);
  await english(page);
  await page.reload();
  await page.locator("html[lang=en]").waitFor();
  await paste(page, BROKEN);
  assert.match(await page.locator("gouji-verdict #verdict").innerText(), /^Error:\s*Better mended before it is published; 2 errors, 1 warning$/);
  const list = await cards(page);
  await page.getByRole("button", { name: "中文" }).click();
  await page.locator("html[lang=zh-CN]").waitFor();
  await page.waitForFunction(() => tree().activeElement?.id === "language");
  assert.match(await page.locator("gouji-verdict #verdict").innerText(), /有 2 处错误，建议改后再发布；另有 1 处警告/);
  assert.deepEqual(await cards(page), list);
});

for (const screen of SCREENS) {
  test(`axe finds nothing in the English page, and it never scrolls sideways, at ${named(screen)}`, async (t) => {
    const { page } = await openPage(t, screen);
    await english(page);
    const holds = async (view) => {
      assert.deepEqual(await violations(page), [], view);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
    };
    await holds("first screen");
    await paste(page, BROKEN);
    await page.locator("gouji-verdict #verdict").waitFor();
    await holds("result");
  });
}
