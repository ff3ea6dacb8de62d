// The file that this page is: the parts that stand in it, and the whole of it again, byte for byte. See www/build/file.mjs.
import { unpack } from "../../../npm/unpack.ts";
import type { Dictionary } from "../words/english.ts";

/** Put in when the page is built: the version in Cargo.toml. */
declare const VERSION: string;

/** What the file is called where it is handed out. */
export const FILE_NAME = `gouji-${VERSION}.html`;

/** What is only needed when it is asked for. */
export interface More {
  /** The sample reports by their files' names. */
  samples: Record<string, string>;
  /** The rule handbook: its stylesheet, and its pages by their names, as HTML. */
  handbook: { style: string; pages: Record<string, { title: string; body: string }> };
  /** The words of the page in English. */
  english: Dictionary;
  /** The script that writes workbooks. */
  spreadsheet: string;
}

/** A part that stands before the script, or has come whole. */
export function textOf(name: "style" | "script" | "skeleton" | "worker" | "core" | "more"): string {
  return document.getElementById(name)?.textContent ?? "";
}

/**
 * A part that stands behind the script, once it has come; `came` hears how much of it is there, in bytes, again and again.
 * Rejects when the file ends before the part does.
 */
export function whole(name: "core" | "more", came: (bytes: number) => void = () => undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const element = document.getElementById(name);
      came(lengthOf(element));
      // The parser begins what follows a part when the part has ended.
      if (document.readyState === "loading" && (element?.nextSibling ?? null) === null) return;
      observer.disconnect();
      document.removeEventListener("readystatechange", look);
      const expected = Number(element?.dataset["length"]);
      const text = textOf(name);
      if (text.length === expected) resolve(text);
      else reject(new Error(`网页文件的 ${name} 部分${element === null ? "没有来" : `应有 ${expected} 字，只有 ${text.length} 字`}`));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    document.addEventListener("readystatechange", look);
    look();
  });
}

let more: Promise<More> | undefined;

/** The samples and the handbook, unpacked at the first call. */
export function readMore(): Promise<More> {
  more ??= whole("more").then(unpack).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as More);
  return more;
}

/** The whole file as it was built, also out of a copy that a browser has saved in its own way. */
export async function wholeFile(): Promise<Uint8Array<ArrayBuffer>> {
  await whole("more");
  const skeleton = JSON.parse(textOf("skeleton")) as string;
  const filled = skeleton.replace(/\{\{(\w+)\}\}/g, (_, name) => textOf(name as Parameters<typeof textOf>[0]));
  return new TextEncoder().encode(filled);
}

function lengthOf(element: HTMLElement | null): number {
  return [...(element?.childNodes ?? [])].reduce((length, node) => length + (node as Text).length, 0);
}
