//! A report before it is written in any markup: paragraphs, and tables of cells with spans.

use std::collections::BTreeMap;

use gouji::forms::{Coord, Form, Table};

use super::draft::Draft;

pub struct Sheet {
    pub form: &'static Form,
    pub parts: Vec<Part>,
}

#[derive(Clone)]
pub enum Part {
    Text(String),
    Rows(Table, Vec<Vec<Cell>>),
}

#[derive(Clone)]
pub struct Cell {
    pub text: String,
    pub rowspan: usize,
    pub colspan: usize,
    pub is_value: bool,
}

impl Sheet {
    /// The report with its tables as printed, and a plain frame around them.
    pub fn new(form: &'static Form, cells: &BTreeMap<Coord, String>) -> Self {
        Draft { cells: cells.clone(), ..Draft::new(form.id) }.sheet()
    }

    /// The rows of a table that the form has.
    pub fn rows_mut(&mut self, wanted: Table) -> &mut Vec<Vec<Cell>> {
        self.find_rows_mut(wanted).expect("a report has its tables")
    }

    /// The rows of a table, if the form has it.
    pub fn find_rows_mut(&mut self, wanted: Table) -> Option<&mut Vec<Vec<Cell>>> {
        self.parts.iter_mut().find_map(|part| match part {
            Part::Rows(table, rows) if *table == wanted => Some(rows),
            _ => None,
        })
    }

    /// Every table.
    pub fn tables_mut(&mut self) -> impl Iterator<Item = &mut Vec<Vec<Cell>>> {
        self.parts.iter_mut().filter_map(|part| match part {
            Part::Rows(_, rows) => Some(rows),
            Part::Text(_) => None,
        })
    }

    /// Puts other tables in the place of one.
    pub fn replace(&mut self, wanted: Table, tables: Vec<Vec<Vec<Cell>>>) {
        let is_wanted = |part: &Part| matches!(part, Part::Rows(table, _) if *table == wanted);
        let at = self.parts.iter().position(is_wanted).expect("a report has its three tables");
        let tables = tables.into_iter().map(|rows| Part::Rows(wanted, rows));
        self.parts.splice(at..=at, tables);
    }
}

impl Cell {
    /// A label without spans.
    pub fn label(text: &str) -> Self {
        Self { text: text.to_owned(), rowspan: 1, colspan: 1, is_value: false }
    }
}

/// What covers a slot of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// No cell.
    Nothing,
    /// The cell that begins here: its number in its row.
    First(usize),
    /// A cell that begins to the left in the same row.
    Beside(usize),
    /// A cell that begins in a row above, with that row, in the cell's first column.
    Below(usize, usize),
    /// The same, in another column of the cell.
    BelowBeside(usize, usize),
}

/// Which cell covers each slot, row by row.
pub fn slots(rows: &[Vec<Cell>]) -> Vec<Vec<Slot>> {
    let mut slots: Vec<Vec<Slot>> = vec![Vec::new(); rows.len()];
    for (i, row) in rows.iter().enumerate() {
        let mut column = 0;
        for (number, cell) in row.iter().enumerate() {
            while slots[i].get(column).is_some_and(|slot| *slot != Slot::Nothing) {
                column += 1;
            }
            for (below, covered) in slots[i..].iter_mut().take(cell.rowspan).enumerate() {
                let end = column + cell.colspan;
                covered.resize(covered.len().max(end), Slot::Nothing);
                for (beside, slot) in covered[column..end].iter_mut().enumerate() {
                    *slot = match (below, beside) {
                        (0, 0) => Slot::First(number),
                        (0, _) => Slot::Beside(number),
                        (_, 0) => Slot::Below(i, number),
                        _ => Slot::BelowBeside(i, number),
                    };
                }
            }
            column += cell.colspan;
        }
    }
    slots
}
