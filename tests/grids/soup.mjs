// Tag soups: tables as people, Word and content management systems write them, and worse. A soup is a list of pieces
// (tags and text), so that one that fails can be made smaller piece by piece.
import { random } from "./random.mjs";

const SPANS = [
  "1", "2", "2", "3", "3", "4", "0", "00", "-1", "-0", "+2", " 2", "2.5", "3px", "1e1", "x", "", "07", "\t2", "\f3", "\u00a02", "２",
];
// They make wide grids in every row: once in a while is enough.
const WIDE_SPANS = ["1000", "1001", "99999999999999999999", "4294967298"];

const TEXTS = [
  "甲", "乙", "12", "0", "a", "b ", " c", "\n", " \n\t", "&nbsp;", "\u00a0", "\u3000", "&#65;", "&amp;", "&lt;td&gt;", "&nosuch;",
  "&copy", "本年 新收", "x\r\ny", "\f", "<", "</", "<!-- 注 -->", "<![CDATA[x]]>", "<?php ?>", "</3", "&#12288;",
];

const FRAMES = ["table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"];
const BLOCKS = ["p", "div", "h1", "ul", "li", "dl", "dt", "dd", "center", "form", "pre", "blockquote", "section", "address", "details"];
const INLINES = ["span", "b", "i", "a", "font", "em", "sup", "nobr", "ins", "label", "u", "ruby", "custom-x"];
const ODD = ["marquee", "select", "option", "svg", "math", "template", "textarea", "title", "script", "style", "iframe", "object", "button", "head", "body", "html", "rp", "rt", "mi", "desc", "annotation-xml", "foreignObject", "frameset", "video", "datalist", "xmp", "dialog"];
const VOIDS = ["br", "br", "br/", "img", "hr", "input", "input type=hidden", "col", "col span=3", "wbr", "/br", "/p", "image"];

const HIDING = [
  ' hidden', ' HIDDEN=""', ' hidden style="display:block"', ' style="display:none"', " style='color:red; DISPLAY : None !important'",
  ' style="display:none;display:inline"', ' style="visibility:hidden"', ' style="mso-display:none"', " style=display:none",
];

/** The pieces of one soup. */
export function soup(seed) {
  const { below, chance, pick } = random(seed);
  const colspans = chance(0.03) ? SPANS.concat(WIDE_SPANS) : SPANS;
  const pieces = [chance(0.5) ? "<!DOCTYPE html>" : "", "<html>"];
  const open = [];

  const attributes = (name) => {
    let out = chance(0.03) ? pick(HIDING) : "";
    if (name === "td" || name === "th" || chance(0.02)) {
      if (chance(0.3)) out += ` rowspan="${pick(SPANS)}"`;
      if (chance(0.3)) out += ` colspan="${pick(colspans)}"`;
    }
    if (name === "colgroup" && chance(0.3)) out += ` span="${pick(SPANS)}"`;
    if (name === "annotation-xml" && chance(0.5)) out += ' encoding="text/html"';
    if (chance(0.05)) out += ` class=c size=${below(3)}`;
    return out;
  };
  const start = (name) => {
    pieces.push(`<${chance(0.05) ? name.toUpperCase() : name}${attributes(name)}${chance(0.01) ? "/" : ""}>`);
    open.push(name);
  };
  const end = (name) => pieces.push(`</${name}>`);
  const text = () => pieces.push(pick(TEXTS));

  /** Tables that are right but for what was left out or added. */
  const table = (depth) => {
    start("table");
    if (chance(0.2)) start("caption"), text(), chance(0.8) && end("caption");
    if (chance(0.15)) start("colgroup"), pieces.push("<col>"), chance(0.5) && end("colgroup");
    for (let groups = below(3); groups >= 0; groups--) {
      const group = pick(["tbody", "thead", "tfoot", ""]);
      if (group) start(group);
      for (let rows = below(5); rows > 0; rows--) {
        if (chance(0.95)) start("tr");
        for (let cells = below(5); cells > 0; cells--) {
          start(pick(["td", "td", "th"]));
          content(depth);
          if (chance(0.7)) end(open.at(-1));
          if (chance(0.05)) noise(depth);
        }
        if (chance(0.6)) end("tr");
        if (chance(0.1)) text();
      }
      if (group && chance(0.6)) end(group);
    }
    if (chance(0.9)) end("table");
  };
  const content = (depth) => {
    for (let count = below(4); count > 0; count--) {
      if (chance(0.6)) text();
      else if (chance(0.3)) pieces.push(`<${pick(VOIDS)}>`);
      else if (chance(0.12) && depth < 3) table(depth + 1);
      else if (chance(0.2)) noise(depth);
      else {
        const name = pick(chance(0.5) ? BLOCKS : INLINES);
        start(name);
        text();
        if (chance(0.8)) end(name);
      }
    }
  };
  /** A piece that may stand anywhere, wanted or not. */
  const noise = (depth) => {
    const kind = below(8);
    if (kind === 0) pieces.push(`<${pick(VOIDS)}>`);
    else if (kind === 1) start(pick(FRAMES));
    else if (kind === 2) end(pick(FRAMES));
    else if (kind === 3) start(pick(INLINES));
    else if (kind === 4) end(pick([...INLINES, ...BLOCKS, ...ODD]));
    else if (kind === 5) chance(0.5) ? start(pick(ODD)) : start(pick(BLOCKS));
    else if (kind === 6) end(open.length ? pick(open) : "table");
    else if (depth < 3) table(depth + 1);
  };

  const wild = chance(0.4);
  for (let count = 1 + below(3); count > 0; count--) {
    if (chance(0.3)) text();
    table(0);
    for (let more = wild ? below(25) : below(2); more > 0; more--) chance(0.4) ? text() : noise(0);
  }
  return pieces;
}
