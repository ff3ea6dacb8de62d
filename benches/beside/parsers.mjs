// `node parsers.mjs FOLDER WAY`: how long one of Node's readers of pages, the core or Harper in Node takes for every file of a folder, in ms.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, way] = process.argv.slice(2);
// Installed by the bench into the folder that it is called in.
const require = createRequire(join(process.cwd(), "package.json"));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

const WAYS = {
  async gouji() {
    const { core } = await import("../../tests/wasm.mjs");
    return (text) => core.check(text, {}).findings.length;
  },
  async cheerio() {
    const { load: parse } = await load("cheerio");
    return (text) => {
      const page = parse(text);
      return page("tr").toArray().reduce((sum, row) => sum + page(row).children("td, th").toArray().map((cell) => page(cell).text().trim()).length, 0);
    };
  },
  async parse5() {
    const { parse } = await load("parse5");
    const textOf = (node) => (node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(textOf).join(""));
    const cellsOf = (node) => (["td", "th"].includes(node.nodeName) ? [textOf(node).trim()] : []).concat(...(node.childNodes ?? []).map(cellsOf));
    return (text) => cellsOf(parse(text)).length;
  },
  async harper() {
    // It names no entry that require finds.
    const harper = await import(pathToFileURL(join(process.cwd(), "node_modules/harper.js/dist/index.js")).href);
    const { binaryInlined } = await import(pathToFileURL(join(process.cwd(), "node_modules/harper.js/dist/binaryInlined.js")).href);
    const linter = new harper.LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return async (text) => (await linter.lint(text)).length;
  },
};

const read = await WAYS[way]();
const files = readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), "utf8"));
let found = 0;
// Once before, so that what is compiled as it runs is compiled.
found += await read(files[0]);
const start = performance.now();
for (const file of files) found += await read(file);
console.log(JSON.stringify({ ms: performance.now() - start, found }));
