// What cannot be read, what tries to do harm, and what breaks.
import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout } from "node:timers/promises";
import { drop, kind, paste, sample, shown, verdict } from "./acts.mjs";
import { openPage } from "./launch.mjs";
import { slowLine } from "./slow.mjs";

const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(64).fill(0)];
const PDF = [...Buffer.from("%PDF-1.7\n1 0 obj")];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(32).fill(0)];

for (const [name, bytes, title] of [["年报.doc", OLD_WORD, /\.doc/], ["年报.pdf", PDF, /PDF/], ["年报.png", PNG, /图片/]]) {
  test(`${name} cannot be read, and the page says what to do instead`, async (t) => {
    const { page } = await openPage(t);
    await drop(page, [{ name, bytes }]);
    await page.locator("gouji-notice h1").waitFor();
    assert.match(await page.locator("gouji-notice h1").innerText(), title);
    assert.match(await page.locator("gouji-notice").innerText(), /请.*Word.*复制.*Ctrl\+V/s);
    assert.equal(await kind(page), "idle");
    await page.waitForFunction(() => tree().activeElement?.id === "verdict");
    assert.equal(await page.locator(".given").innerText(), `放进来的是“${name}”，${bytes.length} 字节。`);
    // The next try is at hand, and it is the same box.
    assert.equal(await page.getByRole("textbox", { name: "在这里粘贴年报全文" }).isVisible(), true);
    assert.equal(await page.getByRole("button", { name: "选择文件…" }).isVisible(), true);
    await paste(page, { html: sample("clean.html") });
    assert.equal((await verdict(page)).kind, "pass");
  });
}

test("two files at once, and an empty clipboard, are answered with a sentence", async (t) => {
  const { page } = await openPage(t);
  await drop(page, [{ name: "a.html", text: "a" }, { name: "b.html", text: "b" }]);
  await page.getByRole("heading", { name: "一次只能查一份" }).waitFor();
  await paste(page, {});
  await page.getByRole("heading", { name: "剪贴板里没有内容" }).waitFor();
});

test("what is no report is not judged", async (t) => {
  const { page } = await openPage(t);
  await paste(page, { text: "明天上午九点开会，请带上材料。" });
  await page.getByRole("heading", { name: "这份内容不像年度报告" }).waitFor();
  assert.equal(await kind(page), "unknown");
});

test("a report whose tables are pictures gets no verdict, and no link that leads nowhere", async (t) => {
  const { page } = await openPage(t);
  const tables = /<table[\s\S]*?<\/table>/g;
  await paste(page, { html: sample("clean.html").replace(tables, '<img src="data:," alt="">') });
  assert.equal((await verdict(page)).kind, "unknown");
  await page.getByRole("heading", { name: "没有读到表格，不能下结论", exact: true }).waitFor();
  assert.match(await page.locator("gouji-findings .partial").innerText(), /内容里有 \d 张图片：表格如果是图片/);
  assert.equal(await page.locator("[data-cell]").count(), 0);
  await page.locator(".card-head").first().click();
  await page.getByRole("button", { name: "到原文" }).click();
  await page.waitForFunction(() => tree().activeElement?.matches("gouji-report [data-mark-for]"));
});

test("a report from before the official tables is told so, and nothing is said to be missing from it", async (t) => {
  const { page } = await openPage(t);
  await paste(page, {
    html: "<h1>清河县司法局2012年政府信息公开工作年度报告</h1><p>一、概述</p><p>全年主动公开政府信息120条。</p>",
  });
  assert.equal((await verdict(page)).kind, "unknown");
  await page.getByText("2012 年度还没有全国统一的表格；这里查的是 2014 年度起的年报。").waitFor();
  assert.equal(await page.getByText(/\/\d+ 格/).count(), 0);
});

test("markup in a report stays text, wherever it stands", async (t) => {
  const { page, errors, requests } = await openPage(t);
  const hostile = "<img src=x onerror=document.title='harmed'><script>document.title='harmed'</script>";
  const escaped = hostile.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  await paste(page, {
    html: sample("clean.html")
      .replace("<td>28</td>", `<td>${escaped}</td>`)
      .replace(/<td>33<\/td>/, `<td>33${hostile}</td>`)
      .replaceAll("临溪县", `临溪县${escaped}`),
  });
  await verdict(page);
  assert.equal((await shown(page))["requests/granted_in_full/natural_person"], hostile);
  assert.equal(await page.locator("gouji-app img, gouji-app script").count(), 0);
  assert.doesNotMatch(await page.title(), /harmed/);
  assert.deepEqual(errors, []);
  assert.deepEqual(requests.filter((url) => url.endsWith("/x")), []);
});

test("the page asks for nothing but itself, from the first screen to a sample and back, and the counter says so", async (t) => {
  const { page, requests, address, foreign } = await openPage(t);
  await paste(page, { html: sample("broken-sums.html") });
  await verdict(page);
  await page.getByRole("button", { name: "换一份" }).click();
  await page.locator(".sample").first().click();
  await verdict(page);
  assert.deepEqual(foreign(), []);
  assert.deepEqual(requests.filter((url) => !/^(data|blob):/.test(url)), [address]);
  assert.equal(await page.locator("[data-netcount]").getAttribute("data-netcount"), "0");
});

test("nothing in the page's scripts and styles knows another site or another way to reach one", async (t) => {
  const { page } = await openPage(t);
  const parts = await page.locator("#style, #script, #worker").evaluateAll((parts) => parts.map(({ id, textContent }) => [id, textContent]));
  assert.equal(parts.length, 3);
  for (const [name, text] of parts) {
    // The names of the SVG and MathML vocabularies are addresses that nothing is fetched from.
    const sites = (text.match(/(?:https?|wss?):\/\/[\w.-]+/g) ?? []).filter((site) => site !== "http://www.w3.org");
    assert.deepEqual(sites, [], name);
    assert.doesNotMatch(text, /RTCPeerConnection|WebTransport|WebSocket|EventSource|XMLHttpRequest|sendBeacon|window\.open/, name);
  }
  assert.equal(await page.locator("script[src], link[href]:not([href^='data:']), img, iframe").count(), 0);
});

test("the browser refuses every request, from page and worker, the own site's too, and the counter counts it", async (t) => {
  const { page, address } = await openPage(t);
  await page.getByText(/共 \d+ 条规则/).waitFor();
  const refused = (context, url) => context.evaluate((url) => fetch(url).then(() => false, () => true), url);
  for (const url of ["http://localhost:9/", address]) {
    assert.equal(await refused(page, url), true);
    assert.equal(await refused(page.workers()[0], url), true);
  }
  const count = () => page.locator("[data-netcount]").getAttribute("data-netcount").then(Number);
  await page.waitForFunction(() => Number(tree().querySelector("[data-netcount]").dataset.netcount) >= 4);
  const counted = await count();
  // Stopped too, and no request: a style within the page.
  await page.evaluate(() => new Promise((stopped) => {
    document.addEventListener("securitypolicyviolation", stopped);
    document.body.insertAdjacentHTML("beforeend", '<i style="color: red"></i>');
  }));
  assert.equal(await count(), counted);
});

test("a file that ends too early is reported, with what to do, and how much of it is there", async (t) => {
  const { page } = await openPage(t, { change: (text) => text.slice(0, text.indexOf('<script id="core"') + 200_000) });
  await page.getByRole("heading", { name: "检查程序没有加载成功" }).waitFor();
  await page.getByRole("button", { name: "刷新本页" }).waitFor();
  assert.match(await page.locator("gouji-notice").innerText(), /重新取一份[^]*应有 \d+ 字，只有 \d+ 字/);
  await page.locator("gouji-app .top").getByRole("link", { name: "离线版", exact: true }).click();
  await page.getByText("本页的文件没有取全，没法另存").waitFor();
});

test("what comes late does not keep the first screen waiting", async (t) => {
  const line = await slowLine(t);
  const { page, errors } = await openPage(t, { at: line.address, until: "commit" });
  await page.locator("gouji-start h1").waitFor();
  assert.equal(await kind(page), "idle");
  line.rest();
  await page.getByText(/共 \d+ 条规则/).waitFor();
  assert.deepEqual(errors, []);
});

test("a core that does not come is reported after five seconds of silence, a slow one is waited for", async (t) => {
  const line = await slowLine(t);
  const { page } = await openPage(t, { at: line.address, stopped: true, until: "commit" });
  const failed = page.getByRole("heading", { name: "检查程序没有加载成功" });
  await page.locator("gouji-start h1").waitFor();
  for (let piece = 1; piece <= 4; piece += 1) {
    const before = await loaded(page);
    // The browser hands on what has come when it sees fit, and some only when more comes. It is asked from outside: with the page's
    // clock, what would ask within the page again and again stands still.
    for (line.send(50_000); await loaded(page) <= before; line.send(500)) await setTimeout(20);
    await page.clock.runFor(4900);
    assert.equal(await failed.count(), 0, `after ${piece} pieces`);
    assert.equal(await kind(page), "idle");
  }
  // Something may have come meanwhile.
  for (let waited = 0; await failed.count() === 0; waited += 100) {
    assert.ok(waited < 12_000, "silence is not reported");
    await page.clock.runFor(100);
  }
  line.rest();
  while (await page.getByText(/共 \d+ 条规则/).count() === 0) await page.clock.runFor(20);
  assert.equal(await failed.count(), 0);
  await page.clock.runFor(60_000);
  await paste(page, { html: sample("clean.html") });
  assert.equal((await verdict(page)).kind, "pass");
});

test("a report pasted before the core is there is checked when it comes", async (t) => {
  const line = await slowLine(t);
  const { page } = await openPage(t, { at: line.address, until: "commit" });
  await paste(page, { html: sample("clean.html") });
  await page.getByText("检查程序正在加载，取完就检查").waitFor();
  line.rest();
  assert.equal((await verdict(page)).kind, "pass");
});

test("a worker that cannot start is reported at once, with the reason, also while a report waits for it", async (t) => {
  const { page } = await openPage(t, { change: inWorker('throw new Error("out of order");') });
  await paste(page, { html: sample("clean.html") });
  await page.getByRole("heading", { name: "检查程序没有加载成功" }).waitFor();
  await page.getByText(/out of order/).waitFor();
});

test("a core that crashes is reported and started again, and the next report is checked", async (t) => {
  const { page, context } = await openPage(t, { change: inWorker(at("坏", 'throw new WebAssembly.RuntimeError("unreachable")')) });
  await page.getByText(/共 \d+ 条规则/).waitFor();
  // Not even for that does it need a network.
  await context.setOffline(true);
  await paste(page, { html: "坏" });
  await page.getByRole("heading", { name: "检查程序中途出错了" }).waitFor();
  await paste(page, { html: sample("clean.html") });
  assert.equal((await verdict(page)).kind, "pass");
});

test("a check that does not end can be given up", async (t) => {
  const { page } = await openPage(t, { change: inWorker(at("坏", "for (;;);")) });
  await paste(page, { html: "坏" });
  await page.getByRole("button", { name: "不查了" }).click();
  await page.locator("gouji-start").waitFor();
  await paste(page, { html: sample("clean.html") });
  assert.equal((await verdict(page)).kind, "pass");
});

/** How much of the core has come, in kilobytes, as the first screen says it. */
async function loaded(page) {
  return Number((await page.locator(".loading").allInnerTexts()).join("").match(/\d+/)?.[0] ?? 0);
}

/** Puts a line before what the worker does. */
function inWorker(line) {
  return (text) => text.replace('<script id="worker" type="text/plain">', (start) => start + line);
}

/** A line that does `harm` when the worker is given that text. */
function at(input, harm) {
  return `addEventListener("message", (event) => { if (event.data.input === "${input}") ${harm} });`;
}
