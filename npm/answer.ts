// What the core is asked and what it answers, in whatever thread it lives.
import init, { check, forms, pack, rules } from "gouji/core";
import type { Earlier, Options } from "./options.ts";
import { mainPart } from "./zip.ts";

export type Ask =
  | { kind: "check"; input: string | Uint8Array; options: Options }
  | { kind: "pack"; pack: string | object }
  | { kind: "rules" }
  | { kind: "forms" };

export type Answer =
  | { value: unknown }
  /** With the core's own code and sentence. */
  | { code: string; message: string }
  /** A trap: this core must not be asked again. */
  | { trap: string };

export async function begin(module: WebAssembly.Module): Promise<void> {
  await init({ module_or_path: module });
}

export async function answer(ask: Ask): Promise<Answer> {
  try {
    if (ask.kind === "rules") return { value: rules() };
    if (ask.kind === "forms") return { value: forms() };
    if (ask.kind === "pack") return { value: pack(ask.pack) };
    const { unzipped } = await opened(ask);
    const previous = await Promise.all([ask.options.previous ?? []].flat().map(opened));
    return { value: check(ask.input, { ...ask.options, unzipped, previous }) };
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") return { code: error.code, message: error.message };
    return { trap: String(error) };
  }
}

/** With the main part of a Word document, unzipped here: the core carries no inflater, the browser and Node do. */
async function opened({ input, name }: Earlier): Promise<{ input: string | Uint8Array; name?: string | undefined; unzipped?: Uint8Array | undefined }> {
  const bytes = await plain(input);
  return { input: bytes, name, unzipped: bytes instanceof Uint8Array ? await mainPart(bytes) : undefined };
}

/** A file is read, and text is left as it is. */
export async function plain(input: unknown): Promise<string | Uint8Array> {
  if (typeof Blob !== "undefined" && input instanceof Blob) return new Uint8Array(await input.arrayBuffer());
  return input instanceof ArrayBuffer ? new Uint8Array(input) : (input as string | Uint8Array);
}
