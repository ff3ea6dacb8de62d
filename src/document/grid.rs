//! A grid of cells, formed as the HTML standard forms a table.
//! <https://html.spec.whatwg.org/multipage/tables.html#forming-a-table>
//!
//! Two things are settled beside the standard:
//!
//! - A slot that two cells claim (the standard's "table model error") stays with the one written first.
//! - A column is one that a cell reaches: columns that only `col` would make are left out.

/// One cell, with the slots it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its text; line breaks and paragraphs within it are `\n`.
    pub text: String,
    /// The row it begins in.
    pub row: usize,
    /// The column it begins in.
    pub column: usize,
    /// Rows it covers.
    pub rowspan: usize,
    /// Columns it covers.
    pub colspan: usize,
}

/// A table with its spans resolved: each slot belongs to at most one cell.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    cells: Vec<Cell>,
    /// The cells of each row's slots by their number, up to its last one that is taken.
    slots: Vec<Vec<u32>>,
    width: usize,
    is_ragged: bool,
}

/// A slot that no cell covers.
const FREE: u32 = u32::MAX;

impl Grid {
    /// The cells in the order they were written.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The number of rows.
    pub fn height(&self) -> usize {
        self.slots.len()
    }

    /// The number of columns of the widest row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The cell that covers a slot, if one does.
    pub fn at(&self, row: usize, column: usize) -> Option<&Cell> {
        self.cells.get(self.number_at(row, column)?)
    }

    /// The number of the cell that covers a slot, among [`Self::cells`].
    pub(crate) fn number_at(&self, row: usize, column: usize) -> Option<usize> {
        let slot = *self.slots.get(row)?.get(column)?;
        (slot != FREE).then_some(slot as usize)
    }

    /// The numbers of the cells that touch a row, left to right, each once.
    pub(crate) fn numbers(&self, row: usize) -> impl Iterator<Item = usize> {
        let slots = self.slots.get(row).map_or(&[][..], Vec::as_slice);
        let taken = slots.chunk_by(|a, b| a == b).filter_map(|same| same.first());
        taken.filter(|&&slot| slot != FREE).map(|&slot| slot as usize)
    }

    /// Writes another text into the cell that covers a slot; where none does, nothing happens.
    pub fn write(&mut self, row: usize, column: usize, text: &str) {
        let slot = self.slots.get(row).and_then(|slots| slots.get(column)).copied();
        if let Some(cell) = slot.and_then(|slot| self.cells.get_mut(slot as usize)) {
            text.clone_into(&mut cell.text);
        }
    }

    /// The cells that touch a row, left to right, each once.
    pub fn row(&self, row: usize) -> Vec<&Cell> {
        self.numbers(row).filter_map(|number| self.cells.get(number)).collect()
    }

    /// The text of every slot, row by row, spans expanded; a slot without a cell is empty. Rows are as long as the
    /// widest, unless that is out of all proportion: then each ends with its last cell.
    pub fn expanded(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        self.slots.iter().enumerate().map(move |(row, slots)| {
            let width = if self.is_ragged { slots.len() } else { self.width };
            (0..width).map(move |at| self.at(row, at).map_or("", |cell| cell.text.as_str()))
        })
    }
}

/// Forms a grid row by row.
#[derive(Debug)]
pub struct GridBuilder {
    grid: Grid,
    /// Cells that reach below the current row, each with the first row it does not cover.
    open: Vec<(u32, usize)>,
    /// Where the next cell of the current row is tried.
    column: usize,
    /// How many slots may still be filled beyond one a cell.
    allowance: usize,
}

impl Default for GridBuilder {
    fn default() -> Self {
        Self::within(1_000_000)
    }
}

/// The end of a cell that grows downward with its row group.
const DOWNWARD: usize = usize::MAX;

/// The largest column span that the standard allows.
const MAX_COLSPAN: usize = 1000;

impl GridBuilder {
    /// A grid with at most so many slots beyond one a cell, long texts counting as several: a few bytes of markup
    /// can ask for more of them than any memory holds. Once the allowance is used up, spans count as 1.
    pub fn within(allowance: usize) -> Self {
        Self { grid: Grid::default(), open: Vec::new(), column: 0, allowance }
    }

    /// Begins a row.
    pub fn begin_row(&mut self) {
        let row = self.grid.slots.len();
        self.grid.slots.push(Vec::new());
        self.column = 0;
        self.open.retain(|&(_, end)| row < end);
        for at in 0..self.open.len() {
            let index = self.open[at].0;
            let cell = &self.grid.cells[index as usize];
            let growth = self.growth(cell.column + cell.colspan);
            if !self.draw(weight(&cell.text, cell.colspan).max(growth)) {
                self.open.clear();
                return;
            }
            self.grid.cells[index as usize].rowspan += 1;
            self.cover(row, index);
        }
    }

    /// Adds a cell to the current row. A `rowspan` of 0 reaches to the end of the row group.
    pub fn cell(&mut self, text: String, rowspan: usize, colspan: usize) {
        if self.grid.slots.is_empty() {
            self.begin_row();
        }
        let row = self.grid.slots.len() - 1;
        while self.grid.slots[row].get(self.column).is_some_and(|&slot| slot != FREE) {
            self.column += 1;
        }
        let colspan = colspan.clamp(1, MAX_COLSPAN);
        let colspan = if self.draw(weight(&text, colspan - 1)) { colspan } else { 1 };
        let index = self.grid.cells.len() as u32;
        // The rowspan counts the rows that are really there: it grows as they begin.
        self.grid.cells.push(Cell { text, row, column: self.column, rowspan: 1, colspan });
        self.cover(row, index);
        match rowspan {
            0 => self.open.push((index, DOWNWARD)),
            1 => {}
            _ => self.open.push((index, row + rowspan)),
        }
        self.column += colspan;
    }

    /// Ends a row group: spans do not reach beyond it, but those that reach beyond its last row make rows there.
    pub fn end_group(&mut self) {
        let ends = self.open.iter().map(|&(_, end)| end).filter(|&end| end != DOWNWARD);
        let end = ends.max().unwrap_or(0);
        while self.grid.slots.len() < end && !self.open.is_empty() {
            self.begin_row();
        }
        self.open.clear();
    }

    /// The finished grid.
    pub fn finish(self) -> Grid {
        self.finish_with_rest().0
    }

    /// The finished grid, and what is left of the allowance.
    pub fn finish_with_rest(mut self) -> (Grid, usize) {
        let filled: usize = self.grid.slots.iter().map(Vec::len).sum();
        self.grid.is_ragged = !self.draw(self.grid.width * self.grid.slots.len() - filled);
        (self.grid, self.allowance)
    }

    /// By how many slots the current row grows when it is to have `end` of them.
    fn growth(&self, end: usize) -> usize {
        end.saturating_sub(self.grid.slots.last().map_or(0, Vec::len))
    }

    /// Takes slots from the allowance, if there are as many left.
    fn draw(&mut self, slots: usize) -> bool {
        let left = self.allowance.checked_sub(slots);
        self.allowance = left.unwrap_or(0);
        left.is_some()
    }

    /// Gives the cell its slots in one row; a slot that is taken stays with the cell that was there first.
    fn cover(&mut self, row: usize, index: u32) {
        let cell = &self.grid.cells[index as usize];
        let (start, end) = (cell.column, cell.column + cell.colspan);
        let slots = &mut self.grid.slots[row];
        if slots.len() < end {
            slots.resize(end, FREE);
        }
        for slot in slots[start..end].iter_mut().filter(|slot| **slot == FREE) {
            *slot = index;
        }
        self.grid.width = self.grid.width.max(end);
    }
}

/// What it draws from the allowance that a text fills so many slots.
fn weight(text: &str, slots: usize) -> usize {
    slots * (1 + text.len() / 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rows: &[&[(&str, usize, usize)]], expected: &[&[&str]]) {
        let mut builder = GridBuilder::default();
        for row in rows {
            builder.begin_row();
            for &(text, rowspan, colspan) in *row {
                builder.cell(text.to_owned(), rowspan, colspan);
            }
        }
        let grid = builder.finish();
        let rows: Vec<Vec<&str>> = grid.expanded().map(Iterator::collect).collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn spans_push_later_cells_aside() {
        check(
            &[&[("a", 2, 1), ("b", 1, 2)], &[("c", 1, 1), ("d", 1, 1)]],
            &[&["a", "b", "b"], &["a", "c", "d"]],
        );
    }

    #[test]
    fn a_rowspan_of_zero_reaches_the_end_and_no_span_reaches_beyond_it() {
        check(
            &[&[("a", 0, 1), ("b", 9, 1)], &[("c", 1, 1)], &[("d", 1, 1)]],
            &[&["a", "b", ""], &["a", "b", "c"], &["a", "b", "d"]],
        );
    }

    #[test]
    fn spans_below_the_last_row_make_rows() {
        let mut builder = GridBuilder::default();
        builder.cell("a".to_owned(), 0, 1);
        builder.cell("b".to_owned(), 3, 1);
        builder.cell("c".to_owned(), 1, 1);
        builder.end_group();
        builder.begin_row();
        builder.cell("d".to_owned(), 1, 1);
        let grid = builder.finish();
        let rows: Vec<Vec<&str>> = grid.expanded().map(Iterator::collect).collect();
        assert_eq!(rows, [["a", "b", "c"], ["a", "b", ""], ["a", "b", ""], ["d", "", ""]]);
        assert_eq!((grid.cells()[0].rowspan, grid.cells()[1].rowspan), (3, 3));
    }

    #[test]
    fn a_short_row_leaves_its_last_slots_empty() {
        check(&[&[("a", 1, 1), ("b", 1, 1)], &[("c", 1, 1)]], &[&["a", "b"], &["c", ""]]);
    }

    #[test]
    fn where_cells_overlap_the_first_stays() {
        check(&[&[("a", 1, 1), ("b", 2, 1)], &[("c", 1, 2)]], &[&["a", "b"], &["c", "b"]]);
    }
}
