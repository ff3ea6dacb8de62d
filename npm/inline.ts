// Entry `gouji/inline`: one module with everything in it, for pages without a bundler and for a single file.
import { client } from "./client.ts";
import { unpack } from "./unpack.ts";

/** Put in when the package is built: the core as zlib in base64, and the worker as a classic script. */
declare const CORE: string;
declare const WORKER: string;

export const { check, rules, forms, pack } = client({
  worker: () => typeof Worker === "undefined" ? undefined : new Worker(URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }))),
  module: async () => WebAssembly.compile(await unpack(CORE)),
});
