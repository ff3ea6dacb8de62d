// The widget: its stylesheet, the one script with everything in it, and the page that shows it.
import { readFileSync } from "node:fs";
import { marked } from "marked";
import { inlined, root, text } from "./bundle.mjs";
import { hash } from "./file.mjs";

const read = (path) => readFileSync(root + path, "utf8");

/** The widget, the client and the core as one classic script, for any page and for the bookmark. */
export async function standalone() {
  return text({
    entryPoints: ["www/src/widget/standalone.ts"],
    alias: { "gouji/core": "./dist/gouji.js", "gouji": "./npm/inline.ts" },
    define: { ...(await inlined()), ...(await dress()) },
  });
}

/** www/widget.html with a report in its editor, and the lines for each editor, as the package's README has them. */
export async function demonstration() {
  const [, report] = read("www/samples/broken-sums.html").match(/<body>([^]*)<\/body>/);
  const [, lines] = read("npm/README.md").match(/^## 各种编辑器\n([^]*?)^## /m);
  const script = await text({ entryPoints: ["www/src/widget/demonstration.ts"] });
  const style = await text({ entryPoints: ["www/demonstration.css"] });
  const parts = { report: report.trim(), lines: marked.parse(lines), script, style, "script-hash": hash(script), "style-hash": hash(style) };
  return read("www/widget.html").replace(/\{\{([\w-]+)\}\}/g, (_, name) => parts[name]);
}

/** What every script with the widget in it has put in: its stylesheet. */
export async function dress() {
  return { STYLE: JSON.stringify(worn(await text({ entryPoints: ["www/widget.css"] }))) };
}

/**
 * The page sets its tokens at its root. A widget may not: what the page around it says of them shall hold, so each becomes the
 * default of its own name, on one element (`--own-*`), and on the next the name that the styles use. And the page around it has a
 * root font size of its own, so sizes are in pixels.
 */
function worn(css) {
  const sets = [...css.matchAll(/:root\{([^}]*)\}/g)];
  if (sets.length !== 2) throw new Error(`tokens.css 应有两组，读到 ${sets.length} 组`);
  const [light, dark] = sets.map(([, declarations]) => declarations.split(";").filter(Boolean).map((one) => one.split(/:(.*)/s)));
  const own = (name) => name.replace(/^--gouji-/, "--own-");
  const inside = (value) => value.replaceAll("var(--gouji-", "var(--own-");
  const defaults = (set) => set.map(([name, value]) => `${own(name)}:var(${name},${inside(value)})`).join(";");
  const names = light.map(([name]) => `${name}:var(${own(name)})`).join(";");
  const rest = css.replace(/@media[^{]*prefers-color-scheme[^{]*\{:root\{[^}]*\}\}/, "").replace(/:root\{[^}]*\}/, "");
  return `.theme{${defaults(light)}}.theme.dark{${defaults(dark)}}.frame{${names}}${rest}`
    .replace(/(\d*\.?\d+)rem\b/g, (_, size) => `${Number(size) * 16}px`);
}
