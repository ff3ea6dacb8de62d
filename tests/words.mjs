// The words of the page as its sources have them: what www/english.json has to know. Read off the syntax, not off the text.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

const HAN = /\p{Script=Han}/u;
const WORDS = /[^<>"\n]*[\p{Script=Han}，。；：、（）“”][^<>"\n]*/gu;
const HOLE = "\uE000";

/** What stands in templates and in `say`, as keys; and every string there is, for what `say` is handed by a name. */
export function words() {
  const keys = new Set();
  const strings = new Set();
  for (const folder of ["page", "parts", "state", "report"]) {
    const home = new URL(`../www/src/${folder}/`, import.meta.url);
    for (const name of readdirSync(home)) {
      const { program, errors } = parseSync(name, readFileSync(new URL(name, home), "utf8"));
      if (errors.length > 0) throw new Error(`${fileURLToPath(home)}${name}: ${errors[0].message}`);
      visit(program, (node) => {
        if (node.type === "Literal" && typeof node.value === "string" && HAN.test(node.value)) strings.add(node.value);
        if (node.type === "CallExpression" && node.callee.name === "say" && node.arguments[0]?.type === "Literal") keys.add(node.arguments[0].value);
        if (node.type !== "TaggedTemplateExpression") return;
        const pieces = node.quasi.quasis.map(({ value }) => value.cooked);
        if (node.tag.name === "say") keys.add(numbered(pieces.join(HOLE)));
        if (node.tag.name === "html") for (const [run] of pieces.map((piece) => piece.replace(/\n +/g, "\n")).join(HOLE).matchAll(WORDS)) keys.add(numbered(run.trim()));
      });
    }
  }
  return { keys, strings };
}

function numbered(text) {
  let at = 0;
  return text.replaceAll(HOLE, () => `{${at++}}`);
}

function visit(node, hear) {
  if (Array.isArray(node)) return node.forEach((one) => visit(one, hear));
  if (node === null || typeof node !== "object") return;
  if (typeof node.type === "string") hear(node);
  for (const one of Object.values(node)) visit(one, hear);
}
