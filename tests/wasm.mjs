// The core in WebAssembly as the tests in Node use it, and every fixture.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
export const core = await import(new URL("../dist/gouji.js", import.meta.url));
core.initSync({ module: readFileSync(join(root, "dist/gouji_bg.wasm")) });

// The worker's own unzipping, without its types.
const { code } = transformSync(readFileSync(join(root, "npm/zip.ts"), "utf8"), { loader: "ts" });
const { mainPart } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

/** Checks a file the way the worker does. */
export async function check(bytes, options = {}) {
  return core.check(bytes, { ...options, unzipped: await mainPart(bytes) });
}

/** The inputs in tests/fixtures/, from the top of the repository. */
export const fixtures = readdirSync(join(root, "tests/fixtures"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => {
    const folder = join("tests/fixtures", entry.name);
    const { input } = JSON.parse(readFileSync(join(root, folder, "expected.json"), "utf8"));
    return join(folder, input);
  });

/** Real reports, where they lie beside the project. */
export function corpus() {
  const folder = join(root, "../shared/corpus");
  const folders = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  return folders.flatMap(({ name }) => readdirSync(join(folder, name)).filter((file) => /^report\.(html|txt|md|docx)$/.test(file)).map((file) => join(folder, name, file)));
}

/** What the native command prints as JSON; status 1 says that errors were found. */
export function native(...args) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 };
  try {
    return JSON.parse(execFileSync(process.env.GOUJI_BIN, args, options));
  } catch (failure) {
    if (failure.status === 1) return JSON.parse(failure.stdout);
    throw failure;
  }
}
