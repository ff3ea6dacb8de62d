// www/english.json has every word that the page can say, nothing else, and leaves nothing out that is put in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { words } from "./words.mjs";

const english = JSON.parse(readFileSync(new URL("../www/english.json", import.meta.url), "utf8"));
const { keys, strings } = words();

test("every word of the page has its English", () => {
  assert.ok(keys.size > 200, `${keys.size} words were found: does the test still read them?`);
  assert.deepEqual([...keys].filter((key) => !(key in english)), []);
});

test("there is no English that the page never says", () => {
  assert.deepEqual(Object.keys(english).filter((key) => !keys.has(key) && !strings.has(key)), []);
});

test("what is put into a sentence is in both, and no English is Chinese", () => {
  const holes = (text) => [...new Set(text.match(/(?<=\{)\d+(?=[|}])/g))].sort();
  for (const [key, said] of Object.entries(english)) {
    assert.deepEqual(holes(said), holes(key), key);
    assert.doesNotMatch(said, /[\p{Script=Han}，。；：、（）]/u);
  }
});
