// The page as a file: what it hands out, and what becomes of a copy that a browser has saved.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { cards, corpus, drop, file, kind, paste, sample, verdict } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { FILE, openPage, saved } from "./launch.mjs";

const BYTES = readFileSync(FILE);
const HASH = createHash("sha256").update(BYTES).digest("hex");
const [, VERSION] = file("Cargo.toml").match(/^version = "(.+)"$/m);
const NAME = `gouji-${VERSION}.html`;

test("the page hands out the very file that it is, under a good name, with its hash", async (t) => {
  const { page, context, errors } = await openPage(t);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("link", { name: "离线版", exact: true }).click();
  await page.getByRole("heading", { name: "下载离线版" }).waitFor();
  assert.deepEqual(await handedOut(page), { name: NAME, bytes: BYTES });
  await page.getByText(`已交给浏览器保存：${NAME}`).waitFor();
  const size = (BYTES.length / 1024 / 1024).toFixed(1);
  await page.getByRole("button", { name: `下载 ${NAME}（${size} MB）` }).waitFor();
  assert.equal(await page.locator("#sha256").innerText(), HASH);
  await page.getByRole("button", { name: "复制", exact: true }).click();
  await page.getByText("已复制 SHA-256").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), HASH);
  assert.deepEqual(await page.locator(".lines code").allInnerTexts(), [`certutil -hashfile ${NAME} SHA256`, `sha256sum ${NAME}`]);
  await page.getByRole("button", { name: "去核对年报" }).click();
  await page.locator("gouji-start").waitFor();
  assert.equal(await page.locator("[data-netcount]").getAttribute("data-netcount"), "0");
  assert.deepEqual(errors, []);
});

test("Ctrl+S hands out the same file, whatever is on the screen", async (t) => {
  const { page } = await openPage(t);
  for (const html of [undefined, sample("broken-sums.html")]) {
    if (html !== undefined) await paste(page, { html }).then(() => verdict(page));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    assert.equal(download.suggestedFilename(), NAME);
    assert.deepEqual(readFileSync(await download.path()), BYTES);
    await page.getByRole("status").filter({ hasText: `已交给浏览器保存：${NAME}` }).waitFor();
  }
});

test("a copy with which the tree was saved begins at the first screen, says that it holds a report, and works", async (t) => {
  const { page } = await openPage(t);
  const saveTree = () => page.evaluate(() => `<!DOCTYPE html>\n<html>${document.documentElement.getHTML({ shadowRoots: [tree()] })}</html>`);
  const empty = await saveTree();
  await paste(page, { html: sample("broken-sums.html") });
  const { words } = await verdict(page);
  const written = await saveTree();
  assert.ok(written.includes("云岭市住房和城乡建设局"), "as Chromium writes it when it saves the whole page");
  for (const [text, told] of [[empty, 0], [written, 1]]) {
    const copy = await openPage(t, { at: pathToFileURL(saved(t, text)).href, offline: true });
    await copy.page.locator("gouji-start h1").waitFor();
    assert.equal(await copy.page.getByText("里面留着当时屏幕上的年报").count(), told);
    assert.equal(await copy.page.locator("gouji-verdict").count(), 0);
    await paste(copy.page, { html: sample("broken-sums.html") });
    assert.equal((await verdict(copy.page)).words, words);
    await copy.page.getByRole("link", { name: "离线版", exact: true }).click();
    assert.deepEqual(await handedOut(copy.page), { name: NAME, bytes: BYTES });
    assert.deepEqual(copy.errors, []);
  }
});

test("a file that is dropped on the download, or chosen there, is held against this one and not checked", async (t) => {
  const { page } = await openPage(t, { hash: "#download" });
  const said = page.locator(".compare [role=status]");
  await page.locator("#sha256").waitFor();
  await drop(page, [{ name: "手里的.html", bytes: [...BYTES] }]);
  await said.getByText("一样：“手里的.html”就是本页的文件").waitFor();
  const other = Buffer.from(sample("clean.html"));
  await page.locator("#compare-file").setInputFiles({ name: "另一个.html", mimeType: "text/html", buffer: other });
  await said.getByText("不一样：“另一个.html”").waitFor();
  assert.ok((await said.innerText()).includes(createHash("sha256").update(other).digest("hex")));
  assert.equal(await kind(page), "idle");
  await paste(page, { html: sample("clean.html") });
  assert.equal((await verdict(page)).kind, "pass");
});

test("a copy of the document with a report on the screen begins at the first screen, knows nothing of the report, and works", async (t) => {
  const { page } = await openPage(t);
  const secret = { html: sample("broken-sums.html").replaceAll("云岭市", "不宜外传市") };
  await drop(page, [{ name: "不宜外传的文件.html", text: secret.html }]);
  await verdict(page);
  const [{ message }] = await cards(page);
  const written = await savedWhole(page);
  for (const word of ["不宜外传", message]) assert.ok(!written.includes(word), word);

  const copy = await openPage(t, { at: pathToFileURL(saved(t, written, "另存.html")).href, offline: true });
  await copy.page.locator("gouji-start h1").waitFor();
  assert.equal(await kind(copy.page), "idle");
  await paste(copy.page, secret);
  assert.equal((await verdict(copy.page)).kind, "error");
  assert.equal((await cards(copy.page))[0].message, message);
  await copy.page.getByRole("link", { name: "离线版", exact: true }).click();
  assert.deepEqual(await handedOut(copy.page), { name: NAME, bytes: BYTES });
  assert.deepEqual(copy.errors, []);
});

test("a copy of the document with a report on the screen checks the seed as the file does", { skip: corpus("seed/report.txt") === undefined }, async (t) => {
  const said = async (page) => {
    await paste(page, { text: corpus("seed/report.txt") });
    await page.getByText("198/198").first().waitFor();
    return verdict(page);
  };
  const { page } = await openPage(t);
  const whole = await said(page);
  const copy = await openPage(t, { at: pathToFileURL(saved(t, await savedWhole(page))).href, offline: true });
  assert.deepEqual(await said(copy.page), whole);
  assert.deepEqual(copy.errors, []);
});

test("an intranet's page has neither clipboard nor hashes of the browser's own, and does without", async (t) => {
  const { page, errors } = await openPage(t, { at: "http://gongkai.example/", change: (text) => text, hash: "#download" });
  assert.deepEqual(await page.evaluate(() => [isSecureContext, "clipboard" in navigator, "subtle" in crypto]), [false, false, false]);
  await page.locator("#sha256").waitFor();
  assert.equal(await page.locator("#sha256").innerText(), HASH);
  await page.evaluate(() => {
    const { setData } = DataTransfer.prototype;
    DataTransfer.prototype.setData = function (kind, text) {
      globalThis.copied = text;
      return setData.call(this, kind, text);
    };
  });
  await page.getByRole("button", { name: "复制", exact: true }).click();
  await page.getByText("已复制 SHA-256").waitFor();
  assert.equal(await page.evaluate(() => globalThis.copied), HASH);
  await paste(page, { html: sample("clean.html") });
  assert.equal((await verdict(page)).kind, "pass");
  assert.deepEqual(errors, []);
});

test("a report of a later year than the rules know says so, one of a known year does not", async (t) => {
  const { page } = await openPage(t);
  for (const [year, told] of [[2025, 0], [2026, 1]]) {
    await paste(page, { html: sample("clean.html").replaceAll("2026", "2027").replaceAll("2025", String(year)) });
    await page.getByText(`${year} 年度`, { exact: true }).waitFor();
    assert.equal(await page.getByText("本版规则只到 2025 年度，请到原处取新版。").count(), told);
  }
});

for (const screen of SCREENS) {
  test(`the download fits and axe finds nothing in it, at ${named(screen)}`, async (t) => {
    const { page } = await openPage(t, { ...screen, hash: "#download" });
    await page.locator("#sha256").waitFor();
    await drop(page, [{ name: "另一个.html", text: "年报" }]);
    await page.getByText("不一样：“另一个.html”").waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(await violations(page), []);
  });
}

/** The document as it stands, which is what Firefox writes when it saves the whole page. */
function savedWhole(page) {
  return page.evaluate(() => `<!DOCTYPE html>\n${document.documentElement.outerHTML}`);
}

async function handedOut(page) {
  const button = page.getByRole("button", { name: /^下载 .* MB）$/ });
  await button.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
