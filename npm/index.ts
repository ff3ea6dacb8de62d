// Entry `gouji` for browsers and bundlers: worker and core are files beside this one.
import { client } from "./client.ts";

export const { check, rules, forms, pack } = client({
  // To the letter: bundlers look for this very expression.
  worker: () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }),
  // Not while streaming: that asks for a MIME type that many a server does not know.
  module: async () => {
    const response = await fetch(new URL("./gouji_bg.wasm", import.meta.url));
    if (!response.ok) throw new Error(`gouji_bg.wasm: ${response.status}`);
    return WebAssembly.compile(await response.arrayBuffer());
  },
});
