//! Text becomes blocks in reading order: paragraphs and grids. No meaning yet: nothing here knows a form.

mod docx;
mod edit;
mod element;
mod flow;
mod grid;
mod html;
mod lines;
mod parse;
mod span;
mod style;
mod table;
mod tags;

pub use edit::{Edit, Trial};
pub use grid::{Cell, Grid, GridBuilder};

use crate::cut::Cut;
use crate::decode::{Decoded, Kind};
use crate::words::Words;

/// What an input holds, in reading order.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The page's `<title>`, if it has one.
    pub title: Option<String>,
    /// The page's first `<h1>` with words in it.
    pub heading: Option<String>,
    /// What the page links to, seen parts only, in reading order.
    pub links: Vec<Link>,
    /// Paragraphs, grids and pictures.
    pub blocks: Vec<Block>,
}

/// A link of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The words that it stands under.
    pub text: String,
    /// Where it leads, as written.
    pub target: String,
}

impl Link {
    /// Whether it leads to a file to be opened outside the browser: a PDF, a document of an office suite.
    pub fn is_attachment(&self) -> bool {
        const KINDS: Words = Words("pdf doc docx wps ofd xls xlsx zip rar");
        let path = self.target.split(['?', '#']).next().unwrap_or_default();
        let kind = path.rsplit_once('.').map(|(_, kind)| kind.trim());
        kind.is_some_and(|kind| KINDS.iter().any(|known| known.eq_ignore_ascii_case(kind)))
    }
}

/// Every table of an input, those too that only lay out a page: in the order in which they begin, a table in a
/// cell of another as a table of its own.
pub fn grids(decoded: &Decoded) -> Vec<Grid> {
    match decoded.kind {
        Kind::Html | Kind::Mhtml => html::grids(&decoded.text),
        _ => Document::read(decoded).into_grids(),
    }
}

/// Reads the words at places of paragraphs, as they were written. Places in the order of the text take one walk through
/// it, others each one of their own.
#[derive(Debug)]
pub struct WordReader<'a> {
    document: &'a Document,
    /// Where the last place began: its block, and how far into it in UTF-16 units and in bytes.
    block: usize,
    unit: usize,
    byte: usize,
}

impl<'a> WordReader<'a> {
    /// The words of a document.
    pub fn of(document: &'a Document) -> Self {
        Self { document, block: 0, unit: 0, byte: 0 }
    }

    /// The words at a place in a paragraph; nothing for any other place.
    pub fn at(&mut self, place: Place) -> &'a str {
        let Place::Text { block, start, end } = place else { return "" };
        let Some(Block::Text(text)) = self.document.blocks.get(block) else { return "" };
        if block != self.block || start < self.unit {
            (self.block, self.unit, self.byte) = (block, 0, 0);
        }
        (self.unit, self.byte) = step(text, (self.unit, self.byte), start);
        let (_, to) = step(text, (self.unit, self.byte), end);
        text.cut(self.byte..to)
    }
}

/// From one place in a text to the first that lies so many UTF-16 units in it, both in units and bytes.
pub(crate) fn step(
    text: &str,
    (mut unit, mut byte): (usize, usize),
    wanted: usize,
) -> (usize, usize) {
    for c in text.cut(byte..).chars() {
        if unit >= wanted {
            break;
        }
        unit += c.len_utf16();
        byte += c.len_utf8();
    }
    (unit, byte)
}

/// One block.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph or heading; a line break within it is `\n`.
    Text(String),
    /// A table; boxed, since a page may have millions of other blocks.
    Grid(Box<Grid>),
    /// A picture, of which only its being there is known.
    Image,
}

/// Where a thing stands in a [`Document`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A cell of a grid.
    Cell {
        /// The block's number.
        block: usize,
        /// The row of the grid that the cell begins in.
        row: usize,
        /// The column that it begins in.
        column: usize,
    },
    /// A stretch of a text block, in UTF-16 units as the browser counts.
    Text {
        /// The block's number.
        block: usize,
        /// Where it begins.
        start: usize,
        /// Where it ends, exclusive.
        end: usize,
    },
    /// The document as a whole.
    Whole,
}

impl Place {
    /// A key that sorts places as they stand in the document.
    pub fn order(self) -> (usize, usize, usize) {
        match self {
            Self::Cell { block, row, column } => (block, row, column),
            Self::Text { block, start, end } => (block, start, end),
            Self::Whole => (0, 0, 0),
        }
    }
}

impl Document {
    /// Reads decoded text.
    pub fn read(decoded: &Decoded) -> Self {
        match decoded.kind {
            Kind::Html | Kind::Mhtml => html::read(&decoded.text),
            Kind::Docx => docx::read(&decoded.text),
            Kind::Text => lines::read(&decoded.text),
        }
    }

    /// One with a paragraph a line.
    #[cfg(test)]
    pub(crate) fn of_lines(lines: &[&str]) -> Self {
        let blocks = lines.iter().map(|line| Block::Text((*line).to_owned())).collect();
        Self { blocks, ..Self::default() }
    }

    /// The grids with their block numbers.
    pub fn grids(&self) -> impl Iterator<Item = (usize, &Grid)> {
        self.blocks.iter().enumerate().filter_map(|(i, block)| match block {
            Block::Grid(grid) => Some((i, &**grid)),
            _ => None,
        })
    }

    /// The words at a place in a paragraph, as they were written; nothing for any other place.
    pub fn written(&self, place: Place) -> &str {
        WordReader::of(self).at(place)
    }

    fn into_grids(self) -> Vec<Grid> {
        let grids = self.blocks.into_iter().filter_map(|block| match block {
            Block::Grid(grid) => Some(*grid),
            _ => None,
        });
        grids.collect()
    }

    /// Every run of text with its place: paragraphs, and the cells of grids.
    pub fn texts(&self) -> impl Iterator<Item = (Place, &str)> {
        self.blocks.iter().enumerate().flat_map(|(block, content)| {
            let (text, cells) = match content {
                Block::Text(text) => (Some(text.as_str()), [].iter()),
                Block::Grid(grid) => (None, grid.cells().iter()),
                Block::Image => (None, [].iter()),
            };
            let text = text.map(|text| {
                let end = text.encode_utf16().count();
                (Place::Text { block, start: 0, end }, text)
            });
            let cell =
                move |cell: &'_ Cell| Place::Cell { block, row: cell.row, column: cell.column };
            text.into_iter().chain(cells.map(move |c| (cell(c), c.text.as_str())))
        })
    }
}
