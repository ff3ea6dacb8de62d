// What the core is asked and what it answers, in whatever thread it lives.
import init, { check, forms, pack, rules } from "gouji/core";
import type { Options } from "./contract.ts";
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
    // Unzipped here: the core carries no inflater, the browser and Node do.
    const unzipped = ask.input instanceof Uint8Array ? await mainPart(ask.input) : undefined;
    return { value: check(ask.input, { ...ask.options, unzipped }) };
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") return { code: error.code, message: error.message };
    return { trap: String(error) };
  }
}
