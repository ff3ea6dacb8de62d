// The rule handbook within the file: every page of it, reached without a network.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { card, cards, file, paste, pasteAtOnce, sample, verdict } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { FILE, openPage } from "./launch.mjs";


/** The handbook as it stands in the file. */
function handbook() {
  const [, more] = readFileSync(FILE, "utf8").match(/<script id="more"[^>]*>([^<]*)/);
  return JSON.parse(inflateSync(Buffer.from(more, "base64"))).handbook;
}

test("the file has every page that the web has, and no link in it leads out or nowhere", () => {
  const { pages } = handbook();
  const onTheWeb = readdirSync(fileURLToPath(new URL("../../dist/rules/", import.meta.url))).filter((name) => name.endsWith(".html"));
  assert.deepEqual(Object.keys(pages).sort(), onTheWeb.map((name) => name.replace(".html", "")).sort());
  for (const [name, { title, body }] of Object.entries(pages)) {
    assert.notEqual(title, "", name);
    assert.doesNotMatch(body, /<script|<img|\son\w+=|=\s*["']?\s*javascript:/i, name);
    for (const [, to] of body.matchAll(/\shref="([^"]*)"/g)) {
      const [, page = "index"] = to.match(/^#rules(?:\/(\w+))?$/) ?? assert.fail(`${name}: ${to}`);
      assert.ok(page in pages, `${name}: ${to}`);
    }
  }
});

test("every finding leads to its rule's page in a new window, and the report stays", async (t) => {
  const { page, context, foreign, errors } = await openPage(t);
  const { pages } = handbook();
  for (const html of [sample("broken-sums.html"), sample("seed-like.html"), file("tests/fixtures/no-requests/report.html")]) {
    await paste(page, { html });
    await verdict(page);
    for (const { id } of await cards(page)) {
      const head = card(page, id).locator(".card-head");
      if (!(await head.isVisible())) await page.locator(".hints summary").click();
      if (await head.getAttribute("aria-expanded") === "false") await head.click();
      const link = card(page, id).locator(".rule-link a");
      const rule = id.split(":")[0];
      assert.ok((await link.innerText()).includes(rule), id);
      assert.equal(await link.getAttribute("href"), `#rules/${rule}`);
      assert.ok(rule in pages, rule);
    }
  }
  const words = (await verdict(page)).words;
  const [{ id }] = await cards(page);
  if (await card(page, id).locator(".rule-link a").count() === 0) await card(page, id).locator(".card-head").click();
  const [opened] = await Promise.all([context.waitForEvent("page"), card(page, id).locator(".rule-link a").click()]);
  await opened.getByRole("heading", { level: 1, name: id.split(":")[0] }).waitFor();
  assert.equal((await verdict(page)).words, words);
  assert.deepEqual(foreign(), []);
  assert.deepEqual(errors, []);
});

test("the header leads to the handbook, its links from page to page, and the browser's own buttons back", async (t) => {
  const { page, context } = await openPage(t);
  const title = await page.title();
  const [opened] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: "规则手册" }).click()]);
  await opened.getByRole("link", { name: /A01/ }).click();
  const a01 = opened.getByRole("heading", { level: 1, name: "A01 表三列平衡" });
  await a01.waitFor();
  await opened.waitForFunction(() => document.title.startsWith("A01 表三列平衡 · "));
  // Whatever else the page draws meanwhile, the title is the page's.
  await opened.evaluate(() => document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true })));
  await opened.locator(".dragging").waitFor();
  assert.match(await opened.title(), /^A01 表三列平衡 · /);
  await opened.getByRole("link", { name: "地方规则包" }).click();
  await opened.getByRole("heading", { level: 1, name: "地方规则包" }).waitFor();
  await opened.goBack();
  await a01.waitFor();
  await opened.getByRole("link", { name: "去核对年报" }).click();
  await opened.locator("gouji-start").waitFor();
  await opened.waitForFunction((title) => document.title === title, title);
});

test("a report is still there after a page of the handbook in the same window, and one that is pasted there is checked", async (t) => {
  const { page, errors } = await openPage(t);
  await paste(page, { html: sample("broken-sums.html") });
  const before = await verdict(page);
  await page.evaluate(() => (location.hash = "#rules/A02"));
  await page.getByRole("heading", { level: 1, name: /^A02/ }).waitFor();
  await page.getByRole("link", { name: "回到核对结果" }).click();
  assert.deepEqual(await verdict(page), before);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: /^A02/ }).waitFor();
  await pasteAtOnce(page, { html: sample("clean.html") });
  await page.locator("[data-verdict=pass]").waitFor();
  assert.equal((await verdict(page)).kind, "pass");
  await page.evaluate(() => (location.hash = "#rules/Q99"));
  await page.getByRole("heading", { name: "规则手册里没有这一页" }).waitFor();
  assert.deepEqual(errors, []);
});

for (const screen of SCREENS) {
  test(`axe finds nothing in the handbook within the file, and it never scrolls sideways, at ${named(screen)}`, async (t) => {
    const { page } = await openPage(t, { ...screen, hash: "#rules" });
    for (const [name, heading] of [["#rules", "规则手册"], ["#rules/packs", "地方规则包"], ["#rules/A07", /^A07/]]) {
      await page.evaluate((name) => (location.hash = name), name);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
      assert.deepEqual(await violations(page), [], name);
    }
  });
}
