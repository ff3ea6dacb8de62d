// The core's bindings, as `wasm-bindgen` makes them; their shapes are those of contract.md.
declare module "gouji" {
  import type { Form, Report, Rule } from "./report.ts";

  export default function init(from: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export function check(input: string | Uint8Array, options?: { name?: string | undefined; unzipped?: Uint8Array | undefined }): Report;
  export function rules(): Rule[];
  export function forms(): Form[];
}
