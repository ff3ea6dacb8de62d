// Gathers what the page only needs when it is asked for, the samples and the handbook, in target/more.json; xtask packs it, and
// page.mjs puts it in.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { handbookStyle, root } from "./bundle.mjs";
import { handbook } from "./handbook.mjs";

const pages = Object.fromEntries([...handbook(`${root}docs`)].map(inside));
mkdirSync(`${root}target`, { recursive: true });
writeFileSync(`${root}target/more.json`, JSON.stringify({ samples: samples(), handbook: { style: await handbookStyle(), pages } }));

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
