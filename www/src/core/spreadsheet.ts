// The page's end of the line to the writer of workbooks, which comes with what is only needed when it is asked for.
import type { Sheet } from "write-excel-file/universal";
import { readMore } from "./file.ts";

/** The bytes of an XLSX file. Rejects where the writer does not come or does not work. */
export async function written(workbook: Sheet<never>[]): Promise<Uint8Array<ArrayBuffer>> {
  const { spreadsheet } = await readMore();
  const address = URL.createObjectURL(new Blob([spreadsheet], { type: "text/javascript" }));
  const worker = new Worker(address);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | string>) => (typeof data === "string" ? reject(new Error(data)) : resolve(data));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(workbook);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}
