// The gate: a form is held while its report has errors, until the user has confirmed.
import assert from "node:assert/strict";
import test from "node:test";
import { goToFirst, openHost, RIGHT, state, WRONG } from "./hosts.mjs";

/** A form whose page counts what it is given to send, as those do that send it themselves. */
function form(report) {
  return `<form id="form"><div id="content" contenteditable>${report}</div><gouji-check for="#content" gate></gouji-check>
    <button name="do" value="draft">存草稿</button><button name="do" value="publish">发布</button></form>
    <script>globalThis.sent = []; document.querySelector("#form").addEventListener("submit", (event) => { event.preventDefault(); sent.push(event.submitter?.value ?? "none"); });</script>`;
}

const sent = (page) => page.evaluate(() => globalThis.sent);
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const gate = (page) => page.locator("gouji-check [part=gate]");

test("with errors it asks first, and sends by the button that was pressed", async (t) => {
  const { page } = await openHost(t, form(WRONG));
  await state(page, "error");
  await press(page, "发布");
  await gate(page).waitFor();
  assert.match(await gate(page).innerText(), /还有 1 处错误，仍要提交吗？/);
  assert.equal(await page.locator("gouji-check .panel").isVisible(), true, "the errors are shown beside the question");
  assert.equal(await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.activeElement?.textContent), "回去改");
  await page.keyboard.press("Escape");
  assert.equal(await gate(page).count(), 0);
  assert.deepEqual(await sent(page), []);
  await press(page, "发布");
  await press(page, "仍要提交");
  assert.deepEqual(await sent(page), ["publish"]);
  await press(page, "存草稿");
  assert.deepEqual(await sent(page), ["publish", "draft"], "what was confirmed is not asked again");
  await page.locator("#content p").first().evaluate((words) => words.append("本局另有说明。"));
  await press(page, "发布");
  await gate(page).waitFor();
  assert.equal((await sent(page)).length, 2, "another text is another question");
});

test("without errors nothing is held, and what was just mended goes by itself once it is checked", async (t) => {
  const { page } = await openHost(t, form(WRONG));
  await state(page, "error");
  await goToFirst(page);
  await page.keyboard.type("81");
  await page.locator("#form").evaluate((form) => form.requestSubmit(form.querySelector("[value=publish]")));
  await page.waitForFunction(() => globalThis.sent.length === 1);
  assert.deepEqual(await sent(page), ["publish"]);
  await state(page, "pass");
  await press(page, "发布");
  assert.deepEqual(await sent(page), ["publish", "publish"]);
});

test("errors that were just written are found before the form goes", async (t) => {
  const { page } = await openHost(t, form(RIGHT));
  await state(page, "pass");
  await page.locator("#content td", { hasText: /^81$/ }).evaluate((cell) => (cell.textContent = "18"));
  await press(page, "发布");
  await page.getByText("还有 1 处错误，仍要提交吗？").waitFor();
  assert.deepEqual(await sent(page), []);
});

test("the page may let it go, and a form of another editor is none of its business", async (t) => {
  const { page } = await openHost(t, `${form(WRONG)}<form id="search"><button>搜索</button></form>`);
  await state(page, "error");
  await page.evaluate(() => {
    document.querySelector("#search").addEventListener("submit", (event) => { event.preventDefault(); globalThis.sent.push("search"); });
    document.addEventListener("gouji-gate", (event) => { event.preventDefault(); globalThis.sent.push(`asked ${event.detail.report.summary.errors}`); });
  });
  await press(page, "搜索");
  await press(page, "发布");
  assert.deepEqual(await sent(page), ["search", "asked 1", "publish"]);
  assert.equal(await gate(page).count(), 0);
});

test("a checker that cannot start holds nobody up", async (t) => {
  // No core may be compiled under this policy.
  const { page } = await openHost(t, form(WRONG), { headers: { "content-security-policy": "script-src 'self' 'unsafe-inline'" } });
  await state(page, "failed");
  assert.match(await page.locator("gouji-check [part=verdict]").innerText(), /检查程序没有取到/);
  await press(page, "发布");
  await page.waitForFunction(() => globalThis.sent.length === 1);
});

test("while it waits for a check the user may go on", async (t) => {
  const { page } = await openHost(t, form(WRONG), { head: '<script>WebAssembly.compile = () => new Promise(() => {});</script>' });
  await state(page, "checking");
  await press(page, "发布");
  assert.match(await gate(page).innerText(), /正在检查/);
  await press(page, "先不提交");
  assert.deepEqual(await sent(page), []);
  await press(page, "发布");
  await press(page, "不等了，提交");
  assert.deepEqual(await sent(page), ["publish"]);
});
