// What every end-to-end test starts from: the built page, dist/index.html, in a fresh browser window.
//
//   const { page, errors, requests, foreign } = await openPage(test, { viewport: { width: 390, height: 844 } });
//
// The page is the same file wherever it lies. GOUJI_FROM says from where it is opened: `web` (served on this machine, as it is
// unless said otherwise) or `disk` (a file, with the network off). One server and one browser serve all tests of a file; each
// `openPage` is a window of its own (no shared storage).
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../www/serve.mjs";
import { findBrowser, FLAGS } from "./browser.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** The one file. */
export const FILE = `${DIST}/index.html`;

/** Whether the page is opened as a file. */
export const FROM_DISK = process.env.GOUJI_FROM === "disk";

let server;
let browser;

after(async () => {
  await (await browser)?.close();
  await (await server)?.close();
});

/**
 * Opens the page in a new window that closes with the test. The other options are those of playwright's `newContext`:
 * `viewport`, `colorScheme`, `reducedMotion`, `offline`, …
 *
 * - `hash`: what stands behind the address, `#download`
 * - `change`: makes another file of the page's text before it is opened; its policy is made to fit again
 * - `routes`: what answers in the server's place, by the addresses that it answers for
 * - `at`: another server's address, which is asked whatever GOUJI_FROM says
 * - `path`: another page of dist/ than the one file; it is served, too
 * - `html`: that page's text, where it is not one of dist/, as it would be served beside dist's files; with `headers` of its own
 * - `stopped`: the page's clock stands still until the test moves it (`page.clock.runFor`)
 * - `until`: what is waited for, `load` unless said otherwise
 *
 * It gives:
 *
 * - `address`: of the page, or of the folder where `path` lies
 * - `errors`: what the console reported as an error and what the page threw, in order
 * - `requests`: the address of each request, the worker's too
 * - `foreign()`: those of them that are not for the page itself
 *
 * In the page, `tree()` is where it is drawn: its one shadow tree, or the document as long as there is none.
 */
export async function openPage(test, options = {}) {
  const { hash = "", path, html, headers = {}, routes = {}, at, change, stopped = false, until = "load", viewport = { width: 1366, height: 768 }, ...others } = options;
  const fromDisk = FROM_DISK && at === undefined && path === undefined;
  const context = await (await startBrowser()).newContext({ locale: "zh-CN", viewport, offline: fromDisk, ...others });
  test.after(() => context.close());
  await context.addInitScript(() => (globalThis.tree = () => document.querySelector("gouji-app")?.shadowRoot ?? document));
  const errors = [];
  const requests = [];
  context.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  context.on("weberror", (thrown) => errors.push(String(thrown.error())));
  context.on("request", (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on("websocket", (socket) => requests.push(socket.url()));
  if (stopped) {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
  }
  const changed = change === undefined ? undefined : fitting(change(readFileSync(FILE, "utf8")));
  const served = fromDisk ? undefined : at ?? (await serveDist()).address;
  const address = served ?? pathToFileURL(changed === undefined ? existing(FILE) : saved(test, changed)).href;
  if (served !== undefined && changed !== undefined) {
    await context.route(served, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: changed }));
  }
  for (const [addresses, answer] of Object.entries(routes)) await context.route(addresses, answer);
  if (html !== undefined) await context.route(address + path, (route) => route.fulfill({ headers: { "content-type": "text/html; charset=utf-8", ...headers }, body: html }));
  await page.goto(address + (path ?? hash), { waitUntil: until });
  const foreign = () => requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(address));
  return { page, context, address, errors, requests, foreign };
}

/** The server of dist/, started once; `address` ends in a slash. */
export function serveDist() {
  existing(FILE);
  server ??= serve(DIST, 0);
  return server;
}

/** Saves a text as a file that is gone after the test, and gives its path. */
export function saved(test, text, name = "gouji.html") {
  const folder = mkdtempSync(join(tmpdir(), "gouji-e2e-"));
  test.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function existing(file) {
  if (!existsSync(file)) throw new Error("dist 里没有网页，请先运行 cargo xtask build");
  return file;
}

/** The policy names the script by its hash, so another script is another hash. */
function fitting(text) {
  const [, script] = text.match(/<script id="script">([^]*?)<\/script>/);
  const hash = createHash("sha256").update(script).digest("base64");
  return text.replace(/script-src 'sha256-[^']+'/, `script-src 'sha256-${hash}'`);
}

/** The browser, started once; it ends with the tests of the file. */
export function startBrowser() {
  browser ??= chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  return browser;
}
