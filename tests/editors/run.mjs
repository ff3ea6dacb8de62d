// Installs the editors, unless they are there already, and runs the tests with them: `node tests/editors/run.mjs`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

// npm writes this file last, so an interrupted installation is not taken for a whole one.
const installed = `${folder}node_modules/.package-lock.json`;
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${folder}package-lock.json`).mtimeMs) {
  run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
}
const files = readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).map((name) => folder + name);
run(process.execPath, ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files]);

function run(program, options, cwd) {
  const { status } = spawnSync(program, options, { cwd, stdio: "inherit", shell: program.endsWith(".cmd") });
  if (status !== 0) process.exit(status ?? 1);
}
