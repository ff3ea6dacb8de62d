// The page that shows the widget, and the bookmark that it hands out.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import test from "node:test";
import { sample } from "./acts.mjs";
import { bar, goToFirst, state } from "./hosts.mjs";
import { FILE, openPage, serveDist, startBrowser } from "./launch.mjs";

const PUBLISHED = sample("broken-sums.html");

/** What the bookmark does when it is clicked: the code behind its `javascript:`. */
async function bookmark(page) {
  const href = await page.locator("#bookmark").getAttribute("href");
  return decodeURIComponent(href.replace(/^javascript:/, ""));
}

test("the demonstration is checked, mended and sent, and asks for nothing but itself", async (t) => {
  const { page, errors, foreign } = await openPage(t, { path: "widget.html" });
  await state(page, "error");
  assert.equal(await bar(page), "年报核校：2 处错误、1 处警告，建议改后再发布");
  await goToFirst(page);
  await page.keyboard.type("173");
  await page.waitForFunction(() => document.querySelector("gouji-check").report.summary.errors === 1);
  assert.ok((await page.locator("#lines ~ table td code").allInnerTexts()).includes('<gouji-check for="#content_ifr"></gouji-check>'));
  await page.locator("form > p button").click();
  await page.getByRole("button", { name: "仍要提交" }).click();
  assert.match(await page.locator("#outcome").innerText(), /表单提交了/);
  assert.deepEqual(errors, []);
  assert.deepEqual(foreign(), []);
});

test("on a phone nothing of it is wider than the screen", async (t) => {
  const { page } = await openPage(t, { path: "widget.html", viewport: { width: 390, height: 844 } });
  await state(page, "error");
  await goToFirst(page);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector("gouji-check").scrollWidth <= 390]), [390, true]);
});

test("it works from the disk as well, where it has no bookmark to give", async (t) => {
  const context = await (await startBrowser()).newContext({ offline: true });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(pathToFileURL(FILE.replace("index.html", "widget.html")).href);
  await state(page, "error");
  assert.equal(await page.locator("#bookmark").count(), 0);
});

test("the bookmark checks the page one is looking at, leads to its cells, and goes again", async (t) => {
  const { page: shop } = await openPage(t, { path: "widget.html" });
  const code = await bookmark(shop);
  const { page, errors } = await openPage(t, { path: "published.html", html: PUBLISHED });
  await page.evaluate(code);
  const panel = page.locator("#gouji-page-check");
  await panel.locator('gouji-check[data-state="error"]').waitFor();
  await panel.locator(".card-head").first().click();
  await panel.getByRole("button", { name: "到原文" }).first().click();
  assert.equal(await page.evaluate(() => String(getSelection())), "137");
  await panel.getByRole("button", { name: "关闭", exact: true }).click();
  assert.equal(await panel.count(), 0);
  await page.evaluate(code);
  await panel.locator('gouji-check[data-state="error"]').waitFor();
  await page.evaluate(code);
  await panel.waitFor({ state: "detached" });
  assert.deepEqual(errors, []);
});

test("a page that lets no script in, or no core, is told in one sentence", async (t) => {
  const { page: shop } = await openPage(t, { path: "widget.html" });
  const code = await bookmark(shop);
  const { address } = await serveDist();
  const { page } = await openPage(t, { path: "published.html", html: PUBLISHED, headers: { "content-security-policy": `script-src ${address}` } });
  await page.evaluate(code);
  await page.locator("#gouji-page-check p").filter({ hasText: "请按 Ctrl+S 把它另存为网页，再把存下的文件拖进“勾稽”网页里检查" }).waitFor();
  const { page: closed } = await openPage(t, { path: "published.html", html: PUBLISHED, headers: { "content-security-policy": "script-src 'none'" } });
  const said = new Promise((told) => closed.on("dialog", (dialog) => {
    told(dialog.message());
    void dialog.dismiss();
  }));
  await closed.evaluate(code);
  assert.match(await said, /另存为网页/);
});
