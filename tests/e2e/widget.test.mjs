// <gouji-check> in pages of others: what it reads, where it leads, and that it leaves all else alone.
import assert from "node:assert/strict";
import test from "node:test";
import { sample } from "./acts.mjs";
import { violations } from "./axe.mjs";
import { asTyped, asValue, bar, changes, goToFirst, openHost, RIGHT, state, TYPING, watchChanges, WRONG } from "./hosts.mjs";
import { openPage } from "./launch.mjs";

const WIDGET = '<gouji-check for="#content"></gouji-check>';

/** What is selected, in the document or in a frame of it. */
const selected = (page) => page.evaluate(() => {
  const frame = document.activeElement?.localName === "iframe" ? document.activeElement.contentWindow : window;
  return String(frame.getSelection());
});

test("what is edited is checked, the way back selects the cell, and the repair turns the bar", async (t) => {
  const { page, errors, foreign } = await openHost(t, `${TYPING}${WIDGET}`);
  await state(page, "error");
  assert.equal(await bar(page), "年报核校：1 处错误，建议改后再发布");
  const before = await page.locator("#content").evaluate((element) => element.innerHTML);
  await watchChanges(page, "html");
  await goToFirst(page);
  assert.equal(await selected(page), "18");
  assert.deepEqual(await changes(page), [], "page and editor are only looked at");
  await page.keyboard.type("81");
  await state(page, "pass");
  assert.equal(await bar(page), "年报核校：已查的规则全部通过");
  assert.equal(await page.locator("#content").evaluate((element) => element.innerHTML), before.replace("<td>18</td><td>9</td>", "<td>81</td><td>9</td>"));
  assert.deepEqual(await page.evaluate(() => [getSelection().anchorOffset, getSelection().isCollapsed]), [2, true], "the caret is where it was");
  assert.deepEqual((await changes(page)).filter((change) => !/ (#text|TD)$/.test(change)), Array(2).fill("attributes GOUJI-CHECK"), "but for the cell, only the widget's own state");
  assert.deepEqual(errors, []);
  assert.deepEqual(foreign(), []);
});

test("the script leaves nothing in the page but the elements, and the marks that every copy of Lit leaves", async (t) => {
  const { page } = await openPage(t, { path: "host.html", html: "<!doctype html><meta charset=utf-8><title>空</title>" });
  const before = await page.evaluate(() => [Object.keys(globalThis), document.documentElement.outerHTML]);
  await page.addScriptTag({ url: "gouji-check.js" });
  const left = await page.evaluate(([names, html]) => {
    document.querySelector("script").remove();
    return [Object.keys(globalThis).filter((name) => !names.includes(name)), document.documentElement.outerHTML === html];
  }, before);
  assert.deepEqual([left[0].sort(), left[1]], [["litElementVersions", "litHtmlVersions", "litPropertyMetadata", "reactiveElementVersions"], true]);
});

test("a selector that is none finds nothing, and says so", async (t) => {
  const { page, errors } = await openHost(t, `${TYPING}<gouji-check for="##"></gouji-check>`);
  await state(page, "idle");
  assert.equal(await bar(page), "年报核校：还没有找到编辑区");
  await page.locator("gouji-check").evaluate((widget) => widget.setAttribute("for", "#content"));
  await state(page, "error");
  assert.deepEqual(errors, []);
});

test("what is typed over a number keeps the paragraph and the type that it stands in", async (t) => {
  const styled = WRONG.replace("<td>18</td><td>9</td>", '<td><p style="text-align:center"><b>18</b></p></td><td>9</td>');
  const { page } = await openHost(t, `<div id="content" contenteditable>${styled}</div>${WIDGET}`);
  await state(page, "error");
  await goToFirst(page);
  assert.equal(await selected(page), "18");
  await page.keyboard.type("81");
  await state(page, "pass");
  assert.match(await page.locator("#content").evaluate((element) => element.innerHTML), /<td><p style="text-align:center"><b>81<\/b><\/p><\/td><td>9<\/td>/);
});

test("a textarea with markup: the very characters are selected", async (t) => {
  const { page } = await openHost(t, `<textarea id="content" style="height:120px">${asTyped(WRONG)}</textarea>${WIDGET}`);
  await state(page, "error");
  await goToFirst(page);
  const area = page.locator("#content");
  assert.deepEqual(await area.evaluate(({ value, selectionStart, selectionEnd }) => [value.slice(selectionStart, selectionEnd), value.slice(selectionEnd, selectionEnd + 15)]), ["18", "</td><td>9</td>"]);
  assert.ok(await area.evaluate(({ scrollTop }) => scrollTop > 0), "it is scrolled to");
  await page.keyboard.type("81");
  await state(page, "pass");
  assert.equal(await area.inputValue(), RIGHT);
});

test("an editor in a frame, written after it was made, as older ones are", async (t) => {
  const { page } = await openHost(t, `<div id="box"></div><gouji-check for="#box iframe"></gouji-check>`);
  assert.equal(await bar(page), "年报核校：还没有找到编辑区");
  await page.evaluate((html) => {
    const frame = document.createElement("iframe");
    document.querySelector("#box").append(frame);
    const { contentDocument: inner } = frame;
    inner.open();
    inner.write(`<!doctype html><body contenteditable="true">${html}</body>`);
    inner.close();
  }, WRONG);
  await state(page, "error");
  await goToFirst(page);
  assert.equal(await selected(page), "18");
  await page.keyboard.type("81");
  await state(page, "pass");
  // Another document in the same frame.
  await page.locator("iframe").evaluate((frame, html) => (frame.srcdoc = `<body contenteditable>${html}</body>`), WRONG);
  await state(page, "error");
});

test("a sentence, an empty cell and a cell of a second table are found as well", async (t) => {
  const wrong = sample("broken-sums.html").match(/<body>([^]*)<\/body>/)[1].replace("办结194件", "办结<b>19</b>5<span>件</span>");
  const { page } = await openHost(t, `<div id="content" contenteditable>${wrong}</div>${WIDGET}`);
  await state(page, "error");
  const findings = await page.evaluate(() => document.querySelector("gouji-check").report.findings.map(({ rule, message }) => [rule, message]));
  await page.locator("gouji-check .turn").click();
  const places = {};
  for (const [rule, message] of findings) {
    await page.locator("gouji-check .card-head", { hasText: message }).click();
    await page.locator("gouji-check .finding.looked-at").getByRole("button", { name: "到编辑区" }).click();
    places[rule] = await page.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection();
      const cell = anchorNode.nodeType === 1 ? anchorNode : anchorNode.parentElement;
      return [String(getSelection()), cell.localName, anchorOffset, cell.closest("tr")?.cells.length ?? 0];
    });
  }
  assert.equal(places.A01[0], "137");
  assert.deepEqual(places.A04, ["14", "td", 0, 15]);
  assert.deepEqual(places.V08, ["", "td", 0, 8], "an empty cell has the caret in it");
  const prose = Object.entries(places).filter(([rule]) => rule.startsWith("N"));
  assert.ok(prose.length > 0, JSON.stringify(findings));
  for (const [rule, [words]] of prose) assert.match(words, /195件/, rule);
});

test("of two reports the bar tells the graver, and the way leads into the one that is shown", async (t) => {
  // Both have cells with the same number, so the first place would be the wrong one.
  // Of two years in a row each would be held against the other.
  const second = WRONG.replaceAll("2025", "2023").replaceAll("2026", "2024");
  const { page } = await openHost(t, `<div id="content" contenteditable>${RIGHT}${second}</div>${WIDGET}`);
  await state(page, "error");
  await page.locator("gouji-check .turn").click();
  assert.match(await page.locator("gouji-check .several").innerText(), /2 份报告/);
  assert.match(await page.locator("gouji-check .several [aria-pressed=true]").innerText(), /2023/);
  await page.locator("gouji-check .card-head").first().click();
  const chosen = () => page.evaluate(() => {
    const { anchorNode } = getSelection();
    return [String(getSelection()), [...document.querySelectorAll("#content td")].filter((cell) => cell.textContent === "结果维持" && cell.compareDocumentPosition(anchorNode) & 4).length];
  });
  await page.locator("gouji-check").getByRole("button", { name: "上年结转 × 自然人" }).first().click();
  assert.deepEqual(await chosen(), ["3", 3], "behind the last table of the first report");
  await page.locator("gouji-check .several").getByRole("button", { name: /2025/ }).click();
  assert.equal(await bar(page), "年报核校：1 处错误，建议改后再发布");
  assert.match(await page.locator("gouji-check #verdict").innerText(), /全部通过/);
});

test("what changes while the panel is open leaves the open card open", async (t) => {
  const { page } = await openHost(t, `${TYPING}${WIDGET}`);
  await state(page, "error");
  await goToFirst(page);
  const checked = page.evaluate(() => new Promise((done) => addEventListener("gouji-checked", ({ detail }) => done(detail.report.schema), { once: true })));
  await page.locator("#content h1").evaluate((heading) => heading.append(" "), null);
  await page.locator("#content p").first().evaluate((words) => words.append("本局另有说明。"));
  assert.equal(await checked, 1, "the event came with a report of the contract");
  assert.equal(await page.locator("gouji-check .finding.open").count(), 1);
});

test("under a page that styles everything the bar is as ever, and the page's own wishes count", async (t) => {
  const head = `<style>
    html { font-size: 62.5% } * { font-size: 40px !important; color: red !important; letter-spacing: 9px !important; line-height: 3 !important; text-transform: uppercase !important; box-sizing: content-box !important }
    button { display: none !important } p, h1, h3, li { margin: 50px !important; text-indent: 99px !important } div { padding: 30px !important; border: 9px solid lime !important }
    :root { --gouji-brand: rgb(1, 2, 3) } .own { --gouji-error: rgb(4, 5, 6) }
  </style>`;
  const { page } = await openHost(t, `${TYPING}<gouji-check class="own" for="#content"></gouji-check>`, { head });
  await state(page, "error");
  const { height } = await page.locator("gouji-check").boundingBox();
  assert.ok(Math.abs(height - 44) <= 4, `${height} px`);
  const style = (selector, name) => page.locator(`gouji-check ${selector}`).first().evaluate((element, name) => getComputedStyle(element)[name], name);
  assert.equal(await style("[part=verdict]", "fontSize"), "14px");
  assert.equal(await style("[part=verdict]", "letterSpacing"), "normal");
  assert.equal(await style("[part=bar]", "borderLeftColor"), "rgb(4, 5, 6)", "said of the widget");
  await goToFirst(page);
  assert.equal(await style(".card-title", "color"), "rgb(24, 32, 43)");
  assert.equal(await style(".basis", "textIndent"), "0px");
  assert.equal(await style(".chip[aria-pressed=true]", "borderTopColor"), "rgb(1, 2, 3)", "said of the whole page");
});

test("its parts can be styled, hidden means hidden, and the author's attributes stay", async (t) => {
  const head = "<style>gouji-check::part(bar) { background: rgb(9, 9, 9) }</style>";
  const { page } = await openHost(t, `${TYPING}<gouji-check for="#content" tabindex="3" role="group" class="a"></gouji-check>`, { head });
  await state(page, "error");
  assert.equal(await page.locator("gouji-check [part=bar]").evaluate((element) => getComputedStyle(element).backgroundColor), "rgb(9, 9, 9)");
  const widget = page.locator("gouji-check");
  assert.deepEqual(await widget.evaluate((element) => [element.getAttribute("tabindex"), element.getAttribute("role"), element.className]), ["3", "group", "a"]);
  await widget.evaluate((element) => (element.hidden = true));
  assert.equal(await widget.isVisible(), false);
});

test("a value in place of an editor, also one that was set before the element was defined", async (t) => {
  const html = `<!doctype html><meta charset="utf-8"><title>值</title><gouji-check id="early"></gouji-check>
    <script>const early = document.querySelector("#early"); early.value = ${asValue(WRONG)}; early.mode = "panel";</script><script src="gouji-check.js"></script>`;
  const { page } = await openPage(t, { path: "host.html", html });
  await state(page, "error");
  await page.locator("gouji-check .card-head").first().click();
  assert.equal(await page.locator("gouji-check").getByRole("button", { name: "到编辑区" }).count(), 0, "there is nowhere to go");
  await page.evaluate((html) => (document.querySelector("#early").value = html), RIGHT);
  await state(page, "pass");
  const [report, none, old] = await page.evaluate(async (html) => {
    const widget = document.querySelector("#early");
    const { summary } = await widget.check(html);
    const refused = await widget.check("").catch(({ code }) => code);
    widget.reset();
    return [summary.errors, refused, widget.report];
  }, WRONG);
  assert.deepEqual([report, none, old], [1, "empty", null]);
  await state(page, "idle");
});

test("agency and year from other fields head a text without a title, rules can be left out, and the cards lead to the handbook", async (t) => {
  const untitled = WRONG.replace(/<h1>.*?<\/h1>/, "").replaceAll("临溪县自然资源局", "本局").replace(/<p>[^<]*现公布[^<]*<\/p>/, "");
  const { page } = await openHost(t, `<div id="content" contenteditable>${untitled}</div><gouji-check for="#content" agency="临溪县自然资源局" year="2025" handbook="rules/"></gouji-check>`);
  await state(page, "error");
  const [agency, year] = await page.evaluate(() => [document.querySelector("gouji-check").report.agency, document.querySelector("gouji-check").report.year]);
  assert.deepEqual([agency, year], ["临溪县自然资源局", 2025]);
  await goToFirst(page);
  assert.equal(await selected(page), "18", "the title that is not in the editor moves no place in it");
  assert.match(await page.locator("gouji-check .rule-link a").first().getAttribute("href"), /^rules\/A01\.html$/);
  await page.locator("gouji-check").evaluate((widget) => widget.setAttribute("rules-off", "A01 A02、A03"));
  await page.waitForFunction(() => document.querySelector("gouji-check").report?.checks.every(({ rule }) => rule !== "A01"));
});

test("what is no report, an empty editor, part of a report, and an editor of another site are each told", async (t) => {
  const { page } = await openHost(t, `<div id="content" contenteditable></div>${WIDGET}`);
  await state(page, "idle");
  const write = (html) => page.locator("#content").evaluate((element, html) => (element.innerHTML = html), html);
  await write("<p>关于召开安全生产工作会议的通知。请各处室负责人准时参加。</p>");
  await state(page, "not-report");
  assert.equal(await bar(page), "年报核校：这份内容不像年度报告");
  await write(WRONG.replace("<td>18</td><td>9</td><td>0</td>", "<td>18</td><td>9</td>"));
  await state(page, "partial");
  assert.match(await bar(page), /只读到 193\/200 格，不能下结论/);
  const told = page.evaluate(() => new Promise((done) => addEventListener("gouji-error", ({ detail }) => done(detail), { once: true })));
  await page.evaluate(() => {
    const frame = Object.assign(document.createElement("iframe"), { id: "other", src: "data:text/html,x" });
    document.body.append(frame);
    frame.onload = () => (document.querySelector("gouji-check").for = "#other");
  });
  const { code, message } = await told;
  assert.equal(code, "unreachable-editor");
  assert.match(message, /别的网站/);
  await state(page, "failed");
});

test("it moves to another place and another document, and works there", async (t) => {
  const { page, errors } = await openHost(t, `${TYPING}<iframe id="frame" style="width:600px;height:300px"></iframe>${WIDGET}`);
  await state(page, "error");
  await page.evaluate(() => document.body.prepend(document.querySelector("gouji-check")));
  await state(page, "error");
  await page.evaluate((html) => {
    const inner = document.querySelector("#frame").contentDocument;
    inner.body.innerHTML = `<div id="content" contenteditable>${html}</div>`;
    inner.body.prepend(document.querySelector("gouji-check"));
  }, RIGHT);
  const inner = page.frameLocator("#frame");
  await inner.locator('gouji-check[data-state="pass"]').waitFor();
  const { height } = await inner.locator("gouji-check").boundingBox();
  assert.ok(Math.abs(height - 44) <= 4, `its stylesheet came along: ${height} px`);
  await page.evaluate(() => document.body.prepend(document.querySelector("#frame").contentDocument.querySelector("gouji-check")));
  await state(page, "error");
  assert.deepEqual(errors, []);
});

test("two widgets and the page's own parts stand on one page without a clash", async (t) => {
  const { page, errors } = await openPage(t, { bypassCSP: true });
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), `<div id="content" contenteditable>${WRONG}</div>${WIDGET}<gouji-check id="second"></gouji-check>`);
  await page.addScriptTag({ path: new URL("../../dist/gouji-check.js", import.meta.url).pathname });
  await page.addScriptTag({ path: new URL("../../dist/gouji-check.js", import.meta.url).pathname });
  await page.evaluate((html) => (document.querySelector("#second").value = html), RIGHT);
  await state(page, "error", 'gouji-check[for="#content"]');
  await state(page, "pass", "#second");
  await page.getByRole("button", { name: /云岭市住房和城乡建设局/ }).click();
  await page.locator('main[data-verdict="error"]').waitFor();
  await page.locator("gouji-app .card-head").first().click();
  await page.locator('gouji-check[for="#content"] .turn').click();
  await page.locator('gouji-check[for="#content"] .card-head').first().click();
  assert.equal(await page.locator("gouji-app .finding.open").count(), 1, "a card of one leaves the other's open");
  assert.equal(await page.locator('gouji-check[for="#content"] .finding.open').count(), 1);
  assert.equal(await page.locator("#second .finding.open").count(), 0);
  assert.deepEqual(errors, []);
});

test("added and removed a hundred times, it leaves nothing behind", async (t) => {
  const { page, context } = await openHost(t, `<div id="content" contenteditable>${WRONG}</div><div id="place"></div>`);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const turn = (times) => page.evaluate(async (times) => {
    for (let i = 0; i < times; i += 1) {
      const widget = document.createElement("gouji-check");
      widget.for = "#content";
      document.querySelector("#place").append(widget);
      await widget.check();
      widget.mode = "panel";
      await widget.updateComplete;
      widget.remove();
    }
  }, times);
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  await turn(10);
  const before = await measure();
  await turn(100);
  const after = await measure();
  t.diagnostic(`listeners ${before.JSEventListeners} → ${after.JSEventListeners}, nodes ${before.Nodes} → ${after.Nodes}, heap ${before.JSHeapUsedSize} → ${after.JSHeapUsedSize}`);
  // The last one may still be about: it has some 12 listeners and 260 nodes.
  assert.ok(after.JSEventListeners <= before.JSEventListeners + 25, "listeners");
  assert.ok(after.Nodes <= before.Nodes + 550, "nodes");
  assert.equal(page.workers().length, 1, "one worker for all of them");
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in bar, panel, question and demonstration (${colorScheme})`, async (t) => {
    const { page } = await openPage(t, { path: "widget.html", colorScheme, bypassCSP: true });
    await state(page, "error");
    assert.deepEqual(await violations(page), []);
    await goToFirst(page);
    assert.deepEqual(await violations(page), []);
    await page.locator("form > p button").click();
    await page.locator("gouji-check [part=gate]").waitFor();
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.locator("gouji-check .theme").evaluate((theme) => theme.classList.contains("dark")), colorScheme === "dark");
  });
}
