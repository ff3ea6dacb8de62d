// The page's end of the line to the worker: start, check, and start again after a crash.
import type { Form, Pack, Report, Rule } from "./report.ts";
import type { Message, Refusal, Task } from "./worker.ts";

export type Outcome =
  | { kind: "report"; report: Report }
  | { kind: "pack"; pack: Pack }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "crashed" }
  | { kind: "cancelled" };

export interface Listener {
  ready(rules: Rule[], forms: Form[]): void;
  failed(): void;
  requests(urls: string[]): void;
}

/** Longer than any start that will still succeed on an office machine. */
const PATIENCE = 5000;

export class Core {
  #listener: Listener;
  #program = fetchProgram();
  #worker: Worker | undefined;
  #started: Promise<void> = Promise.resolve();
  #pending: { id: number; sent: boolean; settle: (outcome: Outcome) => void } | undefined;
  #last = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
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
    this.#started = new Promise((started) => {
      const timer = setTimeout(() => this.#listener.failed(), PATIENCE);
      const fail = () => {
        clearTimeout(timer);
        this.#listener.failed();
      };
      this.#program.then(({ script, module }) => {
        const worker = new Worker(script, { type: "module" });
        this.#worker = worker;
        worker.onmessage = (event: MessageEvent<Message>) => {
          const message = event.data;
          if (message.kind === "ready") {
            clearTimeout(timer);
            this.#listener.ready(message.rules, message.forms);
            started();
          } else if (message.kind === "failed") fail();
          else this.#receive(message);
        };
        worker.onerror = () => (this.#pending === undefined ? fail() : this.#crash(this.#pending.id));
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
async function fetchProgram(): Promise<Program> {
  const [script, bytes] = await Promise.all([
    fetchFile("worker.js").then((answer) => answer.blob()),
    fetchFile("gouji_bg.wasm").then((answer) => answer.arrayBuffer()),
  ]);
  return {
    script: URL.createObjectURL(new Blob([script], { type: "text/javascript" })),
    // Not compiled while streaming: that asks for a MIME type that many an intranet server does not know.
    module: await WebAssembly.compile(bytes),
  };
}

async function fetchFile(name: string): Promise<Response> {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}
