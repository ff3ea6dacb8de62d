//! The 统计表 of 2014 to 2018: a label, a unit, a number in each row.

use super::fold::is_invisible;
use super::folded::{Folded, FoldedCell, FoldedGrid, Found};
use super::label::{Key, Labels, normalise};
use super::value::{Value, parse_value};
use crate::cut::Cut;
use crate::forms::{ByForm, Coord, Form};
use crate::order;

/// The labels of the rows, by their numbers.
static LABELS: ByForm<Labels<usize>> = ByForm::new(|form| {
    let labels = form.statistics.iter().map(|row| normalise(row.label)).enumerate();
    let labels: Vec<_> = labels.collect();
    Labels::new(labels.iter().map(|(number, label)| (*number, of_which(label).unwrap_or(label))))
});

/// Reads the grids of a document one after the other. Several rows have the same words （其他情形数）, so each
/// label is looked for behind the row that was found last, in this grid or in the one that it goes on from.
pub(super) struct Reader {
    form: &'static Form,
    labels: &'static Labels<usize>,
    next: usize,
}

/// A row of a grid, as far as the 统计表 goes.
enum Row<'a> {
    /// A row of the form, by its number, with the cells behind its label.
    Official(usize, Vec<&'a FoldedCell<'a>>),
    /// Any other, with the number of the row of the form before it.
    Strange(Option<usize>, Vec<&'a FoldedCell<'a>>),
}

impl Reader {
    /// A reader that has read nothing yet.
    pub(super) fn new(form: &'static Form) -> Self {
        Self { form, labels: LABELS.of(form), next: 0 }
    }

    /// The cells of the 统计表 that the grid holds for certain.
    pub(super) fn read<'a>(&mut self, grid: &'a FoldedGrid<'a>) -> Vec<Found<'a>> {
        let form = self.form;
        let found = self.rows(grid).into_iter().filter_map(|row| match row {
            Row::Official(number, cells) => {
                let row = &form.statistics[number];
                let value = value(&cells, row.unit)?;
                let end = cells.last().map_or(0, |cell| cell.column + cell.colspan);
                // In a row with a cell too few, a blank may be that of another column.
                let is_certain = end == grid.width() || !value.is_blank();
                is_certain.then_some(Found::new(Coord::Statistic(row.statistic?), value))
            }
            Row::Strange(..) => None,
        });
        found.collect()
    }

    /// The rows of a grid; none where no row is of the form.
    fn rows<'a>(&mut self, grid: &'a FoldedGrid<'a>) -> Vec<Row<'a>> {
        if self.form.statistics.is_empty() {
            return Vec::new();
        }
        let all: Vec<Vec<&FoldedCell<'_>>> = (0..grid.height()).map(|row| grid.row(row)).collect();
        let Some(first) = all.iter().find(|cells| self.label(cells, 0).is_some()) else {
            return Vec::new();
        };
        if self.label(first, self.next).is_none() {
            // Not the rest of the table before, but one that begins anew.
            self.next = 0;
        }
        let row = |cells: Vec<&'a FoldedCell<'a>>| match self.label(&cells, self.next) {
            Some((at, number)) => {
                self.next = number + 1;
                Row::Official(number, cells.cut(at + 1..).to_vec())
            }
            None => Row::Strange(self.next.checked_sub(1), cells),
        };
        all.into_iter().map(row).collect()
    }

    /// The cell that is a label of the form, and of which row, among those from a number on.
    fn label(&self, cells: &[&FoldedCell<'_>], first: usize) -> Option<(usize, usize)> {
        let row = |cell: &FoldedCell<'_>| match of_which(&cell.words.plain.text) {
            Some(label) => self.labels.find_from(Some(&Key::of_normal(label)), first),
            None => self.labels.find_from(cell.key(), first),
        };
        cells.iter().enumerate().find_map(|(at, cell)| Some((at, row(cell)?)))
    }
}

/// The cells behind whose row one stands that is not of the form and has a number other than 0. Provinces
/// added rows of their own, such as 其他形式申请数.
pub(super) fn strange_rows(document: &Folded<'_>, form: &'static Form) -> order::Set<Coord> {
    let mut reader = Reader::new(form);
    let mut behind = order::Set::default();
    for (_, grid) in document.grids() {
        for row in reader.rows(grid) {
            if let Row::Strange(Some(before), cells) = row
                && cells.iter().any(|cell| ends_with_number(&cell.text))
            {
                let rows = form.statistics[..=before].iter().rev();
                behind.extend(rows.filter_map(|row| row.statistic).next().map(Coord::Statistic));
            }
        }
    }
    behind
}

/// Whether a cell is a number other than 0, or words with such a number behind them.
fn ends_with_number(text: &str) -> bool {
    let number = match parse_value(text).0 {
        Value::Number(number) => return !number.is_zero(),
        _ => text.trim_end_matches(is_invisible),
    };
    let digits = number.len() - number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    number.cut(number.len() - digits..).contains(|c: char| c != '0')
}

/// What stands behind `其中：`, which stands before a label, in a row of its own, or nowhere.
fn of_which(plain: &str) -> Option<&str> {
    plain.strip_prefix("其中").map(|label| label.trim_start_matches(':'))
}

/// The one cell behind the label and the unit; with several columns of numbers it is not certain which.
fn value<'a>(cells: &[&'a FoldedCell<'a>], unit: &str) -> Option<&'a FoldedCell<'a>> {
    let is_unit = |text: &str| !unit.is_empty() && text.trim_matches(is_invisible) == unit;
    // 人/次 for 人次, 個 for 个; in a row without its number nothing else.
    let is_words = |text: &str| {
        parse_value(text).0 == Value::Text && !text.contains(|c: char| c.is_ascii_digit())
    };
    let cells = match cells {
        [first, rest @ ..] if is_unit(&first.text) || is_words(&first.text) => rest,
        _ => cells,
    };
    let mut filled = cells.iter().filter(|cell| !cell.is_blank());
    match (filled.next(), filled.next()) {
        (None, _) => cells.first().copied(),
        (Some(only), None) => Some(only),
        _ => None,
    }
}
