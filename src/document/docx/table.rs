//! A table of a Word document becomes a grid. There a merged cell is written in every row that it covers, and
//! says so of itself; a row may begin at a later column than the first.

use crate::document::{Block, Grid, GridBuilder};

/// A table that is open or done.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Row>,
}

/// A row as written.
#[derive(Default)]
pub(super) struct Row {
    cells: Vec<Cell>,
    /// Columns that it leaves out on the left.
    pub(super) before: usize,
    /// A deletion that is still to be accepted.
    pub(super) is_deleted: bool,
}

/// A cell as written.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) blocks: Vec<Block>,
    pub(super) span: usize,
    pub(super) down: Merge,
    pub(super) across: Merge,
    /// A deletion that is still to be accepted.
    pub(super) is_deleted: bool,
}

/// What a cell says of itself about one direction.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Merge {
    #[default]
    Alone,
    Begins,
    Continues,
}

/// The most columns that Word gives a table.
const MAX_COLUMNS: usize = 63;

impl Table {
    pub(super) fn begin_row(&mut self) {
        self.rows.push(Row::default());
    }

    pub(super) fn begin_cell(&mut self) {
        self.row().cells.push(Cell { span: 1, ..Cell::default() });
    }

    /// The open row.
    pub(super) fn row(&mut self) -> &mut Row {
        if self.rows.is_empty() {
            self.begin_row();
        }
        self.rows.last_mut().expect("one row was just made")
    }

    /// The open cell.
    pub(super) fn cell(&mut self) -> &mut Cell {
        if self.row().cells.is_empty() {
            self.begin_cell();
        }
        self.row().cells.last_mut().expect("one cell was just made")
    }

    /// The table as one grid, or, where it only lays out the page, what stands in its cells.
    pub(super) fn into_blocks(mut self) -> Vec<Block> {
        self.rows.retain(|row| !row.is_deleted);
        for row in &mut self.rows {
            row.cells.retain(|cell| !cell.is_deleted);
        }
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let inside = |wanted: fn(&Block) -> bool| {
            cells().flat_map(|cell| &cell.blocks).filter(|block| wanted(block)).count()
        };
        if cells().count() <= 1 || inside(|block| matches!(block, Block::Grid(_))) > 0 {
            let cells = self.rows.into_iter().flat_map(|row| row.cells);
            return cells.flat_map(|cell| cell.blocks).collect();
        }
        let images = inside(|block| matches!(block, Block::Image));
        let mut blocks = vec![Block::Grid(Box::new(form(self.rows)))];
        blocks.extend((0..images).map(|_| Block::Image));
        blocks
    }
}

/// A cell with all that it covers.
struct Whole {
    text: String,
    rowspan: usize,
    colspan: usize,
}

/// Where in the row above a cell that may go on below begins, and which it is.
struct Open {
    column: usize,
    span: usize,
    whole: (usize, usize),
}

fn form(rows: Vec<Row>) -> Grid {
    let mut wholes: Vec<Vec<Whole>> = Vec::new();
    let mut above: Vec<Open> = Vec::new();
    for row in rows {
        let mut cells = Vec::new();
        let mut open = Vec::new();
        let mut column = row.before.min(MAX_COLUMNS);
        if column > 0 {
            cells.push(Whole { text: String::new(), rowspan: 1, colspan: column });
        }
        for cell in merge_across(row.cells) {
            let span = cell.span;
            let owner = above
                .binary_search_by_key(&column, |open| open.column)
                .ok()
                .filter(|&at| cell.down == Merge::Continues && above[at].span == span);
            let whole = match owner {
                Some(at) => {
                    let (row, cell) = above[at].whole;
                    wholes[row][cell].rowspan += 1;
                    (row, cell)
                }
                None => (wholes.len(), cells.len()),
            };
            if cell.down != Merge::Alone {
                open.push(Open { column, span, whole });
            }
            if owner.is_none() {
                cells.push(Whole { text: text(cell.blocks), rowspan: 1, colspan: span });
            }
            column += span;
        }
        wholes.push(cells);
        above = open;
    }
    let mut builder = GridBuilder::default();
    for row in wholes {
        builder.begin_row();
        for Whole { text, rowspan, colspan } in row {
            builder.cell(text, rowspan, colspan);
        }
    }
    builder.finish()
}

/// Joins the cells that are merged across, the way older versions of Word write it.
fn merge_across(cells: Vec<Cell>) -> Vec<Cell> {
    let mut merged: Vec<Cell> = Vec::new();
    for mut cell in cells {
        cell.span = cell.span.clamp(1, MAX_COLUMNS);
        match merged.last_mut() {
            Some(first) if cell.across == Merge::Continues => first.span += cell.span,
            _ => merged.push(cell),
        }
    }
    merged
}

/// The text of a cell: its paragraphs, one a line.
fn text(blocks: Vec<Block>) -> String {
    let paragraphs = blocks.into_iter().filter_map(|block| match block {
        Block::Text(text) => Some(text),
        Block::Grid(_) | Block::Image => None,
    });
    paragraphs.collect::<Vec<_>>().join("\n")
}
