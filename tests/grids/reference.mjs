// The tables of a page by the HTML standard's own steps, over the browser's own tree: what `gouji grid` is held against.
// https://html.spec.whatwg.org/multipage/tables.html#forming-a-table
//
// Where the standard leaves a choice, it is the one that src/document/ documents: a slot belongs to the cell that comes
// first; columns that no cell reaches are left out; the text of a table in a cell is not the
// cell's; a table stands where its start tag does, but those in captions before those in cells; what `hidden` or an element's own `display:none` hides is not there, unless that leaves no table.

/** Runs in the page: an array of markups in, for each the grids of its tables out. It may use nothing outside itself. */
export function referenceGrids(markups) {
  const HTML = "http://www.w3.org/1999/xhtml";
  const UNSEEN = new Set(("head title script style template noscript noembed noframes iframe object select datalist textarea " +
    "button audio video rp").split(" "));
  const PREFORMATTED = new Set("pre listing xmp plaintext".split(" "));
  const BLOCKS = new Set(("html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p search section summary ul " +
    "pre listing xmp plaintext table").split(" "));

  const nameOf = (element) => (element.namespaceURI === HTML ? element.localName : "");

  function isSeen(element, all) {
    const name = nameOf(element);
    if (!name) return element.localName !== "svg";
    if (UNSEEN.has(name)) return false;
    if (all || name === "html" || name === "body") return true;
    const styles = (element.getAttribute("style") ?? "").split(";").map((part) => part.match(/^([^:]*):([^!]*)/s));
    const display = styles.filter((part) => part?.[1].trim().toLowerCase() === "display").at(-1);
    return display ? display[2].trim().toLowerCase() !== "none" : !element.hasAttribute("hidden");
  }

  const seenChildren = (node, all) => [...node.children].filter((child) => isSeen(child, all));

  /** The rules for parsing non-negative integers. */
  function nonNegative(value) {
    const match = /^[ \t\n\f\r]*([-+]?)([0-9]+)/.exec(value ?? "");
    if (!match) return null;
    const number = Number(match[2]);
    return match[1] === "-" && number > 0 ? null : number;
  }

  /** A cell's text: lines of white-space-collapsed text, parted at <br> and at the edges of blocks and tables. */
  function textOf(cell, all) {
    const paragraphs = [""];
    const visit = (node, inPre) => {
      if (node.nodeType === 3) {
        const text = inPre ? node.data.replace(/[ \t\f\r]*\n/g, "\0") : node.data;
        paragraphs[paragraphs.length - 1] += text.replace(/[ \t\n\f\r]+/g, " ");
      } else if (node.nodeType === 1 && isSeen(node, all)) {
        const name = nameOf(node);
        if (name === "br") paragraphs[paragraphs.length - 1] += "\0";
        const isBlock = BLOCKS.has(name);
        if (isBlock) paragraphs.push("");
        if (name !== "table") for (const child of node.childNodes) visit(child, inPre || PREFORMATTED.has(name));
        if (isBlock) paragraphs.push("");
      }
    };
    // Line feeds count by the `pre` elements around the cell, too.
    let inPre = false;
    for (let node = cell; node; node = node.parentElement) inPre ||= PREFORMATTED.has(nameOf(node));
    for (const child of cell.childNodes) visit(child, inPre);
    return paragraphs
      .map((text) => text.replace(/ *\0 */g, "\n").replace(/ +/g, " ").replace(/^[ \n]+|[ \n]+$/g, ""))
      .filter(Boolean)
      .join("\n");
  }

  function form(table, all) {
    const grid = []; // rows of cells by column
    let width = 0;
    let downward = [];
    let yHeight = 0;
    let yCurrent = 0;
    const slot = (x, y) => grid[y]?.[x];
    let order = 0;
    const cover = (cell, x, y) => {
      const row = (grid[y] ??= []);
      if (!row[x] || row[x].order > cell.order) row[x] = cell;
    };
    const growDownward = () => {
      for (const { cell, x, width: cells } of downward) for (let i = x; i < x + cells; i++) cover(cell, i, yCurrent);
    };
    const processRow = (tr) => {
      if (yHeight === yCurrent) yHeight++;
      let x = 0;
      growDownward();
      for (const current of seenChildren(tr, all).filter((child) => /^t[dh]$/.test(nameOf(child)))) {
        while (slot(x, yCurrent)) x++;
        let colspan = nonNegative(current.getAttribute("colspan")) || 1;
        if (colspan > 1000) colspan = 1000;
        let rowspan = nonNegative(current.getAttribute("rowspan")) ?? 1;
        if (rowspan > 65534) rowspan = 65534;
        const grows = rowspan === 0;
        if (grows) rowspan = 1;
        width = Math.max(width, x + colspan);
        yHeight = Math.max(yHeight, yCurrent + rowspan);
        const cell = { text: textOf(current, all), order: order++ };
        for (let y = yCurrent; y < yCurrent + rowspan; y++) for (let i = x; i < x + colspan; i++) cover(cell, i, y);
        if (grows) downward.push({ cell, x, width: colspan });
        x += colspan;
      }
      yCurrent++;
    };
    const endGroup = () => {
      for (; yCurrent < yHeight; yCurrent++) growDownward();
      downward = [];
    };
    const processGroup = (group) => {
      for (const child of seenChildren(group, all)) if (nameOf(child) === "tr") processRow(child);
      endGroup();
    };
    const feet = [];
    for (const child of seenChildren(table, all)) {
      const name = nameOf(child);
      if (name === "tr") processRow(child);
      else if (name === "tfoot") endGroup(), feet.push(child);
      else if (name === "thead" || name === "tbody") endGroup(), processGroup(child);
    }
    feet.forEach(processGroup);
    endGroup();
    return Array.from({ length: yHeight }, (_, y) => Array.from({ length: width }, (_, x) => slot(x, y)?.text ?? ""));
  }

  function tables(root, all) {
    const found = [];
    const visit = (element) => {
      if (!isSeen(element, all)) return;
      const isTable = nameOf(element) === "table";
      if (isTable) found.push(element);
      const children = [...element.children];
      const captions = children.filter((child) => isTable && nameOf(child) === "caption");
      captions.concat(children.filter((child) => !captions.includes(child))).forEach(visit);
    };
    visit(root);
    return found;
  }

  return markups.map((markup) => {
    const page = new DOMParser().parseFromString(markup, "text/html").documentElement;
    const seen = tables(page, false);
    const all = !seen.length;
    return (all ? tables(page, true) : seen).map((table) => form(table, all));
  });
}
