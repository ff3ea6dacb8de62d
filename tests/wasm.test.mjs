// The core in WebAssembly against the native one: the same object, field by field, on every fixture.
// `cargo xtask test` builds both and names the native command in GOUJI_BIN.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const core = await import(new URL("../dist/gouji.js", import.meta.url));
core.initSync({ module: readFileSync(join(root, "dist/gouji_bg.wasm")) });

const fixtures = readdirSync(join(root, "tests/fixtures"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => {
    const folder = join("tests/fixtures", entry.name);
    const { input } = JSON.parse(readFileSync(join(root, folder, "expected.json"), "utf8"));
    return join(folder, input);
  });

/** What the native command prints as JSON; status 1 says that errors were found. */
function native(...args) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 };
  try {
    return JSON.parse(execFileSync(process.env.GOUJI_BIN, args, options));
  } catch (failure) {
    if (failure.status === 1) return JSON.parse(failure.stdout);
    throw failure;
  }
}

test("every fixture gives the object that the command line prints", () => {
  assert.ok(fixtures.length >= 30, `only ${fixtures.length} fixtures were found`);
  const { reports } = native("check", "--format", "json", ...fixtures);
  assert.equal(reports.length, fixtures.length);
  fixtures.forEach((path, i) => {
    const bytes = new Uint8Array(readFileSync(join(root, path)));
    assert.deepEqual(core.check(bytes, { name: path }), reports[i], path);
  });
});

test("the rules are those that the command line lists", () => {
  assert.deepEqual(core.rules(), native("rules", "--format", "json"));
});

test("the forms have a place for every cell of a report", () => {
  for (const path of fixtures) {
    const report = core.check(new Uint8Array(readFileSync(join(root, path))), {});
    if (report.form.found === null) continue;
    const form = core.forms().find(({ id }) => id === report.form.found);
    const printed = form.tables.flatMap(({ rows }) => rows.flat()).flatMap(({ cell }) => cell ?? []);
    const name = ({ table, row, column }) => `${table}/${row}/${column}`;
    const places = new Set(printed.map(name));
    assert.equal(places.size, report.read.expected, path);
    for (const cell of [...report.cells, ...report.read.missing]) assert.ok(places.has(name(cell)), name(cell));
  }
});

test("text is taken as well as bytes, with or without options", () => {
  const text = readFileSync(join(root, "tests/fixtures/lines-2021/report.txt"), "utf8");
  const report = core.check(text);
  assert.equal(report.read.cells, 200);
  assert.equal(report.source.name, null);
  assert.deepEqual(core.check(text, { name: "年报.txt" }).cells, report.cells);
});

test("what cannot be read is an error with a stable code and a Chinese sentence", () => {
  const bytes = (text) => new TextEncoder().encode(text);
  for (const [input, code] of [
    [bytes("%PDF-1.7"), "unreadable-pdf"],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "unreadable-doc"],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "unreadable-image"],
    ["  \n", "empty"],
    [42, "wrong-input"],
    [undefined, "wrong-input"],
  ]) {
    assert.throws(
      () => core.check(input, {}),
      (thrown) => thrown instanceof Error && thrown.code === code && /[\u4e00-\u9fff]/.test(thrown.message),
      code,
    );
  }
});
