// Sums as the page shows them: every number as it stands, both sides together, nothing blank taken for 0.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, cell, inView, paste, sample, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

/** The total of a row is blank, and the prose has another number than the row comes to. */
const BLANK_TOTAL = {
  html: sample("clean.html")
    .replace("<td>28</td><td>4</td><td>0</td><td>0</td><td>1</td><td>0</td><td>33</td>", "<td>28</td><td>4</td><td>0</td><td>0</td><td>1</td><td>0</td><td></td>")
    .replace("予以公开33件", "予以公开28件"),
};
const SEED = { html: sample("seed-like.html") };
const BROKEN = { html: sample("broken-sums.html") };

async function open(page, content, rule) {
  await paste(page, content);
  await verdict(page);
  const { id } = (await cards(page)).find((one) => one.id.startsWith(`${rule}:`));
  await card(page, id).locator(".card-head").click();
  await card(page, id).locator(".case").waitFor();
  return card(page, id);
}

/** What was added up, as `[sign, words, value]`. */
function working(card) {
  return card.locator(".operands li").evaluateAll((lines) => lines.map((line) => [
    line.querySelector(".sign").textContent, line.children[1].innerText.replace(/\s+/g, " "), line.querySelector(".value").textContent.trim()]));
}

test("a blank total is what its row comes to, and is said to be blank: on the card, beside the cell, and in what is taken away", async (t) => {
  const { page } = await openPage(t);
  const shown = await open(page, BLANK_TOTAL, "N05");
  assert.deepEqual(await working(shown), [["", "（一）予以公开 × 总计 总计格空着，六类相加得", "33"]]);
  assert.deepEqual(await shown.locator(".boxes dt").allInnerTexts(), ["报告写的", "表里的数", "相差"]);
  assert.deepEqual(await shown.locator(".boxes dd").allInnerTexts(), ["28 件", "33 件", "5 件"]);

  // Beside the number that it carries.
  await cell(page, "requests/granted_in_full/total").click({ position: { x: 8, y: 8 } });
  const chips = page.locator("gouji-sums .chip");
  await chips.first().waitFor();
  const words = await chips.allInnerTexts();
  assert.ok(words.some((one) => one.includes("行求和 总计格空着，相加得 33")), words.join("；"));
  for (const one of words) assert.doesNotMatch(one, /≠|\b0[＝≠]/);

  const total = await open(page, BLANK_TOTAL, "V08");
  assert.deepEqual((await working(total)).slice(-2), [["＝", "相加得", "33"], ["", "（一）予以公开 × 总计", "33"]].map(([sign, name, value], at) =>
    at === 0 ? [sign, name, value] : [sign, `${name} 总计格空着，六类相加得`, value]));
});

test("both sides of the table stand one under the other, each with what it comes to, and as bars of one scale", async (t) => {
  const { page } = await openPage(t);
  const shown = await open(page, BROKEN, "A01");
  assert.deepEqual(await working(shown), [
    ["＋", "本年新收 × 自然人", "178"], ["＋", "上年结转 × 自然人", "6"], ["＝", "新收＋上年结转", "184"],
    ["＋", "（七）办理结果总计 × 自然人", "137"], ["＋", "结转下年度 × 自然人", "11"], ["＝", "办理＋结转下年", "148"],
  ]);
  const [left, right, whole] = await shown.locator(".bars rect:not(.gap), .bars rect.gap").evaluateAll((bars) => {
    const width = (bar) => bar.getBoundingClientRect().width;
    const [, one, gap, other] = bars;
    return [width(one), width(other), width(gap)];
  });
  assert.ok(Math.abs(left - whole) < 1 && Math.abs(right / left - 148 / 184) < 0.01, `${left} ${right} ${whole}`);
});

test("the sums that one slip breaks are listed under one card, each by its line and its kind", async (t) => {
  const { page } = await openPage(t);
  const shown = await open(page, BROKEN, "A01");
  assert.deepEqual(await shown.locator(".broken li").allInnerTexts(), [
    "“自然人”列（列平衡）：相加得 184，写的是 148", "“自然人”列（列求和）：相加得 173，写的是 137", "“办理结果总计”行（行求和）：相加得 158，写的是 194",
  ]);
});

test("the numbers that a sentence adds up are listed, lead to their words, and are marked in the sentence", async (t) => {
  const { page } = await openPage(t);
  const shown = await open(page, SEED, "N20");
  const lines = await working(shown);
  assert.deepEqual(lines.map(([sign]) => sign), [..."＋＋＋＋＋＋＋＋＋＋＝≠"]);
  assert.deepEqual(lines.map(([, , value]) => value), ["36", "2", "9", "13", "4", "17", "6", "2", "7", "190", "286 条", "294 条"]);
  assert.deepEqual(await page.locator("gouji-report .block [data-operand=plus]").allInnerTexts(), ["36条", "2条", "9条", "13条", "4条", "17条", "6条", "2条", "7条", "190条"]);
  assert.deepEqual(await page.locator("gouji-report .block [data-operand=total]").allInnerTexts(), ["294条"]);
  await shown.getByRole("button", { name: "政协提案7条" }).click();
  await page.waitForFunction(() => tree().activeElement?.matches(".sought"));
  assert.equal(await page.locator(".sought").innerText(), "7条");
  assert.ok(await inView(page.locator(".sought")));
});

test("a share is told with its percent sign and as many decimals as the report writes", async (t) => {
  const { page } = await openPage(t);
  const html = sample("clean.html").replace("不予公开18件", "不予公开18件，占19.5%");
  const shown = await open(page, { html }, "N22");
  const figures = await shown.locator(".boxes dd").allInnerTexts();
  assert.match(figures[0], /^19\.5%$/);
  assert.match(figures[1], /^\d+\.\d%$/);
  assert.match(figures[2], /^\d+\.\d 个百分点$/);
  assert.deepEqual((await shown.locator(".boxes dt").allInnerTexts())[1], "按占比算的");
});

test("the rows that a finding speaks of are docked below: both sides are on the screen at once, and lead to their cells", async (t) => {
  const { page } = await openPage(t, { viewport: { width: 1366, height: 768 } });
  await open(page, BROKEN, "A01");
  const dock = page.getByRole("region", { name: "有关的格" });
  await dock.waitFor();
  assert.deepEqual(await dock.locator("tbody th, tfoot th").allInnerTexts(), ["本年新收", "上年结转", "办理结果总计", "结转下年度"]);
  assert.deepEqual((await dock.locator("td.plus, td.total").allInnerTexts()).map((text) => text.replace(/\D/g, "")), ["178", "6", "137", "11"]);
  for (const one of await dock.locator("td.plus, td.total").all()) assert.ok(await inView(one));
  await dock.locator('[data-related="requests/received/natural_person"]').click();
  await page.waitForFunction(() => tree().activeElement?.dataset.cell === "requests/received/natural_person");
  assert.ok(await inView(cell(page, "requests/received/natural_person")));
});

test("a sentence and the row it speaks of are on the screen together; the cell with the same number is told", async (t) => {
  const { page } = await openPage(t, { viewport: { width: 1366, height: 768 } });
  await open(page, BLANK_TOTAL, "N05");
  const dock = page.getByRole("region", { name: "有关的格" });
  await dock.waitFor();
  assert.match(await dock.locator("td.plus").innerText(), /相加得 33/);
  assert.match(await dock.locator("td.same").innerText(), /28\s*与正文同数/);
  assert.ok(await inView(dock.locator("td.plus")));
  await page.waitForFunction(() => {
    const { top, bottom } = tree().querySelector("gouji-report mark.current").getBoundingClientRect();
    return top > 0 && bottom < tree().querySelector(".related").getBoundingClientRect().top;
  });
  // What is one cell alone needs no dock, and a closed card has none.
  await page.locator("[aria-expanded=true]").click();
  await dock.waitFor({ state: "detached" });
});

test("every number of the prose can be marked by what became of it, and nothing of that is copied", async (t) => {
  const { page } = await openPage(t);
  await paste(page, SEED);
  await verdict(page);
  await page.getByRole("button", { name: "显示数字核对" }).click();
  await page.locator("gouji-report .block .told").first().waitFor();
  await page.getByRole("tab", { name: /正文数字/ }).click();
  const groups = await page.locator("gouji-claims section").evaluateAll((all) => all.map((one) => [one.getAttribute("aria-labelledby").replace("claims-", ""), one.querySelectorAll("li").length]));
  assert.ok(groups.length > 1);
  for (const [standing, count] of groups) assert.equal(await page.locator(`gouji-report .block .told.${standing}`).count(), count, standing);
  assert.deepEqual(await page.locator(".legend.numbers span").evaluateAll((all) => all.map((one) => Number(one.innerText.match(/\d+$/)[0]))), groups.map(([, count]) => count));
  const signs = await page.locator("gouji-report .block .told").evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one, "::after").content)).size);
  assert.equal(signs, groups.length, "a sign of its own for each");
  const { copied, written } = await page.locator("gouji-report .block:has(.told)").nth(1).evaluate((block) => {
    getSelection().selectAllChildren(block);
    const bare = block.cloneNode(true);
    bare.querySelectorAll(".badge, .unseen").forEach((mark) => mark.remove());
    return { copied: getSelection().toString().replace(/\s/g, ""), written: bare.textContent.replace(/\s/g, "") };
  });
  assert.equal(copied, written);
  await page.getByRole("button", { name: "收起数字核对" }).click();
  await page.locator("gouji-report .block .told").first().waitFor({ state: "detached" });
});
