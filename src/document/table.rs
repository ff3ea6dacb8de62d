//! A table as it stands in the markup, and what becomes of it: a grid, or, where it only lays out the page, the
//! paragraphs and tables in its cells.

use super::{Block, Grid, GridBuilder};

/// A table: its captions, and its rows by row group.
#[derive(Debug, Default)]
pub(super) struct Table {
    captions: Vec<Piece>,
    groups: Vec<Group>,
}

#[derive(Debug)]
struct Group {
    is_foot: bool,
    rows: Vec<Vec<Cell>>,
}

/// A cell's content with its spans as the standard reads them; a `rowspan` of 0 reaches to the end of its group.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) pieces: Vec<Piece>,
    pub(super) rowspan: u16,
    pub(super) colspan: u16,
}

impl Table {
    pub(super) fn caption(&mut self, pieces: Vec<Piece>) {
        self.captions.extend(pieces);
    }

    pub(super) fn begin_group(&mut self, is_foot: bool) {
        self.groups.push(Group { is_foot, rows: Vec::new() });
    }

    pub(super) fn begin_row(&mut self) {
        if let Some(group) = self.groups.last_mut() {
            group.rows.push(Vec::new());
        }
    }

    pub(super) fn cell(&mut self, cell: Cell) {
        if let Some(row) = self.groups.last_mut().and_then(|group| group.rows.last_mut()) {
            row.push(cell);
        }
    }

    /// The table and those in it as blocks. What stands in a cell beside its text comes behind the grid.
    pub(super) fn into_blocks(self, allowance: &mut usize) -> Vec<Block> {
        let is_layout = self.is_layout();
        let grid = (!is_layout).then(|| self.form(allowance));
        let mut blocks = into_blocks(self.captions, allowance);
        blocks.extend(grid.map(Box::new).map(Block::Grid));
        let rows = self.groups.into_iter().flat_map(|group| group.rows);
        for cell in rows.flatten() {
            let pieces = cell.pieces.into_iter();
            let rest = pieces.filter(|piece| is_layout || !matches!(piece, Piece::Text(_)));
            blocks.append(&mut into_blocks(rest.collect(), allowance));
        }
        blocks
    }

    /// The table, those in its captions and those in its cells.
    pub(super) fn collect_grids(&self, grids: &mut Vec<Grid>, allowance: &mut usize) {
        grids.push(self.form(allowance));
        collect_grids(&self.captions, grids, allowance);
        for cell in self.cells() {
            collect_grids(&cell.pieces, grids, allowance);
        }
    }

    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.groups.iter().flat_map(|group| group.rows.iter().flatten())
    }

    /// Forms the grid: feet come last, wherever they were written.
    fn form(&self, allowance: &mut usize) -> Grid {
        let feet = self.groups.iter().filter(|group| group.is_foot);
        let bodies = self.groups.iter().filter(|group| !group.is_foot);
        let mut builder = GridBuilder::within(*allowance);
        for group in bodies.chain(feet) {
            for row in &group.rows {
                builder.begin_row();
                for cell in row {
                    builder.cell(own_text(&cell.pieces), cell.rowspan.into(), cell.colspan.into());
                }
            }
            builder.end_group();
        }
        let (grid, rest) = builder.finish_with_rest();
        *allowance = rest;
        grid
    }

    /// Whether the table only lays out the page: it is one cell, or a cell holds a table or a column of prose.
    /// A table of numbers is none, whatever else stands in it.
    fn is_layout(&self) -> bool {
        if self.cells().nth(1).is_none() {
            return self.cells().next().is_some();
        }
        let holds_table = |cell: &Cell| cell.pieces.iter().any(|p| matches!(p, Piece::Table(_)));
        let opens = |cell: &Cell| holds_table(cell) || is_prose(&cell.pieces);
        self.cells().any(opens) && self.cells().filter(|cell| is_number(cell)).count() < NUMBERS
    }
}

/// Grids of the tables in pieces.
pub(super) fn collect_grids(pieces: &[Piece], grids: &mut Vec<Grid>, allowance: &mut usize) {
    for piece in pieces {
        if let Piece::Table(table) = piece {
            table.collect_grids(grids, allowance);
        }
    }
}

/// So many cells that hold a bare number are data. A row of page numbers or dates has fewer.
const NUMBERS: usize = 6;

/// A cell with so many characters in so many lines is a column of the page: the longest label of the official
/// tables has about a hundred, and a remark below a table is one paragraph.
const PROSE: usize = 400;
const PROSE_LINES: usize = 3;

fn is_prose(pieces: &[Piece]) -> bool {
    let texts = || {
        pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            _ => None,
        })
    };
    let lines = texts().flat_map(str::lines).filter(|line| !line.trim().is_empty());
    // Counting characters only where there can be enough of them.
    texts().map(str::len).sum::<usize>() >= PROSE
        && lines.count() >= PROSE_LINES
        && texts().map(|text| text.chars().count()).sum::<usize>() >= PROSE
}

fn is_number(cell: &Cell) -> bool {
    match &*cell.pieces {
        [Piece::Text(text)] => {
            let text = text.trim();
            text.contains(|c: char| c.is_numeric())
                && text.chars().all(|c| c.is_numeric() || matches!(c, '.' | ',' | '，' | '%' | '-'))
        }
        _ => false,
    }
}

/// A part of a flow, in reading order.
#[derive(Debug)]
pub(super) enum Piece {
    Text(String),
    Image,
    Table(Box<Table>),
}

/// The paragraphs of a cell, one a line; without the tables in it.
pub(super) fn own_text(pieces: &[Piece]) -> String {
    let texts = pieces.iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.as_str()),
        Piece::Image | Piece::Table(_) => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// The blocks of a document.
pub(super) fn into_blocks(pieces: Vec<Piece>, allowance: &mut usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => blocks.push(Block::Text(text)),
            Piece::Image => blocks.push(Block::Image),
            Piece::Table(table) => blocks.append(&mut table.into_blocks(allowance)),
        }
    }
    blocks
}
