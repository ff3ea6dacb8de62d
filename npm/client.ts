// One line to one core: opened at the first call, in a worker where one can be started, else in the calling thread.
import { answer, begin, plain, type Answer, type Ask } from "./answer.ts";
import type { Form, Pack, Report, Rule } from "./contract.ts";
import type { Options } from "./options.ts";
import type { Message } from "./worker.ts";

/** Where the core comes from. */
export interface Source {
  /** The compiled core; asked for once, and its promise kept. */
  module(): Promise<WebAssembly.Module>;
  /** A worker that runs worker.ts; throws or gives none where there is none to be had. */
  worker(): Worker | undefined;
}

type Line = (ask: Ask) => Promise<Answer>;

/** The package's functions; they are described in gouji.d.ts. */
export function client(source: Source) {
  let compiled: Promise<WebAssembly.Module> | undefined;
  let line: Promise<Line> | undefined;

  async function open(): Promise<Line> {
    // Where that failed it may do better the next time: a network comes back.
    compiled ??= source.module().catch((reason: unknown) => {
      compiled = undefined;
      throw error("not-loaded", `检查程序没有取到，请检查网络或文件是否齐全（${String(reason)}）`);
    });
    const module = await compiled;
    return inWorker(source, module, () => (line = undefined)).catch(() => inThisThread(module));
  }

  async function ask<T>(asked: Ask): Promise<T> {
    line ??= open().catch((reason: unknown) => {
      line = undefined;
      throw reason;
    });
    const answered = await (await line)(asked);
    if ("value" in answered) return answered.value as T;
    if ("code" in answered) throw error(answered.code, answered.message);
    line = undefined;
    throw error("crashed", "这份内容让检查程序停了下来，没有得出结论：请换一种方式取这份内容，比如打开后全选复制");
  }

  return {
    check: async (input: string | Uint8Array | ArrayBuffer | Blob, options: Options = {}) =>
      ask<Report>({ kind: "check", input: await plain(input), options }),
    rules: () => ask<Rule[]>({ kind: "rules" }),
    forms: () => ask<Form[]>({ kind: "forms" }),
    pack: (pack: string | object) => ask<Pack>({ kind: "pack", pack }),
  };
}

async function inThisThread(module: WebAssembly.Module): Promise<Line> {
  await begin(module);
  return answer;
}

/** Rejects where the worker does not come to say that it is ready: a policy, another origin, a bundler that did not see it. One that breaks later is `broken`. */
function inWorker(source: Source, module: WebAssembly.Module, broken: () => void): Promise<Line> {
  return new Promise((resolve, reject) => {
    const worker = source.worker();
    if (worker === undefined) return reject(new Error("no worker"));
    const waiting = new Map<number, (answer: Answer) => void>();
    let last = 0;
    let isReady = false;
    const line: Line = (ask) => new Promise((settle) => {
      waiting.set(++last, settle);
      worker.postMessage({ id: last, ask });
    });
    const end = (reason: string): void => {
      worker.terminate();
      if (!isReady) return reject(new Error(reason));
      broken();
      for (const settle of waiting.values()) settle({ trap: reason });
      waiting.clear();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(event.message);
    };
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if ("ready" in data) {
        isReady = true;
        return resolve(line);
      }
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
      if ("trap" in data.answer) end(data.answer.trap);
    };
    worker.postMessage({ module });
  });
}

function error(code: string, message: string): Error & { code: string } {
  return Object.assign(new Error(message), { code });
}
