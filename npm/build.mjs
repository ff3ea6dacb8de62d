// Builds the npm package into dist/npm/, where the page and the core already stand in dist/.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packed } from "../www/build/file.mjs";
import { widgetOptions } from "../www/build/widget.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = `${root}dist/npm`;
const [, version] = readFileSync(`${root}Cargo.toml`, "utf8").match(/^version = "(.+)"$/m);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await bundle("index");
await bundle("node", { platform: "node" });
await bundle("worker", { minify: true });
const [worker] = await bundle("worker", { minify: true, format: "iife", write: false });
const core = packed(readFileSync(`${root}dist/gouji_bg.wasm`));
await bundle("inline", { minify: true, define: { CORE: JSON.stringify(core), WORKER: JSON.stringify(worker.text.trim()) } });
await widget("element");
await widget("define");

for (const made of ["gouji_bg.wasm", "gouji-check.js"]) copyFileSync(`${root}dist/${made}`, `${out}/${made}`);
copyFileSync(`${root}LICENSE`, `${out}/LICENSE`);
for (const written of ["README.md", "gouji.d.ts", "element.d.ts", "define.d.ts"]) copyFileSync(`${root}npm/${written}`, `${out}/${written}`);
// Interfaces alone are their own declarations.
copyFileSync(`${root}npm/contract.ts`, `${out}/contract.d.ts`);
writeFileSync(`${out}/package.json`, `${JSON.stringify(manifest(), null, 2)}\n`);

async function bundle(name, options = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`npm/${name}.ts`],
    outfile: `dist/npm/${name}.js`,
    bundle: true,
    format: "esm",
    target: ["chrome97", "node20"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    alias: { "gouji/core": "./dist/gouji.js" },
    ...options,
  }).catch(() => process.exit(1)); // esbuild has already printed the place of each fault.
  return outputFiles;
}

/** An entry of the widget; it shares the other entries' modules, and so their one core, with whoever else uses the package. */
async function widget(name) {
  const beside = { "gouji": "./index.js", "./element.ts": "./element.js" };
  await build({
    ...(await widgetOptions()),
    entryPoints: [`www/src/widget/${name}.ts`],
    outfile: `dist/npm/${name}.js`,
    format: "esm",
    plugins: [{
      name: "beside",
      setup: (bundling) => bundling.onResolve({ filter: /^(gouji|\.\/element\.ts)$/ }, ({ path }) => ({ path: beside[path], external: true })),
    }],
  }).catch(() => process.exit(1));
}

function manifest() {
  const entry = (name, types = "gouji") => ({ types: `./${types}.d.ts`, ...(name === "index" ? { node: "./node.js" } : {}), default: `./${name}.js` });
  return {
    name: "gouji",
    version,
    description: "政府信息公开工作年度报告的核校：读出三张法定表，核对每一个数，指出哪一格、为什么",
    license: "MIT",
    type: "module",
    // They define elements.
    sideEffects: ["./define.js", "./element.js", "./gouji-check.js"],
    engines: { node: ">=20" },
    exports: { ".": entry("index"), "./inline": entry("inline"), "./element": entry("element", "element"), "./define": entry("define", "define"), "./gouji-check.js": "./gouji-check.js", "./worker.js": "./worker.js", "./gouji_bg.wasm": "./gouji_bg.wasm", "./package.json": "./package.json" },
    types: "./gouji.d.ts",
  };
}
