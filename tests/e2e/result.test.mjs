// The result: list and tables, and the way between them.
import assert from "node:assert/strict";
import test from "node:test";
import { card, cards, cell, corpus, file, focused, inFocus, inView, names, paste, sample, shown, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";

const BROKEN = { html: sample("broken-sums.html") };

test("the numbers of the list are the numbers of the marks, and the verdict counts the same findings", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BROKEN);
  const { words } = await verdict(page);
  const list = await cards(page);
  assert.deepEqual(list.map(({ number }) => number), list.map((_, index) => String(index + 1)));
  for (const { id, number } of list) {
    for (const mark of await page.locator(`[data-mark-for="${id}"]`).allInnerTexts()) assert.equal(mark, number);
  }
  const counted = [...words.matchAll(/(\d+) 处(错误|警告|提示)/g)].map(([, count, name]) => [name, Number(count)]);
  for (const [name, severity] of [["错误", "error"], ["警告", "warning"], ["提示", "hint"]]) {
    const said = counted.find(([counted]) => counted === name)?.[1] ?? 0;
    assert.equal(await page.locator(`.finding.${severity}`).count(), said, name);
  }
});

test("a click on a card opens it and brings its cell into view; a click on the badge leads back", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BROKEN);
  await verdict(page);
  let led = 0;
  for (const { id } of await cards(page)) {
    const mark = page.locator(`[data-mark-for="${id}"]`).first();
    if (await mark.count() === 0) continue;
    led += 1;
    await card(page, id).locator(".card-head").click();
    assert.equal(await card(page, id).locator(".card-head").getAttribute("aria-expanded"), "true");
    await page.waitForFunction((id) => {
      const { top, bottom } = tree().querySelector(`[data-mark-for="${id}"]`).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, id);
    await card(page, id).locator(".card-head").click();
    // As slow as a person: nothing moves while the button is down.
    await mark.click({ delay: 120 });
    await inFocus(page, id);
    assert.equal(await card(page, id).locator(".card-head").getAttribute("aria-expanded"), "true");
    assert.ok(await inView(card(page, id).locator(".card-head")));
  }
  assert.ok(led >= 3, `only ${led} findings are marked in the tables`);
});

test("a finding about a whole table is marked at the heading of its section, in the official form at its own", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: file("tests/fixtures/old-form-2023/report.html") });
  await verdict(page);
  await page.getByRole("button", { name: "官方表式", exact: true }).click();
  const { id } = (await cards(page)).find(({ id }) => id.startsWith("S05"));
  await card(page, id).locator(".card-head").click();
  await card(page, id).getByRole("button", { name: "到原文" }).click();
  await page.waitForFunction(() => tree().activeElement?.id === "table-2");
  await page.locator(`.table-title [data-mark-for="${id}"]`).click();
  await inFocus(page, id);
});

test("到原文 and each operand move the focus to their cell", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BROKEN);
  await verdict(page);
  const { id } = (await cards(page))[0];
  await card(page, id).locator(".card-head").click();
  await card(page, id).getByRole("button", { name: "到原文" }).click();
  await page.waitForFunction(() => tree().activeElement?.matches("[data-cell]"));
  assert.equal(await focused(page), "requests/disposed/natural_person");
  const operand = card(page, id).locator(".operands button").first();
  await operand.click();
  await page.waitForFunction(() => tree().activeElement?.matches("[data-operand]"));
});

test("the cells of the open finding's sum are marked with their part in it, in words too", async (t) => {
  const { page } = await openPage(t);
  await paste(page, BROKEN);
  await verdict(page);
  const appeals = (await cards(page)).find(({ id }) => id.includes("appeals"));
  await card(page, appeals.id).locator(".card-head").click();
  await page.locator("[data-operand=total]").waitFor();
  assert.equal(await page.locator("[data-operand=plus]").count(), 4);
  assert.deepEqual(await page.locator("[data-operand]").evaluateAll((cells) => cells.map((cell) => cell.dataset.cell)),
    ["upheld", "corrected", "other", "pending", "total"].map((column) => `appeals/reconsideration/${column}`));
  const named = await names(page);
  assert.match(named["appeals/reconsideration/upheld"], /行政复议.*结果维持.*：9，加数$/);
  assert.match(named["appeals/reconsideration/total"], /：14，合计问题 \d+，错误/);
  const boxes = await card(page, appeals.id).locator(".boxes dd").allInnerTexts();
  assert.deepEqual(boxes.slice(0, 2), ["14", "15"]);
});

test("a chosen cell tells its sums, and a sum that is pressed shows its cells", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("clean.html") });
  await verdict(page);
  await cell(page, "requests/disposed/natural_person").click();
  const chips = page.locator("gouji-sums .chip");
  await chips.first().waitFor();
  assert.equal(await chips.count(), 3);
  assert.equal(await page.locator("gouji-sums [data-outcome=pass]").count(), 3);
  assert.equal(await page.locator("[data-operand]").count(), 0);
  await chips.filter({ hasText: "列求和" }).click();
  await page.locator("[data-operand=total]").waitFor();
  // Of the form's 25 rows the sum leaves out the two above the dispositions, their total and the carry-over.
  assert.equal(await page.locator("[data-operand=plus]").count(), 21);
  assert.equal(await page.locator("[data-operand=total]").getAttribute("data-cell"), "requests/disposed/natural_person");
  await cell(page, "disclosure/administrative_license/decisions").click();
  await page.getByText("不参与勾稽").waitFor();
  assert.equal(await page.locator("[data-operand]").count(), 0);
  await page.getByRole("button", { name: "回到目录" }).click();
  await page.getByRole("navigation", { name: "到哪一部分" }).waitFor();
});

test("the sum of a column of 2019 has its 19 addends and one total, each with its sign and its part in words", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: sample("seed-like.html") });
  await verdict(page);
  await cell(page, "requests/disposed/natural_person").click();
  await page.locator("gouji-sums .chip").filter({ hasText: "列求和" }).click();
  await page.locator("[data-operand=total]").waitFor();
  const [plus, total] = [page.locator("[data-operand=plus]"), page.locator("[data-operand=total]")];
  assert.deepEqual([await plus.count(), await total.count()], [19, 1]);
  assert.deepEqual([...new Set(await plus.locator(".role").allInnerTexts()), await total.locator(".role").innerText()], ["＋", "＝"]);
  const named = await names(page);
  for (const key of await plus.evaluateAll((cells) => cells.map((one) => one.dataset.cell))) assert.match(named[key], /：0，加数$/, key);
  assert.match(named["requests/disposed/natural_person"], /：0，合计$/);
});

test("a blank cell is shown and named as blank, never as a number", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: file("tests/fixtures/blank-cells/report.html") });
  await verdict(page);
  const { cells } = JSON.parse(file("tests/fixtures/blank-cells/expected.json"));
  const blanks = Object.keys(cells).filter((key) => cells[key] === null);
  assert.ok(blanks.length > 0);
  const [texts, named] = [await shown(page), await names(page)];
  for (const key of blanks) {
    assert.equal(texts[key], "", key);
    assert.match(named[key], /：\s*空白/, key);
  }
});

test("rows copied out of a table hold what the report has, and no number of a mark", async (t) => {
  const { page, context } = await openPage(t);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await paste(page, { html: file("tests/fixtures/row-total-blank/report.html") });
  await verdict(page);
  const marked = page.locator("td.blank.marked").first();
  assert.match(await marked.innerText(), /\d/, "the blank cell has a badge");
  await marked.evaluate((cell) => {
    getSelection().selectAllChildren(cell.closest("tr"));
    document.execCommand("copy");
  });
  const written = await marked.evaluate((cell) => [...cell.closest("tr").querySelectorAll("[data-cell]")].map((cell) =>
    [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim()));
  // Blank cells at the end of a row are not copied at all.
  while (written.at(-1) === "") written.pop();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(copied.trimEnd().split("\t").slice(-written.length), written);
});

test("a warning's cell keeps its colour while its sum is shown, and its part in that is seen beside it", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: file("tests/fixtures/row-total-blank/report.html") });
  await verdict(page);
  const [{ id }] = await cards(page);
  await card(page, id).locator(".card-head").click();
  const marked = page.locator(".grid .marked.warning.total, .grid .marked.warning.plus").first();
  await marked.waitFor();
  const { shadow, colours } = await marked.evaluate((cell) => {
    const probe = document.createElement("i");
    cell.append(probe);
    const colours = Object.fromEntries(["error", "warning", "total", "plus"].map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }));
    probe.remove();
    return { shadow: getComputedStyle(cell).boxShadow, colours };
  });
  assert.ok(shadow.includes(colours.warning), shadow);
  assert.ok(!shadow.includes(colours.error), shadow);
  assert.ok([colours.total, colours.plus].some((colour) => shadow.includes(colour)), shadow);
});

test("the window is called by the verdict, and by its own name again at the first screen", async (t) => {
  const { page } = await openPage(t);
  const name = await page.title();
  await paste(page, BROKEN);
  await page.waitForFunction(() => document.title === "2 处错误 · 勾稽 · 政府信息公开年报核校");
  await paste(page, { html: sample("clean.html") });
  await page.waitForFunction(() => document.title === "通过 · 勾稽 · 政府信息公开年报核校");
  await page.getByRole("button", { name: "换一份" }).click();
  await page.waitForFunction((name) => document.title === name, name);
});

test("hints alone are a pass, to the eye and to the ear", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { text: file("tests/fixtures/lines-2019/report.txt") });
  const { kind, words } = await verdict(page);
  assert.equal(kind, "pass");
  assert.match(words, /^没有发现错误和警告，有 \d+ 处提示/);
  assert.match(await page.locator("#verdict").innerText(), /^通过：/);
  assert.equal(await page.locator("gouji-verdict .icon-pass").count(), 1);
});

test("what was copied is said on the card that was copied, and not on that of another report", async (t) => {
  const { page, context } = await openPage(t);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const other = sample("broken-sums.html").replaceAll("云岭市住房和城乡建设局", "青溪县水利局");
  await paste(page, { html: sample("broken-sums.html") + other });
  await verdict(page);
  const [{ id }] = await cards(page);
  await card(page, id).locator(".card-head").click();
  await card(page, id).getByRole("button", { name: "复制这条" }).click();
  await card(page, id).getByText("已复制").waitFor();
  await page.getByRole("button", { name: /青溪县水利局/ }).click();
  await page.getByRole("button", { name: /青溪县水利局/, pressed: true }).waitFor();
  assert.equal((await cards(page))[0].id, id, "both have the same finding");
  await card(page, id).locator(".card-head").click();
  await card(page, id).getByRole("button", { name: "复制这条" }).waitFor();
  assert.equal(await card(page, id).getByText("已复制").count(), 0);
});

test("a partial read is no verdict: unread cells say so, and nothing is counted as 0", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { html: file("tests/fixtures/ragged-row/report.html") });
  const { kind, words } = await verdict(page);
  assert.equal(kind, "unknown");
  assert.match(words, /只读到|不能下结论/);
  assert.match(await page.locator(".partial").innerText(), /没读到不等于没有填，这些格不按 0 计/);
  assert.deepEqual((await cards(page)).filter(({ id }) => id.startsWith("A")), []);
  await page.getByRole("button", { name: "官方表式", exact: true }).click();
  await page.locator("gouji-tables .unread").first().waitFor();
  const { cells } = JSON.parse(file("tests/fixtures/ragged-row/expected.json"));
  const [texts, named] = [await shown(page), await names(page)];
  const unread = Object.keys(texts).filter((key) => !(key in cells));
  assert.ok(unread.length > 0);
  for (const key of unread) {
    assert.equal(texts[key], "未读到", key);
    assert.match(named[key], /：未读到/, key);
  }
});

test("text without the numbers of three rows gets no verdict, no sum of it is called broken, and no cell that is not there is 0", async (t) => {
  const { page } = await openPage(t);
  const texts = [file("tests/fixtures/lines-2019/report.txt"), corpus("seed/report.txt")].filter((text) => text !== undefined);
  for (const whole of texts) {
    await page.reload();
    // A row is its label and seven numbers, each on a line. Where the label goes too, the row is told to be missing (S09).
    const text = ["1.属于国家秘密", "2.重复申请", "(六)其他处理"].reduce((text, name) => text.replace(new RegExp(`(${name.replace(/[.()]/g, "\\$&")}\\s+)(?:\\d+\\s+){7}`), "$1"), whole);
    assert.ok(whole.length - text.length > 40);
    await paste(page, { text });
    const { kind, words } = await verdict(page);
    assert.equal(kind, "unknown");
    assert.match(words, /只读到/);
    assert.deepEqual((await cards(page)).filter(({ id }) => /^A0/.test(id)), []);
    const own = Object.keys(await shown(page));
    await page.getByRole("button", { name: "官方表式", exact: true }).click();
    await page.locator("gouji-tables .unread").first().waitFor();
    const missing = Object.entries(await shown(page)).filter(([key]) => !own.includes(key));
    assert.ok(missing.length >= 21, `${missing.length}`);
    for (const [key, text] of missing) assert.equal(text, "未读到", key);
  }
});

test("a finding's words go to the clipboard: by button, by Ctrl+C, and where the browser has only the old way", async (t) => {
  const { page, context } = await openPage(t);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await paste(page, BROKEN);
  await verdict(page);
  const [{ id, message }] = await cards(page);
  const head = card(page, id).locator(".card-head");
  await head.click();
  const button = () => card(page, id).getByRole("button", { name: "复制这条" }).click();
  const refuse = () => page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not on an intranet page"));
  });
  for (const way of [button, () => head.press("Control+c"), () => refuse().then(button)]) {
    await page.evaluate(() => navigator.clipboard.writeText("nothing yet"));
    await way();
    await page.waitForFunction(async () => await navigator.clipboard.readText() !== "nothing yet");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith(message) && copied.includes("依据："), copied);
    await card(page, id).getByText("已复制").waitFor();
  }
});
