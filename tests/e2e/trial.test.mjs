// 试改: changes tried on a copy of the report, what comes of them, and the way back.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, cell, download, paste, sample, verdict } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { openPage } from "./launch.mjs";

const RIGHT = sample("clean.html");

/** Two numbers of the prose are not the table's; each of them is part of a sum in its sentence that is right. */
const APART = RIGHT
  .replace("<td>28</td><td>4</td><td>0</td><td>0</td><td>1</td><td>0</td><td>33</td>", "<td>27</td><td>4</td><td>0</td><td>0</td><td>1</td><td>0</td><td>32</td>")
  .replace("<td>9</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>10</td>", "<td>10</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>11</td>");

/** One number of the prose is not the table's, and the share beside it is right. */
const HARMED = RIGHT.replace("全年共办结91件，其中予以公开33件，部分公开10件，不予公开18件，无法提供18件，不予处理6件，其他处理6件；",
  "全年共办结91件，其中予以公开33件，占36.3%；部分公开10件，占11.0%；无法提供20件，占22.0%；");

const RECEIVED = "requests/received/natural_person";

async function open(t, html, options) {
  const { page, ...rest } = await openPage(t, options);
  await paste(page, { html });
  await verdict(page);
  return { page, ...rest };
}

/** Waits until the bar says this of what is tried. */
function bar(page, words) {
  return page.waitForFunction((words) => tree().querySelector(".trial p")?.innerText.includes(words), words);
}

async function type(page, key, text) {
  await cell(page, key).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** What the clipboard holds after a button was pressed, also where the browser has only the old way. */
async function copied(page, press) {
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    // Ours ends the event where it fills it, so it is listened to from within.
    const { setData } = DataTransfer.prototype;
    const kept = {};
    DataTransfer.prototype.setData = function (type, value) {
      kept[type] = value;
      globalThis.kept = kept;
      return setData.call(this, type, value);
    };
  });
  await press();
  await page.waitForFunction(() => globalThis.kept?.["text/html"] !== undefined && globalThis.kept?.["text/plain"] !== undefined);
  return page.evaluate(() => globalThis.kept);
}

test("a number typed into a cell is checked at once; the repair puts it back, and two steps back are the report as it was", async (t) => {
  const { page } = await open(t, RIGHT);
  const before = await cell(page, RECEIVED).innerText();
  await type(page, RECEIVED, "184");
  await bar(page, "已改 1 处：问题由 0 处变为 1 处（消除 0，新增 1）。原稿没有动。");
  assert.deepEqual(await verdict(page), { kind: "error", words: "有 1 处错误，建议改后再发布" });
  assert.equal(await page.evaluate(() => tree().activeElement?.dataset.cell), RECEIVED);
  assert.equal(await cell(page, RECEIVED).locator("del").textContent(), "原来是 81");
  assert.equal(await cell(page, RECEIVED).locator("ins").innerText(), "184");

  const [{ id }] = await cards(page);
  assert.equal(await card(page, id).locator(".fresh").innerText(), "新");
  assert.equal(await card(page, id).locator(".card-head").getAttribute("aria-expanded"), "true");
  const repair = card(page, id).locator(".repair").first();
  assert.match(await repair.innerText(), /由 184 改为 81\n改后 2 条勾稽成立，没有新的不符/);
  await repair.getByRole("button", { name: /^试改/ }).click();
  await bar(page, "现在和原稿一样。");
  assert.equal((await verdict(page)).kind, "pass");
  assert.equal(await cell(page, RECEIVED).innerText(), before);

  await page.keyboard.press("Control+z");
  await bar(page, "新增 1");
  await page.keyboard.press("Control+z");
  await bar(page, "现在和原稿一样。");
  assert.equal((await verdict(page)).kind, "pass");
  assert.equal(await page.getByRole("button", { name: "撤销" }).isDisabled(), true);
  await page.keyboard.press("Control+y");
  await bar(page, "新增 1");
  await page.getByRole("button", { name: "全部还原" }).click();
  await bar(page, "现在和原稿一样。");
});

test("a repair that harms says so first, and does just that", async (t) => {
  const { page } = await open(t, HARMED);
  const old = await cards(page);
  const { id } = old.find((one) => one.id.startsWith("N09"));
  await card(page, id).locator(".card-head").click();
  const repair = card(page, id).locator(".repair.harmful");
  assert.match(await repair.locator("small").innerText(), /^会使 1 条勾稽不成立；改后 1 条勾稽成立/);
  await repair.getByRole("button", { name: /^试改：把“20”改为“18”，会使 1 条勾稽不成立/ }).click();
  await bar(page, "已改 1 处：问题由 1 处变为 1 处（消除 1，新增 1）");
  const now = await cards(page);
  assert.deepEqual(now.filter((one) => !old.some((other) => other.id === one.id)).map((one) => one.id.slice(0, 3)), ["N22"]);
  assert.equal(now.some((one) => one.id === id), false);
});

test("the words that a finding is about can be changed in its card, and what is pasted there is no report", async (t) => {
  const { page } = await open(t, APART);
  const { id } = (await cards(page)).find((one) => one.id.startsWith("N06"));
  await card(page, id).locator(".card-head").click();
  await card(page, id).getByRole("button", { name: "试改原文" }).click();
  const field = card(page, id).getByLabel("改成");
  assert.equal(await field.inputValue(), "10件");
  await field.press("j");
  assert.equal(await field.inputValue(), "j");
  await field.evaluate((field) => field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: new DataTransfer(), bubbles: true, composed: true, cancelable: true })));
  await field.fill("11件");
  await field.press("Enter");
  await bar(page, "已改 1 处");
  await card(page, id).waitFor({ state: "detached" });
  assert.match(await page.locator("gouji-report").innerText(), /部分公开11件/);
});

test("with the keyboard alone: F2 changes what a cell says, Esc leaves it, Delete empties it, letters do nothing", async (t) => {
  const { page } = await open(t, RIGHT);
  await cell(page, RECEIVED).focus();
  await page.keyboard.press("F2");
  const field = page.getByLabel("本年新收 × 自然人，试改");
  assert.equal(await field.inputValue(), "81");
  await field.press("9");
  assert.equal(await field.inputValue(), "9");
  await field.press("Escape");
  await page.waitForFunction((key) => tree().activeElement?.dataset.cell === key, RECEIVED);
  assert.equal(await page.locator(".trial").count(), 0);
  await page.keyboard.press("x");
  assert.equal(await field.count(), 0);
  await page.keyboard.press("Delete");
  await field.press("Enter");
  await bar(page, "已改 1 处");
  assert.ok((await cell(page, RECEIVED).getAttribute("class")).includes("blank"));
});

test("whoever goes elsewhere while a cell is written in has it written, and stays where she went", async (t) => {
  const { page } = await open(t, RIGHT);
  await cell(page, RECEIVED).click();
  await page.keyboard.type("184");
  await cell(page, "requests/received/commercial_enterprise").click();
  await bar(page, "已改 1 处");
  assert.equal(await page.evaluate(() => tree().activeElement?.dataset.cell), "requests/received/commercial_enterprise");
  assert.equal(await cell(page, RECEIVED).locator("ins").innerText(), "184");
});

test("the changed tables are copied with borders and without classes, and as text with tabs, cell by cell as they stand", async (t) => {
  const { page } = await open(t, RIGHT);
  await type(page, RECEIVED, "184");
  await bar(page, "已改 1 处");
  const { "text/html": html, "text/plain": text } = await copied(page, () => page.getByRole("button", { name: "复制改后的表" }).click());
  await page.getByText("已复制，可以贴到 Word 或网站编辑器里").waitFor();
  assert.doesNotMatch(html, /class|data-|gouji|badge|<span/);
  const read = await page.evaluate(async ([html, text]) => {
    const field = document.createElement("div");
    field.contentEditable = "true";
    field.innerHTML = html;
    const values = (rows) => rows.flat().filter((value) => value !== "");
    const cells = (table) => [...table.rows].map((row) => [...row.cells].map((one) => one.innerText.trim()));
    const bordered = [...field.querySelectorAll("table")];
    return {
      borders: bordered.every((table) => table.getAttribute("border") === "1"),
      pasted: bordered.map((table) => values(cells(table))),
      tabbed: text.split("\n\n").map((table) => values(table.split("\n").map((line) => line.split("\t").map((one) => one.trim())))),
      shown: [...tree().querySelectorAll(".own-grid")].map((table) => values([...table.rows].map((row) => [...row.cells].map((one) => {
        const copy = one.cloneNode(true);
        copy.querySelectorAll(".unseen, .badge, .role, .was, del").forEach((extra) => extra.remove());
        return copy.textContent.trim();
      })))),
    };
  }, [html, text]);
  assert.equal(read.borders, true);
  assert.ok(read.shown.length >= 3 && read.shown.flat().includes("184"));
  assert.deepEqual(read.pasted, read.shown);
  assert.deepEqual(read.tabbed, read.shown);
});

for (const [where, options] of [["here", {}], ["on an intranet without https", { at: "http://oa.example/", change: (text) => text }]]) test(`${where}, pasted into an editor of another page, the tables are those that were tried, cell by cell`, async (t) => {
  const { page, context, errors } = await open(t, RIGHT, options);
  assert.equal(await page.evaluate(() => isSecureContext), where === "here");
  await type(page, RECEIVED, "184");
  await bar(page, "已改 1 处");
  await page.getByRole("button", { name: "复制改后的表" }).click();
  await page.getByText("已复制，可以贴到 Word 或网站编辑器里").waitFor();
  const shown = await page.evaluate(() => Object.fromEntries([...tree().querySelectorAll(".own-grid")].flatMap((table, at) => [...table.querySelectorAll("[data-cell]")].map((one) => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll(".unseen, .badge, .role, .was, del").forEach((extra) => extra.remove());
    return [`${at}/${one.parentElement.rowIndex}/${one.cellIndex}`, copy.textContent.trim()];
  }))));
  const editor = await context.newPage();
  await editor.setContent("<div contenteditable>在这里编辑</div>");
  await editor.locator("div").click();
  await editor.keyboard.press("Control+a");
  await editor.keyboard.press("Control+v");
  await editor.locator("div table").first().waitFor();
  const pasted = await editor.evaluate(() => Object.fromEntries([...document.querySelectorAll("table")].flatMap((table, at) =>
    [...table.rows].flatMap((row) => [...row.cells].map((one) => [`${at}/${row.rowIndex}/${one.cellIndex}`, one.innerText.trim()])))));
  const keys = Object.keys(shown);
  assert.ok(keys.length === 200 && Object.values(shown).includes("184"), `${keys.length}`);
  for (const key of keys) assert.equal(pasted[key], shown[key], key);
  assert.ok(await editor.locator("td").evaluateAll((cells) => cells.every((cell) => cell.style.borderStyle === "solid")));
  assert.equal(await page.locator("[data-netcount]").getAttribute("data-netcount"), "0");
  assert.deepEqual(errors, []);
  assert.doesNotMatch(await editor.locator("div").innerHTML(), /class=|data-|gouji/);
});

test("what is taken away is the report as it is written, whatever is tried on it", async (t) => {
  const { page } = await open(t, RIGHT);
  await type(page, RECEIVED, "184");
  await bar(page, "新增 1");
  await page.getByRole("button", { name: "导出与打印" }).click();
  const { text } = await download(page, () => page.getByRole("button", { name: /^全部数据 JSON/ }).click());
  const { reports: [report] } = JSON.parse(text);
  assert.equal(report.summary.verdict, "pass");
});

test("of two reports the other is shown as it is written, and what was tried on the first is one click back", async (t) => {
  const { page } = await open(t, RIGHT + sample("broken-sums.html"));
  await page.getByRole("button", { name: /临溪县自然资源局/ }).click();
  await page.locator('[data-verdict="pass"]').waitFor();
  await type(page, RECEIVED, "184");
  await bar(page, "新增 1");
  await page.getByRole("button", { name: /云岭市住房和城乡建设局/ }).click();
  await page.waitForFunction(() => tree().querySelector(".trial") === null);
  assert.equal((await cards(page)).length, 3);
  await page.getByRole("button", { name: "返回上一份" }).click();
  await bar(page, "新增 1");
  assert.equal(await cell(page, RECEIVED).locator("ins").innerText(), "184");
});

test("rules that are chosen while something is tried are those that it is checked by", async (t) => {
  const { page } = await open(t, RIGHT);
  await type(page, RECEIVED, "184");
  await bar(page, "新增 1");
  await page.locator("gouji-packs summary").click();
  await page.locator(".packs .button", { hasText: "示例" }).first().click();
  await page.locator(".facts").getByText("按规则包").waitFor();
  await bar(page, "已改 1 处");
  assert.equal(await cell(page, RECEIVED).locator("ins").innerText(), "184");
});

for (const screen of SCREENS) {
  test(`axe finds nothing while something is tried, at ${named(screen)}`, async (t) => {
    const { page } = await open(t, APART, screen);
    const { id } = (await cards(page)).find((one) => one.id.startsWith("N06"));
    await card(page, id).locator(".card-head").click();
    await card(page, id).getByRole("button", { name: "试改原文" }).click();
    assert.deepEqual(await violations(page), [], "words");
    await card(page, id).locator(".repair button").click();
    await bar(page, "已改 1 处");
    assert.deepEqual(await violations(page), [], "bar");
    if (screen.viewport.width < 900) await page.getByRole("tab", { name: "原文" }).click();
    await cell(page, RECEIVED).focus();
    await page.keyboard.press("F2");
    await page.locator(".cell-input").waitFor();
    assert.deepEqual(await violations(page), [], "cell");
  });
}
