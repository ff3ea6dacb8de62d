// In Chromium: the whole check, the same with every rule switched off, and the browser's parser with a table algorithm in
// JavaScript, one after the other on the same page, so that what else the machine does falls on all alike.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser, FLAGS } from "../../tests/e2e/browser.mjs";
import { verdict } from "../verdict.mjs";
import { padded, SIZES } from "./inputs.mjs";

const ROOT = new URL("../../", import.meta.url);
const TURNS = { "27 KB": 41, "100 KB": 31, "1 MB": 11, "20 MB": 3 };
const FRESH = 7;
// The browser that people have: without a window it starts twice as fast.
const executablePath = findBrowser({ withWindow: true });

const PAGE = `<!doctype html><meta charset="utf-8"><script type="module">
import load, { check, rules } from "/dist/gouji.js";
import { cells } from "/benches/beside/grid.js";
const timed = (act) => { const start = performance.now(); act(); return performance.now() - start; };
globalThis.measure = async (size, turns) => {
  const report = await (await fetch("/report/" + encodeURIComponent(size))).text();
  const bytes = await (await fetch("/dist/gouji_bg.wasm")).arrayBuffer();
  const start = performance.now();
  const module = await WebAssembly.compile(bytes);
  const compiled = performance.now();
  await load({ module_or_path: module });
  const loaded = performance.now();
  const off = JSON.stringify({ name: "没有规则", off: rules().filter((rule) => rule.default).map((rule) => rule.id) });
  const first = timed(() => check(report, {}));
  const times = { check: [], reading: [], browser: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    times.browser.push(timed(() => cells(report)));
    times.check.push(timed(() => check(report, {})));
    times.reading.push(timed(() => check(report, { pack: off })));
  }
  return { compile: compiled - start, load: loaded - compiled, first, times };
};
</script>`;

/** Which browser it is, milliseconds by size, and what a fresh browser takes until its first verdict. */
export async function inBrowser() {
  const server = await serve();
  const sizes = {};
  for (const [size, turns] of Object.entries(TURNS)) {
    sizes[size] = await fresh((page) => page.evaluate(([size, turns]) => globalThis.measure(size, turns), [size, turns]), server.address);
  }
  const starts = [];
  for (let turn = 0; turn < FRESH; turn += 1) {
    starts.push(await fresh((page) => page.evaluate(() => globalThis.measure("27 KB", 0)), server.address));
  }
  const page = [];
  for (let turn = 0; turn < FRESH; turn += 1) page.push(await firstOnThePage());
  const version = await fresh((page) => page.context().browser().version(), server.address);
  server.close();
  return { version, sizes, starts, page };
}

async function fresh(act, address) {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => "measure" in globalThis);
  const found = await act(page);
  await browser.close();
  return found;
}

/** The one file in a fresh browser: from pasting a report, once the page has said that it is ready, to its verdict on the screen. */
async function firstOnThePage() {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(pathToFileURL(fileURLToPath(new URL("dist/index.html", ROOT))).href);
  await page.getByText(/共 \d+ 条规则/).waitFor();
  // Nobody pastes sooner; the worker uses it to warm up.
  await page.waitForTimeout(1000);
  const time = await page.evaluate(verdict, padded(SIZES["27 KB"]));
  await browser.close();
  return time;
}

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };

/** The root of the project and the reports, on this machine only. */
async function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const answer = (body, type) => response.writeHead(200, { "content-type": type }).end(body);
    if (path === "/") return answer(PAGE, "text/html; charset=utf-8");
    if (path.startsWith("/report/")) return answer(padded(SIZES[path.slice("/report/".length)]), "text/plain; charset=utf-8");
    try {
      answer(readFileSync(new URL(`.${path}`, ROOT)), TYPES[extname(path)] ?? "application/octet-stream");
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
