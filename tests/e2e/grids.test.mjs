// `gouji grid` against the browser: random tag soups are read by both, and their tables must be the same, slot by slot.
//
//   GOUJI_SOUPS=10000 GOUJI_SEED=7 node --test tests/e2e/grids.test.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { referenceGrids } from "../grids/reference.mjs";
import { soup } from "../grids/soup.mjs";
import { findBrowser } from "./browser.mjs";

const SOUPS = Number(process.env.GOUJI_SOUPS ?? 2000);
const SEED = Number(process.env.GOUJI_SEED ?? 20261123);
const BATCH = 500;

const command = process.env.GOUJI_BIN ?? fileURLToPath(new URL("../../target/debug/gouji", import.meta.url));

test(`the tables of ${SOUPS} tag soups are the browser's (seed ${SEED})`, async (t) => {
  assert.ok(existsSync(command), "没有编译命令行，请先运行 cargo build --features cli，或用环境变量 GOUJI_BIN 写明它的路径");
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  const folder = mkdtempSync(join(tmpdir(), "gouji-grids-"));
  t.after(() => (rmSync(folder, { recursive: true }), browser.close()));
  const page = await browser.newPage();

  const ours = (markups) => {
    const files = markups.map((markup, index) => join(folder, `${index}.html`));
    files.forEach((file, index) => writeFileSync(file, markups[index]));
    const { status, stdout, stderr } = spawnSync(command, ["grid", ...files], { encoding: "utf8", maxBuffer: 1 << 30 });
    assert.equal(status, 0, stderr);
    const lines = stdout.trimEnd().split("\n");
    assert.equal(lines.length, markups.length);
    return lines.map((line) => JSON.parse(line));
  };
  const theirs = (markups) => page.evaluate(referenceGrids, markups);
  const differs = async (pieces) => {
    const markup = pieces.join("");
    const [[a], [b]] = [ours([markup]), await theirs([markup])];
    return JSON.stringify(a) !== JSON.stringify(b) && { markup, ours: a, browser: b };
  };
  const shrink = async (pieces) => {
    for (let size = pieces.length >> 1; size >= 1; size = size > 1 ? size >> 1 : 0) {
      for (let at = 2; at < pieces.length; ) {
        const fewer = pieces.toSpliced(at, size);
        if (await differs(fewer)) pieces = fewer;
        else at += size;
      }
    }
    return differs(pieces);
  };

  let tables = 0;
  let slots = 0;
  const failures = [];
  for (let from = 0; from < SOUPS; from += BATCH) {
    const soups = Array.from({ length: Math.min(BATCH, SOUPS - from) }, (_, index) => soup(SEED + from + index));
    const markups = soups.map((pieces) => pieces.join(""));
    const [a, b] = [ours(markups), await theirs(markups)];
    for (const [index, grids] of b.entries()) {
      tables += grids.length;
      slots += grids.flat(2).length;
      if (JSON.stringify(a[index]) !== JSON.stringify(grids)) failures.push({ seed: SEED + from + index, pieces: soups[index] });
    }
  }
  t.diagnostic(`${SOUPS} soups, ${tables} tables, ${slots} slots, ${failures.length} differences`);
  // A generator that went wrong must not pass for agreement.
  assert.ok(tables > SOUPS && slots > 10 * SOUPS, `only ${tables} tables with ${slots} slots`);
  const shown = [];
  for (const { seed, pieces } of failures.slice(0, 5)) shown.push({ seed, ...(await shrink(pieces)) });
  assert.equal(failures.length, 0, JSON.stringify(shown, null, 1));
});
