// `gouji check --format sarif` against the schema of SARIF 2.1.0, which lies in tests/schemas/.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import formats from "ajv-formats";
import { fixtures, native } from "./wasm.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const schema = JSON.parse(readFileSync(join(root, "tests/schemas/sarif-2.1.0.json"), "utf8"));
// One pattern of the schema is none by the rules of `u`.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats(ajv);
const holds = ajv.compile(schema);

test("every finding of every fixture, and of all of them together, is a result of a log that holds by the schema", () => {
  const log = native("check", "--set", "--format", "sarif", ...fixtures);
  assert.ok(holds(log), JSON.stringify(holds.errors, null, 1));
  const { results, tool } = log.runs[0];
  const { reports, set } = native("check", "--set", "--format", "json", ...fixtures);
  assert.ok(set.findings.length > 5, `only ${set.findings.length} findings on the set`);
  const findings = [...reports, set].flatMap(({ findings }) => findings);
  assert.ok(findings.length > 30, `only ${findings.length} findings`);
  assert.deepEqual(results.map(({ partialFingerprints }) => partialFingerprints["id/v1"]), findings.map(({ id }) => id));
  for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
  const levels = { error: "error", warning: "warning", hint: "note" };
  assert.deepEqual(results.map(({ level }) => level), findings.map(({ severity }) => levels[severity]));
});

test("without a finding the log holds too, and one that lacks a part is noticed", () => {
  const log = native("check", "--format", "sarif", "www/samples/clean.html");
  assert.ok(holds(log), JSON.stringify(holds.errors));
  assert.deepEqual(log.runs[0].results, []);
  assert.ok(!holds({ ...log, runs: [{ results: [] }] }), "a run without a tool");
});
