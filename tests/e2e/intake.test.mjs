// The ways in: paste, drop, choose, sample.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, cell, corpus, drop, file, paste, pasteAtOnce, sample, shown, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

test("HTML pasted with nothing in focus is checked, and the focus lands on the verdict", async (t) => {
  const { page, errors } = await openPage(t);
  await paste(page, { html: sample("clean.html"), text: "HTML is preferred to this" });
  assert.equal((await verdict(page)).kind, "pass");
  await page.getByText("200/200").first().waitFor();
  await page.waitForFunction(() => tree().activeElement?.id === "verdict");
  assert.deepEqual(errors, []);
});

test("plain text pasted is read too, and the page says that it was only text", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { text: file("tests/fixtures/lines-2021/report.txt") });
  await verdict(page);
  await page.getByText("剪贴板里只有文字，没有表格").waitFor();
  assert.equal(await page.getByText("200/200").count(), 2);
});

test("of two reports pasted at once the worse one speaks first, and one can go from one to the other", async (t) => {
  const { page, errors } = await openPage(t);
  await paste(page, { html: sample("clean.html") + sample("broken-sums.html") });
  assert.equal((await verdict(page)).kind, "error");
  await page.getByText("这里面有 2 份报告").waitFor();
  assert.equal((await cards(page)).length, 3);
  await page.getByRole("button", { name: "临溪县自然资源局 2025 年度" }).click();
  await page.locator('[data-verdict="pass"]').waitFor();
  await page.getByRole("button", { name: "云岭市住房和城乡建设局 2024 年度" }).click();
  await page.locator('[data-verdict="error"]').waitFor();
  assert.deepEqual(errors, []);
});

test("of two inputs one after the other the last is shown, however long the first takes to be read", async (t) => {
  const { page } = await openPage(t);
  await page.evaluate(() => {
    const read = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = async function () {
      await new Promise((resolve) => (globalThis.goOn = resolve));
      const bytes = await read.call(this);
      globalThis.hasGoneOn = true;
      return bytes;
    };
  });
  await drop(page, [{ name: "年报.html", text: sample("broken-sums.html") }]);
  await page.getByText("正在检查…").waitFor();
  await pasteAtOnce(page, { html: sample("clean.html") });
  await page.locator("[data-verdict=pass]").waitFor();
  await page.evaluate(() => globalThis.goOn());
  await page.waitForFunction(() => globalThis.hasGoneOn);
  assert.equal((await verdict(page)).kind, "pass");
});

test("a file dropped anywhere is checked, and its name is shown", async (t) => {
  const { page } = await openPage(t);
  await drop(page, [{ name: "年报.html", text: sample("clean.html") }]);
  assert.equal((await verdict(page)).kind, "pass");
  await page.getByText("年报.html").waitFor();
});

test("a file chosen is checked", async (t) => {
  const { page } = await openPage(t);
  await page.locator("#file").setInputFiles({ name: "年报.html", mimeType: "text/html", buffer: Buffer.from(sample("clean.html")) });
  assert.equal((await verdict(page)).kind, "pass");
});

test("pasting again on a result replaces it, and 换一份 goes back to the first screen", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("broken-sums.html") });
  assert.equal((await verdict(page)).kind, "error");
  await paste(page, { html: sample("clean.html") });
  await page.locator("[data-verdict=pass]").waitFor();
  await page.getByRole("button", { name: "换一份" }).click();
  await page.locator("gouji-start h1").waitFor();
  await page.waitForFunction(() => tree().activeElement?.id === "paste");
});

/** Whether a finding tells of a sum that does not come out. */
const isSum = (id) => /^A0[1-6]:/.test(id);

test("the samples show a report that is right, one with arithmetic right, and one with sums that fail", async (t) => {
  const { page } = await openPage(t);
  const opened = async (title) => {
    await page.locator(".sample", { hasText: title }).click();
    const { kind, words } = await verdict(page);
    const ids = (await cards(page)).map(({ id }) => id);
    await page.getByRole("button", { name: "换一份" }).click();
    return { kind, words, ids };
  };
  assert.deepEqual(await opened("临溪县"), { kind: "pass", words: "已查的规则全部通过", ids: [] });
  const seed = await opened("望川县");
  assert.ok(seed.kind !== "error" && !seed.ids.some(isSum), seed.ids.join());
  const broken = await opened("云岭市");
  assert.equal(broken.kind, "error");
  assert.match(broken.words, /^有 \d+ 处错误，建议改后再发布/);
  assert.ok(["A", "V08"].every((rule) => broken.ids.some((id) => id.startsWith(rule))), broken.ids.join());
});

test("one digit changed in one cell: that cell is named, with the number that belongs there", async (t) => {
  const { page } = await openPage(t);
  const right = "<td colspan=\"2\">（一）予以公开</td><td>28</td>";
  assert.ok(sample("clean.html").includes(right));
  await paste(page, { html: sample("clean.html").replace(right, right.replace("28", "23")) });
  assert.equal((await verdict(page)).kind, "error");
  const [only, ...others] = (await cards(page)).filter(({ id }) => id.startsWith("A"));
  assert.deepEqual(others, []);
  const key = "requests/granted_in_full/natural_person";
  assert.equal(await cell(page, key).locator("[data-mark-for]").getAttribute("data-mark-for"), only.id);
  await card(page, only.id).locator(".card-head").click();
  assert.match(await card(page, only.id).locator(".repair").first().innerText(), /予以公开.*28/s);
  assert.equal((await shown(page))[key], "23");
});

test("the seed report: all 198 cells, no arithmetic error", { skip: corpus("seed/report.txt") === undefined }, async (t) => {
  const { page } = await openPage(t);
  await paste(page, { text: corpus("seed/report.txt") });
  assert.deepEqual(await verdict(page), { kind: "warning", words: "没有发现错误，有 4 处警告请核实；另有 6 处提示" });
  assert.ok(await page.getByText("198/198").count() > 0);
  assert.deepEqual((await cards(page)).filter(({ id }) => isSum(id)), []);
  const { cells } = JSON.parse(corpus("seed/expected.json"));
  for (const [key, text] of Object.entries(await shown(page))) {
    assert.equal(text === "" ? null : Number.parseFloat(text), cells[key], key);
  }
});
