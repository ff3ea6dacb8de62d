// The page as one file: www/index.html with everything put in where it says `{{name}}`.
//
// What a script of the page reads stands in blocks that no browser runs, `<script type="text/plain">`: one of them is this very
// text with its holes, so that the page can put itself together again, byte for byte, and hand itself out (www/src/core/file.ts).
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

/** `whole`, the file, and `parts`, what fills its holes; `core` and `more` are packed already. */
export function file(page, { style, script, worker, core, more }) {
  const texts = { style, script: runnable(script), worker: runnable(worker), core, more };
  for (const [name, text] of Object.entries(texts)) {
    const end = name === "style" ? /<\/style/i : /<\/script|<!--/i;
    if (end.test(text) || /[\r\0]/.test(text)) throw new Error(`${name} 里有网页放不下的字`);
  }
  // Known before the holes are filled, and the same in every copy.
  const known = {
    "style-hash": hash(texts.style),
    "script-hash": hash(texts.script),
    "core-length": texts.core.length,
    "more-length": texts.more.length,
  };
  const skeleton = fill(page, known);
  const parts = { ...texts, skeleton: JSON.stringify(skeleton).replaceAll("<", "\\u003c") };
  return { whole: fill(skeleton, parts), parts };
}

/** A hole that has no name here stays one. */
function fill(text, names) {
  return text.replace(/\{\{([\w-]+)\}\}/g, (hole, name) => names[name] ?? hole);
}

/** In a script of HTML, `<!--` begins a comment of its own kind; in strings and expressions it may be written otherwise. */
function runnable(script) {
  return script.replaceAll("<!--", "\\x3c!--");
}

/** The core as xtask packed it (xtask/src/packed.rs), in base64; npm/unpack.ts unpacks it. */
export function packedCore() {
  return packed("core.zlib", "dist/gouji_bg.wasm");
}

/** What more.mjs gathered, in the same form. */
export function packedMore() {
  return packed("more.zlib", "target/more.json");
}

/** As zlib and not as gzip, whose head names the system it was made on; held against what it was made from. */
function packed(name, source) {
  const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
  const content = read(`target/${name}`);
  if (!inflateSync(content).equals(read(source))) throw new Error(`${source} 换过了，请先运行 cargo xtask build`);
  return content.toString("base64");
}

/** As the page's policy names a script or a stylesheet that stands in it. */
export function hash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
