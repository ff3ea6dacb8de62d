// The rule handbook: a page a rule, reached from every finding, and nothing in it but text.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { card, cards, file, paste, sample, verdict } from "./acts.mjs";
import { openPage, serveDist } from "./launch.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = fileURLToPath(new URL("../../dist/rules/", import.meta.url));
const pages = readdirSync(RULES).filter((name) => name.endsWith(".html"));

test("every rule that the command line lists has its page and its line in the index", () => {
  const rules = JSON.parse(execFileSync(process.env.GOUJI_BIN, ["rules", "--format", "json"], { encoding: "utf8" }));
  const index = read("index.html");
  assert.ok(rules.length > 0);
  for (const rule of rules) {
    const page = read(`${rule.id}.html`);
    assert.ok(page.includes(`<code>${rule.name}</code>`), `${rule.id} does not tell its name`);
    assert.equal(page.includes(">默认关</span>"), !rule.default, `${rule.id}: on or off?`);
    assert.ok(index.includes(`href="${rule.id}.html"`), `${rule.id} is not in the index`);
  }
});

test("no page of the handbook has a script, a link that leads nowhere, or one that leads off the site", async () => {
  const { address } = await serveDist();
  const places = new Set();
  for (const page of pages) {
    const text = read(page);
    assert.match(text, /Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:;/, page);
    // A page may name such an address in its words, but no attribute may hold one.
    assert.doesNotMatch(text, /<script|\son\w+=|=\s*["']?\s*javascript:/i, page);
    for (const [, to] of text.matchAll(/\s(?:href|src)="(?!data:)([^"]*)"/g)) places.add(new URL(to, `${address}rules/${page}`).href);
  }
  for (const place of places) {
    assert.ok(place.startsWith(address), place);
    assert.equal((await fetch(place.split("#")[0])).status, 200, place);
  }
});

test("every finding leads to its rule's page in a new window, and the report stays", async (t) => {
  const { page, context, foreign, errors } = await openPage(t);
  for (const html of [sample("broken-sums.html"), sample("seed-like.html"), file("tests/fixtures/no-requests/report.html")]) {
    await paste(page, { html });
    await verdict(page);
    for (const { id } of await cards(page)) {
      const head = card(page, id).locator(".card-head");
      if (!(await head.isVisible())) await page.locator(".hints summary").click();
      if (await head.getAttribute("aria-expanded") === "false") await head.click();
      const link = card(page, id).locator(".basis a");
      const rule = id.split(":")[0];
      assert.ok((await link.innerText()).includes(rule), id);
      assert.equal((await fetch(await link.evaluate(({ href }) => href))).status, 200, id);
    }
  }
  const words = (await verdict(page)).words;
  const [{ id }] = await cards(page);
  if (await card(page, id).locator(".basis a").count() === 0) await card(page, id).locator(".card-head").click();
  const [opened] = await Promise.all([context.waitForEvent("page"), card(page, id).locator(".basis a").click()]);
  await opened.getByRole("heading", { level: 1, name: id.split(":")[0] }).waitFor();
  assert.equal((await verdict(page)).words, words);
  assert.deepEqual(foreign(), []);
  assert.deepEqual(errors, []);
});

test("the header leads to the handbook, and the handbook back", async (t) => {
  const { page, context } = await openPage(t);
  const [opened] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: "规则手册" }).click()]);
  await opened.getByRole("link", { name: /A01/ }).click();
  await opened.getByRole("heading", { level: 1, name: "A01 表三列平衡" }).waitFor();
  await opened.getByRole("link", { name: "地方规则包" }).click();
  await opened.getByRole("heading", { level: 1, name: "地方规则包" }).waitFor();
  await opened.locator(".brand").click();
  await opened.locator("gouji-start").waitFor();
});

test("an example sets what comes of the rule apart from the report, and markup in it stays text", async (t) => {
  const { page } = await openPage(t, { path: "rules/A01.html" });
  const [broken, whole, unread] = await page.locator(".example").all();
  assert.equal(await broken.locator(".given li").count(), 10);
  assert.match(await broken.locator(".given li").first().innerText(), /本年新收／自然人\s+13/);
  assert.match(await broken.locator(".outcome.error").innerText(), /^⇒ 有问题\s+错误 “自然人”列：/);
  assert.equal(await whole.locator(".outcome.pass").innerText(), "⇒ 通过");
  assert.match(await unread.locator(".outcome.unknown").innerText(), /无法判断\s+有 1 格没读到/);
  const { example } = await import("../../www/example.mjs");
  assert.doesNotMatch(example('前面 <img src="x">\n⇒ 有问题：警告 “<b>”多了；提示 也不对'), /<img|“<b>/);
});

for (const [viewport, colorScheme] of [[{ width: 1366, height: 768 }, "light"], [{ width: 390, height: 844 }, "dark"]]) {
  test(`axe finds nothing in the handbook, and no page scrolls sideways, at ${viewport.width} px, ${colorScheme}`, async (t) => {
    const { page, address } = await openPage(t, { viewport, colorScheme, bypassCSP: true });
    for (const name of ["index.html", "packs.html", "A01.html", "A07.html"]) {
      await page.goto(`${address}rules/${name}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
      await page.addScriptTag({ path: AXE });
      const violations = await page.evaluate(async () => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations } = await globalThis.axe.run(document, { runOnly: tags });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(" ")}`);
      });
      assert.deepEqual(violations, [], name);
    }
  });
}

function read(page) {
  return readFileSync(RULES + page, "utf8");
}
