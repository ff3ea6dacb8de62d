// Workbooks are written in a thread of their own: of a large one that takes long.
import write, { type Sheet } from "write-excel-file/universal";

onmessage = async ({ data }: MessageEvent<Sheet<never>[]>) => {
  try {
    const blob = await write(data, { fontFamily: "宋体", fontSize: 10 }).toBlob();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    postMessage(bytes, { transfer: [bytes.buffer] });
  } catch (error) {
    postMessage(String(error));
  }
};
