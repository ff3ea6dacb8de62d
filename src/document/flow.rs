//! Text as a reader sees it. Runs of white space are one space; inline runs join without one; `<br>` is a
//! line break; blocks are paragraphs of their own, and so is what stands before and behind a table.
//! Other spaces (`&nbsp;`, 　) are characters like any other.

use super::table::{Piece, Table};

/// What has been read at one level, the page or a cell, and the paragraph that is open.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pieces: Vec<Piece>,
    paragraph: String,
}

impl Flow {
    pub(super) fn text(&mut self, text: &str, is_preformatted: bool) {
        if self.paragraph.is_empty() {
            self.paragraph.reserve(text.len());
        }
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                self.paragraph.push(c);
            } else if c == '\n' && is_preformatted {
                self.line_break();
            } else if !self.paragraph.is_empty() && !self.paragraph.ends_with([' ', '\n']) {
                self.paragraph.push(' ');
            }
        }
    }

    pub(super) fn line_break(&mut self) {
        self.paragraph.truncate(self.paragraph.trim_end_matches(' ').len());
        self.paragraph.push('\n');
    }

    pub(super) fn end_paragraph(&mut self) {
        let paragraph = self.paragraph.trim_matches([' ', '\n']);
        if !paragraph.is_empty() {
            self.pieces.push(Piece::Text(paragraph.to_owned()));
        }
        self.paragraph.clear();
    }

    /// A picture does not part the line that it stands in; it is counted before its paragraph.
    pub(super) fn image(&mut self) {
        self.pieces.push(Piece::Image);
    }

    pub(super) fn table(&mut self, table: Table) {
        self.pieces.push(Piece::Table(Box::new(table)));
    }

    /// What was read, the last paragraph ended.
    pub(super) fn finish(mut self) -> Vec<Piece> {
        self.end_paragraph();
        self.pieces.shrink_to_fit();
        self.pieces
    }
}
