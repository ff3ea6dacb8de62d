// How everything is bundled, and the core as text for the scripts that have it within them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packedCore } from "./file.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const COMMON = {
  absWorkingDir: root,
  bundle: true,
  // The oldest engine of the browsers that offices here run.
  target: "chrome97",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  alias: { "gouji/core": "./dist/gouji.js" },
  plugins: [
    { name: "sizes", setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: sized(readFileSync(path, "utf8")), loader: "css" })) },
    // Templates are indented like the code around them; in HTML a line feed says as much.
    { name: "flat", setup: ({ onLoad }) => onLoad({ filter: /www\/src\/.*\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replace(/\n +/g, "\n"), loader: "ts" })) },
  ],
};

/** The sizes of tokens.css, which no theme and no page around ours changes. */
const SIZES = new Map([...readFileSync(`${root}www/style/tokens.css`, "utf8").matchAll(/(--gouji-(?:text|space|radius|target|icon|bar)[\w-]*): (.+);/g)]
  .map(([, name, value]) => [name, value]));

/** A stylesheet with sizes in place of their names, which are longer than they. */
function sized(css) {
  return css.replace(/var\((--gouji-[\w-]+)\)/g, (whole, name) => SIZES.get(name) ?? whole)
    .replace(/(--gouji-[\w-]+): .+;/g, (whole, name) => (SIZES.has(name) ? "" : whole));
}

/** Bundles, and gives what was made as esbuild does. */
export function bundled(options) {
  return build({ ...COMMON, ...options }).catch(() => process.exit(1)); // esbuild has already printed the place of each fault.
}

/** One entry as one text, in few bytes. */
export async function text(options) {
  const { outputFiles: [file] } = await bundled({ ...options, minify: true, write: false });
  return file.text.trim();
}

/** The handbook's stylesheet, on the web and within the page. */
export async function handbookStyle() {
  return ownNames(await text({ entryPoints: ["www/handbook.css"] }));
}

/** The prefix keeps the widget's names apart from those of the pages around it; around our own pages there is none. */
export function ownNames(css) {
  return css.replaceAll("--gouji-", "--");
}

/** What npm/inline.ts has put in: the core as zlib in base64, and the worker as a classic script. */
export async function inlined() {
  const worker = await text({ entryPoints: ["npm/worker.ts"], format: "iife" });
  return { CORE: JSON.stringify(packedCore()), WORKER: JSON.stringify(worker) };
}
