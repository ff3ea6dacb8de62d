// What comes from elsewhere: the core's bindings, as `wasm-bindgen` makes them, and the one function that is asked of Node.
declare module "gouji/core" {
  import type { Form, Pack, Report, Rule } from "./contract.ts";
  import type { Options } from "./options.ts";

  /** A Word document is unzipped by the caller: `unzipped` is its main part. */
  interface Input {
    input: string | Uint8Array;
    name?: string | undefined;
    unzipped?: Uint8Array | undefined;
  }

  export default function init(from: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export function check(input: string | Uint8Array, options?: Omit<Options, "previous"> & { unzipped?: Uint8Array | undefined; previous?: Input[] }): Report;
  export function pack(pack: string | object): Pack;
  export function rules(): Rule[];
  export function forms(): Form[];
  export function sha256(bytes: Uint8Array): string;
}

declare module "node:fs/promises" {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
