// The core's bindings, as `wasm-bindgen` makes them; their shapes are those of contract.md.
declare module "gouji" {
  import type { Form, Pack, Report, Rule } from "./report.ts";

  export default function init(from: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export interface Options {
    name?: string | undefined;
    unzipped?: Uint8Array | undefined;
    pack?: string | object | undefined;
  }

  export function check(input: string | Uint8Array, options?: Options): Report;
  export function pack(pack: string | object): Pack;
  export function rules(): Rule[];
  export function forms(): Form[];
  export function sha256(bytes: Uint8Array): string;
}
