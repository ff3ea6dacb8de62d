//! A document with each of its texts made comparable once, and each of its cells read as a value once: what every
//! later stage looks at. What is far too long to be a report is left out of it, so that it takes no more room than the
//! document does.

use std::ops::Deref;

use super::label::{Key, LONGEST, is_letter, is_worded};
use super::plain::Plain;
use super::value::{Unit, Value, parse_value};
use crate::document::{Block, Cell, Document, Grid, Place};
use crate::forms::Coord;

/// A document whose texts were made comparable.
#[derive(Debug)]
pub(super) struct Folded<'a> {
    /// The document.
    pub(super) document: &'a Document,
    blocks: Vec<FoldedBlock<'a>>,
}

#[derive(Debug)]
enum FoldedBlock<'a> {
    Text(Box<FoldedText<'a>>),
    Grid(Box<FoldedGrid<'a>>),
    /// A picture, and what is too much to be of a report.
    Other,
}

/// No report has more paragraphs; what stands behind so many is no longer its text.
const MOST_TEXTS: usize = 100_000;

/// No table that holds more cells is one of a report.
const MOST_CELLS: usize = 200_000;

/// A text made comparable: a paragraph, a cell, or a line of either.
#[derive(Debug)]
pub(super) struct FoldedText<'a> {
    /// It as found.
    pub(super) text: &'a str,
    /// It half-width and simplified, without white space and invisible characters.
    pub(super) plain: Plain,
    /// What is compared of it with labels; nothing where no Chinese letter is in it.
    key: Option<Box<Key>>,
    /// The row and the column that it begins in, in a cell; else its length in UTF-16 units. Of a line that of the whole.
    spot: Spot,
    /// Its lines, where it has more than one.
    lines: Box<[FoldedText<'a>]>,
}

#[derive(Clone, Copy, Debug)]
enum Spot {
    Cell(u32, u32),
    Text(u32),
}

/// A table whose cells were read.
#[derive(Debug)]
pub(super) struct FoldedGrid<'a> {
    grid: &'a Grid,
    cells: Vec<FoldedCell<'a>>,
}

/// A cell that was read; beside that it is the cell.
#[derive(Debug)]
pub(super) struct FoldedCell<'a> {
    cell: &'a Cell,
    /// Its text made comparable.
    pub(super) words: FoldedText<'a>,
    /// What it says.
    pub(super) value: Value,
    /// The unit behind the number.
    pub(super) unit: Option<Unit>,
}

/// A cell that recognition is certain of.
#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) coord: Coord,
    pub(super) cell: &'a FoldedCell<'a>,
}

impl<'a> Found<'a> {
    pub(super) fn new(coord: Coord, cell: &'a FoldedCell<'a>) -> Self {
        Self { coord, cell }
    }
}

impl<'a> Folded<'a> {
    /// Makes every text of a document comparable.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut count = 0;
        let blocks = document.blocks.iter().enumerate().map(|(block, content)| match content {
            Block::Text(_) if count == MOST_TEXTS => FoldedBlock::Other,
            Block::Text(text) => {
                count += 1;
                let spot = Spot::Text(text.encode_utf16().count() as u32);
                FoldedBlock::Text(Box::new(FoldedText::of(text, block, spot, 0)))
            }
            Block::Grid(grid) if grid.cells().len() > MOST_CELLS => FoldedBlock::Other,
            Block::Grid(grid) => FoldedBlock::Grid(Box::new(FoldedGrid::of(grid, block))),
            Block::Image => FoldedBlock::Other,
        });
        Self { document, blocks: blocks.collect() }
    }

    /// Every run of text: paragraphs, and the cells of grids. It is boxed so that it is compiled once.
    pub(super) fn texts(&self) -> Box<dyn Iterator<Item = &FoldedText<'a>> + '_> {
        Box::new(self.blocks.iter().flat_map(|block| {
            let (text, cells) = match block {
                FoldedBlock::Text(text) => (Some(&**text), None),
                FoldedBlock::Grid(grid) => (None, Some(grid.cells.iter())),
                FoldedBlock::Other => (None, None),
            };
            text.into_iter().chain(cells.into_iter().flatten().map(|cell| &cell.words))
        }))
    }

    /// The lines of every text.
    pub(super) fn lines(&self) -> Box<dyn Iterator<Item = &FoldedText<'a>> + '_> {
        Box::new(self.texts().flat_map(FoldedText::lines))
    }

    /// The text of a block, if it is a paragraph.
    pub(super) fn text(&self, block: usize) -> Option<&FoldedText<'a>> {
        match self.blocks.get(block)? {
            FoldedBlock::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The grids with their block numbers.
    pub(super) fn grids(&self) -> impl Iterator<Item = (usize, &FoldedGrid<'a>)> {
        self.blocks.iter().enumerate().filter_map(|(block, content)| match content {
            FoldedBlock::Grid(grid) => Some((block, &**grid)),
            _ => None,
        })
    }

    /// The cells of all grids, in order.
    pub(super) fn cells(&self) -> impl Iterator<Item = &FoldedCell<'a>> {
        self.grids().flat_map(|(_, grid)| grid.cells())
    }
}

impl<'a> FoldedText<'a> {
    fn of(text: &'a str, block: usize, spot: Spot, start: usize) -> Self {
        let line = |(start, line)| FoldedText::of(line, block, spot, start);
        let lines: Box<[Self]> = match text.contains('\n') {
            true => lines(text, start).map(line).collect(),
            false => Box::default(),
        };
        let plain = match &*lines {
            [] => Plain::new(text, block, start),
            lines => Plain::joined(lines.iter().map(|line| line.plain.text.as_str()), block),
        };
        let is_long = text.len() > LONGEST;
        let key = || Box::new(Key::of_normal(&plain.text).marked_long(is_long));
        let key = is_worded(&plain.text).then(key);
        Self { text, plain, key, spot, lines }
    }

    /// A line by itself.
    #[cfg(test)]
    pub(super) fn line(text: &'a str) -> Self {
        Self::of(text, 0, Spot::Text(0), 0)
    }

    /// Where the text stands, of a line that of the whole.
    pub(super) fn place(&self) -> Place {
        let block = self.plain.block();
        match self.spot {
            Spot::Cell(row, column) => {
                Place::Cell { block, row: row as usize, column: column as usize }
            }
            Spot::Text(end) => Place::Text { block, start: 0, end: end as usize },
        }
    }

    /// Its lines; a text without a break is one.
    pub(super) fn lines(&self) -> &[FoldedText<'a>] {
        match self.lines.is_empty() {
            true => std::slice::from_ref(self),
            false => &self.lines,
        }
    }

    /// What is compared of it with labels; nothing where no Chinese letter is in it.
    pub(super) fn key(&self) -> Option<&Key> {
        self.key.as_deref()
    }

    /// The letters of the label that it may be; nothing where no Chinese letter is in it.
    pub(super) fn letters(&self) -> &str {
        self.key().map_or("", Key::letters)
    }

    /// Those before its first bracket.
    pub(super) fn head(&self) -> &str {
        self.key().map_or("", Key::head)
    }

    /// Whether any letter or digit is in it.
    pub(super) fn has_letters(&self) -> bool {
        self.plain.text.contains(is_letter)
    }
}

/// The lines of a text, each with the UTF-16 unit that it begins at, where the text begins at one.
fn lines(text: &str, start: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = start;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.encode_utf16().count();
        let line = line.strip_suffix('\n').unwrap_or(line);
        (start, line.strip_suffix('\r').unwrap_or(line))
    })
}

impl<'a> FoldedGrid<'a> {
    /// Reads the cells of a grid that is a block of a document.
    pub(super) fn of(grid: &'a Grid, block: usize) -> Self {
        Self { grid, cells: grid.cells().iter().map(|cell| FoldedCell::of(cell, block)).collect() }
    }

    /// The cells in the order they were written.
    pub(super) fn cells(&self) -> &[FoldedCell<'a>] {
        &self.cells
    }

    /// The number of rows.
    pub(super) fn height(&self) -> usize {
        self.grid.height()
    }

    /// The number of columns of the widest row.
    pub(super) fn width(&self) -> usize {
        self.grid.width()
    }

    /// The cell that covers a slot, if one does.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<&FoldedCell<'a>> {
        self.cells.get(self.grid.number_at(row, column)?)
    }

    /// The cells that touch a row, left to right, each once.
    pub(super) fn row(&self, row: usize) -> Vec<&FoldedCell<'a>> {
        self.grid.numbers(row).filter_map(|number| self.cells.get(number)).collect()
    }
}

impl<'a> FoldedCell<'a> {
    fn of(cell: &'a Cell, block: usize) -> Self {
        let spot = Spot::Cell(cell.row as u32, cell.column as u32);
        let (value, unit) = parse_value(&cell.text);
        Self { cell, words: FoldedText::of(&cell.text, block, spot, 0), value, unit }
    }

    /// What is compared of it with labels.
    pub(super) fn key(&self) -> Option<&Key> {
        self.words.key()
    }

    /// The letters of the label that it may be.
    pub(super) fn letters(&self) -> &str {
        self.words.letters()
    }

    /// Whether it says nothing.
    pub(super) fn is_blank(&self) -> bool {
        self.value == Value::Blank
    }

    /// Whether it is a number or a mark for none.
    pub(super) fn is_number(&self) -> bool {
        matches!(self.value, Value::Number(_) | Value::Dash)
    }
}

impl Deref for FoldedCell<'_> {
    type Target = Cell;

    fn deref(&self) -> &Cell {
        self.cell
    }
}
