//! A page becomes blocks. The parser is html5ever's, through scraper; the walk holds its own stack, so that
//! depth costs no call frames.

use ego_tree::iter::Edge;
use scraper::{Html, node::Element, node::Node};

use super::{Block, Document, Grid, GridBuilder};

/// Reads a page or a fragment of one.
pub(super) fn read(markup: &str) -> Document {
    let html = Html::parse_document(markup);
    let mut walk = Walk::default();
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) => walk.open(node.value()),
            Edge::Close(node) => walk.close(node.value()),
        }
    }
    walk.finish()
}

/// Elements whose text is not part of what a reader sees.
const UNSEEN: [&str; 13] = [
    "title", "head", "script", "style", "template", "noscript", "iframe", "object", "svg",
    "select", "textarea", "button", "audio",
];

/// Elements that begin and end a paragraph.
const BLOCKS: [&str; 38] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "ul",
    "caption",
    "menu",
];

/// The state of the walk: what is open around the current node.
#[derive(Default)]
struct Walk {
    title: Option<String>,
    in_title: bool,
    /// Depth of elements that are not seen; text within is passed over.
    unseen: usize,
    /// What has been read at each level: the page, then a cell of a table, then a cell of a table in it.
    flows: Vec<Flow>,
    tables: Vec<TableDraft>,
}

/// Blocks read so far at one level, and the paragraph that is open.
#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    paragraph: String,
}

/// A table that is open: its rows by row group.
#[derive(Default)]
struct TableDraft {
    groups: Vec<Group>,
}

/// A row group that is open or done.
struct Group {
    is_foot: bool,
    rows: Vec<Vec<CellDraft>>,
}

/// A cell's content with its spans.
struct CellDraft {
    flow: Flow,
    rowspan: usize,
    colspan: usize,
}

impl Walk {
    fn open(&mut self, node: &Node) {
        match node {
            Node::Element(element) => self.open_element(element),
            Node::Text(text) if self.in_title => {
                self.title.get_or_insert_default().push_str(text);
            }
            Node::Text(text) if self.unseen == 0 => self.flow().text(text),
            _ => {}
        }
    }

    fn open_element(&mut self, element: &Element) {
        let name = element.name();
        if name == "title" && self.title.is_none() {
            self.in_title = true;
        }
        if UNSEEN.contains(&name) {
            self.unseen += 1;
        }
        if self.unseen > 0 {
            return;
        }
        match name {
            "table" => {
                self.flow().end_paragraph();
                self.tables.push(TableDraft::default());
            }
            "tbody" | "thead" | "tfoot" => {
                let is_foot = name == "tfoot";
                if let Some(table) = self.tables.last_mut() {
                    table.groups.push(Group { is_foot, rows: Vec::new() });
                }
            }
            "tr" => {
                if let Some(group) = self.tables.last_mut().and_then(|t| t.groups.last_mut()) {
                    group.rows.push(Vec::new());
                }
            }
            "td" | "th" => self.flows.push(Flow::default()),
            "br" => self.flow().line_break(),
            "img" => {
                let flow = self.flow();
                flow.end_paragraph();
                flow.blocks.push(Block::Image);
            }
            _ if BLOCKS.contains(&name) => self.flow().end_paragraph(),
            _ => {}
        }
    }

    fn close(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        let name = element.name();
        if name == "title" {
            self.in_title = false;
        }
        if UNSEEN.contains(&name) {
            self.unseen -= 1;
            return;
        }
        if self.unseen > 0 {
            return;
        }
        match name {
            "table" => self.close_table(),
            "td" | "th" => self.close_cell(element),
            _ if BLOCKS.contains(&name) => self.flow().end_paragraph(),
            _ => {}
        }
    }

    fn close_cell(&mut self, element: &Element) {
        let Some(mut flow) = self.flows.pop() else { return };
        flow.end_paragraph();
        let span = |name, fallback| element.attr(name).and_then(non_negative).unwrap_or(fallback);
        let (rowspan, colspan) = (span("rowspan", 1).min(65534), span("colspan", 1));
        let row = self.tables.last_mut().and_then(|t| t.groups.last_mut()?.rows.last_mut());
        match row {
            Some(row) => row.push(CellDraft { flow, rowspan, colspan }),
            None => self.flow().blocks.append(&mut flow.blocks),
        }
    }

    fn close_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        let flow = self.flow();
        flow.end_paragraph();
        flow.blocks.extend(table.into_blocks());
    }

    /// The level that text goes to now.
    fn flow(&mut self) -> &mut Flow {
        if self.flows.is_empty() {
            self.flows.push(Flow::default());
        }
        self.flows.last_mut().expect("one level was just made")
    }

    fn finish(mut self) -> Document {
        self.flow().end_paragraph();
        let title = self.title.map(|title| squeeze(&title)).filter(|title| !title.is_empty());
        let blocks = self.flows.into_iter().flat_map(|flow| flow.blocks).collect();
        Document { title, blocks }
    }
}

impl Flow {
    /// Adds text as it is rendered: runs of white space are one space, inline runs join without one.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                self.paragraph.push(c);
            } else if !self.paragraph.is_empty() && !self.paragraph.ends_with([' ', '\n']) {
                self.paragraph.push(' ');
            }
        }
    }

    fn line_break(&mut self) {
        self.paragraph.truncate(self.paragraph.trim_end_matches(' ').len());
        self.paragraph.push('\n');
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let paragraph = paragraph.trim_matches([' ', '\n']);
        if !paragraph.is_empty() {
            self.blocks.push(Block::Text(paragraph.to_owned()));
        }
    }

    /// The text of a cell: its paragraphs, one a line.
    fn into_text(self) -> String {
        let paragraphs = self.blocks.into_iter().filter_map(|block| match block {
            Block::Text(text) => Some(text),
            Block::Grid(_) | Block::Image => None,
        });
        paragraphs.collect::<Vec<_>>().join("\n")
    }
}

impl TableDraft {
    /// The table as one grid, or, where it only lays out the page, what stands in its cells.
    fn into_blocks(self) -> Vec<Block> {
        let cells = || self.groups.iter().flat_map(|group| group.rows.iter().flatten());
        let inside = |wanted: fn(&Block) -> bool| {
            cells().flat_map(|cell| &cell.flow.blocks).filter(|block| wanted(block)).count()
        };
        if cells().count() == 1 || inside(|block| matches!(block, Block::Grid(_))) > 0 {
            let rows = self.groups.into_iter().flat_map(|group| group.rows);
            return rows.flatten().flat_map(|cell| cell.flow.blocks).collect();
        }
        let images = inside(|block| matches!(block, Block::Image));
        let mut blocks = vec![Block::Grid(form(self.groups))];
        blocks.extend((0..images).map(|_| Block::Image));
        blocks
    }
}

/// Forms the grid: feet come last, wherever they were written.
fn form(groups: Vec<Group>) -> Grid {
    let (feet, bodies): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.is_foot);
    let mut builder = GridBuilder::default();
    for group in bodies.into_iter().chain(feet) {
        for row in group.rows {
            builder.begin_row();
            for cell in row {
                builder.cell(cell.flow.into_text(), cell.rowspan, cell.colspan);
            }
        }
        builder.end_group();
    }
    builder.finish()
}

/// The HTML standard's rules for parsing non-negative integers: leading white space, a sign, then digits;
/// what follows is passed over.
fn non_negative(text: &str) -> Option<usize> {
    let text = text.trim_start_matches([' ', '\t', '\n', '\x0c', '\r']);
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    if end == 0 {
        return None;
    }
    let value = digits[..end].parse().unwrap_or(usize::MAX);
    if negative && value > 0 { None } else { Some(value) }
}

fn squeeze(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(markup: &str, expected: Expect) {
        let mut out = String::new();
        for block in read(markup).blocks {
            match block {
                Block::Text(text) => out.push_str(&format!("{text:?}\n")),
                Block::Image => out.push_str("image\n"),
                Block::Grid(grid) => {
                    for row in grid.expanded() {
                        out.push_str(&format!("{row:?}\n"));
                    }
                }
            }
        }
        expected.assert_eq(&out);
    }

    #[test]
    fn inline_runs_join_and_blocks_part() {
        check(
            "<div>一、<span>总</span><b>体</b>\n 情况<p>新收<br>12 件</div>后",
            expect![[r#"
                "一、总体 情况"
                "新收\n12 件"
                "后"
            "#]],
        );
    }

    #[test]
    fn old_markup_without_end_tags_is_a_table_all_the_same() {
        check(
            "<TABLE><TR><TD ROWSPAN=2>A<TD>B<TR><TD>C<p>D</TABLE>",
            expect![[r#"
                ["A", "B"]
                ["A", "C\nD"]
            "#]],
        );
    }

    #[test]
    fn feet_come_last_and_captions_stand_before() {
        check(
            "<table><caption>题</caption><tfoot><tr><td>f<td>g</tfoot><tbody><tr><td>b<td>c</table>",
            expect![[r#"
                "题"
                ["b", "c"]
                ["f", "g"]
            "#]],
        );
    }

    #[test]
    fn a_table_that_only_lays_out_the_page_is_opened() {
        check(
            "<table><tr><td><p>题</p><table><tr><td>1<td>2</table><td>栏</table>",
            expect![[r#"
                "题"
                ["1", "2"]
                "栏"
            "#]],
        );
    }

    #[test]
    fn what_is_not_seen_is_not_read() {
        check(
            "<title>题</title><style>p{}</style><script>'<td>'</script><p>文<img src=x>",
            expect![[r#"
                "文"
                image
            "#]],
        );
        assert_eq!(read("<title> 题\n </title>x").title.as_deref(), Some("题"));
    }

    #[test]
    fn numbers_in_spans_are_read_as_the_standard_says() {
        let cases = [("2x", Some(2)), (" +3", Some(3)), ("-1", None), ("-0", Some(0)), ("x", None)];
        for (text, value) in cases {
            assert_eq!(non_negative(text), value, "{text:?}");
        }
        assert_eq!(non_negative("99999999999999999999999"), Some(usize::MAX));
    }
}
