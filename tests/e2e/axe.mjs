// What axe finds in a page: rules of WCAG 2.2 A and AA, and its best practices. The page must be opened with `bypassCSP`.
import { createRequire } from "node:module";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What every view has to be clean on: a laptop, a phone and the laptop with the page at 200 % (half as many points, two pixels to each), light and dark. */
export const SCREENS = [[1366, 768, 1], [390, 844, 1], [683, 384, 2]].flatMap(([width, height, deviceScaleFactor]) =>
  ["light", "dark"].map((colorScheme) => ({ viewport: { width, height }, deviceScaleFactor, colorScheme, bypassCSP: true })));

/** Such a screen in a test's name. */
export const named = ({ viewport, colorScheme }) => `${viewport.width} px, ${colorScheme}`;

/** Every violation as a line: the rule, and the first elements that break it. */
export async function violations(page) {
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.addScriptTag({ path: AXE });
  return page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(" ")}`);
  }, TAGS);
}
