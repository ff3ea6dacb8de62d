// The tables of a report as they are pasted elsewhere: with borders and without anything of ours, and as text with tabs.
import type { Report, Slot } from "../report/report.ts";
import { Markup, markup } from "./markup.ts";

/** The report's own tables that cells of the form were read from, for Word and a site's editor, and for a spreadsheet. */
export function plainTables({ blocks = [] }: Report): { html: string; text: string } {
  const tables = blocks.flatMap((block) => ("rows" in block && block.rows.flat().some(({ cell }) => cell !== null) ? [block.rows] : []));
  return { html: tables.map((rows) => bordered(rows).html).join("<p></p>"), text: tables.map(tabbed).join("\n\n") };
}

/** With an attribute for old programs and styles for the others, and no class. */
function bordered(rows: Slot[][]): Markup {
  return markup`<table border="1" style="border-collapse:collapse"><tbody>${rows.map((row) => markup`<tr>${row.map(({ text, rowspan, colspan }) => markup`<td${
    spans("rowspan", rowspan)}${spans("colspan", colspan)} style="border:1px solid #000;padding:2px 4px;text-align:center">${
    text.split("\n").map((line, at) => markup`${at === 0 ? null : new Markup("<br>")}${line}`)}</td>`)}</tr>`)}</tbody></table>`;
}

function spans(name: string, count: number): Markup | null {
  return count > 1 ? new Markup(` ${name}="${count}"`) : null;
}

/** A line a row, a tab a column; what spans several rows or columns stands in the first. */
function tabbed(rows: Slot[][]): string {
  const width = Math.max(...rows.flat().map(({ column, colspan }) => column + colspan));
  return rows.map((row) => {
    const line = new Array<string>(width).fill("");
    for (const { column, text } of row) line[column] = text.trim().replace(/\s*[\n\t]\s*/g, "");
    return line.join("\t");
  }).join("\n");
}
