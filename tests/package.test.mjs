// The npm package, packed and installed as a user gets it, in every way that its README tells of, made from the README's own lines.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import test from "node:test";
import { build, createServer } from "vite";
import webpack from "webpack";
import { serve } from "../www/serve.mjs";
import { asTyped } from "./e2e/hosts.mjs";
import { startBrowser } from "./e2e/launch.mjs";
import { block, checkTypes, LISTED, PACKAGE, project, root, work } from "./packed.mjs";
import { check, core, corpus, fixtures } from "./wasm.mjs";

const BROKEN = readFileSync(join(root, "www/samples/broken-sums.html"), "utf8");
const EXPECTED = core.check(BROKEN);
assert.ok(EXPECTED.findings.some(({ rule }) => rule === "A01"), "the sample has a broken sum");
const APP = 'import { check } from "gouji";\nglobalThis.check = check;\n';

test("the package has what is needed and no more, and its single module is small enough", () => {
  assert.deepEqual(LISTED.map(({ path }) => path).sort(), [
    "LICENSE", "README.md", "contract.d.ts", "define.d.ts", "define.js", "element.d.ts", "element.js", "gouji-check.js", "gouji.d.ts", "gouji_bg.wasm", "index.js", "inline.js", "node.js", "options.d.ts", "package.json", "worker.js",
  ]);
  assert.ok(LISTED.find(({ path }) => path === "inline.js").size <= 1_000_000);
});

for (const entry of ["gouji", "gouji/inline"]) {
  test(`Node: ${entry} gives the objects of the core, and its refusals`, async () => {
    const files = [...fixtures.map((path) => join(root, path)), ...corpus()];
    const script = `import { readFile } from "node:fs/promises"; import { check, rules, forms, pack } from "${entry}";
      const reports = []; for (const file of ${JSON.stringify(files)}) reports.push(await check(await readFile(file), { name: file }));
      const refused = await check("%PDF-1.7").catch(({ code, message }) => [code, message]);
      const bytes = new TextEncoder().encode("%PDF-1.7"); const pdf = await check(bytes.buffer).catch(({ code }) => code);
      console.log(JSON.stringify([reports, await rules(), await forms(), await pack('{"name":"望川市"}'), await pack("{").catch(({ code }) => code), pdf, (await check(new Blob([${JSON.stringify(BROKEN)}]))).summary]));`;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: work, encoding: "utf8", maxBuffer: 1 << 28 });
    const [reports, ...others] = JSON.parse(out);
    for (const [i, file] of files.entries()) assert.deepEqual(reports[i], await check(new Uint8Array(readFileSync(file)), { name: file }), file);
    assert.deepEqual(others, [core.rules(), core.forms(), core.pack('{"name":"望川市"}'), "wrong-pack", "unreadable-pdf", EXPECTED.summary]);
  });
}

test("Vite", async (t) => {
  const folder = project("vite", { "app.js": APP, "index.html": '<!doctype html><script type="module" src="./app.js"></script>', "vite.config.js": block(/^\/\/ vite\.config\.js\n/) });
  await build({ root: folder, logLevel: "silent", base: "./" });
  await inBrowser(t, join(folder, "dist"), { worker: true });
});

test("Vite's server for development", async (t) => {
  const folder = project("vite-dev", { "app.js": APP, "index.html": '<!doctype html><script type="module" src="./app.js"></script>', "vite.config.js": block(/^\/\/ vite\.config\.js\n/) });
  // The package stands above the project, where Vite serves nothing unless it is told so.
  const server = await createServer({ root: folder, logLevel: "silent", server: { host: "127.0.0.1", port: 0, fs: { allow: [work] } }, cacheDir: join(folder, "cache") });
  t.after(() => server.close());
  await server.listen();
  await inPage(await pageAt(t, `http://127.0.0.1:${server.httpServer.address().port}/`), true);
});

for (const [module, moduleResolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
  test(`TypeScript finds the types, by ${moduleResolution}`, () => {
    const folder = project(`types-${moduleResolution}`, {
      "package.json": '{"type": "module"}',
      "app.ts": 'import { check, rules, type Report } from "gouji";\nimport { pack } from "gouji/inline";\nconst report: Report = await check(new Uint8Array(), { blocks: true });\nexport const verdict: "error" | "warning" | "pass" | "unknown" | "not_report" = report.summary.verdict;\nexport const names: string[] = [...(await rules()).map(({ name }) => name), ...(await pack("{}")).changes];\n// @ts-expect-error there is no such field\nreport.no;\n',
    });
    checkTypes(folder, module, moduleResolution);
  });
}

test("webpack 5", async (t) => {
  const folder = project("webpack", { "app.js": APP, "index.html": '<!doctype html><script src="out/main.js"></script>' });
  const stats = await new Promise((resolve, reject) => webpack({
    mode: "production", context: folder, entry: "./app.js", output: { path: join(folder, "out"), publicPath: "auto" },
  }, (error, stats) => (error ? reject(error) : resolve(stats))));
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
  await inBrowser(t, folder, { worker: true });
});

test("esbuild", async (t) => {
  const folder = project("esbuild", { "app.js": APP, "index.html": '<!doctype html><script type="module" src="out/app.js"></script>' });
  // The package is found above the project; a user has it in the project's own folder.
  const commands = block(/^esbuild /).replaceAll("node_modules/gouji", PACKAGE);
  execFileSync("sh", ["-ec", commands], { cwd: folder, env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}` }, stdio: "pipe" });
  await inBrowser(t, folder, { worker: true });
});

test("a plain page with the README's lines, whatever MIME type the server gives", async (t) => {
  const page = block(/^<script type="module">/).replace("const report = await check(", "globalThis.check = check;\n  const report = globalThis.report = await check(");
  const folder = project("plain", { "index.html": `<!doctype html><meta charset="utf-8"><textarea>${asTyped(BROKEN)}</textarea>\n${page}` });
  cpSync(PACKAGE, join(folder, "gouji"), { recursive: true });
  const shown = await inBrowser(t, folder, { worker: true, mime: "text/plain" });
  await shown.waitForFunction(() => globalThis.report !== undefined);
  assert.deepEqual(await shown.evaluate(() => globalThis.report.summary), EXPECTED.summary);
});

for (const [name, entry, policy, worker] of [
  ["files of the own site", "index.js", "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'", true],
  ["no worker, so in the calling thread", "index.js", "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; connect-src 'self'", false],
  ["one module, worker from a blob", "inline.js", "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:", true],
  ["one module and nothing else", "inline.js", "script-src 'self' 'wasm-unsafe-eval'", false],
]) {
  test(`under a strict policy: ${name}`, async (t) => {
    const folder = project(`csp-${entry}-${worker}`, {
      "app.js": APP.replace('"gouji"', `"./gouji/${entry}"`),
      "index.html": `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}"><script type="module" src="app.js"></script>`,
    });
    cpSync(PACKAGE, join(folder, "gouji"), { recursive: true });
    await inBrowser(t, folder, { worker });
  });
}

test("in a worker of one's own", async (t) => {
  const folder = project("worker", {
    "app.js": 'const worker = new Worker("own.js", { type: "module" });\nglobalThis.check = (html) => new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); worker.postMessage(html); });\n',
    "own.js": 'import { check } from "./gouji/index.js";\nonmessage = async ({ data }) => postMessage(await check(data));\n',
    "index.html": '<!doctype html><script type="module" src="app.js"></script>',
  });
  cpSync(PACKAGE, join(folder, "gouji"), { recursive: true });
  await inBrowser(t, folder, { worker: true });
});

test("a core that is not there is told so, and the next call tries again", async (t) => {
  const folder = project("missing", { "app.js": APP.replace('"gouji"', '"./gouji/index.js"'), "index.html": '<!doctype html><script type="module" src="app.js"></script>' });
  cpSync(PACKAGE, join(folder, "gouji"), { recursive: true });
  rmSync(join(folder, "gouji/gouji_bg.wasm"));
  const page = await open(t, folder);
  const refused = await page.evaluate(() => globalThis.check("年报").catch(({ code, message }) => [code, message]));
  assert.equal(refused[0], "not-loaded");
  assert.match(refused[1], /检查程序没有取到/);
  cpSync(join(PACKAGE, "gouji_bg.wasm"), join(folder, "gouji/gouji_bg.wasm"));
  assert.deepEqual((await page.evaluate((html) => globalThis.check(html), BROKEN)).summary, EXPECTED.summary);
});

test("a worker that breaks is given up with what waits for it, and the next call has another", async (t) => {
  const folder = project("broken", { "app.js": APP.replace('"gouji"', '"./gouji/index.js"'), "index.html": '<!doctype html><script type="module" src="app.js"></script>' });
  cpSync(PACKAGE, join(folder, "gouji"), { recursive: true });
  const page = await inBrowser(t, folder, { worker: true });
  await page.workers()[0].evaluate(() => {
    onmessage = () => {
      throw new Error("out of order");
    };
  });
  const code = await page.evaluate((html) => globalThis.check(html).catch(({ code }) => code), BROKEN);
  assert.equal(code, "crashed");
  assert.deepEqual((await page.evaluate((html) => globalThis.check(html), BROKEN)).summary, EXPECTED.summary);
  assert.equal(await page.evaluate(() => globalThis.started), 2);
  assert.equal(await page.evaluate(() => globalThis.compiled), 1);
});

async function open(t, folder, mime) {
  const server = await serve(folder, 0);
  t.after(() => server.close());
  return pageAt(t, server.address, mime);
}

async function pageAt(t, address, mime) {
  const context = await (await startBrowser()).newContext();
  t.after(() => context.close());
  if (mime !== undefined) {
    await context.route("**/*.wasm", async (route) => route.fulfill({ response: await route.fetch(), contentType: mime }));
  }
  await context.addInitScript(() => {
    globalThis.started = 0;
    globalThis.compiled = 0;
    const { compile } = WebAssembly;
    WebAssembly.compile = (bytes) => ((globalThis.compiled += 1), compile(bytes));
    globalThis.Worker = new Proxy(Worker, { construct: (Worker, options) => ((globalThis.started += 1), new Worker(...options)) });
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.check !== undefined);
  return page;
}

/** Checks the sample in the page of that folder: the report is the core's, and a worker has made it or not. */
async function inBrowser(t, folder, { worker, mime }) {
  return inPage(await open(t, folder, mime), worker);
}

async function inPage(page, worker) {
  const first = page.evaluate((html) => globalThis.check(html), BROKEN);
  assert.deepEqual(await first, EXPECTED);
  assert.deepEqual(await page.evaluate((html) => globalThis.check(html, { name: "again" }), BROKEN).then(({ summary }) => summary), EXPECTED.summary);
  assert.equal(page.workers().length > 0, worker, `${page.workers().length} workers`);
  assert.equal(await page.evaluate(() => globalThis.started), 1, "a worker is tried once");
  assert.ok(await page.evaluate(() => globalThis.compiled) <= 1, "the core is compiled once");
  return page;
}
