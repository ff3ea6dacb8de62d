// Entry `gouji` for Node: the core is read from the disk, and works in the calling thread.
import { readFile } from "node:fs/promises";
import { client } from "./client.ts";

export const { check, rules, forms, pack } = client({
  worker: () => undefined,
  module: async () => WebAssembly.compile(await readFile(new URL("./gouji_bg.wasm", import.meta.url))),
});
