// Prints the size of every file below a folder: name, bytes, gzip, brotli, tab-separated, one a line.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const folder = process.argv[2];
const names = readdirSync(folder, { recursive: true }).sort();
for (const path of names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())) {
  const bytes = readFileSync(path);
  const name = relative(folder, path).split(sep).join("/");
  console.log([name, bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length].join("\t"));
}
