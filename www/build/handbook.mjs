// The rule handbook (规则手册): docs/rules/*.md and docs/packs.md as the text of pages that need no script.
import { readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { Marked } from "marked";
import { example } from "./example.mjs";
import { escape } from "./layout.mjs";

// In the order of the catalogue; the page groups its check sheet by them too.
const CLASSES = JSON.parse(readFileSync(new URL("../classes.json", import.meta.url), "utf8"));

/** Every page by its name, as `{title, body}`: `A01` and so on, one a rule, `packs`, and `index`. `docs` is the folder of the sources. */
export function handbook(docs) {
  const rules = sources(docs);
  const known = new Set(rules.map(({ id }) => id));
  const pages = rules.map((one, at) => [one.id, rulePage(one, rules[at - 1], rules[at + 1], known)]);
  return new Map([["index", index(rules)], ["packs", packs(readFileSync(`${docs}/packs.md`, "utf8"), known)], ...pages]);
}

/** What holds where a rule passes, a line a rule, its id before it. */
export function holds(docs) {
  return sources(docs).filter(({ leftOut }) => !leftOut).map(({ id, holds }) => id + holds).join("\n");
}

/** The sources of all rules' pages, in the order of the catalogue. */
function sources(docs) {
  const ids = readdirSync(`${docs}/rules`).flatMap((file) => file.match(/^([A-Z]\d\d)\.md$/)?.[1] ?? []);
  const order = (id) => Object.keys(CLASSES).indexOf(id[0]) * 100 + Number(id.slice(1));
  return ids.sort((a, b) => order(a) - order(b)).map((id) => rule(id, readFileSync(`${docs}/rules/${id}.md`, "utf8")));
}

/** A page's source taken apart: its heading, the line of facts under it, and the rest. */
function rule(id, source) {
  const [, holds] = source.match(/^通过：(.+)$/m) ?? [];
  const [, title, name = "", facts = "", body] = source.match(/^# \S+ (.*)\n+(?:`([\w-]+)` · (.*)\n+)?([^]*)$/) ?? [];
  if (title === undefined || CLASSES[id[0]] === undefined) throw new Error(`docs/rules/${id}.md 的开头不是“# ${id} 标题”`);
  return { id, title, name, holds, facts: facts.split(/\s*·\s*/).filter(Boolean), body, leftOut: body.includes("## 为什么不做") };
}

function rulePage(one, before, after, known) {
  const { id, title, name, facts, body } = one;
  return page(`${id} ${title}`, `
<h1><span class="id">${id}</span> ${escape(title)}</h1>
<p class="tags">${tags(one)}${facts.filter((fact) => !isTag(fact)).map((fact) => `<span>${escape(fact)}</span>`).join("")}${
    name === "" ? "" : `<code>${name}</code>`}</p>
${markdown(body, known, id)}
<nav class="turn" aria-label="前后两条">${turn("prev", "← ", before)}${turn("next", "", after, " →")}</nav>`);
}

function page(title, body) {
  return { title, body: body.trim() };
}

function turn(rel, left, one, right = "") {
  return one === undefined ? "<span></span>" : `<a rel="${rel}" href="${one.id}.html">${left}${one.id} ${escape(one.title)}${right}</a>`;
}

function packs(source, known) {
  const [, title, body] = source.match(/^# (.*)\n([^]*)$/);
  return page(title, `<h1>${escape(title)}</h1>\n${markdown(body, known)}`);
}

function index(rules) {
  const made = rules.filter(({ leftOut }) => !leftOut);
  const off = made.filter(isOff);
  const classes = Object.entries(CLASSES).map(([letter, name]) => {
    const some = rules.filter(({ id }) => id.startsWith(letter));
    return some.length === 0 ? "" : `
<section aria-labelledby="class-${letter}">
<h2 id="class-${letter}"><span class="id">${letter}</span> ${name} <small>${some.filter(({ leftOut }) => !leftOut).length} 条</small></h2>
<ul class="rules">
${some.map((one) => `<li><a href="${one.id}.html"><span class="id">${one.id}</span> ${escape(one.title)}</a><span class="tags">${tags(one)}</span></li>`).join("\n")}
</ul>
</section>`;
  });
  return page("规则手册", `
<h1>规则手册</h1>
<p class="lead">共 ${made.length} 条规则，一条一页：查什么、为什么、例子、依据、例外。${
    off.length === 0 ? "" : `其中 ${off.length} 条默认关，写进<a href="packs.html">地方规则包</a>才查。`}${
    made.length === rules.length ? "" : `另有 ${rules.length - made.length} 条想过而不做，也各有一页，写明原因。`}</p>
<dl class="legend">
<div><dt>${tag("错误")}</dt><dd>不改就是错</dd></div>
<div><dt>${tag("警告")}</dt><dd>多半有问题，要人核实</dd></div>
<div><dt>${tag("提示")}</dt><dd>可改可不改</dd></div>
</dl>
${classes.join("")}`);
}

const SEVERITIES = { 错误: "error", 警告: "warning", 提示: "hint", 默认关: "off", 不做: "off" };

/** `错误或警告`, `警告、提示`: a rule may be either. */
const SEVERAL = /[、/／或]/;

function isTag(fact) {
  return fact.split(SEVERAL).every((word) => word in SEVERITIES);
}

function isOff({ facts }) {
  return facts.includes("默认关");
}

/** How grave a rule is, and whether it runs. */
function tags({ facts, leftOut }) {
  const words = facts.filter(isTag).flatMap((fact) => fact.split(SEVERAL));
  return (leftOut ? ["不做"] : words).map(tag).join("");
}

function tag(word) {
  return `<span class="tag ${SEVERITIES[word]}">${word}</span>`;
}

/** Markdown as HTML. Ids of rules become links, markup in the source stays text, and no link leads off the site. */
function markdown(source, known, self) {
  const link = (id) => `<a href="${id}.html">${id}</a>`;
  const marked = new Marked({
    renderer: {
      code: ({ text, lang }) => (lang === "例" ? example(text) : `<pre tabindex="0"><code>${escape(text)}</code></pre>\n`),
      html: ({ text }) => escape(text),
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        if (/^[a-z]+:/.test(href)) return `${words}（${escape(href)}）`;
        return `<a href="${escape(href.endsWith(".md") ? `${basename(href, ".md")}.html` : href)}">${words}</a>`;
      },
      heading({ tokens, depth }) {
        const words = this.parser.parseInline(tokens);
        return `<h${depth}>${words}</h${depth}>\n${words === "例子" ? NOTE : ""}`;
      },
    },
    extensions: [{
      name: "rule",
      level: "inline",
      start: (text) => text.match(/[A-Z]\d\d/)?.index,
      tokenizer(text) {
        const [id] = text.match(/^[A-Z]\d\d(?![\w.])/) ?? [];
        if (id !== undefined && id !== self && known.has(id) && !this.lexer.state.inLink) return { type: "rule", raw: id, id };
      },
      renderer: ({ id }) => link(id),
    }],
    // A line's end in the source is no space between two Chinese characters.
    walkTokens(token) {
      if (token.type === "text" && token.tokens === undefined) token.text = token.text.replace(/(?<=[^\x00-\x7f])\n|\n(?=[^\x00-\x7f])/g, "");
    },
  });
  return marked.parse(source);
}

const NOTE = `<p class="note">每个例子是一份年报，没写到的格都填 0。“⇒”后面是程序说的话，每次改程序都逐字核对。</p>\n`;
