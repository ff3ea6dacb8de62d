// The first screen, before anything is put in.
import assert from "node:assert/strict";
import test from "node:test";
import { kind, sample, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

test("the first screen stands, complete and without scrolling, on a small laptop", async (t) => {
  const { page, errors } = await openPage(t, { viewport: { width: 1366, height: 620 } });
  await page.getByText(/共 \d+ 条规则/).waitFor();
  assert.equal(await kind(page), "idle");
  for (const part of [page.locator("h1"), page.locator(".paste"), page.getByRole("button", { name: "选择文件…" }), page.locator(".proof")]) {
    const { y, height } = await part.boundingBox();
    assert.ok(y >= 0 && y + height <= 620, `${await part.innerText()} ends at ${y + height}`);
  }
  assert.deepEqual(errors, []);
});

test("the paste region is editable, for the context menu's sake, but nothing can be typed into it", async (t) => {
  const { page } = await openPage(t);
  const region = page.getByRole("textbox", { name: "在这里粘贴年报全文" });
  assert.equal(await region.evaluate((element) => element.isContentEditable), true);
  const before = await region.innerText();
  await region.focus();
  await page.keyboard.type("J1");
  await page.keyboard.press("Backspace");
  assert.equal(await region.innerText(), before);
});

test("every sample of the list is offered with its title and its note", async (t) => {
  const { page } = await openPage(t);
  const samples = JSON.parse(sample("samples.json"));
  const words = await page.locator(".sample").allInnerTexts();
  assert.equal(words.length, samples.length);
  samples.forEach(({ title, note }, index) => {
    assert.ok(words[index].includes(title) && words[index].includes(note), words[index]);
  });
  // What a sample is said to have is what is found in it.
  for (const { title, errors, warnings, hints } of samples) {
    const said = await page.locator(".sample", { hasText: title }).locator(".found").innerText();
    await page.locator(".sample", { hasText: title }).click();
    await verdict(page);
    const found = await Promise.all(["error", "warning", "hint"].map((severity) => page.locator(`.finding.${severity}`).count()));
    assert.deepEqual([errors, warnings, hints], found, title);
    const words = ["错误", "警告", "提示"].flatMap((name, at) => (found[at] > 0 ? [`${name} ${found[at]}`] : []));
    assert.equal(said.replace(/\s+/g, " ").trim(), words.length === 0 ? "全部通过" : words.join(" "));
    await page.getByRole("button", { name: "换一份" }).click();
  }
});

test("without JavaScript the page says what it needs", async (t) => {
  const { page } = await openPage(t, { javaScriptEnabled: false });
  assert.match(await page.locator("body").innerText(), /请在浏览器设置里允许本页运行 JavaScript/);
});
