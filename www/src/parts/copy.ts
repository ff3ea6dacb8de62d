import type { Finding } from "../report/report.ts";

/** Puts a text on the clipboard; on an intranet `http://` page there is no `navigator.clipboard`, only the old way. */
export async function copy(text: string): Promise<boolean> {
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

function copyByCommand(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
