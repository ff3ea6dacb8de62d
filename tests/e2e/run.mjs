// Runs the browser tests, as many files side by side as there are cores: `node tests/e2e/run.mjs [--all] [FILE…]`.
// (node's own option for that came with a later version than the oldest that we take.)
//
// Every file is run with the page served; those of the journeys, or with `--all` every one that is about the page, once more
// with it opened from the disk, the network off.
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

/** What a person does with the page from the first screen to the last. */
const JOURNEYS = /(access|comfort|containers|decisions|english|export|file|intake|keeping|list|panes|report|result|since|start|sums|trial|trouble)\.test\.mjs$/;

/** The handbook's pages on the web, grids without a page, and the widget in pages of others. */
const ON_THE_WEB_ONLY = /(bookmark|gate|grids|rules|widget)\.test\.mjs$/;

const folder = fileURLToPath(new URL(".", import.meta.url));
const named = process.argv.slice(2).filter((argument) => argument !== "--all");
const all = named.length < process.argv.length - 2;
const files = named.length > 0 ? named : readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).sort().map((name) => folder + name);

await tests("web", files);
await tests("disk", files.filter((file) => (all ? !ON_THE_WEB_ONLY.test(file) : JOURNEYS.test(file))));

async function tests(from, files) {
  if (files.length === 0) return;
  console.log(from === "web" ? "\n网页由本机的服务给出：" : "\n同一个文件，从磁盘打开，断网：");
  process.env.GOUJI_FROM = from;
  const events = run({ files, concurrency: availableParallelism() }).on("test:fail", () => (process.exitCode = 1));
  for await (const text of events.compose(new spec())) process.stdout.write(text);
}
