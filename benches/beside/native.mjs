// Natively: the command line on a folder of reports, and others' readers of pages on the same files, one after the other in rounds.
// What they need is installed here, into target/, and nowhere else.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { english, padded, PAGES, SIZES } from "./inputs.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const AT = fileURLToPath(new URL("../../target/beside/", import.meta.url));
const PROGRAMS = join(AT, "venv", process.platform === "win32" ? "Scripts" : "bin");
const ROUNDS = 5;
const COPIES = 8;

const PYTHON = ["pandas==3.1.1", "lxml==6.1.3", "html5lib==1.1", "selectolax==1.0.2", "beautifulsoup4==4.15.0"];
const NODE = ["cheerio@1.2.0", "parse5@8.1.1", "harper.js@2.10.0"];

/** How many files of how many bytes, and for each way the times of all rounds in ms, with how many of the files it did. */
export function natively(gouji) {
  install();
  const reports = folder("reports", copies(COPIES));
  const few = folder("few", PAGES);
  const prose = folder("english", [Buffer.from(english(SIZES["27 KB"]))]);
  const page = folder("page", [Buffer.from(padded(SIZES["27 KB"]))]);
  const many = folder("many", copies(COPIES * 10));
  const ways = {
    "gouji check（全部核对，所有的核）": [many.count, () => wall(gouji, ["check", "--format", "jsonl", "--output", join(AT, "out.jsonl"), many.path])],
    ...(process.platform === "linux" && { "gouji check（全部核对，一个核）": [many.count, () => wall("taskset", ["-c", "0", gouji, "check", "--format", "jsonl", "--output", join(AT, "out.jsonl"), many.path])] }),
    "gouji grid（只读表格，所有的核）": [many.count, () => wall(gouji, ["grid", many.path])],
    "selectolax（Lexbor）": [reports.count, () => python(reports.path, "selectolax")],
    "lxml": [reports.count, () => python(reports.path, "lxml")],
    "parse5": [reports.count, () => inNode(reports.path, "parse5")],
    "cheerio": [reports.count, () => inNode(reports.path, "cheerio")],
    "pandas.read_html（lxml）": [few.count, () => python(few.path, "pandas-lxml")],
    "pandas.read_html（html5lib）": [few.count, () => python(few.path, "pandas-html5lib")],
  };
  const times = Object.fromEntries(Object.entries(ways).map(([way, [count]]) => [way, { count, ms: [] }]));
  const inOneNode = { gouji: [], harper: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [way, [, run]] of Object.entries(ways)) times[way].ms.push(run());
    inOneNode.gouji.push(inNode(page.path, "gouji"));
    inOneNode.harper.push(inNode(prose.path, "harper"));
  }
  return { files: PAGES.length, bytes: PAGES.reduce((sum, page) => sum + page.length, 0), times, inOneNode };
}

function install() {
  mkdirSync(AT, { recursive: true });
  // A list that has changed is installed anew.
  const wanted = JSON.stringify({ PYTHON, NODE });
  const mark = join(AT, `installed-${Buffer.from(wanted).toString("base64url").slice(-40)}`);
  if (existsSync(mark)) return;
  done("python3", ["-m", "venv", join(AT, "venv")]);
  done(join(PROGRAMS, "pip"), ["install", "--quiet", "--disable-pip-version-check", ...PYTHON]);
  writeFileSync(join(AT, "package.json"), "{}");
  done("npm", ["install", "--silent", "--no-audit", "--no-fund", ...NODE], AT);
  writeFileSync(mark, "");
}

function copies(count) {
  return Array.from({ length: count }, () => PAGES).flat();
}

function folder(name, files) {
  const path = join(AT, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  for (const [at, file] of files.entries()) writeFileSync(join(path, `${String(at).padStart(5, "0")}.html`), file);
  return { path, count: files.length };
}

function python(path, way) {
  return JSON.parse(done(join(PROGRAMS, "python"), [join(HERE, "tables.py"), path, way])).ms;
}

function inNode(path, way) {
  return JSON.parse(done(process.execPath, [join(HERE, "parsers.mjs"), path, way], AT)).ms;
}

/** The whole process, from its start to its end. */
function wall(program, parameters) {
  const start = performance.now();
  // 1 says that errors were found, 2 that a file could not be read: both are among the reports.
  done(program, parameters, AT, [0, 1, 2]);
  return performance.now() - start;
}

function done(program, parameters, cwd = AT, wellEnded = [0]) {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { cwd, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (error || !wellEnded.includes(status)) {
    throw new Error(`${program} ${parameters[0]} 没有成功（${error?.message ?? `退出码 ${status}`}）\n${stderr}`);
  }
  return stdout;
}
