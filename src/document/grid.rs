//! A grid of cells, formed as the HTML standard forms a table.
//! <https://html.spec.whatwg.org/multipage/tables.html#forming-a-table>

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
    slots: Vec<Vec<Option<u32>>>,
    width: usize,
}

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
        let slot = (*self.slots.get(row)?.get(column)?)?;
        self.cells.get(slot as usize)
    }

    /// The cells that touch a row, left to right, each once.
    pub fn row(&self, row: usize) -> Vec<&Cell> {
        let mut cells: Vec<&Cell> = Vec::new();
        for slot in self.slots.get(row).into_iter().flatten().flatten() {
            let cell = &self.cells[*slot as usize];
            if cells.last().is_none_or(|last| !std::ptr::eq(*last, cell)) {
                cells.push(cell);
            }
        }
        cells
    }

    /// The text of every slot, spans expanded; a slot without a cell is empty.
    pub fn expanded(&self) -> Vec<Vec<&str>> {
        let text = |row, column| self.at(row, column).map_or("", |cell| cell.text.as_str());
        (0..self.height())
            .map(|row| (0..self.width).map(|column| text(row, column)).collect())
            .collect()
    }
}

/// Forms a grid row by row.
#[derive(Debug, Default)]
pub struct GridBuilder {
    grid: Grid,
    /// Cells that reach below the current row, each with the first row it does not cover.
    open: Vec<(u32, usize)>,
    /// Where the next cell of the current row is tried.
    column: usize,
}

/// The largest column span that the standard allows.
const MAX_COLSPAN: usize = 1000;

impl GridBuilder {
    /// Begins a row.
    pub fn begin_row(&mut self) {
        let row = self.grid.slots.len();
        self.grid.slots.push(Vec::new());
        self.column = 0;
        self.open.retain(|&(_, end)| row < end);
        for at in 0..self.open.len() {
            let index = self.open[at].0;
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
        let colspan = colspan.clamp(1, MAX_COLSPAN);
        while self.grid.slots[row].get(self.column).is_some_and(Option::is_some) {
            self.column += 1;
        }
        let index = self.grid.cells.len() as u32;
        // The rowspan counts the rows that are really there: it grows as they begin.
        self.grid.cells.push(Cell { text, row, column: self.column, rowspan: 1, colspan });
        self.cover(row, index);
        match rowspan {
            0 => self.open.push((index, usize::MAX)),
            1 => {}
            _ => self.open.push((index, row + rowspan)),
        }
        self.column += colspan;
    }

    /// Ends a row group: spans do not reach beyond it.
    pub fn end_group(&mut self) {
        self.open.clear();
    }

    /// The finished grid.
    pub fn finish(self) -> Grid {
        self.grid
    }

    /// Gives the cell its slots in one row; a slot that is taken stays with the cell that was there first.
    fn cover(&mut self, row: usize, index: u32) {
        let cell = &self.grid.cells[index as usize];
        let (start, end) = (cell.column, cell.column + cell.colspan);
        let slots = &mut self.grid.slots[row];
        if slots.len() < end {
            slots.resize(end, None);
        }
        for slot in &mut slots[start..end] {
            slot.get_or_insert(index);
        }
        self.grid.width = self.grid.width.max(end);
    }
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
        assert_eq!(builder.finish().expanded(), expected);
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
    fn a_short_row_leaves_its_last_slots_empty() {
        check(&[&[("a", 1, 1), ("b", 1, 1)], &[("c", 1, 1)]], &[&["a", "b"], &["c", ""]]);
    }

    #[test]
    fn where_cells_overlap_the_first_stays() {
        check(&[&[("a", 1, 1), ("b", 2, 1)], &[("c", 1, 2)]], &[&["a", "b"], &["c", "b"]]);
    }
}
