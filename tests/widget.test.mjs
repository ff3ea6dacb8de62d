// The widget out of the packed package, as its README tells to have it: with a bundler, in a plain page, as one script.
import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { build } from "vite";
import { serve } from "../www/serve.mjs";
import { asTyped, asValue, RIGHT, state, WRONG } from "./e2e/hosts.mjs";
import { startBrowser } from "./e2e/launch.mjs";
import { block, checkTypes, PACKAGE, project, root } from "./packed.mjs";

/** The README's form with a report in its textarea, and its scripts as `script`. */
const page = (script) => `<!doctype html><meta charset="utf-8"><title>发布</title>${block(/^<form /).replace("></textarea>", `>${asTyped(WRONG)}</textarea>`)
  .replace(/<script[^]*<\/script>\n/, script)}`;

const WAYS = {
  "a plain page": block(/^<form /).match(/<script.*<\/script>/)[0],
  "one script": '<script src="./gouji/gouji-check.js"></script>',
};

for (const [name, script] of Object.entries(WAYS)) {
  test(name, async (t) => {
    const folder = project(name.replace(/ /g, "-"), { "index.html": page(script) });
    cpSync(PACKAGE, join(folder, "gouji"), { recursive: true });
    await works(t, folder);
  });
}

test("Vite, beside the package's other functions: one core serves both", async (t) => {
  const folder = project("vite-widget", {
    "app.js": 'import "gouji/define";\nimport { check } from "gouji";\nglobalThis.check = check;\n',
    "index.html": page('<script type="module" src="./app.js"></script>'),
    "vite.config.js": block(/^\/\/ vite\.config\.js\n/),
  });
  await build({ root: folder, logLevel: "silent", base: "./" });
  const shown = await works(t, join(folder, "dist"));
  assert.equal((await shown.evaluate((html) => globalThis.check(html), RIGHT)).summary.verdict, "pass");
  assert.equal(shown.workers().length, 1);
});

test("the class alone defines no gouji-check, and can have another name", async (t) => {
  const folder = project("own-name", {
    "index.html": `<!doctype html><meta charset="utf-8"><gouji-check></gouji-check><own-check></own-check><script type="module">
      import { GoujiCheckElement } from "./gouji/element.js";
      customElements.define("own-check", class extends GoujiCheckElement {});
      document.querySelector("own-check").value = ${asValue(WRONG)};
    </script>`,
  });
  cpSync(PACKAGE, join(folder, "gouji"), { recursive: true });
  const shown = await open(t, folder);
  await state(shown, "error", "own-check");
  assert.equal(await shown.evaluate(() => customElements.get("gouji-check") === undefined), true);
});

test("TypeScript knows the element, its properties and its events", () => {
  const folder = project("types-widget", {
    "app.ts": `import { GoujiCheckElement } from "gouji/element";
import "gouji/define";
const widget = document.querySelector("gouji-check")!;
widget.for = document.body;
widget.addEventListener("gouji-checked", ({ detail }) => { const errors: number = detail.report.summary.errors; void errors; });
widget.addEventListener("gouji-error", ({ detail: { code } }) => code.startsWith("un"));
export const own: typeof GoujiCheckElement = class extends GoujiCheckElement {};
export const verdict: string = (await widget.check("")).summary.verdict;
// @ts-expect-error there is no such mode
widget.mode = "corner";
`,
  });
  checkTypes(folder, "esnext", "bundler");
});

test("its declarations name every property, method and event that it has", () => {
  const declared = readFileSync(join(PACKAGE, "element.d.ts"), "utf8");
  const source = readFileSync(join(root, "www/src/widget/element.ts"), "utf8");
  const properties = [...source.matchAll(/^ {2}declare (\w+):/gm), ...source.matchAll(/^ {2}(?:get |async )?(check|reset|report)\(/gm)].map(([, name]) => name);
  assert.ok(properties.length > 9, properties.join());
  for (const name of properties) assert.match(declared, new RegExp(`^  (readonly )?${name}[(:]`, "m"), name);
  const events = new Set([...source.matchAll(/"(gouji-(?:ready|checked|select|gate|error))"/g)].map(([, name]) => name));
  assert.equal(events.size, 5);
  for (const name of events) assert.match(declared, new RegExp(`"${name}": CustomEvent`));
});

/** The page of that folder with the README's form: what is wrong is told, what is mended turns the bar. */
async function works(t, folder) {
  const shown = await open(t, folder);
  await state(shown, "error");
  await shown.locator("textarea").fill(RIGHT);
  await state(shown, "pass");
  return shown;
}

async function open(t, folder) {
  const server = await serve(folder, 0);
  t.after(() => server.close());
  const context = await (await startBrowser()).newContext();
  t.after(() => context.close());
  const shown = await context.newPage();
  await shown.goto(server.address);
  return shown;
}
