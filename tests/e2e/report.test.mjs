// The report itself beside the list: its texts and tables as they stand, with every finding marked in them.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import test from "node:test";
import { card, cards, cell, corpus, file, inFocus, inView, paste, sample, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

const SEED = { html: sample("seed-like.html") };

/** Every report that lies about: the samples, the fixtures that are pages or text, and the corpus where it is there. */
function reports() {
  const samples = ["clean.html", "broken-sums.html", "seed-like.html"].map((name) => [name, { html: sample(name) }]);
  const fixtures = readdirSync(new URL("../fixtures/", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(`../fixtures/${name}/`, import.meta.url))
      .filter((one) => /^report\.(html|txt)$/.test(one) && !/gb|utf16/.test(name))
      .map((one) => [name, one.endsWith("html") ? { html: file(`tests/fixtures/${name}/${one}`) } : { text: file(`tests/fixtures/${name}/${one}`) }]));
  const real = ["seed", "shanghai-office-2019", "shanghai-kewei-2024", "pingtan-2019"]
    .map((name) => [name, corpus(`${name}/report.html`) ?? corpus(`${name}/report.txt`) ?? corpus(`${name}/report.md`)])
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => [name, /<html|<p>|<table/i.test(text) ? { html: text } : { text }]);
  return [...samples, ...fixtures, ...real];
}

test("every finding of every report has a headline of two lines at the most, and a mark that its card leads to and that leads to its card", async (t) => {
  const { page } = await openPage(t);
  let all = 0;
  for (const [name, content] of reports()) {
    await page.reload();
    await paste(page, content);
    await verdict(page);
    if (await page.locator("gouji-report").count() === 0) continue;
    await page.evaluate(() => tree().querySelector(".group [aria-expanded=false]")?.click());
    for (const { id, number } of await cards(page)) {
      all += 1;
      const mark = page.locator(`gouji-report [data-mark-for="${id}"]`).first();
      assert.equal(await mark.count(), 1, `${name}: ${id} is marked nowhere`);
      assert.equal(await mark.textContent(), number, `${name}: ${id}`);
      const lines = await card(page, id).locator(".card-title").evaluate((title) => title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight));
      assert.ok(lines < 2.5, `${name}: the headline of ${id} takes ${lines} lines`);
      await card(page, id).locator(".card-head").evaluate((head) => head.click());
      await page.waitForFunction((id) => [...tree().querySelectorAll(`gouji-report [data-mark-for="${id}"]`)].some((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && bottom > top;
      }), id, { timeout: 5000 }).catch(() => assert.fail(`${name}: the mark of ${id} is not brought into view`));
      await mark.evaluate((mark) => mark.click());
      assert.equal(await card(page, id).locator(".card-head").getAttribute("aria-expanded"), "true", `${name}: ${id}`);
    }
  }
  assert.ok(all > 60, `only ${all} findings were looked at`);
});

test("到原文 leads to the words of a finding, and their number leads back", async (t) => {
  const { page } = await openPage(t);
  await paste(page, SEED);
  await verdict(page);
  const { id } = (await cards(page)).find(({ id }) => id.startsWith("N20"));
  await card(page, id).locator(".card-head").click();
  await card(page, id).getByRole("button", { name: "到原文" }).click();
  const mark = page.locator(`gouji-report [data-mark-for="${id}"]`);
  await page.waitForFunction((id) => tree().activeElement?.dataset.markFor === id, id);
  assert.ok(await inView(mark));
  assert.equal(await page.locator(`mark[data-about~="${id}"]`).innerText(), "294条");
  await mark.press("Enter");
  await inFocus(page, id);
});

test("the report can be switched to the official form and back, and the form has what the report has", async (t) => {
  const { page } = await openPage(t);
  await paste(page, SEED);
  await verdict(page);
  const shown = () => page.locator("[data-cell]").evaluateAll((cells) => Object.fromEntries(cells.map((cell) => [
    cell.dataset.cell, [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim()])));
  const own = await shown();
  assert.equal(Object.keys(own).length, 198);
  await page.getByRole("button", { name: "官方表式", exact: true }).click();
  await page.locator("gouji-tables").waitFor();
  assert.deepEqual(Object.keys(await shown()).sort(), Object.keys(own).sort());
  for (const [key, text] of Object.entries(await shown())) assert.equal(text, own[key], key);
  // What stands in words has no place in the form: its card leads back to the report.
  const { id } = (await cards(page)).find(({ id }) => id.startsWith("N20"));
  await card(page, id).locator(".card-head").click();
  await card(page, id).getByRole("button", { name: "到原文" }).click();
  await page.locator("gouji-report").waitFor();
  await page.waitForFunction((id) => tree().activeElement?.dataset.markFor === id, id);
});

test("what is copied from the report is the report alone", async (t) => {
  const { page } = await openPage(t);
  await paste(page, SEED);
  await verdict(page);
  const copied = await page.evaluate(() => {
    const block = [...tree().querySelectorAll("gouji-report p.block")].find((one) => one.querySelector(".badge") !== null);
    const range = document.createRange();
    range.selectNodeContents(block);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    const bare = block.cloneNode(true);
    bare.querySelectorAll(".badge").forEach((badge) => badge.remove());
    return { selected: selection.toString().replace(/\s/g, ""), text: bare.textContent.replace(/\s/g, "") };
  });
  assert.equal(copied.selected, copied.text);
});

test("what looks like markup in the report is text", async (t) => {
  const { page } = await openPage(t);
  const html = sample("clean.html").replace("平台建设。", "平台建设。&lt;img src=x onerror=document.title='bad'&gt;");
  await paste(page, { html });
  await verdict(page);
  assert.equal(await page.locator("gouji-report img").count(), 0);
  assert.match(await page.locator("gouji-report article").innerText(), /<img src=x onerror=/);
  assert.notEqual(await page.title(), "bad");
});

test("a table that was not read is said so at its section, with the way to the form", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: file("tests/fixtures/ragged-row/report.html") });
  await verdict(page);
  const note = page.locator(".unread-note").first();
  assert.match(await note.innerText(), /没有读到/);
  await note.getByRole("button").click();
  await page.locator("gouji-tables .unread").first().waitFor();
  assert.ok(await cell(page, "requests/received/total").count() > 0);
});

test("a mark in what stands around the report is reached also when that is folded", async (t) => {
  const { page } = await openPage(t);
  const title = "临溪县自然资源局2025年政府信息公开工作";
  const html = sample("clean.html")
    .replace(/<title>.*?<\/title>/, "")
    .replace(`<h1>${title}年度报告</h1>`, `<p>首页 &gt; 信息公开 &gt; 年度报告</p><p>名称：${title}报告　索引号：LX013-2026-0007</p>`);
  await paste(page, { html });
  await verdict(page);
  const { id } = (await cards(page)).find(({ id }) => id.startsWith("S19"));
  const mark = page.locator(`gouji-report details [data-mark-for="${id}"]`);
  await mark.waitFor();
  await page.locator("gouji-report details summary").first().click();
  await mark.waitFor({ state: "hidden" });
  await card(page, id).locator(".card-head").click();
  await mark.waitFor();
  assert.ok(await inView(mark));
});

test("a fault in a row's name, in a heading and in two cells is marked at each of them", async (t) => {
  const { page } = await openPage(t);
  const html = sample("clean.html").replace("5.属于三类内部事务信息", "5.属于三类内容事务信息").replace("五、存在的主要问题及改进情况", "五、存在问题及改进情况");
  await paste(page, { html });
  await verdict(page);
  const mark = async (rule) => {
    const { id } = (await cards(page)).find((one) => one.id.startsWith(`${rule}:`));
    return page.locator(`gouji-report [data-mark-for="${id}"]`);
  };
  assert.match(await (await mark("S10")).locator("xpath=ancestor::th").textContent(), /^\s*5\.属于三类内容事务信息/);
  assert.match(await (await mark("S03")).locator("xpath=ancestor::h3").textContent(), /^\s*五、存在问题及改进情况/);
  await paste(page, SEED);
  await page.getByText("望川县文化和旅游局").first().waitFor();
  const rows = await (await mark("A11")).evaluateAll((all) => all.map((one) => one.closest("td").dataset.cell));
  assert.deepEqual(rows, ["disclosure/administrative_license/decisions", "disclosure/other_public_service/decisions"]);
});

test("a table that was text has the names of its rows as the text has them", async (t) => {
  const { page } = await openPage(t);
  const text = file("tests/fixtures/lines-2021/report.txt").replace("5.属于三类内部事务信息", "5.属于三类内容事务信息");
  await paste(page, { text });
  await verdict(page);
  const { id } = (await cards(page)).find((one) => one.id.startsWith("S10:"));
  assert.match(await page.locator(`gouji-report [data-mark-for="${id}"]`).locator("xpath=ancestor::th").textContent(), /^\s*5\.属于三类内容事务信息/);
});

test("what is told of a section and of no words in it is marked at its heading, or, where that is missing, at its table", async (t) => {
  const { page } = await openPage(t);
  const mark = async (rule) => {
    const { id } = (await cards(page)).find((one) => one.id.startsWith(`${rule}:`));
    return page.locator(`gouji-report [data-mark-for="${id}"]`);
  };
  await paste(page, { html: file("tests/fixtures/ragged-row/report.html") });
  await verdict(page);
  assert.equal(await (await mark("S21")).evaluate((one) => one.closest("h3").id), "part-3");
  await page.reload();
  await paste(page, { html: sample("clean.html").replace("<h2>三、收到和处理政府信息公开申请情况</h2>", "") });
  await verdict(page);
  assert.ok(await (await mark("S01")).evaluate((one) => one.closest("table").querySelector('[data-cell="requests/received/total"]') !== null));
});
