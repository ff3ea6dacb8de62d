// The left half: the findings and their filters, the check sheet, the numbers of the prose.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import test from "node:test";
import { card, cards, cell, drop, file, inFocus, inView, paste, sample, verdict } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { openPage } from "./launch.mjs";

const PHONE = { width: 390, height: 844 };
const FILTER_NOTE = "筛选只影响显示，不改变结论。";

/** Errors, a warning and a hint; of the numbers one is wrong and one cut where it should have been rounded. */
const MIXED = sample("broken-sums.html").replace("部分公开20件，不予公开30件，", "部分公开21件，不予公开30件，占15.4%，");
/** Warnings and hints, and a number that does not come to what its list says. */
const LISTED = sample("seed-like.html");

const tab = (page, name) => page.getByRole("tab", { name });
const filter = (page, name) => page.getByRole("group", { name: "显示哪些", exact: true }).getByRole("button", { name });
const inCore = (html) => JSON.parse(spawnSync(process.env.GOUJI_BIN, ["check", "--format", "json", "-"], { input: html, encoding: "utf8" }).stdout).reports[0];

test("with every filter off the verdict is the same, and the page says that filters change nothing", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: MIXED });
  const before = await verdict(page);
  assert.equal(await page.getByText(FILTER_NOTE).count(), 0);
  const all = await cards(page);
  for (const [name, count] of [["错误", 3], ["警告", 1], ["提示", 1]]) {
    assert.equal((await filter(page, name).innerText()).replace(/\s+/g, " "), `${name} ${count}`);
    await filter(page, name).click();
    await page.getByText(FILTER_NOTE).waitFor();
    assert.equal(await filter(page, name).getAttribute("aria-pressed"), "false");
    assert.deepEqual(await verdict(page), before);
  }
  assert.deepEqual(await cards(page), []);
  assert.match(await tab(page, "问题").innerText(), new RegExp(`${all.length}$`));
  for (const name of ["错误", "警告", "提示"]) await filter(page, name).click();
  assert.deepEqual(await cards(page), all);
  assert.equal(await page.getByText(FILTER_NOTE).count(), 0);
});

test("a mark leads to its card though its severity was filtered out", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: MIXED });
  await verdict(page);
  const { id } = (await cards(page)).find(({ id }) => id.startsWith("A04"));
  await filter(page, "错误").click();
  await tab(page, "检查单").click();
  await page.locator(`[data-mark-for="${id}"]`).click();
  await inFocus(page, id);
  assert.equal(await filter(page, "错误").getAttribute("aria-pressed"), "true");
});

test("hints are folded behind what matters more, open where they are alone, and stay as they were left", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: MIXED });
  await verdict(page);
  const hints = page.locator(".hints");
  const head = hints.locator(".card-head");
  assert.equal(await head.isVisible(), false);
  await filter(page, "错误").click();
  assert.equal(await head.isVisible(), false);
  await filter(page, "警告").click();
  await head.waitFor();
  await filter(page, "警告").click();
  await head.click();
  await head.click();
  assert.equal(await head.isVisible(), true, "closing a card does not fold the hints");
  await hints.locator("summary").click();
  await head.waitFor({ state: "hidden" });
});

test("the tabs are turned by the arrow keys, Home and End, and each shows its own pane", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: MIXED });
  await verdict(page);
  assert.deepEqual(await page.getByRole("tab").evaluateAll((tabs) => tabs.map(({ tabIndex }) => tabIndex)), [0, -1, -1]);
  await tab(page, "问题").focus();
  for (const [key, name] of [
    ["ArrowRight", "检查单"], ["ArrowRight", "正文数字"], ["ArrowRight", "问题"],
    ["ArrowLeft", "正文数字"], ["Home", "问题"], ["End", "正文数字"], ["ArrowLeft", "检查单"],
  ]) {
    await page.keyboard.press(key);
    const chosen = page.getByRole("tab", { name, selected: true });
    await chosen.waitFor();
    assert.equal(await chosen.evaluate((tab) => tab === tree().activeElement), true, `${key}: ${name}`);
    assert.equal(await page.getByRole("tabpanel").count(), 1);
    await page.getByRole("tabpanel", { name }).waitFor();
  }
});

test("the check sheet has a row for every rule on a report: outcomes part them, and what did not pass says why", async (t) => {
  const { page } = await openPage(t);
  const all = JSON.parse(execFileSync(process.env.GOUJI_BIN, ["rules", "--format", "json"], { encoding: "utf8" }));
  const rules = all.filter(({ on }) => on === "report");
  assert.ok(rules.length < all.length);
  await paste(page, { html: MIXED });
  await verdict(page);
  await page.getByRole("button", { name: "检查单" }).click();
  await page.waitForFunction(() => tree().activeElement?.id === "tab-sheet");
  assert.match(await tab(page, "检查单").innerText(), new RegExp(`${rules.length}$`));
  const rows = await sheet(page);
  assert.deepEqual(rows.map(({ rule }) => rule).sort(), rules.map(({ id }) => id).sort());

  const checks = new Map(inCore(MIXED).checks.map(({ rule, outcome }) => [rule, outcome]));
  for (const { rule, outcome, group, word, why } of rows) {
    assert.equal(outcome, checks.get(rule) ?? "off", rule);
    assert.equal(group, outcome, rule);
    if (outcome !== "pass") assert.ok(why.length > 3, `${rule} does not say why`);
    else assert.match(word, /^\d+ /, rule);
  }
  // What is to be looked at stands open, the rest is folded; each group says how many it has.
  for (const [outcome, isOpen] of [["violation", true], ["needs_review", true], ["pass", false], ["inapplicable", false], ["off", false]]) {
    const group = page.locator(`gouji-checklist [data-group=${outcome}]`);
    const own = rows.filter((row) => row.outcome === outcome);
    assert.equal(Number((await group.locator(".group").innerText()).match(/\d+/)[0]), own.length);
    const first = group.locator("[data-rule]").first();
    assert.equal(await first.isVisible(), isOpen, outcome);
    if (!isOpen) await group.locator("summary").click();
    assert.equal(await first.isVisible(), true, outcome);
  }
  // Only what found something is titled by what is wrong.
  const title = (rule) => page.locator(`gouji-checklist [data-rule="${rule}"] a`).innerText();
  assert.match(await title("A05"), /四种结果相加，等于总计/);
  assert.match(await title("A04"), /不等于总计/);
  await paste(page, { html: sample("clean.html") });
  await page.locator("[data-verdict=pass]").waitFor();
  await tab(page, "检查单").click();
  const words = new Map((await sheet(page)).map(({ rule, word }) => [rule, word]));
  assert.deepEqual(["A01", "A02", "A04"].map((rule) => words.get(rule)), ["7 列相等", "7 列相等", "1 处"]);
  assert.match(words.get("A03"), /^\d+ 行相等$/);
});

test("a rule leads to its page, and where it found something to the first card that tells it", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: MIXED });
  await verdict(page);
  await tab(page, "检查单").click();
  const row = (rule) => page.locator(`[data-rule="${rule}"]`);
  assert.match(await row("N06").locator("a").getAttribute("href"), /^#rules\/N06$/);
  // A02 and A04 found something each; what A02 found is told by A01, which has the same cause.
  for (const [rule, teller] of [["N06", "N06"], ["A02", "A01"], ["V08", "V08"], ["N22", "N22"]]) {
    await tab(page, "检查单").click();
    const button = row(rule).getByRole("button", { name: /^问题 \d+$/ });
    const number = (await button.innerText()).match(/\d+/)[0];
    await button.click();
    const told = (await cards(page)).find(({ id }) => id.startsWith(teller));
    await inFocus(page, told.id);
    assert.equal(told.number, number);
    assert.equal(await card(page, told.id).locator(".card-head").getAttribute("aria-expanded"), "true");
    assert.equal(await card(page, told.id).locator(".card-head").isVisible(), true, rule);
  }
});

test("a rule that found several things leads to each of them", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: file("tests/fixtures/blank-cells/report.html") });
  await verdict(page);
  const all = await cards(page);
  await tab(page, "检查单").click();
  const rules = [...new Set(all.map(({ id }) => id.split(":")[0]))];
  assert.ok(rules.length < all.length, "one of them found several");
  for (const rule of rules) {
    const own = all.filter(({ id }) => id.startsWith(`${rule}:`)).map(({ number }) => `问题 ${number}`);
    assert.deepEqual(await page.locator(`[data-rule="${rule}"] .why .link`).allInnerTexts(), own, rule);
  }
});

test("a rule that the pack leaves out or takes in says so on the check sheet", async (t) => {
  const { page } = await openPage(t);
  const pack = JSON.stringify({ name: "望川市", off: ["V08"], on: ["P09"] });
  await page.setInputFiles("#pack-file", { name: "pack.json", mimeType: "application/json", buffer: Buffer.from(pack) });
  await page.locator(".pack-name", { hasText: "望川市" }).waitFor();
  await paste(page, { html: MIXED });
  await verdict(page);
  await tab(page, "检查单").click();
  const off = new Map((await sheet(page)).filter(({ outcome }) => outcome === "off").map(({ rule, why }) => [rule, why]));
  assert.match(off.get("V08"), /规则包/);
  assert.equal(off.has("P09"), false);
  off.delete("V08");
  assert.ok(off.size > 0);
  for (const why of off.values()) assert.match(why, /默认不查/);
});

test("the numbers of the prose are listed one and all, with what they were held against", async (t) => {
  const { page } = await openPage(t);
  for (const html of [MIXED, LISTED, sample("clean.html")]) {
    const { claims } = inCore(html);
    await paste(page, { html });
    await verdict(page);
    await tab(page, "正文数字").click();
    await page.locator("gouji-claims [data-outcome]").first().waitFor();
    assert.match(await tab(page, "正文数字").innerText(), new RegExp(`${claims.length}$`));
    const rows = await numbers(page);
    assert.equal(rows.length, claims.length);
    assert.deepEqual(rows.map(({ words }) => words).sort(), claims.map(({ text }) => text).sort());
    const wrong = claims.filter(({ outcome }) => outcome === "violation");
    assert.equal(rows.filter(({ outcome }) => outcome === "violation").length, wrong.length);
    for (const { text, number, measure, reading, expected, of } of claims) {
      const row = rows.find(({ words, amount }) => words === text && amount === `${number}${measure}`);
      assert.notEqual(row, undefined, text);
      if (of.length > 0) assert.equal(row.why, `${reading}：${expected}`);
      assert.equal(row.leads, of.length > 0, text);
    }
  }
});

test("a wrong number leads to its card, one that only lacks its last digit is told apart, and both sides are reached", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: MIXED });
  await verdict(page);
  const list = await cards(page);
  for (const [outcome, words, rule] of [["violation", "部分公开21件", "N06"], ["last_digit", "占15.4%", "N22"]]) {
    await tab(page, "正文数字").click();
    const row = page.locator(`gouji-claims [data-outcome=${outcome}]`);
    assert.equal(await row.count(), 1);
    await row.getByRole("button", { name: words }).click();
    await inFocus(page, list.find(({ id }) => id.startsWith(rule)).id);
  }
  await tab(page, "正文数字").click();
  assert.match(await page.locator("gouji-claims [data-outcome=last_digit] .why").innerText(), /占 194 件的 15\.5%/);
  await page.getByRole("button", { name: "“（二）部分公开 × 总计”：20" }).click();
  await page.waitForFunction(() => tree().activeElement?.dataset.cell === "requests/granted_in_part/total");
  // What no card tells leads to its words in the report.
  await tab(page, "正文数字").click();
  const plain = page.locator("gouji-claims [data-outcome=unchecked] .row-text .link").first();
  const told = await plain.innerText();
  await plain.click();
  await page.waitForFunction(() => tree().activeElement?.matches(".sought"));
  assert.ok(told.includes(await page.locator(".sought").innerText()));
  assert.ok(await inView(page.locator(".sought")));
});

test("a percentage is told with how it comes about, and a growth from a year that is not told is not called right", async (t) => {
  const { page } = await openPage(t);
  const told = "不予公开30件，占15.5%，申请数量比上年增长12.3%。全年公开信息250条，同比增长25%（上年200条）。";
  await paste(page, { html: sample("broken-sums.html").replace("不予公开30件，", told) });
  await verdict(page);
  await tab(page, "正文数字").click();
  await page.locator("gouji-claims [data-outcome]").first().waitFor();
  const rows = await numbers(page);
  const of = (amount) => rows.find((row) => row.amount === amount);
  assert.deepEqual([of("15.5%").outcome, of("15.5%").why], ["pass", "30 ÷ 194 ＝ 15.46%"]);
  assert.equal(of("12.3%").outcome, "unchecked");
  assert.deepEqual([of("25%").outcome, of("25%").why], ["pass", "（250 － 200）÷ 200 ＝ 25%"]);
});

test("another report begins with its findings, nothing filtered", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: MIXED });
  await verdict(page);
  await filter(page, "错误").click();
  await drop(page, [{ name: "a.html", text: LISTED }]);
  await page.locator("[data-verdict=warning]").waitFor();
  await page.getByRole("tab", { name: "问题", selected: true }).waitFor();
  assert.equal(await page.getByText(FILTER_NOTE).count(), 0);
  await tab(page, "检查单").click();
  assert.equal((await sheet(page)).length, Number((await tab(page, "检查单").innerText()).match(/\d+$/)[0]));
});

test("a report without findings or tables has all three panes", async (t) => {
  const { page, errors } = await openPage(t);
  for (const html of [file("tests/fixtures/no-requests/report.html"), "<h1>望川县民政局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>主动公开信息5条。</p>"]) {
    await paste(page, { html });
    await verdict(page);
    await tab(page, "检查单").click();
    assert.ok((await sheet(page)).every(({ outcome, why }) => outcome === "pass" || why !== ""));
    await tab(page, "正文数字").click();
    await page.locator(".overview").waitFor();
  }
  assert.deepEqual(errors, []);
});

test("on a phone the panes and the text are four tabs, and no page scrolls sideways", async (t) => {
  const { page } = await openPage(t, { viewport: PHONE });
  await paste(page, { html: MIXED });
  await verdict(page);
  assert.deepEqual((await page.getByRole("tab").allInnerTexts()).map((name) => name.replace(/\s*\d+$/, "")), ["问题", "原文", "检查单", "正文数字"]);
  await tab(page, "问题").focus();
  for (const name of ["原文", "检查单", "正文数字"]) {
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name, selected: true }).waitFor();
    assert.equal(await page.getByRole("tabpanel").count(), 1);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
  }
  await page.getByRole("button", { name: "“（二）部分公开 × 总计”：20" }).click();
  await page.getByRole("tab", { name: "原文", selected: true }).waitFor();
  await cell(page, "requests/granted_in_part/total").waitFor();
  await tab(page, "检查单").click();
  await page.locator("[data-rule=H17]").scrollIntoViewIfNeeded();
  await tab(page, "正文数字").click();
  assert.ok(await page.locator(".overview").evaluate((element) => element.getBoundingClientRect().top >= 0));
  await page.locator("gouji-claims [data-outcome=violation]").getByRole("button", { name: "部分公开21件" }).click();
  await page.getByRole("tab", { name: "问题", selected: true }).waitFor();
});

for (const screen of SCREENS) {
  test(`axe finds nothing in the panes, and controls are large enough, at ${named(screen)}`, async (t) => {
    const { page } = await openPage(t, screen);
    await paste(page, { html: MIXED });
    await verdict(page);
    await filter(page, "警告").click();
    for (const name of ["问题", "检查单", "正文数字"]) {
      await tab(page, name).click();
      await page.getByRole("tabpanel", { name }).waitFor();
      assert.deepEqual(await violations(page), [], name);
      assert.deepEqual(await small(page), [], name);
    }
  });
}

function sheet(page) {
  return page.locator("gouji-checklist [data-rule]").evaluateAll((rows) => rows.map((row) => ({
    rule: row.dataset.rule,
    outcome: row.dataset.outcome,
    group: row.closest("[data-group]").dataset.group,
    word: row.querySelector(".row-end")?.textContent.trim() ?? "",
    why: [...row.querySelectorAll(".why")].map(({ textContent }) => textContent.trim()).join(" "),
  })));
}

function numbers(page) {
  return page.locator("gouji-claims [data-outcome]").evaluateAll((rows) => rows.map((row) => ({
    outcome: row.dataset.outcome,
    amount: row.querySelector(".amount").textContent,
    words: row.querySelector(".row-text > :first-child").textContent,
    why: row.querySelector(".why")?.textContent ?? "",
    leads: row.querySelector(".why button") !== null,
  })));
}

function small(page) {
  return page.locator("main button:visible, main summary:visible, main a:visible").evaluateAll((controls) => controls
    .map((control) => [control.textContent.trim(), control.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([name, { width, height }]) => `${name}: ${width}×${height}`));
}
