// Nothing that was read is lost: of several reports each is told, and a result stays when something else is put in by mistake.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, drop, file, paste, pasteAtOnce, sample, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

const RIGHT = "临溪县自然资源局 2025 年度";
const WRONG = "云岭市住房和城乡建设局 2024 年度";
const BROKEN = { html: sample("broken-sums.html") };

/** Every report of the input, as its button tells it. */
function chips(page) {
  return page.getByRole("group", { name: "这里面的报告" }).getByRole("button").evaluateAll((all) => all.map((one) => one.textContent.trim()));
}

test("each of several reports has a chip with its verdict, and the worse one is told while the better one is shown", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("clean.html") + sample("broken-sums.html") });
  assert.equal((await verdict(page)).kind, "error");
  assert.deepEqual(await chips(page), [`通过：${RIGHT}`, `错误：${WRONG}　2 处错误`]);
  assert.equal(await page.locator(".worse").count(), 0);
  await page.getByRole("button", { name: RIGHT }).click();
  await page.locator('[data-verdict="pass"]').waitFor();
  assert.match(await page.locator(".worse").innerText(), new RegExp(`${WRONG}：有 2 处错误，建议改后再发布`));
  for (const shape of ["pass", "error"]) assert.ok(await page.locator(`.several button .icon-${shape}`).count() > 0);
});

test("two reports as text, the agency above the title of the second: both are there, each under its own name", async (t) => {
  const { page } = await openPage(t);
  const text = file("tests/fixtures/lines-2021/report.txt");
  const title = text.split("\n").find((line) => line.includes("年度报告"));
  const [, agency, year] = title.match(/^(.+?)(\d{4})年/);
  const second = text.replace(title, `南陵市人民政府\n${year - 1}年政府信息公开工作年度报告`);
  await paste(page, { text: `${text}\n${second}` });
  await verdict(page);
  assert.deepEqual((await chips(page)).map((chip) => chip.replace(/^.+：|　.*$/g, "")), [`${agency} ${year} 年度`, `南陵市人民政府 ${year - 1} 年度`]);
});

test("a report without tables beside one that has them is a report of its own", async (t) => {
  const { page } = await openPage(t);
  const prose = sample("broken-sums.html").split("<h2>二、")[0];
  await paste(page, { html: prose + sample("clean.html") });
  await verdict(page);
  assert.deepEqual((await chips(page)).map((chip) => chip.replace(/^.+：|　.*$/g, "")), [WRONG, RIGHT]);
});

test("a stray paste takes no result away: it is one click back, as it was left", async (t) => {
  const { page, errors } = await openPage(t);
  await paste(page, BROKEN);
  await verdict(page);
  const [, { id }] = await cards(page);
  await card(page, id).locator(".card-head").click();
  await pasteAtOnce(page, { text: "第一部分“主动公开信息”：所列 10 项合计 367 条" });
  await page.getByText("这份内容不像年度报告").waitFor();
  await page.getByRole("button", { name: "返回上一份" }).click();
  await verdict(page);
  assert.equal(await card(page, id).locator(".card-head").getAttribute("aria-expanded"), "true");
  await page.waitForFunction(() => tree().activeElement?.id === "verdict");
  assert.equal(await page.getByRole("button", { name: "返回上一份" }).count(), 0, "there is nothing before it");
  assert.deepEqual(errors, []);
});

test("whatever comes in its place leads back to it: a refusal, an empty clipboard, the first screen, another report", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BROKEN);
  await verdict(page);
  const back = page.getByRole("button", { name: "返回上一份" });
  const isBack = () => page.waitForFunction((name) => tree().querySelector(".facts")?.textContent.includes(name), "云岭市住房和城乡建设局");
  for (const other of [
    () => drop(page, [{ name: "年报.pdf", text: "%PDF-1.7" }]),
    () => drop(page, [{ name: "a.html", text: "a" }, { name: "b.html", text: "b" }]),
    () => pasteAtOnce(page, {}),
    () => page.getByRole("button", { name: "换一份" }).click(),
  ]) {
    await other();
    await back.click();
    await isBack();
  }
  await pasteAtOnce(page, { html: sample("clean.html") });
  await page.locator('[data-verdict="pass"]').waitFor();
  await back.click();
  await isBack();
  // And forth: neither of the two is lost.
  await back.click();
  await page.locator('[data-verdict="pass"]').waitFor();
});

test("a result that is gone back to is checked by the rules chosen since", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BROKEN);
  await verdict(page);
  await page.getByRole("button", { name: "换一份" }).click();
  await page.locator("gouji-start h1").waitFor();
  await page.locator("gouji-packs summary").click();
  await page.locator("gouji-packs li button").nth(1).click();
  await page.locator("gouji-packs .pack-name").filter({ hasNotText: "全国规则" }).waitFor();
  await page.getByRole("button", { name: "返回上一份" }).click();
  await page.locator(".facts", { hasText: "按规则包" }).waitFor();
});

test("while a file is held over the page it shows where that goes, over a result too", async (t) => {
  const { page } = await openPage(t);
  const drag = (type, relatedTarget) => page.evaluate(({ type, out }) => {
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, relatedTarget: out ? null : document.body }));
  }, { type, out: relatedTarget === null });
  await page.locator("gouji-start #paste").waitFor();
  for (const isResult of [false, true]) {
    if (isResult) {
      await paste(page, BROKEN);
      await verdict(page);
    }
    await drag("dragover");
    await page.getByText("松开鼠标，检查这份文件").waitFor();
    assert.equal(await page.getByText("现在这份留着，可以返回").count(), isResult ? 1 : 0);
    await drag("dragleave", null);
    await page.locator(".drop-here").waitFor({ state: "detached" });
  }
});
