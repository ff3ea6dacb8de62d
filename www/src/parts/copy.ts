import type { Finding } from "../report/report.ts";

/**
 * Puts a text on the clipboard, with its HTML where it has some. On an intranet's `http://` there is no `navigator.clipboard`, only the
 * old way; HTML always goes that way, since the other parses it under the page's policy, which takes every style off.
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  if (html !== undefined) return copyByCommand(text, html);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
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

function copyByCommand(text: string, html?: string): boolean {
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
