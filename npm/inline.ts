// Entry `gouji/inline`: one module with everything in it, for pages without a bundler and for a single file.
import { client } from "./client.ts";

/** Put in when the package is built: the core as zlib in base64, and the worker as a classic script. */
declare const CORE: string;
declare const WORKER: string;

export const { check, rules, forms, pack } = client({
  worker: () => typeof Worker === "undefined" ? undefined : new Worker(URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }))),
  module: async () => {
    const packed = Uint8Array.from(atob(CORE), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
    return WebAssembly.compile(await new Response(stream).arrayBuffer());
  },
});
