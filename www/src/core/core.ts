// The page's end of the line to the worker: start, ask, and start again after a crash.
import type { Answer } from "../../../npm/answer.ts";
import { unpack } from "../../../npm/unpack.ts";
import { textOf, whole } from "./file.ts";
import type { Form, Pack, Report, Rule, Trial } from "../report/report.ts";
import { Silence } from "./silence.ts";
import type { Message, Task } from "./worker.ts";

export interface Refusal {
  code: string;
  message: string;
}

export type Outcome<T> =
  | { kind: "done"; value: T }
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

/** A task that has no answer yet. */
interface Asked {
  task: Task;
  settle: (outcome: Outcome<unknown>) => void;
}

export class Core {
  #listener: Listener;
  #program: Promise<Program>;
  #worker: Worker | undefined;
  #isReady = false;
  /** Of the start that is under way; one that was given up is no longer listened to. */
  #silence: Silence | undefined;
  /** By their numbers, the oldest first. A worker that is ready has them all. */
  #asked = new Map<number, Asked>();
  #last = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#program = readProgram((bytes) => {
      this.#silence?.heard();
      listener.loading(bytes);
    });
    this.#start();
  }

  /** Checks one input, by the rule pack of that text if there is one; an earlier check that still runs is given up. */
  check(input: string | Uint8Array, name: string | undefined, pack: string | undefined): Promise<Outcome<Report>> {
    this.cancel();
    return this.#ask({ kind: "check", id: ++this.#last, input, options: { name, pack, blocks: true } });
  }

  /** Checks an input again with something tried on it, after whatever is being checked. */
  checkTried(input: string | Uint8Array, name: string | undefined, pack: string | undefined, trial: Trial): Promise<Outcome<Report>> {
    return this.#ask({ kind: "check", id: ++this.#last, input, options: { name, pack, blocks: true, trial } });
  }

  /** Reads a rule pack; a check that still runs is given up, since it went by another. */
  readPack(text: string): Promise<Outcome<Pack>> {
    this.cancel();
    return this.#ask({ kind: "pack", id: ++this.#last, pack: text });
  }

  /** The SHA-256 of a file's bytes. */
  hash(bytes: Uint8Array): Promise<Outcome<string>> {
    return this.#ask({ kind: "hash", id: ++this.#last, bytes });
  }

  /** Gives up checks and packs; hashes are for another part of the page, and short. */
  cancel(): void {
    const given = [...this.#asked].filter(([, { task }]) => task.kind !== "hash");
    for (const [id] of given) this.#settle(id, { kind: "cancelled" });
    // A check cannot be stopped from outside but with its worker.
    if (given.length > 0 && this.#isReady) this.#restart();
  }

  #ask<T>(task: Task): Promise<Outcome<T>> {
    return new Promise((settle) => {
      this.#asked.set(task.id, { task, settle: (outcome) => settle(outcome as Outcome<T>) });
      if (this.#isReady) this.#worker?.postMessage(task);
    });
  }

  #start(): void {
    const silence = new Silence(() => this.#listener.failed("检查程序没有回音"));
    this.#silence = silence;
    const fail = (reason: unknown): void => {
      if (this.#silence !== silence) return;
      silence.end();
      this.#listener.failed(String(reason));
    };
    this.#program.then(({ script, module }) => {
      if (this.#silence !== silence) return;
      silence.heard();
      const worker = new Worker(script);
      this.#worker = worker;
      worker.onmessage = (event: MessageEvent<Message>) => {
        const message = event.data;
        if (message.kind === "ready") {
          silence.end();
          this.#isReady = true;
          this.#listener.ready(message.rules, message.forms);
          for (const { task } of this.#asked.values()) worker.postMessage(task);
        } else if (message.kind === "failed") fail(message.reason);
        else this.#receive(message);
      };
      worker.onerror = (event) => (this.#isReady ? this.#crash() : fail(event.message));
      worker.postMessage(module);
    }).catch(fail);
  }

  #receive(message: Exclude<Message, { kind: "ready" | "failed" }>): void {
    if (message.kind === "requests") this.#listener.requests(message.urls);
    else if ("trap" in message.answer) this.#crash(message.id);
    else this.#settle(message.id, outcomeOf(message.answer));
  }

  /** What broke the worker is not asked again; where it could not say what that was, it was the oldest. */
  #crash(id = [...this.#asked.keys()][0]): void {
    if (id !== undefined) this.#settle(id, { kind: "crashed" });
    this.#restart();
  }

  #restart(): void {
    this.#silence?.end();
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isReady = false;
    this.#start();
  }

  #settle(id: number, outcome: Outcome<unknown>): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    asked?.settle(outcome);
  }
}

function outcomeOf(answer: Exclude<Answer, { trap: string }>): Outcome<unknown> {
  return "value" in answer ? { kind: "done", value: answer.value } : { kind: "refused", refusal: answer };
}

interface Program {
  script: string;
  module: WebAssembly.Module;
}

/**
 * The core's parts of the file, as soon as they are there.
 * The worker is started from a blob: it inherits the policy of the page, and it can be started where the page is a file.
 * It is where a report's text is, so it is the one to be held.
 */
async function readProgram(came: (bytes: number) => void): Promise<Program> {
  const core = await whole("core", came);
  await drawn();
  return {
    script: URL.createObjectURL(new Blob([textOf("worker")], { type: "text/javascript" })),
    module: await WebAssembly.compile(await unpack(core)),
  };
}

/** After the next frame: what is on the screen first does not wait for what is unpacked. A page that is hidden has no frames. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
