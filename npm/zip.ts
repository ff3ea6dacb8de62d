// Unzips the main part of a Word document with the browser's own inflater; the core carries none.

/** The core refuses a part that is longer than this: one byte more is enough to know. */
const LIMIT = 32 * 1024 * 1024;

/** Some programs number the part. */
const MAIN = /^word\/document\d*\.xml$/;

/** `word/document.xml`; undefined where the file is no Word document or is broken: the core then says which. */
export async function mainPart(file: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const entry = find(file);
    return entry === undefined ? undefined : await unpack(entry);
  } catch {
    return undefined;
  }
}

interface Entry {
  method: number;
  /** The checksum and the unpacked size, in the order and the width that gzip wants them too. */
  check: Uint8Array;
  packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

/** Looks the part up in the directory, which stands at the end of the file. */
function find(file: Uint8Array): Entry | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== LOCAL) return undefined;
  let end = file.length - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) return undefined;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === CENTRAL; left--) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + length));
    if (MAIN.test(name)) return read(file, view, at);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

/** The entry that the directory describes at this place. */
function read(file: Uint8Array, view: DataView, at: number): Entry | undefined {
  const local = view.getUint32(at + 42, true);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0 || view.getUint32(local, true) !== LOCAL) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = file.subarray(start, start + view.getUint32(at + 20, true));
  const size = file.subarray(at + 24, at + 28);
  return { method: view.getUint16(at + 10, true), check: concat([file.subarray(at + 16, at + 20), size]), packed };
}

const STORED = 0;
const DEFLATED = 8;

async function unpack({ method, check, packed }: Entry): Promise<Uint8Array | undefined> {
  if (method === STORED) return packed.slice(0, LIMIT + 1);
  if (method !== DEFLATED) return undefined;
  // Bare deflate is inflated by Chromium from 103 only, gzip by all that run this page: its frame is put around,
  // which has the browser hold the checksum as well.
  const head = new Uint8Array([0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff]);
  const inflated = new Blob([head, packed as BlobPart, check as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = inflated.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= LIMIT) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  // What is left of a file that is too long is not inflated.
  if (length > LIMIT) await reader.cancel();
  return concat(pieces);
}

function concat(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
