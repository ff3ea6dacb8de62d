// The core lives in this thread, so that a long or failing check never freezes the page.
import init, { check, forms, pack, rules, sha256 } from "gouji/core";
import type { Form, Pack, Report, Rule } from "./report.ts";
import { blankReport } from "./warm.ts";
import { mainPart } from "../../npm/zip.ts";

export type Task =
  | { id: number; kind: "check"; input: string | Uint8Array; name: string | undefined; pack: string | undefined }
  | { id: number; kind: "pack"; text: string }
  | { id: number; kind: "hash"; bytes: Uint8Array };

export interface Refusal {
  code: string;
  message: string;
}

export type Message =
  | { kind: "ready"; rules: Rule[]; forms: Form[] }
  | { kind: "failed"; reason: string }
  | { kind: "report"; id: number; report: Report }
  | { kind: "pack"; id: number; pack: Pack }
  | { kind: "sha256"; id: number; sha256: string }
  | { kind: "refused"; id: number; refusal: Refusal }
  | { kind: "crashed"; id: number }
  | { kind: "requests"; urls: string[] };

const send = (message: Message) => postMessage(message);

watchRequests();
onmessage = (event: MessageEvent<WebAssembly.Module>) =>
  start(event.data).catch((error: unknown) => send({ kind: "failed", reason: String(error) }));

/** The first message is the compiled core; those after it are tasks. */
async function start(module: WebAssembly.Module): Promise<void> {
  await init({ module_or_path: module });
  onmessage = (event: MessageEvent<Task>) => answer(event.data);
  const known = forms();
  send({ kind: "ready", rules: rules(), forms: known });
  for (const form of known.filter(({ to }) => to === null)) check(blankReport(form));
}

async function answer(task: Task): Promise<void> {
  const { id } = task;
  const unzipped = task.kind === "check" && typeof task.input !== "string" ? await mainPart(task.input) : undefined;
  try {
    if (task.kind === "pack") send({ kind: "pack", id, pack: pack(task.text) });
    else if (task.kind === "hash") send({ kind: "sha256", id, sha256: sha256(task.bytes) });
    else send({ kind: "report", id, report: check(task.input, { name: task.name, pack: task.pack, unzipped }) });
  } catch (error) {
    // A refusal carries a code; anything else is a trap, after which this instance must not be used again.
    if (error instanceof Error && "code" in error && typeof error.code === "string") {
      send({ kind: "refused", id, refusal: { code: error.code, message: error.message } });
    } else {
      send({ kind: "crashed", id });
    }
  }
}

/** A worker's requests are missing from the page's own list, so they are told to the page. */
function watchRequests(): void {
  new PerformanceObserver((list) => send({ kind: "requests", urls: list.getEntries().map((entry) => entry.name) }))
    .observe({ type: "resource", buffered: true });
  addEventListener("securitypolicyviolation", (event) =>
    send({ kind: "requests", urls: [(event as SecurityPolicyViolationEvent).blockedURI] }));
}
