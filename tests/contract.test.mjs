// The types that the package and the page have, held against the JSON of every fixture and of the corpus beside the project.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { mismatches, read, unseen } from "./contract/types.mjs";
import { check, core, corpus, fixtures, native } from "./wasm.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = readFileSync(join(root, "npm/contract.ts"), "utf8");
const types = read(source);

/** What no fixture has, by a change to a sample. */
function others() {
  const [clean, broken] = ["clean", "broken-sums"].map((name) => readFileSync(join(root, `www/samples/${name}.html`), "utf8"));
  const { cells } = core.check(clean);
  const written = (edits) => ({ trial: { edits: Object.entries(edits).map(([name, to]) => {
    const { place } = cells.find(({ table, row, column }) => `${table}/${row}/${column}` === name);
    return { place, to };
  }) } });
  return [
    ["明天上午九点开会，请带上材料。", {}],
    [clean.replace(/<h1>.*?<\/h1>/, "").replace(/<title>.*?<\/title>/, "").replace("<td>28</td>", ""), {}],
    [clean.replace("<td>28</td>", "<td>若干</td>").replace("</h1>", '</h1><img src="a.png">'), { name: "年报.html", pack: { name: "望川市" }, blocks: true }],
    [broken.replace("部分公开20件", "部分公开8件").replace("<p>", "<p>全年全年").replace("（三）", "全年主动公开政府信息50条，其中政策解读类信息20条、机构职能类信息20条、其他信息9条。（三）").replace("<td>0</td>", "<td>—</td>").replace("</body>", "<p>打印本页</p></body>"), { blocks: true }],
    [clean, { previous: [{ input: clean.replaceAll("2025", "2024").replaceAll("2026", "2025"), name: "去年.html" }] }],
    [clean, { previous: [{ input: clean.replaceAll("2025", "2024").replaceAll("2026", "2025").replace(/<h1>.*?<\/h1>/, "").replace(/<title>.*?<\/title>/, "").replaceAll("临溪县自然资源局", "") }] }],
    [clean, written({ "requests/received/natural_person": "18" })],
    [clean, written({ "requests/received/natural_person": "-81" })],
    [clean, written({ "requests/received/commercial_enterprise": "0", "requests/received/research_institution": "9" })],
    [clean, written({ "requests/received/legal_services_institution": "0", "requests/brought_forward/legal_services_institution": "2" })],
  ];
}

test("every report is of its type to the last field, and no type allows what no report has", async () => {
  const hold = async (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    for (const blocks of [false, true]) assert.deepEqual(mismatches(types, "Report", await check(bytes, { blocks })), [], path);
  };
  for (const path of fixtures) await hold(join(root, path));
  for (const [input, options] of others()) assert.deepEqual(mismatches(types, "Report", core.check(input, options)), []);
  assert.deepEqual(unseen(types, "Report"), []);
  for (const path of corpus()) await hold(path);
});

test("what the command line prints is of its type", () => {
  assert.deepEqual(mismatches(types, "Output", native("check", "--format", "json", ...fixtures)), []);
});

test("rules, forms and packs are of their types", () => {
  for (const rule of core.rules()) assert.deepEqual(mismatches(types, "Rule", rule), []);
  for (const form of core.forms()) assert.deepEqual(mismatches(types, "Form", form), []);
  for (const file of readdirSync(join(root, "packs"))) {
    assert.deepEqual(mismatches(types, "Pack", core.pack(readFileSync(join(root, "packs", file), "utf8"))), []);
  }
  for (const name of ["Rule", "Form", "Pack"]) assert.deepEqual(unseen(types, name), []);
});

test("docs/contract.md names every cell of the forms and every code of an error, and no other", () => {
  const [names, errors] = readFileSync(join(root, "docs/contract.md"), "utf8").split("## 格的名称")[1].split("## 出错");
  const keys = (text) => new Set([...text.matchAll(/`([\w-]+)`/g)].map(([, key]) => key));
  const cells = core.forms().flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat().flatMap(({ cell }) => cell ?? [])));
  const parts = ["table", "row", "column"];
  assert.deepEqual([...keys(names)].filter((key) => !parts.includes(key)).sort(), [...new Set(cells.flatMap((cell) => parts.map((part) => cell[part])))].sort());

  const sources = ["src", "npm"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).filter((file) => /\.(rs|ts)$/.test(file)).map((file) => readFileSync(join(root, folder, file), "utf8")));
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(/(?:\bcode: |\berror\()"([a-z-]+)"/g)].map(([, code]) => code)));
  assert.deepEqual([...keys(errors)].filter((key) => !["Error", "message", "code"].includes(key)).sort(), [...codes].sort());
});

test("a field, a value or a null that only one side has is noticed", () => {
  const types = read('export interface A { /** why */ n: number | null; kind: "x" | "y"; more?: B[]; }\nexport interface B extends C { b: string; }\nexport interface C { c: boolean; }');
  const good = { n: 1, kind: "x", more: [{ c: true, b: "" }] };
  assert.deepEqual(mismatches(types, "A", good), []);
  assert.deepEqual(unseen(types, "A"), ["A.n: null", 'A.kind: "y"', "A.more?"]);
  for (const [bad, at] of [[{ ...good, o: 1 }, "o"], [{ n: 1 }, "A.kind"], [{ ...good, kind: "z" }, "A.kind"], [{ ...good, n: "1" }, "A.n"], [{ ...good, more: [{ c: true }] }, "A.more.0.b"]]) {
    assert.ok(mismatches(types, "A", bad).some((told) => told.includes(at)), at);
  }
});
