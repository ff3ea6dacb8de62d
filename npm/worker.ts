// The core in a worker: first comes the compiled module, then one question after the other.
import { answer, begin, type Answer, type Ask } from "./answer.ts";

export type Message = { ready: true } | { id: number; answer: Answer };

const send = (message: Message): void => postMessage(message);

onmessage = async ({ data }: MessageEvent<{ module: WebAssembly.Module } | { id: number; ask: Ask }>) => {
  if ("ask" in data) return send({ id: data.id, answer: await answer(data.ask) });
  await begin(data.module);
  send({ ready: true });
};
