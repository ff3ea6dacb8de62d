// Files that hold the report within: Word documents, pages saved as one file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { cell, drop, shown, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

function fixture(path) {
  const bytes = [...readFileSync(fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url)))];
  return { name: path.split("/").at(-1), bytes };
}

for (const [path, read, kind] of [
  ["docx-2021/report.docx", "200/200", "pass"],
  ["docx-2019/report.docx", "198/198", "pass"],
  ["mhtml-chromium/report.mhtml", "198/198", "pass"],
  ["mhtml-ie/report.mht", "200/200", "pass"],
  ["mhtml-word/report.mht", "200/200", "error"],
]) {
  test(`${path} dropped on the page gives its verdict`, async (t) => {
    const { page, errors } = await openPage(t);
    await drop(page, [fixture(path)]);
    assert.equal((await verdict(page)).kind, kind);
    await page.getByText(read).first().waitFor();
    assert.deepEqual(errors, []);
  });
}

test("changes that Word still shows are read as accepted", async (t) => {
  const { page } = await openPage(t);
  await drop(page, [fixture("docx-tracked/report.docx")]);
  assert.equal((await verdict(page)).kind, "pass");
  assert.equal((await shown(page))["requests/not_held/natural_person"], "26");
});

test("a page that Word saved names the cell that is wrong", async (t) => {
  const { page } = await openPage(t);
  await drop(page, [fixture("mhtml-word/report.mht")]);
  await verdict(page);
  assert.equal(await cell(page, "requests/not_held/natural_person").locator("[data-mark-for]").count(), 1);
});

for (const [what, change, title] of [
  ["cut off", (bytes) => bytes.slice(0, bytes.length / 2), /\.docx 读不出来/],
  ["locked", (bytes) => bytes.with(6, bytes[6] | 1).with(lastDirectory(bytes) + 8, 1), /要密码/],
]) {
  test(`a document that is ${what} is refused with what to do, and the next one is read`, async (t) => {
    const { page } = await openPage(t);
    const { name, bytes } = fixture("docx-2021/report.docx");
    await drop(page, [{ name, bytes: change(bytes) }]);
    await page.locator("gouji-notice h1").waitFor();
    assert.match(await page.locator("gouji-notice h1").innerText(), title);
    assert.match(await page.locator("gouji-notice").innerText(), /请用 Word 或 WPS 打开/);
    await drop(page, [{ name, bytes }]);
    assert.equal((await verdict(page)).kind, "pass");
  });
}

/** Where the directory of a package describes its last file. */
function lastDirectory(bytes) {
  return Buffer.from(bytes).lastIndexOf("PK\x01\x02");
}
