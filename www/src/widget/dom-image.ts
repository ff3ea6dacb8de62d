import { isLetter, type Cell, type Image } from "./image.ts";

/** A place in a document, as ranges write it. */
export interface Point {
  node: Node;
  offset: number;
}

/** Below these nothing is text of the report. */
const SILENT = "script, style, template, noscript, select, [hidden]";

/** The image of what stands in an element. */
export function imageOf(root: Node): Image<Point> {
  const image: Image<Point> = { letters: "", starts: [], ends: [], tables: [] };
  const parts: string[] = [];
  const open = (node: Node): void => {
    if (node.nodeType === 3) return put(node as Text);
    if (node.nodeType !== 1 || (node as Element).matches(SILENT) || (node as HTMLElement).style?.display === "none") return;
    const from = image.starts.length;
    const { localName } = node as Element;
    const table = localName === "table" ? { from, to: from, cells: [] as Cell<Point>[] } : undefined;
    if (table !== undefined) image.tables.push(table);
    const cell = (localName === "td" || localName === "th") && tables.length > 0
      ? { from, to: from, start: { node, offset: 0 }, end: { node, offset: node.childNodes.length } } : undefined;
    if (cell !== undefined) tables[tables.length - 1]?.push(cell);
    if (table !== undefined) tables.push(table.cells);
    for (const child of node.childNodes) open(child);
    if (table !== undefined) tables.pop();
    for (const one of [table, cell]) if (one !== undefined) one.to = image.starts.length;
  };
  const put = (node: Text): void => {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data[offset] as string;
      if (!isLetter(letter)) continue;
      parts.push(letter);
      image.starts.push({ node, offset });
      image.ends.push({ node, offset: offset + 1 });
    }
  };
  const tables: Cell<Point>[][] = [];
  for (const child of root.childNodes) open(child);
  image.letters = parts.join("");
  return image;
}
