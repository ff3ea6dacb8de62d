// The page's end of the line to the worker: start, check, and start again after a crash.
import type { Form, Pack, Report, Rule } from "./report.ts";
import { Silence } from "./silence.ts";
import type { Message, Refusal, Task } from "./worker.ts";

export type Outcome =
  | { kind: "report"; report: Report }
  | { kind: "pack"; pack: Pack }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "crashed" }
  | { kind: "cancelled" };

export interface Listener {
  ready(rules: Rule[], forms: Form[]): void;
  /** So much of the core has come, in bytes. */
  loading(bytes: number): void;
  /** It did not start, or has not for too long; it may still become ready. */
  failed(reason: string): void;
  requests(urls: string[]): void;
}

export class Core {
  #listener: Listener;
  #program: Promise<Program>;
  #worker: Worker | undefined;
  /** Of the start that is under way; one that was given up is no longer listened to. */
  #silence: Silence | undefined;
  #started: Promise<void> = Promise.resolve();
  #pending: { id: number; sent: boolean; settle: (outcome: Outcome) => void } | undefined;
  #last = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
    let bytes = 0;
    this.#program = fetchProgram((more) => {
      bytes += more;
      this.#silence?.heard();
      listener.loading(bytes);
    });
    this.#start();
  }

  /** Checks one input, by the rule pack of that text if there is one; an earlier task that still runs is given up. */
  check(input: string | Uint8Array, name: string | undefined, pack: string | undefined): Promise<Outcome> {
    return this.#ask({ kind: "check", input, name, pack });
  }

  /** Reads a rule pack, in the same line as the checks. */
  readPack(text: string): Promise<Outcome> {
    return this.#ask({ kind: "pack", text });
  }

  cancel(): void {
    if (this.#pending === undefined) return;
    const { id, sent } = this.#pending;
    this.#settle(id, { kind: "cancelled" });
    // A check cannot be stopped from outside but with its worker.
    if (sent) this.#restart();
  }

  async #ask(task: Untold<Task>): Promise<Outcome> {
    this.cancel();
    const id = ++this.#last;
    return new Promise((settle) => {
      this.#pending = { id, sent: false, settle };
      void this.#started.then(() => {
        if (this.#pending?.id !== id) return;
        this.#pending.sent = true;
        this.#worker?.postMessage({ ...task, id });
      });
    });
  }

  #start(): void {
    const silence = new Silence(() => this.#listener.failed("检查程序没有回音"));
    this.#silence = silence;
    this.#started = new Promise((started) => {
      const fail = (reason: unknown) => {
        if (this.#silence !== silence) return;
        silence.end();
        this.#listener.failed(String(reason));
      };
      this.#program.then(({ script, module }) => {
        if (this.#silence !== silence) return;
        silence.heard();
        const worker = new Worker(script, { type: "module" });
        this.#worker = worker;
        worker.onmessage = (event: MessageEvent<Message>) => {
          const message = event.data;
          if (message.kind === "ready") {
            silence.end();
            this.#listener.ready(message.rules, message.forms);
            started();
          } else if (message.kind === "failed") fail(message.reason);
          else this.#receive(message);
        };
        worker.onerror = (event) => (this.#pending?.sent ? this.#crash(this.#pending.id) : fail(event.message));
        worker.postMessage(module);
      }).catch(fail);
    });
  }

  #receive(message: Exclude<Message, { kind: "ready" | "failed" }>): void {
    if (message.kind === "requests") this.#listener.requests(message.urls);
    else if (message.kind === "report") this.#settle(message.id, { kind: "report", report: message.report });
    else if (message.kind === "pack") this.#settle(message.id, { kind: "pack", pack: message.pack });
    else if (message.kind === "refused") this.#settle(message.id, { kind: "refused", refusal: message.refusal });
    else this.#crash(message.id);
  }

  #crash(id: number): void {
    this.#restart();
    this.#settle(id, { kind: "crashed" });
  }

  #restart(): void {
    this.#silence?.end();
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#start();
  }

  #settle(id: number, outcome: Outcome): void {
    if (this.#pending?.id !== id) return;
    const { settle } = this.#pending;
    this.#pending = undefined;
    settle(outcome);
  }
}

/** A task before it has its number. */
type Untold<T> = T extends Task ? Omit<T, "id"> : never;

interface Program {
  script: string;
  module: WebAssembly.Module;
}

/**
 * The core's files, fetched once: after that neither a check nor a new start needs the network.
 * The script becomes a blob because a worker loaded from an address ignores the policy in the page's `<meta>`,
 * and one started from a blob inherits it. The worker is where a report's text is, so it is the one to be held.
 */
async function fetchProgram(came: (bytes: number) => void): Promise<Program> {
  const [script, core] = await Promise.all([fetchFile("worker.js", came), fetchFile("gouji_bg.wasm", came)]);
  return {
    script: URL.createObjectURL(new Blob([script], { type: "text/javascript" })),
    // Not compiled while streaming: that asks for a MIME type that many an intranet server does not know.
    module: await WebAssembly.compile(await core.arrayBuffer()),
  };
}

/** A file, piece by piece as it comes. */
async function fetchFile(name: string, came: (bytes: number) => void): Promise<Blob> {
  const answer = await fetch(name);
  if (!answer.ok || answer.body === null) throw new Error(`${name}: ${answer.status}`);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = answer.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    came(piece.value.length);
  }
  return new Blob(pieces);
}
