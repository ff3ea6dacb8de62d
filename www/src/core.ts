// The page's end of the line to the worker: start, check, and start again after a crash.
import type { Form, Report, Rule } from "./report.ts";
import type { Message, Refusal, Task } from "./worker.ts";

export type Outcome =
  | { kind: "report"; report: Report }
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
  #worker: Worker | undefined;
  #started: Promise<void> = Promise.resolve();
  #pending: { id: number; settle: (outcome: Outcome) => void } | undefined;
  #last = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#start();
  }

  /** Checks one input; an earlier check that still runs is given up. */
  async check(input: string | Uint8Array, name: string | undefined): Promise<Outcome> {
    this.cancel();
    const id = ++this.#last;
    return new Promise((settle) => {
      this.#pending = { id, settle };
      void this.#started.then(() => {
        if (this.#pending?.id !== id) return;
        const task: Task = { id, input, name };
        this.#worker?.postMessage(task);
      });
    });
  }

  cancel(): void {
    if (this.#pending === undefined) return;
    this.#settle(this.#pending.id, { kind: "cancelled" });
    this.#restart();
  }

  #start(): void {
    const worker = new Worker(scriptUrl(), { type: "module" });
    this.#worker = worker;
    this.#started = new Promise((started) => {
      const timer = setTimeout(() => this.#listener.failed(), PATIENCE);
      const fail = () => {
        clearTimeout(timer);
        this.#listener.failed();
      };
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
    });
  }

  #receive(message: Exclude<Message, { kind: "ready" | "failed" }>): void {
    if (message.kind === "requests") this.#listener.requests(message.urls);
    else if (message.kind === "report") this.#settle(message.id, { kind: "report", report: message.report });
    else if (message.kind === "refused") this.#settle(message.id, { kind: "refused", refusal: message.refusal });
    else this.#crash(message.id);
  }

  #crash(id: number): void {
    this.#restart();
    this.#settle(id, { kind: "crashed" });
  }

  #restart(): void {
    this.#worker?.terminate();
    this.#start();
  }

  #settle(id: number, outcome: Outcome): void {
    if (this.#pending?.id !== id) return;
    const { settle } = this.#pending;
    this.#pending = undefined;
    settle(outcome);
  }
}

/**
 * A worker loaded from an address ignores the policy in the page's `<meta>`; one started from a blob inherits it.
 * The worker is where a report's text is, so it is the one that must be kept from talking to anybody.
 */
function scriptUrl(): string {
  const address = JSON.stringify(new URL("worker.js", document.baseURI).href);
  return URL.createObjectURL(new Blob([`import ${address};`], { type: "text/javascript" }));
}
