// Builds the npm package into dist/npm/, where dist/gouji.js and dist/gouji_bg.wasm already stand.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packed } from "../www/build/file.mjs";

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

copyFileSync(`${root}dist/gouji_bg.wasm`, `${out}/gouji_bg.wasm`);
copyFileSync(`${root}LICENSE`, `${out}/LICENSE`);
copyFileSync(`${root}npm/README.md`, `${out}/README.md`);
copyFileSync(`${root}npm/gouji.d.ts`, `${out}/gouji.d.ts`);
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

function manifest() {
  const entry = (name) => ({ types: "./gouji.d.ts", ...(name === "index" ? { node: "./node.js" } : {}), default: `./${name}.js` });
  return {
    name: "gouji",
    version,
    description: "政府信息公开工作年度报告的核校：读出三张法定表，核对每一个数，指出哪一格、为什么",
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    exports: { ".": entry("index"), "./inline": entry("inline"), "./worker.js": "./worker.js", "./gouji_bg.wasm": "./gouji_bg.wasm", "./package.json": "./package.json" },
    types: "./gouji.d.ts",
  };
}
