// The reports that are measured: one of the project's own, padded with paragraphs and tables as a CMS writes them to a given size.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { corpus, fixtures } from "../../tests/wasm.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OWN = "tests/fixtures/clean-2021-spans/report.html";

export const SIZES = { "27 KB": 27_000, "100 KB": 100_000, "1 MB": 1_000_000, "20 MB": 20_000_000 };

/** The report with as much behind it as makes it at least so many bytes long. */
export function padded(bytes) {
  const next = dice(20_240_131);
  const pieces = [readFileSync(join(ROOT, OWN), "utf8")];
  let size = Buffer.byteLength(pieces[0]);
  while (size < bytes) {
    // A table for every three paragraphs, as in pages with attachments.
    const piece = next(4) === 0 ? table(next) : paragraph(next);
    pieces.push(piece);
    size += Buffer.byteLength(piece);
  }
  return pieces.join("");
}

/** The same kind of page in English, for a checker of English. */
export function english(bytes) {
  const next = dice(7);
  const words = "the office answered each request for information in time and published what the law asks of every department".split(" ");
  const sentence = () => `${Array.from({ length: 6 + next(14) }, () => words[next(words.length)]).join(" ")}.`;
  let text = "";
  while (text.length < bytes) text += `${sentence().replace(/^./, (first) => first.toUpperCase())} `;
  return text;
}

/** Whole reports as they are, in bytes: the project's pages, and those of the corpus where it lies beside the project. */
export const PAGES = [...fixtures, ...corpus()].filter((file) => file.endsWith(".html")).map((file) => readFileSync(resolve(ROOT, file)));

const LETTERS = "全市各级行政机关依法依规推进主动公开及时回应社会关切持续优化申请办理流程规范答复文书强化平台管理和监督检查";

function paragraph(next) {
  const words = (length) => Array.from({ length }, () => LETTERS[next(LETTERS.length)]).join("");
  return `<p style="text-indent:2em;line-height:2" class="MsoBodyText"><span lang="ZH-CN" style="font-family:仿宋;font-size:16pt">${words(80)}，办理事项${next(900)}件，${words(60)}。</span></p>\n`;
}

function table(next) {
  const cell = () => `<td width="72" style="border:1px solid #000"><p align="center"><span style="font-size:12pt">${next(999)}</span></p></td>`;
  const row = () => `<tr>${Array.from({ length: 8 }, cell).join("")}</tr>\n`;
  return `<table border="1" cellspacing="0"><tbody>${Array.from({ length: 18 }, row).join("")}</tbody></table>\n`;
}

/** The same throws each time. */
function dice(seed) {
  let state = BigInt(seed);
  return (sides) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn;
    return Number((state >> 33n) % BigInt(sides));
  };
}
