// The core in WebAssembly against the native one: the same object, field by field, on every fixture.
// `cargo xtask test` builds both and names the native command in GOUJI_BIN.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { check, core, corpus, fixtures, native } from "./wasm.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

test("every fixture, and every report of the corpus, gives the objects that the command line prints", async () => {
  assert.ok(fixtures.length >= 30, `only ${fixtures.length} fixtures were found`);
  const paths = [...fixtures, ...corpus()];
  const { reports } = native("check", "--format", "json", ...paths);
  for (const path of paths) {
    const first = await check(new Uint8Array(readFileSync(resolve(root, path))), { name: path });
    // The command line prints further reports of an input behind the first.
    for (const report of [first, ...first.others]) assert.deepEqual({ ...report, others: [] }, reports.shift(), path);
  }
  assert.deepEqual(reports, []);
});

test("by a rule pack, too, the object is the command line's, whether the pack is text or an object", async () => {
  const folder = "packs";
  for (const file of readdirSync(join(root, folder))) {
    const text = readFileSync(join(root, folder, file), "utf8");
    const { reports } = native("check", "--format", "json", "--pack", join(folder, file), ...fixtures);
    for (const [i, path] of fixtures.entries()) {
      const bytes = new Uint8Array(readFileSync(join(root, path)));
      for (const pack of [text, JSON.parse(text)]) assert.deepEqual(await check(bytes, { name: path, pack }), reports[i], path);
    }
    const { name, basis } = JSON.parse(text);
    assert.equal(reports[0].pack, name);
    const { changes, ...said } = core.pack(text);
    assert.deepEqual(said, { name, basis });
    assert.ok(changes.length > 0, file);
  }
  assert.equal(core.check("年报", { pack: null }).pack, null);
});

test("a rule pack that cannot be used is an error with the command line's own sentence", () => {
  for (const [pack, sentence] of [
    ['{"on": ["Q99"]}', "没有“Q99”这条规则"],
    [{ colour: 1 }, "规则包里不能写“colour”"],
    ["{", "规则包第 1 行写得不对"],
    [3, "规则包要用一对花括号括起来"],
  ]) {
    for (const use of [() => core.pack(pack), () => core.check("年报", { pack })]) {
      assert.throws(use, (thrown) => thrown.code === "wrong-pack" && thrown.message.startsWith(sentence), sentence);
    }
  }
});

test("the rules are those that the command line lists", () => {
  assert.deepEqual(core.rules(), native("rules", "--format", "json"));
});

test("the forms have a place for every cell of a report", async () => {
  for (const path of fixtures) {
    const report = await check(new Uint8Array(readFileSync(join(root, path))));
    assert.notEqual(report.form.found, null, `${path}: no form was found`);
    const form = core.forms().find(({ id }) => id === report.form.found);
    const printed = form.tables.flatMap(({ rows }) => rows.flat()).flatMap(({ cell }) => cell ?? []);
    const name = ({ table, row, column }) => `${table}/${row}/${column}`;
    const places = new Set(printed.map(name));
    assert.equal(places.size, report.read.expected, path);
    for (const cell of [...report.cells, ...report.read.missing]) assert.ok(places.has(name(cell)), name(cell));
  }
});

test("with its blocks a report comes as it stands, and every place leads to the words it means", async () => {
  let [cells, words] = [0, 0];
  for (const path of fixtures) {
    const report = await check(new Uint8Array(readFileSync(join(root, path))), { blocks: true });
    const { blocks, ...rest } = report;
    assert.deepEqual(rest, await check(new Uint8Array(readFileSync(join(root, path)))), path);
    for (const { table, row, column, text, place } of report.cells) {
      const slot = blocks[place.block].rows.flat().find((slot) => slot.row === place.row && slot.column === place.column);
      assert.equal(slot.text.trim(), text.trim(), `${path}: ${table}/${row}/${column}`);
      assert.deepEqual(slot.cell, { table, row, column }, path);
      cells += 1;
    }
    for (const { heading, place } of report.sections) {
      assert.ok(blocks[place.block].text.includes(heading), `${path}: ${heading}`);
    }
    for (const { text, number, place } of report.claims) {
      const block = blocks[place.block].text.slice(place.start, place.end);
      assert.ok(block.length > 0, `${path}: ${text} ${number}`);
      words += 1;
    }
  }
  assert.ok(cells > 1000 && words > 10, `only ${cells} cells and ${words} numbers were looked at`);
});

test("what is tried is checked as if it were written so", async () => {
  const path = "tests/fixtures/clean-2021-spans/report.html";
  const bytes = new Uint8Array(readFileSync(join(root, path)));
  const before = await check(bytes);
  const cell = before.cells.find(({ table, row, column }) => table === "requests" && row === "received" && column === "total");
  const edits = [{ place: cell.place, to: String(cell.value + 7) }];
  for (const trial of [{ edits }, JSON.stringify({ report: 0, edits })]) {
    const after = await check(bytes, { trial });
    const changed = after.cells.filter(({ text }, index) => text !== before.cells[index].text);
    assert.deepEqual(changed.map(({ row, column, value }) => [row, column, value]), [["received", "total", cell.value + 7]]);
    assert.deepEqual(before.findings, []);
    assert.ok(after.summary.errors > 0 && after.findings.some(({ rule }) => rule.startsWith("A")), "its sums fail");
  }
  assert.deepEqual(await check(bytes), before, "what was tried is not kept");
  for (const trial of [{}, { edits: 3 }, "{", { edits: [{ place: {}, to: "1" }] }]) {
    assert.throws(() => core.check(bytes, { trial }), (thrown) => thrown.code === "wrong-trial" && /试改/.test(thrown.message));
  }
});

test("a report is compared with that of the year before, as the command line does", async () => {
  const path = "tests/fixtures/clean-2021-spans/report.html";
  const later = readFileSync(join(root, path), "utf8");
  const { year } = core.check(later);
  const earlier = later.replaceAll(String(year), String(year - 1));
  const file = join(mkdtempSync(join(tmpdir(), "gouji-")), "earlier.html");
  writeFileSync(file, earlier);
  const name = join(root, path);
  const report = core.check(Buffer.from(later), { name, previous: [{ input: Buffer.from(earlier), name: file }] });
  assert.deepEqual(report, native("check", "--format", "json", "--previous", file, name).reports[0]);
  assert.equal(report.previous.year, year - 1);
  const copied = report.findings.find(({ rule }) => rule === "Y06");
  assert.ok(copied.previous.length > 0, "it says which passages are alike");
  assert.deepEqual(core.check(later, { previous: [] }), core.check(later), "none is none");
  assert.throws(() => core.check(later, { previous: [{ input: new TextEncoder().encode("%PDF-1.7") }] }), (thrown) => thrown.code === "unreadable-pdf");
});

test("a file's hash is that of every other program", () => {
  for (const path of fixtures.slice(0, 5)) {
    const bytes = readFileSync(join(root, path));
    assert.equal(core.sha256(bytes), createHash("sha256").update(bytes).digest("hex"), path);
  }
});

test("no path of the machine that built it is in the core", () => {
  const wasm = readFileSync(join(root, "dist/gouji_bg.wasm"));
  for (const path of [root, homedir(), tmpdir(), process.env.CARGO_HOME, "/registry/src/", ".cargo"]) {
    assert.ok(path === undefined || path === "/" || !wasm.includes(path), path);
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

test("a document that is broken, locked or a bomb is refused as the command line refuses it", async () => {
  const whole = new Uint8Array(readFileSync(join(root, "tests/fixtures/docx-2021/report.docx")));
  const damaged = whole.slice();
  damaged[whole.length >> 1] ^= 0x55;
  const locked = whole.slice();
  locked[6] |= 1;
  locked[Buffer.from(whole).lastIndexOf("PK\x01\x02") + 8] |= 1;
  for (const [bytes, code] of [
    [whole.subarray(0, whole.length >> 1), "unreadable-zip"],
    [damaged, "unreadable-zip"],
    [locked, "unreadable-encrypted"],
    [zip("word/document.xml", new Uint8Array((32 << 20) + 1)), "too-large"],
    [zip("xl/workbook.xml", new Uint8Array(9)), "unreadable-xlsx"],
    [zip("nb.html", new Uint8Array(9)), "unreadable-archive"],
    [Uint8Array.of(0x50, 0x4b, 3, 4), "unreadable-archive"],
  ]) {
    await assert.rejects(check(bytes), (thrown) => thrown.code === code, code);
  }
});

/** A package of one deflated part. */
function zip(name, part) {
  const bytes = Buffer.from(name);
  const gzip = gzipSync(part);
  const packed = gzip.subarray(10, -8);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  gzip.copy(fields, 10, gzip.length - 8, gzip.length - 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(part.length, 18);
  fields.writeUInt16LE(bytes.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, bytes, packed]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, Buffer.alloc(14), bytes]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}
