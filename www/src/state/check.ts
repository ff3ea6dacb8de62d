// From an input to a view: the one place that hands a text to the core and decides what the page shows then.
import { leave } from "./address.ts";
import { Core, type Outcome, type Refusal } from "../core/core.ts";
import { readMore } from "../core/file.ts";
import { focusOn } from "./focus.ts";
import { Network } from "../core/network.ts";
import { gravest, type Pack, type Report } from "../report/report.ts";
import { editsOf, type Tried } from "../report/tried.ts";
import { inKilobytes, seen, stopped, store, withTried, type Stop, type Way } from "./store.ts";
import { say } from "../words/language.ts";

const network = new Network((requests) => store.set({ requests }));

const core = new Core({
  // Rules on many reports together have nothing to look at here.
  ready: (rules, forms) => store.set({ engine: "ready", rules: rules.filter(({ on }) => on === "report"), forms }),
  loading: (loaded) => store.set({ loaded }),
  failed: (reason) => store.set({ engine: "failed", reason }),
  requests: (urls) => network.add(urls),
});

interface Input {
  /** The text or the bytes, which may have to be read first. */
  input: string | Promise<string | Uint8Array>;
  way: Way;
  name: string | undefined;
  /** What to say where they cannot be read. */
  lost: Stop | undefined;
}

/** What was checked last, to be checked again when other rules are chosen. */
let last: Input | undefined;

/** What was checked before that, for the result that can be gone back to. */
let before: Input | undefined;

/** How often something was put in or given up: what comes for an earlier input is no longer wanted. */
let turn = 0;

export function check(input: string, way: Way): Promise<void> {
  return begin({ input, way, name: undefined, lost: undefined });
}

export function checkFile(file: File): Promise<void> {
  const lost = stopped(say("文件打不开"), say`“${file.name}”读不出来，请确认它是文件而不是文件夹，也没有被移走。`);
  return begin({ input: bytesOf(file), way: "file", name: file.name, lost });
}

export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** The same input again, by the rules chosen now; of several reports the one that was looked at. */
export function recheck(): void {
  const { view } = store.state;
  if (last === undefined) return;
  if (view.at === "result") void run(last, view.all.indexOf(view.report), view.tried);
  else void run(last);
}

/** Every report of the input that was checked last, with this tried on one of them; null where nothing came of it. */
export async function checkTried(tried: Tried): Promise<Report[] | null> {
  if (last === undefined) return null;
  const { input, name } = last;
  const outcome = await core.checkTried(await input, name, store.state.pack?.text, { report: tried.at, edits: editsOf(tried) });
  return outcome.kind === "done" ? [outcome.value, ...outcome.value.others] : null;
}

/** What a rule pack says of itself; refused if it cannot be used. */
export function readPack(text: string): Promise<Outcome<Pack>> {
  return core.readPack(text);
}

function begin(input: Input): Promise<void> {
  setAside();
  last = input;
  return run(input);
}

/** `at` is which of several reports is looked at; without it the worst is. What is tried on it is tried again. */
async function run({ input, way, name, lost }: Input, at?: number, tried: Tried | null = null): Promise<void> {
  const mine = ++turn;
  leave();
  store.set({ view: { at: "checking" } });
  let content: string | Uint8Array;
  try {
    content = await input;
  } catch {
    if (mine === turn && lost !== undefined) stop(lost, name === undefined ? "" : `“${name}”`);
    return;
  }
  if (mine !== turn) return;
  const outcome = await core.check(content, name, store.state.pack?.text);
  if (mine !== turn) return;
  show(outcome, way, given(content, way, name), at);
  const { view } = store.state;
  if (tried === null || view.at !== "result") return;
  const again = { ...tried, written: view.all };
  const all = await checkTried(again);
  if (mine === turn && all !== null) store.set({ view: withTried(view, again, all) });
}

/** What was put in, in words, for who has to be told that nothing came of it. */
function given(content: string | Uint8Array, way: Way, name: string | undefined): string {
  if (typeof content !== "string") return content.length < 1024 ? say`“${name ?? ""}”，${content.length} 字节` : say`“${name ?? ""}”，${inKilobytes(content.length)}`;
  return way === "html" ? say("粘贴的内容，带格式") : say`粘贴的文字，${content.trim().length} 个字符，没有表格的格式`;
}

/** Keeps the result that is shown, whatever comes in its place. */
function setAside(): void {
  const { view } = store.state;
  if (view.at !== "result") return;
  before = last;
  store.set({ past: view });
}

/** Nothing is checked any more, and nothing is to be checked again. */
function giveUp(): void {
  setAside();
  turn += 1;
  core.cancel();
  last = undefined;
}

/** Shows the result before this one, which is kept in its place; by other rules than it was checked by, it is checked again. */
export function goBack(): void {
  const { view, past, pack } = store.state;
  if (past === null) return;
  leave();
  turn += 1;
  core.cancel();
  [last, before] = [before, view.at === "result" ? last : undefined];
  store.set({ view: past, past: view.at === "result" ? view : null, goal: focusOn("#verdict") });
  if (past.report.pack !== (pack?.name ?? null)) recheck();
}

/** Gives up a running check and goes back to the first screen. */
export function startOver(): void {
  giveUp();
  leave();
  store.set({ view: { at: "start" }, goal: focusOn("#paste") });
}

export function stop(reason: Stop, given = ""): void {
  giveUp();
  halt(reason, given);
}

function halt(reason: Stop, given: string): void {
  leave();
  store.set({ view: { at: "stopped", stop: reason, given }, goal: focusOn("#verdict") });
}

export function openSample(name: string): Promise<void> {
  const lost = stopped(say("示例没有取全"), say("示例放在本页的文件里，这个文件没有取全，请刷新本页。"));
  return begin({ input: readMore().then(({ samples }) => samples[name] ?? ""), way: "sample", name, lost });
}

/** The SHA-256 of a file, if the core is there to tell it. */
export async function fingerprint(bytes: Uint8Array): Promise<string | undefined> {
  const outcome = await core.hash(bytes);
  return outcome.kind === "done" ? outcome.value : undefined;
}

function show(outcome: Outcome<Report>, way: Way, given: string, at: number | undefined): void {
  if (outcome.kind === "refused") return halt(refusal(outcome.refusal), given);
  if (outcome.kind === "crashed") {
    return halt(stopped(
      say("检查程序中途出错了"),
      say("这份内容让检查程序停了下来，没有得出结论；程序已经重新启动，可以接着用。"),
      [say("如果刚才用的是文件，请打开它，全选复制后粘贴到本页"), say("如果刚才是粘贴，请从 Word 或网页重新复制一次")],
    ), given);
  }
  if (outcome.kind !== "done") return;
  const report = outcome.value;
  const all = [report, ...report.others];
  if (report.summary.verdict === "not_report") return notReport(report, given);
  showOne((at === undefined ? undefined : all[at]) ?? gravest(all), all, way);
}

/** Shows another of the reports that the input held. What is tried on this one can be gone back to. */
export function showOther(report: Report): void {
  const { view, past } = store.state;
  if (view.at !== "result") return;
  const { all, way, tried } = view;
  if (tried !== null) setAside();
  const written = tried?.written ?? all;
  showOne(written[all.indexOf(report)] ?? report, written, way, past);
}

/** `past` is the check that it is held against. */
function showOne(report: Report, all: Report[], way: Way, past = store.state.past): void {
  store.set({ view: seen(report, all, way, past), goal: focusOn("#verdict") });
}

function notReport({ blocks = [] }: Report, given: string): void {
  const tables = blocks.filter((block) => "rows" in block).length;
  store.set({ view: { at: "not_report", given: say`${given}，读到 ${blocks.length - tables} 段文字、${tables} 张表格` }, goal: focusOn("#verdict") });
}

/** The core says in one sentence what it cannot read and, after the colon, what to do instead. */
function refusal({ code, message }: Refusal): Stop {
  if (code === "wrong-pack") {
    return stopped("选的规则包用不了", `${message}。`, ["点右上角的“规则”，选回“全国规则”，或者换一个包，就会重新检查"], "zh-CN");
  }
  const [title = message, ...rest] = message.split("：");
  const advice = rest.join("：");
  const keys = advice.includes("粘贴") ? "（全选是 Ctrl+A，复制是 Ctrl+C，粘贴是 Ctrl+V）" : "";
  return stopped(title, advice === "" ? "" : `${advice}${keys}。`, [], "zh-CN");
}
