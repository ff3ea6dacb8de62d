// 标为已核实: what a person decided of a finding stays on this computer, changes no verdict, and lapses with its numbers.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, download, paste, sample, unfold, verdict } from "./acts.mjs";
import { named, SCREENS, violations } from "./axe.mjs";
import { openPage } from "./launch.mjs";

const BROKEN = sample("broken-sums.html");
/** One of the six numbers beside the blank total is another one. */
const OTHER = BROKEN.replace("<td>3</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td></td>", "<td>4</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td></td>");

async function shown(page, html) {
  await paste(page, { html });
  const words = await verdict(page);
  const { id } = (await cards(page)).find((one) => one.id.startsWith("V08:"));
  return { id, words };
}

async function decide(page, id, reason) {
  await unfold(page, id);
  await card(page, id).getByRole("button", { name: "标为已核实…" }).click();
  await card(page, id).getByLabel(reason).check();
  await card(page, id).getByRole("button", { name: "标为已核实", exact: true }).click();
  await card(page, id).getByText(`已核实：${reason}`).waitFor();
}

test("a decision outlives a reload, is counted beside the verdict, and lapses when a number changes", async (t) => {
  const { page } = await openPage(t);
  const { id, words } = await shown(page, BROKEN);
  assert.equal(await page.getByText(/已处理/).count(), 0);
  await decide(page, id, "口径不同");
  assert.match(await page.locator(".facts").innerText(), /已处理 1/);
  assert.deepEqual(await verdict(page), words);

  // Nothing of the report is kept.
  const kept = JSON.parse(await page.evaluate(() => localStorage.getItem("gouji-decisions")));
  assert.deepEqual(kept.map((one) => Object.keys(one).sort()), [["hash", "id", "reason"]]);
  assert.match(kept[0].hash, /^[0-9a-f]{1,8}$/);

  await page.reload();
  assert.deepEqual((await shown(page, BROKEN)).words, words);
  await card(page, id).locator(".done").waitFor();
  assert.match(await page.locator(".facts").innerText(), /已处理 1/);

  assert.notEqual(OTHER, BROKEN);
  await page.reload();
  const { id: same } = await shown(page, OTHER);
  assert.equal(same, id);
  assert.equal(await page.locator(".done").count(), 0);
  assert.doesNotMatch(await page.locator(".facts").innerText(), /已处理/);

  await page.reload();
  await shown(page, BROKEN);
  await unfold(page, id);
  await card(page, id).getByRole("button", { name: "撤销核实" }).click();
  await card(page, id).getByRole("button", { name: "标为已核实…" }).waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("gouji-decisions")), "[]");
});

test("decisions go to another computer as a file, and beside the report in its JSON; another file is said to have none", async (t) => {
  const { page } = await openPage(t);
  const { id } = await shown(page, BROKEN);
  await decide(page, id, "口径不同");
  const take = async (name) => (await download(page, () => page.getByRole("button", { name }).click())).text;
  await page.getByRole("button", { name: "导出与打印" }).click();
  const file = await take(/^核实记录/);
  const { decisions, reports } = JSON.parse(await take(/^全部数据 JSON/));
  assert.deepEqual(decisions, JSON.parse(file));
  assert.deepEqual(decisions.map((one) => [one.id, one.reason]), [[id, "口径不同"]]);
  assert.equal(reports.length, 1);

  const { page: other } = await openPage(t);
  await shown(other, BROKEN);
  await other.getByRole("button", { name: "导出与打印" }).click();
  const read = (name, buffer) => other.locator('dialog input[type="file"]').setInputFiles({ name, mimeType: "application/json", buffer });
  await read("别的.json", Buffer.from("{"));
  await other.getByText("“别的.json”里没有核实记录").waitFor();
  await read("核实记录.json", Buffer.from(file));
  await other.getByText("读入了 1 条核实记录").waitFor();
  await other.keyboard.press("Escape");
  await card(other, id).locator(".done").waitFor();
});

test("what was decided stands beside the finding in sheet, list and opinion, and the verdict is what it was", async (t) => {
  const { page, context } = await openPage(t);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { id, words } = await shown(page, BROKEN);
  await decide(page, id, "口径不同");
  await page.getByRole("button", { name: "导出与打印" }).click();
  const press = (name) => page.getByRole("dialog").getByRole("button", { name }).click();
  const sheet = (await download(page, () => press(/^校核单/))).text;
  const [, row] = sheet.match(new RegExp(`<tr data-finding-id="${id}">([^]*?)</tr>`));
  assert.match(row, /已核实：口径不同/);
  assert.equal(sheet.match(/□ 无误/g).length, (await cards(page)).length - 1);
  assert.ok(sheet.includes(words.words));
  assert.equal((await download(page, () => press(/CSV/))).text.match(/"已核实：口径不同"/g).length, 1);
  await press(/整改意见/);
  await page.getByText("已复制").waitFor();
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).match(/已核实：口径不同/g).length, 1);
});

test("with the keyboard alone, and with a reason of one's own", async (t) => {
  const { page } = await openPage(t);
  const { id } = await shown(page, BROKEN);
  await unfold(page, id);
  await card(page, id).getByRole("button", { name: "标为已核实…" }).press("Enter");
  await page.waitForFunction(() => tree().activeElement?.matches(".decide input"));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => tree().activeElement?.textContent === "标为已核实…");
  await page.keyboard.press("Enter");
  await card(page, id).getByLabel("其他原因").fill("按 j 字头文件");
  await page.keyboard.press("Enter");
  await card(page, id).getByText("已核实：按 j 字头文件").waitFor();
  await page.waitForFunction(() => tree().activeElement?.textContent === "撤销核实");
});

test("where the browser keeps nothing, the card says so", async (t) => {
  const { page } = await openPage(t);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  const { id } = await shown(page, BROKEN);
  await decide(page, id, "上级另有要求");
  await card(page, id).getByText("本浏览器不保存记录，关页即失").waitFor();
  assert.match(await page.locator(".facts").innerText(), /已处理 1/);
});

for (const screen of SCREENS) {
  test(`axe finds nothing where something is decided, at ${named(screen)}`, async (t) => {
    const { page } = await openPage(t, screen);
    const { id } = await shown(page, BROKEN);
    await unfold(page, id);
    await card(page, id).getByRole("button", { name: "标为已核实…" }).click();
    // What lies half under a bar that stays is no smaller for it.
    const top = (focused) => page.waitForFunction((focused) => tree().activeElement?.matches(focused) && (scrollTo(0, 0), scrollY === 0), focused);
    await top(".decide input");
    assert.deepEqual(await violations(page), [], "form");
    await card(page, id).getByRole("button", { name: "标为已核实", exact: true }).click();
    await top(".decided button");
    assert.deepEqual(await violations(page), [], "decided");
  });
}
