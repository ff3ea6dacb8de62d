// Builds the page into dist/, where the core (gouji.js, gouji_bg.wasm) already stands, and after more.mjs.
//
//   www/index.html → dist/index.html   the page as one file, with all that it needs in it: file.mjs
//   packs/         → dist/packs/       copied
//   www/src/widget → dist/gouji-check.js, the widget as one script, and dist/widget.html, which shows it: widget.mjs
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { bundled, ownNames, root } from "./bundle.mjs";
import { file, packedCore, packedMore } from "./file.mjs";
import { holds } from "./handbook.mjs";
import { demonstration, standalone } from "./widget.mjs";

const dist = `${root}dist`;
const read = (path) => readFileSync(root + path, "utf8");

const [, version] = read("Cargo.toml").match(/^version = "(.+)"$/m);
const { script, worker, style } = await bundle();

const { whole, parts } = file(read("www/index.html"), {
  style,
  script,
  worker,
  core: packedCore(),
  more: packedMore(),
});
writeFileSync(`${dist}/index.html`, whole);
console.log(`index.html 里各部分的字节数：${Object.entries(parts).map(([name, text]) => `${name} ${Buffer.byteLength(text)}`).join("，")}`);

writeFileSync(`${dist}/gouji-check.js`, await standalone());
writeFileSync(`${dist}/widget.html`, await demonstration());
cpSync(`${root}packs`, `${dist}/packs`, { recursive: true });

/** The page's scripts and stylesheets, each as one text. */
async function bundle() {
  const { outputFiles } = await bundled({
    entryPoints: { script: "www/src/main.ts", worker: "www/src/core/worker.ts", style: "www/style.css" },
    outdir: "dist",
    write: false,
    // Classic scripts: a module may not be started from a file, nor a worker that is one from a blob of a file.
    format: "iife",
    minify: true,
    define: { VERSION: JSON.stringify(version), HOLDS: JSON.stringify(holds(`${root}docs`)) },
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.match(/(\w+)\.\w+$/)[1], ownNames(text.trimEnd())]));
}
