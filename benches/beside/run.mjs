// `cargo xtask bench`: this program beside others on the same pages in one run, printed and written to docs/performance.md.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { inBrowser } from "./browser.mjs";
import { natively } from "./native.mjs";

const browser = await inBrowser();
const native = natively(process.env.GOUJI_BIN);
const text = [head(), inChromium(browser), onTheCommandLine(native), beside(native.inOneNode)].join("\n");
writeFileSync(new URL("../../docs/performance.md", import.meta.url), text);
console.log(text);

function head() {
  return `# 快慢

由 \`cargo xtask bench\` 在一次运行里量出、写成，请勿手改。那台机器：${cpus()[0].model.trim()}，${cpus().length} 个核。
时间是中位数；后面的 ± 是四分位距的一半占中位数的百分之几，即那台机器当时的起伏；比是同一次运行里的比，比时间更经得起换机器。
`;
}

function inChromium({ version, sizes, starts, page }) {
  const rows = Object.entries(sizes).map(([size, { first, times }]) => {
    const ratio = median(times.browser) / median(times.check);
    return `| ${size} | ${shown(times.browser)} | ${shown(times.check)} | ${shown(times.reading)} | ${ratio.toFixed(2)} | ${first.toFixed(0)} |`;
  });
  return `## 浏览器里（Chromium ${version}）

同一个页面里轮流做：浏览器自己的 DOMParser 加 HTML 标准的表格算法（JavaScript，只得出每格的文字和位置）；整个核对（认表、全部规则、给出结果）；停用全部规则的核对。

| 网页 | DOMParser 加表格，毫秒 | 整个核对 | 停用规则 | 前者是核对的几倍 | 这个页面里第一次核对 |
|---|---|---|---|---|---|
${rows.join("\n")}

刚打开的浏览器：编译核心 ${shown(starts.map(({ compile }) => compile))} 毫秒，装好 ${shown(starts.map(({ load }) => load))} 毫秒，第一次核对 27 KB ${shown(starts.map(({ first }) => first))} 毫秒。
从磁盘打开的网页，等它说准备好了再粘贴 27 KB，到结论显示出来：${shown(page)} 毫秒（核心在这之前已经自己试查过一份空的年报）。
`;
}

function onTheCommandLine({ files, bytes, times }) {
  const rate = ({ count, ms }) => (count * 1000) / median(ms);
  // Ours comes first.
  const [own] = Object.values(times).map(rate);
  const rows = Object.entries(times).map(([way, one]) => `| ${way} | ${rate(one).toFixed(0)} | ${spread(one.ms)} | ${(own / rate(one)).toFixed(1)} |`);
  return `## 命令行里

${files} 份年报的网页（共 ${Math.round(bytes / 1024)} KB），抄成许多份。gouji 计的是整个进程，别的只计读网页的循环，不计启动；别的只读表格，不核对，都只用一个核。

| | 每秒几份 | 起伏 | gouji check 是它的几倍 |
|---|---|---|---|
${rows.join("\n")}
`;
}

function beside({ gouji, harper }) {
  return `## 与英文语法检查器 Harper 相比

同一个 Node 里，各自先查过一次：勾稽查 27 KB 的年报网页 ${shown(gouji)} 毫秒，harper.js 查 27 KB 的英文 ${shown(harper)} 毫秒，是前者的 ${(median(harper) / median(gouji)).toFixed(1)} 倍。两者查的不是一回事，只说明边写边查等得起。
`;
}

function shown(times) {
  return `${median(times).toFixed(1)}（${spread(times)}）`;
}

function spread(times) {
  return `±${((50 * (quantile(times, 0.75) - quantile(times, 0.25))) / median(times)).toFixed(0)}%`;
}

function median(times) {
  return quantile(times, 0.5);
}

function quantile(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
