//! A page becomes blocks, or the grids of all its tables. One walk over the tree serves both; it holds its own
//! stack, so that depth costs no call frames.
//!
//! What a reader does not see is not read: what the attribute `hidden` or an element's own `display:none`
//! hides. A page whose every table is hidden so shows them by a script; then hidden things are read like others.

use ego_tree::iter::Edge;
use html5ever::ns;
use scraper::Html;
use scraper::node::{Element, Node};

use super::element::Role;
use super::flow::Flow;
use super::parse::parse;
use super::table::{Cell, Piece, Table, collect_grids, into_blocks};
use super::{Document, Grid, Link, span};

/// Reads a page or a fragment of one.
pub(super) fn read(markup: &str) -> Document {
    let page = Page::read(markup);
    let blocks = into_blocks(page.pieces, &mut allowance(markup));
    Document { title: page.title, heading: page.heading, links: page.links, blocks }
}

/// Every table of a page, in the order of their start tags, but those in captions before those in cells. A table
/// in a cell is a table of its own, and its text no part of the cell's.
pub(super) fn grids(markup: &str) -> Vec<Grid> {
    let page = Page::read(markup);
    let mut grids = Vec::new();
    collect_grids(&page.pieces, &mut grids, &mut allowance(markup));
    grids
}

/// How many slots the spans of a page may fill beyond one a cell. No page that was meant to be read comes near
/// it; spans beyond it count as 1.
fn allowance(markup: &str) -> usize {
    1_000_000 + markup.len()
}

/// What the walk read.
struct Page {
    title: Option<String>,
    heading: Option<String>,
    links: Vec<Link>,
    pieces: Vec<Piece>,
}

impl Page {
    fn read(markup: &str) -> Self {
        let html = parse(markup);
        let seen = Walk::over(&html, false);
        if seen.has_hidden_tables && !seen.has_tables { Walk::over(&html, true) } else { seen }
            .finish()
    }
}

/// The state of the walk: what is open around the current node.
#[derive(Default)]
struct Walk {
    /// Takes hidden elements like any other.
    takes_all: bool,
    has_tables: bool,
    has_hidden_tables: bool,
    title: Option<String>,
    is_in_title: bool,
    /// The first heading of the first rank, and whether it is open.
    heading: String,
    is_in_heading: bool,
    links: Vec<Link>,
    is_in_link: bool,
    /// The elements that are open, as they were taken.
    open: Vec<Role>,
    /// Depth of elements that are not seen; text within is passed over.
    unseen: usize,
    preformatted: usize,
    /// What has been read at each level: the page, then a cell or caption of a table, then one of a table in it.
    flows: Vec<Flow>,
    tables: Vec<Table>,
}

impl Walk {
    fn over(html: &Html, takes_all: bool) -> Self {
        let mut walk = Self { takes_all, ..Self::default() };
        for edge in html.tree.root().traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Element(element) => walk.open(element),
                    Node::Text(text) => walk.text(text),
                    _ => {}
                },
                Edge::Close(node) => {
                    if let Node::Element(element) = node.value() {
                        walk.close(element);
                    }
                }
            }
        }
        walk
    }

    fn text(&mut self, text: &str) {
        if self.is_in_title {
            self.title.get_or_insert_default().push_str(text);
        } else if self.unseen == 0 {
            let is_preformatted = self.preformatted > 0;
            self.flow().text(text, is_preformatted);
            if self.is_in_heading {
                self.heading.push_str(text);
            }
            if let Some(link) = self.links.last_mut().filter(|_| self.is_in_link) {
                link.text.push_str(text);
            }
        }
    }

    /// Notes what the page says of itself beside its text: its heading, its links.
    fn note(&mut self, element: &Element) {
        match element.name() {
            "h1" => self.is_in_heading = self.heading.trim().is_empty(),
            "a" => {
                if let Some(target) = attribute(element, "href") {
                    self.links.push(Link { target: target.to_owned(), text: String::new() });
                    self.is_in_link = true;
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, element: &Element) {
        let role = Role::of(element, self.takes_all);
        self.open.push(role);
        if role == Role::Title && self.title.is_none() {
            self.is_in_title = true;
        }
        if matches!(role, Role::Unseen | Role::Title) {
            self.unseen += 1;
        }
        if self.unseen > 0 {
            self.has_hidden_tables |= element.name.ns == ns!(html) && element.name() == "table";
            return;
        }
        self.note(element);
        match role {
            Role::Table => {
                self.has_tables = true;
                self.flow().end_paragraph();
                self.tables.push(Table::default());
            }
            Role::RowGroup(is_foot) => {
                if let Some(table) = self.tables.last_mut() {
                    table.begin_group(is_foot);
                }
            }
            Role::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.begin_row();
                }
            }
            Role::Cell | Role::Caption => self.flows.push(Flow::default()),
            Role::LineBreak => self.flow().line_break(),
            Role::Image => self.flow().image(),
            Role::Block => self.flow().end_paragraph(),
            Role::Preformatted => {
                self.flow().end_paragraph();
                self.preformatted += 1;
            }
            Role::Unseen | Role::Title | Role::Inline => {}
        }
    }

    fn close(&mut self, element: &Element) {
        let Some(role) = self.open.pop() else { return };
        if matches!(role, Role::Unseen | Role::Title) {
            self.unseen -= 1;
            self.is_in_title &= role != Role::Title;
            return;
        }
        if self.unseen > 0 {
            return;
        }
        self.is_in_heading &= element.name() != "h1";
        self.is_in_link &= element.name() != "a";
        match role {
            Role::Table => {
                if let Some(table) = self.tables.pop() {
                    self.flow().table(table);
                }
            }
            Role::Cell | Role::Caption => self.close_flow(role, element),
            Role::Block => self.flow().end_paragraph(),
            Role::Preformatted => {
                self.flow().end_paragraph();
                self.preformatted -= 1;
            }
            _ => {}
        }
    }

    fn close_flow(&mut self, role: Role, element: &Element) {
        let (Some(flow), Some(table)) = (self.flows.pop(), self.tables.last_mut()) else { return };
        let pieces = flow.finish();
        if role == Role::Caption {
            table.caption(pieces);
        } else {
            let rowspan = attribute(element, "rowspan").map_or(1, span::rowspan);
            let colspan = attribute(element, "colspan").map_or(1, span::colspan);
            table.cell(Cell { pieces, rowspan, colspan });
        }
    }

    /// The level that text goes to now.
    fn flow(&mut self) -> &mut Flow {
        if self.flows.is_empty() {
            self.flows.push(Flow::default());
        }
        self.flows.last_mut().expect("one level was just made")
    }

    fn finish(self) -> Page {
        let words = |text: String| Some(squeeze(&text)).filter(|text| !text.is_empty());
        let links = self.links.into_iter().map(|link| Link { text: squeeze(&link.text), ..link });
        let (title, heading) = (self.title.and_then(words), words(self.heading));
        let links = links.collect();
        Page {
            title,
            heading,
            links,
            pieces: self.flows.into_iter().flat_map(Flow::finish).collect(),
        }
    }
}

/// The value of an attribute.
fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attrs().find(|(known, _)| *known == name).map(|(_, value)| value)
}

fn squeeze(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::Block;
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
                        out.push_str(&format!("{:?}\n", row.collect::<Vec<_>>()));
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
                image
                "文"
            "#]],
        );
        assert_eq!(read("<title> 题\n </title>x").title.as_deref(), Some("题"));
    }

    #[test]
    fn the_heading_and_the_links_are_kept() {
        let page = read(
            "<h1> </h1><h1>年 报\n</h1><h1>又</h1><a href=/n.PDF?v=1>附<b>件</b></a>下载<a name=x>y</a>\
             <p hidden><a href=z.doc>z</a>",
        );
        assert_eq!(page.heading.as_deref(), Some("年 报"));
        let link = Link { text: "附件".to_owned(), target: "/n.PDF?v=1".to_owned() };
        assert!(link.is_attachment());
        assert_eq!(page.links, [link]);
    }
}
