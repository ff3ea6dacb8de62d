/** Long enough for any browser to have taken the file over. */
const TAKEN_OVER = 60_000;

/** Hands a file to the browser to be saved. */
export function save(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: typeof content === "string" ? `${type};charset=utf-8` : type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_OVER);
}
