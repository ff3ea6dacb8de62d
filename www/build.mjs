// Bundles the page into dist/, where the core (gouji.js, gouji_bg.wasm) already stands.
//
//   www/index.html      → dist/index.html   copied; refers to style.css and main.js beside it
//   www/style.css       → dist/style.css
//   www/src/main.ts     → dist/main.js
//   www/src/worker.ts   → dist/worker.js    a module worker; `import … from "gouji"` brings in the core's bindings
//   www/samples/        → dist/samples/     copied
//   docs/               → dist/rules/       the rule handbook: pages without scripts, with a stylesheet of their own
//   packs/              → dist/packs/       copied
import { cpSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { handbook } from "./handbook.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

try {
  await build({
    absWorkingDir: root,
    entryPoints: { main: "www/src/main.ts", worker: "www/src/worker.ts", style: "www/style.css", "rules/style": "www/handbook.css" },
    outdir: "dist",
    bundle: true,
    format: "esm",
    // The oldest engine of the browsers that offices here run.
    target: "chrome97",
    charset: "utf8",
    minify: true,
    alias: { gouji: "./dist/gouji.js" },
    legalComments: "none",
    logLevel: "warning",
  });
} catch {
  // esbuild has already printed the place of each fault.
  process.exit(1);
}
cpSync(`${root}www/index.html`, `${root}dist/index.html`);
cpSync(`${root}packs`, `${root}dist/packs`, { recursive: true });
cpSync(`${root}www/samples`, `${root}dist/samples`, { recursive: true });
for (const [name, page] of handbook(`${root}docs`)) writeFileSync(`${root}dist/rules/${name}`, page);
