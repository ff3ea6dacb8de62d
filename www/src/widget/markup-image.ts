import { isLetter, type Cell, type Image, type Table } from "./image.ts";

/** A comment, a whole element that is no text, a tag, a character reference, or any one character. */
const TOKEN = /<!--[^]*?(?:-->|$)|<(script|style|template|noscript)\b[^]*?<\/\1\s*>|<\/?([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^"'>])*>|<![^>]*>|&(?:#\d+|#x[\da-f]+|[a-z][a-z0-9]*);?|[^]/gi;

/** The image of markup as it is typed, by offsets: what is in a textarea. Plain text is markup without tags. */
export function imageOfMarkup(markup: string): Image<number> {
  const image: Image<number> = { letters: "", starts: [], ends: [], tables: [] };
  const parts: string[] = [];
  const tables: Table<number>[] = [];
  let cell: Cell<number> | undefined;
  const close = (at: number): void => {
    if (cell !== undefined) [cell.to, cell.end] = [parts.length, at];
    cell = undefined;
  };
  for (const match of markup.matchAll(TOKEN)) {
    const [token] = match;
    const at = match.index;
    const name = match[2]?.toLowerCase();
    if (name !== undefined) {
      const table = tables[tables.length - 1];
      const isEnd = token.startsWith("</");
      if (name === "table" || name === "tr" || name === "td" || name === "th") close(at);
      if (name === "table" && !isEnd) {
        const begun = { from: parts.length, to: parts.length, cells: [] };
        image.tables.push(begun);
        tables.push(begun);
      } else if (name === "table" && table !== undefined) {
        table.to = parts.length;
        tables.pop();
      } else if ((name === "td" || name === "th") && !isEnd && table !== undefined) {
        const start = at + token.length;
        cell = { from: parts.length, to: parts.length, start, end: start };
        table.cells.push(cell);
      }
      continue;
    }
    if (token.length > 1 && token.startsWith("<")) continue;
    for (const letter of (token.length > 1 ? decoded(token) : token).split("")) {
      if (!isLetter(letter)) continue;
      parts.push(letter);
      image.starts.push(at);
      image.ends.push(at + token.length);
    }
  }
  close(markup.length);
  for (const table of tables) table.to = parts.length;
  image.letters = parts.join("");
  return image;
}

/** What a character reference stands for, as the browser reads it. */
function decoded(reference: string): string {
  return new DOMParser().parseFromString(reference, "text/html").body.textContent ?? "";
}
