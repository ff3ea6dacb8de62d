// Makes the rule handbook, as pages of their own in dist/rules/ for links from elsewhere, and gathers it with the samples, the
// page in English and the writer of workbooks in target/more.json: what the page only needs when it is asked for. xtask packs that, and page.mjs puts it in.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { handbookStyle, root, text } from "./bundle.mjs";
import { handbook } from "./handbook.mjs";
import { layout } from "./layout.mjs";

const pages = [...handbook(`${root}docs`)];
const style = await handbookStyle();
const english = JSON.parse(readFileSync(`${root}www/english.json`, "utf8"));
const spreadsheet = await text({ entryPoints: ["www/src/core/spreadsheet-worker.ts"], format: "iife" });

for (const folder of ["dist/rules", "target"]) mkdirSync(root + folder, { recursive: true });
writeFileSync(`${root}dist/rules/style.css`, style);
for (const [name, { title, body }] of pages) writeFileSync(`${root}dist/rules/${name}.html`, layout(title, body));
writeFileSync(`${root}target/more.json`, JSON.stringify({ samples: samples(), handbook: { style, pages: Object.fromEntries(pages.map(inside)) }, english, spreadsheet }));

/** The sample reports by their names. */
function samples() {
  const names = readdirSync(`${root}www/samples`).filter((name) => name.endsWith(".html")).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${root}www/samples/${name}`, "utf8")]));
}

/** A page of the handbook as it stands in the file: its links lead within it, and the packs, which stand beside it on the web, are in its header. */
function inside([name, { title, body }]) {
  const within = (_, to) => ` href="#rules${to === "index" ? "" : `/${to}`}"`;
  return [name, { title, body: body.replace(/ href="(\w+)\.html"/g, within).replace(/<a href="\.\.\/packs\/.*?">(.*?)<\/a>/g, "$1") }];
}
