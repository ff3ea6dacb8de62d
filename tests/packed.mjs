// The npm package, packed and installed as a user gets it, and its README, from whose own lines the tests are made.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** A folder of its own; projects in it find the package. */
export const work = mkdtempSync(join(tmpdir(), "gouji-package-"));
after(() => rmSync(work, { recursive: true }));
export const PACKAGE = join(work, "node_modules/gouji");

/** The files in the package. */
export const LISTED = install();

const README = readFileSync(join(PACKAGE, "README.md"), "utf8");

/** Packs dist/npm and unpacks it where packages are looked for from `work`; gives what is in it. */
function install() {
  const [{ filename, files }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", work], { cwd: join(root, "dist/npm"), encoding: "utf8", shell: process.platform === "win32" }));
  mkdirSync(PACKAGE, { recursive: true });
  execFileSync("tar", ["-xzf", join(work, filename), "-C", PACKAGE, "--strip-components=1"]);
  return files;
}

/** A fresh project of these files. */
export function project(name, files) {
  const folder = join(work, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

/** The README's block of code that begins so. */
export function block(start) {
  const blocks = [...README.matchAll(/```\w*\n([^]*?)```/g)].map(([, text]) => text);
  return blocks.find((text) => start.test(text)) ?? assert.fail(`no block ${start}`);
}

/** What the README's table of editors says to write for the editor that begins so. */
export function row(name) {
  const [, tag] = README.match(new RegExp(`^\\| ${name}.*\\| \`(<gouji-check .*>)\` \\|$`, "m")) ?? assert.fail(`no row ${name}`);
  return tag;
}

/** Has TypeScript check a project's app.ts; throws what it says. */
export function checkTypes(folder, module, moduleResolution) {
  const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--module", module, "--moduleResolution", moduleResolution, "--types", "", "app.ts"];
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options], { cwd: folder, encoding: "utf8", stdio: "pipe" });
}
