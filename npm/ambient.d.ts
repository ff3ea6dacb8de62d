// What comes from elsewhere: the core's bindings, as `wasm-bindgen` makes them, and the one function that is asked of Node.
declare module "gouji/core" {
  import type { Form, Options, Pack, Report, Rule } from "./contract.ts";

  export default function init(from: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  /** A Word document is unzipped by the caller: `unzipped` is its main part. */
  export function check(input: string | Uint8Array, options?: Options & { unzipped?: Uint8Array | undefined }): Report;
  export function pack(pack: string | object): Pack;
  export function rules(): Rule[];
  export function forms(): Form[];
  export function sha256(bytes: Uint8Array): string;
}

declare module "node:fs/promises" {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
