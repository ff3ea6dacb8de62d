import type { Finding } from "../report/report.ts";

/** Puts a text on the clipboard, with its HTML where it has some; on an intranet `http://` page there is no `navigator.clipboard`, only the old way. */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) })]);
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

function blob(type: string, text: string): Blob {
  return new Blob([text], { type });
}

/** A finding as a person would send it to a colleague. */
export function wording(finding: Finding): string {
  const repair = finding.repairs[0];
  return [
    finding.message,
    finding.diagnosis,
    finding.advice,
    repair && `建议：${repair.sentence}`,
    ...finding.basis.map((basis) => `依据：${basis.work}　${basis.at}`),
    `规则：${finding.rule} ${finding.title}`,
  ].filter(Boolean).join("\n");
}

function copyByCommand(text: string, html: string | undefined): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
