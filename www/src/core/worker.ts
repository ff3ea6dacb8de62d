// The core lives in this thread, so that a long or failing check never freezes the page.
import { check, forms, rules, sha256 } from "gouji/core";
import { answer, begin, type Answer, type Ask } from "../../../npm/answer.ts";
import type { Form, Rule } from "../report/report.ts";
import { blankReport } from "./warm.ts";

export type Task = { id: number } & (Ask | { kind: "hash"; bytes: Uint8Array });

export type Message =
  | { kind: "ready"; rules: Rule[]; forms: Form[] }
  | { kind: "failed"; reason: string }
  | { kind: "answer"; id: number; answer: Answer }
  | { kind: "requests"; urls: string[] };

const send = (message: Message) => postMessage(message);

watchRequests();
onmessage = (event: MessageEvent<WebAssembly.Module>) =>
  start(event.data).catch((error: unknown) => send({ kind: "failed", reason: String(error) }));

/** The first message is the compiled core; those after it are tasks. */
async function start(module: WebAssembly.Module): Promise<void> {
  await begin(module);
  onmessage = async ({ data }: MessageEvent<Task>) =>
    send({ kind: "answer", id: data.id, answer: data.kind === "hash" ? { value: sha256(data.bytes) } : await answer(data) });
  const known = forms();
  send({ kind: "ready", rules: rules(), forms: known });
  for (const form of known.filter(({ to }) => to === null)) check(blankReport(form));
}

/** A worker's requests are missing from the page's own list, so they are told to the page. */
function watchRequests(): void {
  new PerformanceObserver((list) => send({ kind: "requests", urls: list.getEntries().map((entry) => entry.name) }))
    .observe({ type: "resource", buffered: true });
  addEventListener("securitypolicyviolation", (event) =>
    send({ kind: "requests", urls: [(event as SecurityPolicyViolationEvent).blockedURI] }));
}
