// The rule handbook on the web: a page a rule in dist/rules/, and nothing in it but text.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { named, SCREENS, violations } from "./axe.mjs";
import { openPage, serveDist } from "./launch.mjs";

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

test("the handbook leads to the page", async (t) => {
  const { page } = await openPage(t, { path: "rules/index.html" });
  await page.getByRole("link", { name: /A01/ }).click();
  await page.getByRole("heading", { level: 1, name: "A01 表三列平衡" }).waitFor();
  await page.locator(".brand").click();
  await page.locator("gouji-start").waitFor();
});

test("an example sets what comes of the rule apart from the report, and markup in it stays text", async (t) => {
  const { page } = await openPage(t, { path: "rules/A01.html" });
  const [broken, whole, unread] = await page.locator(".example").all();
  assert.equal(await broken.locator(".given li").count(), 10);
  assert.match(await broken.locator(".given li").first().innerText(), /本年新收／自然人\s+13/);
  assert.match(await broken.locator(".outcome.error").innerText(), /^⇒ 有问题\s+错误 “自然人”列：/);
  assert.equal(await whole.locator(".outcome.pass").innerText(), "⇒ 通过");
  assert.match(await unread.locator(".outcome.unknown").innerText(), /无法判断\s+有 1 格没读到/);
  const { example } = await import("../../www/build/example.mjs");
  assert.doesNotMatch(example('前面 <img src="x">\n⇒ 有问题：警告 “<b>”多了；提示 也不对'), /<img|“<b>/);
});

for (const screen of SCREENS) {
  test(`axe finds nothing in the handbook, and no page scrolls sideways, at ${named(screen)}`, async (t) => {
    const { page, address } = await openPage(t, { ...screen, path: "rules/index.html" });
    for (const name of ["index.html", "packs.html", "A01.html", "A07.html"]) {
      await page.goto(`${address}rules/${name}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
      assert.deepEqual(await violations(page), [], name);
    }
  });
}

function read(page) {
  return readFileSync(RULES + page, "utf8");
}
