// What the tests ask of a printed page: its paper, and on which pages each row of a table came out.
// A tagged PDF says so itself: its structure names the rows, and what stands in them names its page.

/** `[width, height]` of each page in points. */
export function papers(pdf) {
  const boxes = pdf.toString("latin1").matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => [Number(width), Number(height)]);
}

/** Each row as `{isHead, pages}`, with the pages that it stands on; cells that span further rows are left out. */
export function rowsOf(pdf) {
  const objects = new Map([...pdf.toString("latin1").matchAll(/(\d+) 0 obj\s([^]*?)endobj/g)].map(([, id, text]) => [id, text]));
  const pages = (id) => {
    const text = objects.get(id) ?? "";
    if (/\/RowSpan (?!1\b)/.test(text)) return [];
    const [, inside = ""] = text.match(/\/K (\[[^]*?\]|\d+ 0 R)/) ?? [];
    const below = [...inside.replace(/<<[^]*?>>/g, "").matchAll(/(\d+) 0 R/g)].flatMap(([, child]) => pages(child));
    return [...below, ...[...text.matchAll(/\/Pg (\d+) 0 R/g)].map(([, page]) => page)];
  };
  const isHead = (text) => [...text.matchAll(/(\d+) 0 R/g)].every(([, id]) => !/\/S \/TD\b/.test(objects.get(id)));
  const rows = [...objects].filter(([, text]) => /\/S \/TR\b/.test(text));
  return rows.map(([id, text]) => ({ isHead: isHead(text), pages: [...new Set(pages(id))] }));
}
