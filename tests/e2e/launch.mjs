// What every end-to-end test starts from: the built page in dist/, served on this machine, in a fresh browser window.
//
//   const { page, errors, requests, foreign } = await openPage(test, { viewport: { width: 390, height: 844 } });
//
// One server and one browser serve all tests of a file; each `openPage` is a window of its own (no shared storage).
import { existsSync } from "node:fs";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../www/serve.mjs";
import { findBrowser } from "./browser.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

// The browser's own traffic is off, so that every request seen is the page's.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let server;
let browser;

after(async () => {
  await (await browser)?.close();
  await (await server)?.close();
});

/**
 * Opens the page (or `path` below it) in a new window that closes with the test. The other options are those of
 * playwright's `newContext`: `viewport`, `colorScheme`, `reducedMotion`, `offline`, …; `at` is another server's
 * address, and with `stopped` the page's clock stands still until the test moves it (`page.clock.runFor`).
 *
 * - `errors`: what the console reported as an error and what the page threw, in order
 * - `requests`: the address of each request, the worker's too
 * - `foreign()`: those of them that leave this server
 */
export async function openPage(test, { path = "", at, stopped = false, viewport = { width: 1366, height: 768 }, ...options } = {}) {
  const address = at ?? (await serveDist()).address;
  const context = await (await startBrowser()).newContext({ locale: "zh-CN", viewport, ...options });
  test.after(() => context.close());
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
  await page.goto(address + path);
  const foreign = () => requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(address));
  return { page, context, address, errors, requests, foreign };
}

/** The server of dist/, started once; `address` ends in a slash. */
export function serveDist() {
  if (!existsSync(`${DIST}/index.html`)) throw new Error("dist 里没有网页，请先运行 cargo xtask build");
  server ??= serve(DIST, 0);
  return server;
}

function startBrowser() {
  browser ??= chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  return browser;
}
