// Which browser the end-to-end tests drive: an installed one, never a download of the test library's own.
// Run by itself (`node tests/e2e/browser.mjs`) it makes sure that there is one.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";

// The same browser without a desktop's window comes first: with it the tests take half the time.
const COMMANDS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome.exe",
  "msedge.exe",
];

// Where these browsers stand on systems that do not put them on the PATH.
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** With these the browser's own traffic is off, so that every request seen is the page's. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const DEBIAN_PACKAGES = ["chromium-headless-shell", "fonts-noto-cjk"];

/** The browser's path, with a desktop's window if so wished and there; throws an Error whose message says what to do. */
export function findBrowser({ withWindow = false } = {}) {
  const wished = process.env.GOUJI_BROWSER;
  if (wished) {
    const path = isAbsolute(wished) ? runnable(wished) : onPath(wished);
    if (path) return path;
    throw new Error(`环境变量 GOUJI_BROWSER 指的“${wished}”不能运行，请改成浏览器的完整路径`);
  }
  for (const command of withWindow ? [...COMMANDS.slice(1), COMMANDS[0]] : COMMANDS) {
    const path = onPath(command);
    if (path) return path;
  }
  const path = PLACES.find(runnable);
  if (path) return path;
  throw new Error("没有找到浏览器，请安装 Chromium、Chrome 或 Edge，或用环境变量 GOUJI_BROWSER 写明它的路径");
}

/** The browser's path, installing it where we may: on Debian, as root. */
function ensureBrowser() {
  try {
    return findBrowser();
  } catch (error) {
    if (process.env.GOUJI_BROWSER || !mayInstall()) throw error;
  }
  console.log(`没有找到浏览器，正在用 apt-get 安装 ${DEBIAN_PACKAGES.join("、")}`);
  aptGet("update");
  aptGet("install", "--yes", "--no-install-recommends", ...DEBIAN_PACKAGES);
  return findBrowser();
}

function mayInstall() {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return /^ID="?debian"?$/m.test(release) && process.getuid?.() === 0;
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync("apt-get", ["--quiet", ...args], { stdio: "inherit", env });
  if (status !== 0) throw new Error(`apt-get ${args[0]} 没有成功，请手动安装 ${DEBIAN_PACKAGES.join(" 和 ")}`);
}

function onPath(command) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(runnable);
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
