// Builds the npm package into dist/npm/, where the page and the core already stand in dist/.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { bundled, inlined, root } from "../www/build/bundle.mjs";
import { dress } from "../www/build/widget.mjs";

const out = `${root}dist/npm`;
const [, version] = readFileSync(`${root}Cargo.toml`, "utf8").match(/^version = "(.+)"$/m);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await bundle("index");
await bundle("node", { platform: "node" });
await bundle("worker", { minify: true });
await bundle("inline", { minify: true, define: await inlined() });
await widget("element");
await widget("define");

for (const made of ["gouji_bg.wasm", "gouji-check.js"]) copyFileSync(`${root}dist/${made}`, `${out}/${made}`);
copyFileSync(`${root}LICENSE`, `${out}/LICENSE`);
for (const written of ["README.md", "gouji.d.ts", "element.d.ts", "define.d.ts"]) copyFileSync(`${root}npm/${written}`, `${out}/${written}`);
// Interfaces alone are their own declarations.
for (const name of ["contract", "options"]) {
  const types = readFileSync(`${root}npm/${name}.ts`, "utf8");
  writeFileSync(`${out}/${name}.d.ts`, types.replace('"./contract.ts"', '"./contract.js"'));
}
writeFileSync(`${out}/package.json`, `${JSON.stringify(manifest(), null, 2)}\n`);

function bundle(name, options = {}) {
  return bundled({ entryPoints: [`npm/${name}.ts`], outfile: `dist/npm/${name}.js`, format: "esm", target: ["chrome97", "node20"], ...options });
}

/** An entry of the widget; it shares the other entries' modules, and so their one core, with whoever else uses the package. */
async function widget(name) {
  const beside = { "gouji": "./index.js", "./element.ts": "./element.js" };
  await bundled({
    entryPoints: [`www/src/widget/${name}.ts`],
    outfile: `dist/npm/${name}.js`,
    format: "esm",
    minify: true,
    define: await dress(),
    plugins: [{
      name: "beside",
      setup: (bundling) => bundling.onResolve({ filter: /^(gouji|\.\/element\.ts)$/ }, ({ path }) => ({ path: beside[path], external: true })),
    }],
  });
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
