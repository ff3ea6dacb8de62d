// The stylesheets keep to the scale of `www/style/tokens.css`: what is not a hairline has a name there, or is measured in text.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

const FOLDER = new URL("../www/style/", import.meta.url);
const sheets = readdirSync(FOLDER).filter((name) => name.endsWith(".css") && name !== "tokens.css");

/** Lines and frames are drawn in pixels, at most so many; a longer length has to follow the scale or the size of the text. */
const LINE = 2;
const STROKE = 6;

test("every length is one of the scale, or follows the text", () => {
  const strange = [];
  for (const name of sheets) {
    const text = readFileSync(new URL(name, FOLDER), "utf8").replace(/\/\*[\s\S]*?\*\//g, "").replace(/@(media|container)[^{]*/g, "");
    for (const [, property, value] of text.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)) {
      const most = /^(border|outline|box-shadow|text-decoration|background-image)/.test(property) && !property.endsWith("radius") ? STROKE : LINE;
      for (const [length, number] of value.matchAll(/(?<![\w.-])-?([\d.]+)px\b/g)) {
        if (Number(number) > most) strange.push(`${name}: ${property}: ${length}`);
      }
      if (/^font(-size)?$/.test(property) && /[\d.]rem\b/.test(value)) strange.push(`${name}: ${property}: ${value}`);
    }
  }
  assert.deepEqual(strange, []);
});

test("every name of the scale that a stylesheet uses is there, and none is there for nothing", () => {
  const tokens = readFileSync(new URL("tokens.css", FOLDER), "utf8");
  const named = new Set([...tokens.matchAll(/^\s*(--gouji-[\w-]+):/gm)].map(([, name]) => name));
  const used = new Set([tokens, ...sheets.map((name) => readFileSync(new URL(name, FOLDER), "utf8"))].flatMap((text) => [...text.matchAll(/var\((--gouji-[\w-]+)/g)].map(([, name]) => name)));
  assert.deepEqual([...used].filter((name) => !named.has(name)), []);
  assert.deepEqual([...named].filter((name) => !used.has(name)), []);
});
