// `node benches/page.mjs`, after `cargo xtask build`: how soon the page is of use. From the disk with the network off: until the
// first screen stands, and from pasting 100 KB of a report to its verdict; over a line of 2 Mbit/s, until the first screen stands.
// Medians of fresh windows; ends with a failure where one is above its limit.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findBrowser, FLAGS } from "../tests/e2e/browser.mjs";
import { verdict } from "./verdict.mjs";

const FILE = fileURLToPath(new URL("../dist/index.html", import.meta.url));
const WINDOWS = 11;
const LINE = 2_000_000 / 8;

/** Milliseconds. */
const LIMITS = { "从磁盘打开到第一屏": 200, "粘贴 100 KB 到结论": 300, "2 Mbit/s 打开到第一屏": 1000, "2 Mbit/s（brotli）打开到第一屏": 1000 };

const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
const times = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, []]));
for (let window = 0; window <= WINDOWS; window += 1) {
  // The first window of a browser starts more than the page.
  const keep = (name, time) => window > 0 && times[name].push(time);
  await opened({ offline: true }, pathToFileURL(FILE).href, async (page, drawn) => {
    keep("从磁盘打开到第一屏", drawn);
    await page.getByText(/共 \d+ 条规则/).waitFor();
    // Nobody pastes sooner.
    await setTimeout(500);
    keep("粘贴 100 KB 到结论", await page.evaluate(verdict, padded()));
  });
  for (const [name, packed] of [["2 Mbit/s 打开到第一屏", false], ["2 Mbit/s（brotli）打开到第一屏", true]]) {
    const line = await slow(packed);
    await opened({}, line.address, async (_, drawn) => keep(name, drawn));
    line.close();
  }
}
await browser.close();

for (const [name, limit] of Object.entries(LIMITS)) {
  const [least, median, most] = [0, WINDOWS >> 1, WINDOWS - 1].map((at) => times[name].sort((a, b) => a - b)[at]);
  console.log(`${name}：中位 ${median.toFixed(0)} 毫秒（${least.toFixed(0)} 到 ${most.toFixed(0)}），限 ${limit}`);
  if (median > limit) process.exitCode = 1;
}

/** Opens a window, and tells `act` how long it was from the start of loading to the first frame that shows the first screen. */
async function opened(options, address, act) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  await context.addInitScript(() => {
    globalThis.drawn = new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector("gouji-app")?.shadowRoot?.querySelector("#paste")) return requestAnimationFrame(look);
        // The frame after the one that draws it.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      };
      requestAnimationFrame(look);
    });
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  await act(page, await page.evaluate(() => globalThis.drawn));
  await context.close();
}

/** A sample with paragraphs put into its first section until it has 100 KB. */
function padded() {
  const report = readFileSync(new URL("../www/samples/broken-sums.html", import.meta.url), "utf8");
  const paragraph = '<p class="MsoNormal" style="text-indent:32pt;line-height:28pt"><span style="font-family:仿宋_GB2312;font-size:16pt">全年通过网站发布信息86条，答复来信12件，举办开放日2次，认真做好政策解读和回应关切的工作。</span></p>\n';
  const [before, after] = report.split(/(?<=<\/h2>)([^]*)/, 2);
  const wanted = Math.ceil((100_000 - Buffer.byteLength(report)) / Buffer.byteLength(paragraph));
  return before + paragraph.repeat(wanted) + after;
}

/** A server whose answer comes as fast as the line allows, as it is or packed as a good server packs it. */
async function slow(packed) {
  const file = readFileSync(FILE);
  const body = packed ? brotliCompressSync(file) : file;
  const server = createServer(async (_, response) => {
    response.writeHead(200, { "Content-Type": "text/html", ...(packed ? { "Content-Encoding": "br" } : {}) });
    const start = performance.now();
    for (let sent = 0; sent < body.length && !response.destroyed; ) {
      await setTimeout(5);
      const due = Math.min(body.length, Math.floor(((performance.now() - start) / 1000) * LINE));
      response.write(body.subarray(sent, due));
      sent = due;
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => (server.closeAllConnections(), server.close()) };
}
