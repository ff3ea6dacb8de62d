// Runs the browser tests, as many files side by side as there are cores: `node tests/e2e/run.mjs [FILE…]`.
// (node's own option for that came with a later version than the oldest that we take.)
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).sort().map((name) => folder + name);

run({ files, concurrency: availableParallelism() })
  .on("test:fail", () => (process.exitCode = 1))
  .compose(new spec())
  .pipe(process.stdout);
