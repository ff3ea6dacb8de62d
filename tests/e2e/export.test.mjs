// What is taken away from a result: the sheet, its print, the opinion, the list, the data.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { cards, cell, download, drop, file, kind, paste, sample, shown, verdict } from "./acts.mjs";
import readWorkbook from "read-excel-file/node";
import { openPage } from "./launch.mjs";
import { papers, rowsOf } from "./pdf.mjs";

const BROKEN = { html: sample("broken-sums.html") };
const PARTIAL = { html: file("tests/fixtures/ragged-row/report.html") };
const NO_TABLES = { html: "<h1>青溪县水利局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>收到申请3件。</p><h2>二、主动公开政府信息情况</h2><p>略。</p>" };

test("the saved sheet, opened offline without scripts, tells what the page tells", async (t) => {
  for (const [input, name] of [
    [BROKEN, "校核单-云岭市住房和城乡建设局-2024.html"],
    [PARTIAL, undefined],
    [{ html: sample("clean.html") }, undefined],
    [{ html: sample("seed-like.html") }, undefined],
    [{ html: file("tests/fixtures/old-form-2023/report.html") }, undefined],
    [NO_TABLES, "校核单-青溪县水利局-2024.html"],
  ]) {
    const { page, errors } = await openPage(t);
    await paste(page, input);
    const { words } = await verdict(page);
    const said = { kind: await kind(page), findings: await cards(page), marks: await marks(page), texts: await shown(page) };
    const saved = await take(page, /^校核单/);
    if (name !== undefined) assert.equal(saved.name, name);
    assert.doesNotMatch(saved.text, /<script|\son\w+=|https?:/);

    const sheet = await openAlone(t, saved.text);
    assert.equal(await sheet.locator("[data-verdict]").innerText(), words);
    assert.equal(await sheet.locator("[data-verdict]").getAttribute("data-verdict"), said.kind);
    assert.deepEqual(await sheet.locator("[data-finding-id]").evaluateAll((rows) => rows.map((row) => ({
      id: row.dataset.findingId,
      number: row.cells[0].textContent,
      message: row.querySelector(".message").textContent,
    }))), said.findings);
    assert.deepEqual(await marks(sheet), said.marks);
    assert.deepEqual(await shown(sheet), said.texts);
    assert.deepEqual(errors, []);
  }
});

test("the sheet names source, tool and what was not checked, and gives each finding whole", async (t) => {
  const { page } = await openPage(t);
  await drop(page, [{ name: "住建局<年报>.html", text: sample("broken-sums.html") }]);
  await verdict(page);
  const [report] = JSON.parse((await take(page, /JSON/)).text).reports;
  const sheet = await openAlone(t, (await take(page, /^校核单/)).text);
  const text = await sheet.locator("main").innerText();
  for (const part of [report.title, report.agency, "住建局<年报>.html", report.source.sha256, report.tool.version]) assert.ok(text.includes(part), part);
  for (const { message, diagnosis, compared, reported, computed, difference, basis, repairs } of report.findings) {
    for (const part of [message, diagnosis, basis[0].work, basis[0].quote, ...repairs.map(({ sentence }) => sentence)]) {
      assert.ok(part === null || text.includes(part), part);
    }
    assert.ok(text.includes(`${compared.reported} ${reported ?? "空白"}，${compared.computed} ${computed}${difference === null ? "" : `，相差 ${difference}`}`));
  }
  for (const { rule, outcome } of report.checks) {
    if (outcome === "needs_review") assert.match(text, new RegExp(`\\b${rule}\\b`));
  }
  const [, count, reasons] = text.match(/不适用的规则 (\d+) 条：\s*(.*)/);
  assert.equal(Number(count), report.checks.filter(({ outcome }) => outcome === "inapplicable").length);
  assert.equal([...reasons.matchAll(/ (\d+) 条/g)].reduce((sum, [, some]) => sum + Number(some), 0), Number(count));
  const run = new Set(report.checks.map(({ rule }) => rule));
  const off = [...text.match(/没有启用的规则 \d+ 条：([^]*)和上一年/)[1].matchAll(/\b[A-Z]\d\d\b/g)].map(([id]) => id);
  assert.ok(off.length > 0 && off.every((id) => !run.has(id)), off.join());
  assert.match(text, /■ 错误[^]*▲ 警告[^]*校核人：[^]*复核人：[^]*日期：/);
});

test("whatever a report says stays text in the sheet", async (t) => {
  const { page } = await openPage(t);
  const evil = `"><img src=x onerror=alert(1)></style><script>alert(1)</script>&amp;'`;
  await drop(page, [{ name: `${evil}.html`, text: sample("broken-sums.html").replace(">137<", `>137${evil.replace(/&/g, "&amp;").replace(/</g, "&lt;")}<`) }]);
  await verdict(page);
  const texts = await shown(page);
  assert.ok(texts["requests/disposed/natural_person"].includes("<script>"));
  const sheet = await openAlone(t, (await take(page, /^校核单/)).text);
  assert.equal(await sheet.locator("img, script").count(), 0);
  assert.deepEqual(await shown(sheet), texts);
  assert.ok((await sheet.locator(".facts").innerText()).includes(evil));
});

test("the print is the sheet on A4, no row is split, heads are repeated, and the page comes back", async (t) => {
  const { page, errors } = await openPage(t, { colorScheme: "dark" });
  await paste(page, BROKEN);
  const { words } = await verdict(page);
  const title = await page.title();
  await page.evaluate(() => {
    // The browser's own dialog would stay open for as long as it likes; what comes before a printer is asked of the PDF.
    globalThis.print = () => { globalThis.asked = tree().querySelector("dialog[open]") === null; };
    addEventListener("beforeprint", () => {
      const [main] = document.querySelector("#sheet").shadowRoot.children;
      globalThis.printed = { title: document.title, verdict: main.querySelector("[data-verdict]").textContent };
    });
  });
  await open(page);
  await page.getByRole("button", { name: /^打印/ }).click();
  assert.equal(await page.evaluate(() => globalThis.asked), true);
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  assert.deepEqual(await page.evaluate(() => globalThis.printed), { title: "校核单-云岭市住房和城乡建设局-2024", verdict: words });
  const sizes = papers(pdf);
  assert.ok(sizes.length >= 2);
  for (const [width, height] of sizes) assert.deepEqual([Math.round(width), Math.round(height)], [595, 842]);
  const rows = rowsOf(pdf);
  const split = rows.filter(({ isHead, pages }) => !isHead && pages.length !== 1);
  assert.deepEqual(split, []);
  assert.ok(rows.length >= 50, `${rows.length} rows`);
  assert.ok(rows.some(({ isHead, pages }) => isHead && pages.length > 1));
  assert.equal(await page.locator("#sheet").count(), 0);
  assert.equal(await page.title(), title);
  assert.ok(await cell(page, "requests/received/total").isVisible());
  assert.equal(await page.locator("[data-netcount]").getAttribute("data-netcount"), "0");
  assert.deepEqual(errors, []);
});

test("a sheet full of blank cells says so in words, and its print is small", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("clean.html").replace(/<td>0<\/td>/g, "<td></td>") });
  await verdict(page);
  const blanks = Object.values(await shown(page)).filter((text) => text === "").length;
  assert.ok(blanks > 100, `${blanks} blank cells`);
  const sheet = await openAlone(t, (await take(page, /^校核单/)).text);
  const said = await sheet.locator(".blank").evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
  assert.deepEqual(said, new Array(blanks).fill('"空白"'));
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  assert.ok(pdf.length < 1_000_000, `${pdf.length} bytes`);
});

test("整改意见 is numbered text with place, numbers, suggestion and basis; without a clipboard it is saved", async (t) => {
  const { page, context } = await openPage(t);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await paste(page, BROKEN);
  const { words } = await verdict(page);
  const list = await cards(page);
  await open(page);
  await page.getByRole("button", { name: /整改意见/ }).click();
  await page.getByText("已复制").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(text.startsWith("云岭市住房和城乡建设局 2024 年度政府信息公开工作年度报告整改意见"));
  assert.ok(text.includes(`结论：${words}`));
  const items = text.split(/\n\n(?=\d+．)/).slice(1);
  assert.equal(items.length, list.length);
  for (const [at, { number, message }] of list.entries()) {
    assert.match(items[at], new RegExp(`^${number}．【(错误|警告|提示)】`));
    assert.ok(items[at].includes(message));
    assert.match(items[at], /\n　　位置：.+\n　　(报告写的 .+，相加得|办理＋结转下年 .+，新收＋上年结转) \d+[^]*\n　　建议：.+[^]*\n　　依据：《/);
  }
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
    document.execCommand = () => false;
  });
  const saved = await download(page, () => page.getByRole("button", { name: /整改意见/ }).click());
  assert.equal(saved.name, "整改意见-云岭市住房和城乡建设局-2024.txt");
  assert.equal(saved.text, text);
});

test("the CSV opens in a spreadsheet: BOM, quotes, one row a finding, no formula", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: file("tests/fixtures/old-form-2023/report.html").replace("六、其他", "=六、\"其他\"") });
  const { words } = await verdict(page);
  const list = await cards(page);
  const { text, name } = await take(page, /CSV/);
  assert.match(name, /^问题清单-.+-2023\.csv$/);
  assert.ok(text.startsWith("\uFEFF") && text.endsWith("\r\n"));
  const [head, conclusion, ...rows] = parse(text.slice(1));
  for (const row of [conclusion, ...rows]) assert.equal(row.length, head.length);
  assert.ok(conclusion.includes(words));
  assert.deepEqual(rows.map((row) => ({ number: row[0], message: row[5] })), list.map(({ number, message }) => ({ number, message })));
  assert.ok(rows.some((row) => row[4].startsWith("'=六、\"其他\"")), rows.map((row) => row[4]).join());
  for (const value of rows.flat()) assert.doesNotMatch(value, /^\s*[=+@]/);
  await paste(page, BROKEN);
  await verdict(page);
  assert.deepEqual(parse((await take(page, /CSV/)).text.slice(1))[2].slice(6, 9), ["148", "184", "36"]);
});

test("the workbook opens in a spreadsheet: findings, every cell of the form as a number, every rule", async (t) => {
  const { page, errors } = await openPage(t);
  await paste(page, { html: sample("broken-sums.html").replace(">137<", ">=1+1<") });
  const { words } = await verdict(page);
  const list = await cards(page);
  const report = JSON.parse((await take(page, /JSON/)).text).reports[0];
  const { name, bytes } = await take(page, /XLSX/);
  assert.equal(name, "检查结果-云岭市住房和城乡建设局-2024.xlsx");
  const { 问题: found, 各格: read, 检查单: checked, 说明: about } = Object.fromEntries((await readWorkbook(bytes)).map(({ sheet, data }) => [sheet, data]));
  const [head, conclusion, ...rows] = found;
  assert.ok(conclusion.includes(words));
  assert.deepEqual(rows.map((row) => ({ number: String(row[0]), message: row[head.indexOf("问题")] })), list.map(({ number, message }) => ({ number, message })));

  const cells = new Map(read.slice(1).map((row) => [row[6], row]));
  assert.equal(cells.size, report.read.expected);
  for (const { table, row, column, text, value } of report.cells) {
    const [, , written, number] = cells.get(`${table}/${row}/${column}`);
    assert.equal(String(written), text.trim() === "" ? "空白" : text);
    assert.equal(number, value);
  }
  assert.ok(read.some((row) => row[2] === "=1+1"));
  const rules = Number((await page.getByRole("tab", { name: /检查单/ }).innerText()).match(/\d+/)[0]);
  assert.equal(checked.length - 1, rules);
  assert.ok(about.some(([what, value]) => what === "SHA-256" && value === report.source.sha256));

  await paste(page, PARTIAL);
  await verdict(page);
  const partial = (await readWorkbook((await take(page, /XLSX/)).bytes)).find(({ sheet }) => sheet === "各格").data.filter((row) => row[2] === "未读到");
  assert.deepEqual(partial.map((row) => row[3]), new Array(7).fill(null));
  assert.deepEqual(errors, []);
});

test("表三 begins a page of its own, under its heading, and what the page puts around a report is left out", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: `<p>网站导航</p><p>站点地图</p>${sample("broken-sums.html")}` });
  await verdict(page);
  const sheet = await openAlone(t, (await take(page, /^校核单/)).text);
  const starts = sheet.locator(".own-page");
  assert.deepEqual(await starts.evaluateAll((all) => all.map((one) => [one.tagName, getComputedStyle(one).breakBefore, one.innerText.slice(0, 2)])), [["H3", "page", "三、"]]);
  assert.deepEqual(await sheet.locator(".original h4").evaluateAll((all) => all.map((one) => one.innerText.split("　").slice(0, 2).join(" "))), ["附表 1 表二", "附表 2 表三", "附表 3 表四"]);
  const text = await sheet.locator(".original").innerText();
  assert.doesNotMatch(text, /网站导航|站点地图/);
  assert.match(text, /〔网页上的其他文字 2 段，从略〕/);
});

test("a partial or an empty read says so in every export", async (t) => {
  for (const [input, sentence] of [[PARTIAL, /^只读到 193\/200 格，不能下结论/], [NO_TABLES, /^没有读到表格，不能下结论/]]) {
    const { page, context } = await openPage(t);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await paste(page, input);
    const { words } = await verdict(page);
    assert.match(words, sentence);
    await open(page);
    assert.ok((await page.locator("dialog .partly").innerText()).includes(words));
    await page.keyboard.press("Escape");
    for (const kind of [/^校核单/, /CSV/, /JSON/]) assert.ok((await take(page, kind)).text.includes(words), String(kind));
    await open(page);
    await page.getByRole("button", { name: /整改意见/ }).click();
    await page.getByText("已复制").waitFor();
    assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes(words));
  }
});

test("the JSON is what the core gave, wrapped as the command line wraps it", async (t) => {
  const { page } = await openPage(t);
  await drop(page, [{ name: "a.html", text: sample("broken-sums.html") }]);
  await verdict(page);
  const { name, text } = await take(page, /JSON/);
  assert.equal(name, "检查结果-云岭市住房和城乡建设局-2024.json");
  const { schema, tool, reports } = JSON.parse(text);
  assert.equal(schema, 1);
  assert.equal(tool.name, "gouji");
  assert.ok(tool.known_years.length > 0);
  assert.equal(reports.length, 1);
  const [report] = reports;
  assert.equal(report.source.name, "a.html");
  assert.deepEqual(report.others, []);
  assert.equal(report.cells.length, 200);
  for (const part of ["identities", "claims", "findings", "checks"]) assert.ok(Array.isArray(report[part]), part);
  assert.equal((await cards(page)).length, report.findings.length);
});

test("the dialog by keyboard: open, choose, Esc, and the focus is back on its button", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BROKEN);
  await verdict(page);
  await page.waitForFunction(() => tree().activeElement?.id === "verdict");
  for (const next of ["检查单", "换一份", "导出与打印"]) {
    await page.keyboard.press("Tab");
    assert.equal(await focusedText(page), next);
  }
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "导出与打印" }).waitFor();
  assert.match(await focusedText(page), /^校核单/);
  const saved = await download(page, () => page.keyboard.press("Enter"));
  await page.getByRole("status").filter({ hasText: `已交给浏览器保存：${saved.name}` }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  assert.equal(await focusedText(page), "导出与打印");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => tree().querySelector("dialog [role=status]")?.innerText === "");
  await page.getByRole("button", { name: "关闭" }).click();
  assert.equal(await focusedText(page), "导出与打印");
});

function open(page) {
  return page.getByRole("button", { name: "导出与打印" }).click();
}

/** Opens the dialog, saves by the button of that name, and closes the dialog again. */
async function take(page, name) {
  await open(page);
  const saved = await download(page, () => page.getByRole("dialog").getByRole("button", { name }).click());
  await page.keyboard.press("Escape");
  return saved;
}

/** Opens a saved file as its reader would: from the disk, and here with neither network nor scripts. */
async function openAlone(t, text) {
  const folder = mkdtempSync(join(tmpdir(), "gouji-checklist-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "sheet.html");
  writeFileSync(path, text);
  const { page, errors } = await openPage(t, { javaScriptEnabled: false });
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(path).href);
  t.after(() => assert.deepEqual(errors, []));
  return page;
}

/** Every mark: the numbers at each cell, and at each table's heading. */
function marks(page) {
  return page.locator("[data-mark-for]").evaluateAll((marks) => marks.map((mark) =>
    [mark.closest("[data-cell]")?.dataset.cell ?? "heading", mark.dataset.markFor, mark.textContent.match(/\d+/)[0]]));
}

function focusedText(page) {
  return page.evaluate(() => tree().activeElement.innerText);
}

/** RFC 4180, read strictly. */
function parse(text) {
  const rows = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text);
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  assert.deepEqual(rows.pop(), []);
  return rows;
}
