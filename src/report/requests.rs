//! 表三: which cell of a grid is which official cell.

use std::sync::LazyLock;

use super::flatten::usual;
use super::folded::{FoldedCell, FoldedGrid, Found};
use super::label::{Key, Labels, is_worded};
use crate::cut::Cut;
use crate::forms::{
    APPLICANT_GROUPS, APPLICANTS, Applicant, ByForm, Coord, Form, RESULTS, RequestLine,
};

/// The labels of the rows.
static LINES: ByForm<Labels<RequestLine>> =
    ByForm::new(|form| Labels::new(form.requests.iter().map(|row| (row.line, row.label))));

/// The labels of the groups within 办理结果.
pub(super) static GROUPS: ByForm<Labels<&str>> = ByForm::new(|form| {
    let groups = form.requests.iter().filter_map(|row| row.groups.get(1)).copied();
    Labels::new(groups.map(|group| (group, group)))
});

/// Whatever heads a column or a group.
static HEADS: ByForm<Labels<()>> = ByForm::new(|form| {
    let groups = form.requests.iter().flat_map(|row| row.groups).copied();
    let heads = APPLICANTS.iter().map(|&(_, head)| head).chain(groups);
    let heads = heads.chain(RESULTS.iter().map(|&(_, head)| head));
    Labels::new(heads.map(|head| ((), head)))
});

/// The heads of the columns.
pub(super) static COLUMNS: LazyLock<Labels<Applicant>> =
    LazyLock::new(|| Labels::new(APPLICANTS.iter().copied()));

/// The heads above several columns.
static COLUMN_GROUPS: LazyLock<Labels<()>> =
    LazyLock::new(|| Labels::new(APPLICANT_GROUPS.iter().map(|&group| ((), group))));

/// Finds the cells of 表三 that the grid holds for certain. A row that has not as many cells as the others
/// is left out whole: a number must not slide into the next column.
pub(super) fn read<'a>(grid: &'a FoldedGrid<'a>, form: &Form) -> Vec<Found<'a>> {
    let rows = data_rows(grid, form);
    let Some(first) = rows.iter().map(|row| row.row).min().filter(|_| rows.iter().any(is_telling))
    else {
        return Vec::new();
    };
    let count = usual(rows.iter().map(|row| row.values.len()).collect());
    let extent = usual(rows.iter().map(DataRow::extent).collect());
    let heads = heads(grid, first);
    let by_order = order(&rows, count, &heads);
    let mut found: Vec<Found<'a>> = Vec::new();
    for row in &rows {
        // A blank cell that belongs to the label makes up for a value that was lost.
        let is_short =
            row.extent() < extent && row.values.first().is_some_and(|cell| cell.is_blank());
        let in_order = by_order.as_ref().filter(|_| row.values.len() == count && !is_short);
        let cells = match in_order {
            Some(order) => order.iter().zip(&row.values).map(|(a, cell)| (*a, *cell)).collect(),
            None if row.extent() == extent => {
                row.below(&heads).or_else(|| row.without_padding()).unwrap_or_default()
            }
            None => Vec::new(),
        };
        for (applicant, cell) in cells {
            let coord = applicant.map(|applicant| Coord::Request(row.line, applicant));
            let is_new = |coord: &Coord| found.iter().all(|known| known.coord != *coord);
            if let Some(coord) = coord.filter(is_new) {
                found.push(Found::new(coord, cell));
            }
        }
    }
    found
}

/// The cells in rows of group labels, which have none in the form: `（三）不予公开 | 9 | …`.
pub(super) fn read_subtotals<'a>(
    grid: &'a FoldedGrid<'a>,
    form: &Form,
) -> Vec<(&'static str, Vec<(Applicant, &'a FoldedCell<'a>)>)> {
    let rows = data_rows(grid, form);
    let Some(first) = rows.iter().filter(|row| is_telling(row)).map(|row| row.row).min() else {
        return Vec::new();
    };
    let groups = GROUPS.of(form);
    let heads = heads(grid, first);
    let group_row = |row: usize| {
        let cells = grid.row(row);
        let (i, group) = cells.iter().enumerate().find_map(|(i, cell)| {
            Some((i, groups.exact(cell.key()).filter(|_| cell.row == row)?))
        })?;
        let is_own = |cell: &&FoldedCell<'_>| cell.row == row && cell.rowspan == 1;
        let values = cells.cut(i..).iter().all(is_own).then(|| cells.cut(i + 1..).to_vec())?;
        let cells = DataRow { line: RequestLine::Disposed, row, values }.below(&heads)?;
        let cells = cells.into_iter().filter_map(|(applicant, cell)| Some((applicant?, cell)));
        Some((group, cells.collect()))
    };
    (first..grid.height()).filter_map(group_row).collect()
}

/// Whether the label of a row stands nowhere but in this table: a row of 总计 or 其他 many tables have.
fn is_telling(row: &DataRow<'_>) -> bool {
    !is_head_too(row.line)
}

/// Whether the label is also the head of a column: 总计, 其他.
fn is_head_too(line: RequestLine) -> bool {
    matches!(line, RequestLine::Disposed | RequestLine::OtherClosed)
}

/// A row with the label of a line, and the cells behind the label.
struct DataRow<'a> {
    line: RequestLine,
    row: usize,
    values: Vec<&'a FoldedCell<'a>>,
}

impl<'a> DataRow<'a> {
    /// The column behind the last cell.
    fn extent(&self) -> usize {
        self.values.last().map_or(0, |cell| cell.column + cell.colspan)
    }

    /// The cells of a row that was filled up with blank ones to the width of the others: seven, the first and the last of
    /// which say something.
    fn without_padding(&self) -> Option<Vec<(Option<Applicant>, &'a FoldedCell<'a>)>> {
        let last = self.values.iter().rposition(|cell| !cell.is_blank())?;
        let is_whole = last + 1 == APPLICANTS.len() && !self.values.first()?.is_blank();
        let named = APPLICANTS.iter().map(|&(applicant, _)| Some(applicant));
        is_whole.then(|| named.zip(self.values.iter().copied()).collect())
    }

    /// The cell below each head, where every head has one of its own and nothing stands elsewhere.
    fn below(
        &self,
        heads: &[(usize, Applicant)],
    ) -> Option<Vec<(Option<Applicant>, &'a FoldedCell<'a>)>> {
        let below = |&(column, applicant): &(usize, Applicant)| {
            let cell =
                self.values.iter().find(|cell| cell.column == column && cell.colspan == 1)?;
            Some((Some(applicant), *cell))
        };
        let cells = heads.iter().map(below).collect::<Option<Vec<_>>>()?;
        let is_headed =
            |cell: &&&FoldedCell<'_>| heads.iter().any(|&(column, _)| column == cell.column);
        let elsewhere = self.values.iter().filter(|cell| !is_headed(cell));
        (!cells.is_empty() && elsewhere.into_iter().all(|cell| cell.is_blank())).then_some(cells)
    }
}

fn data_rows<'a>(grid: &'a FoldedGrid<'a>, form: &Form) -> Vec<DataRow<'a>> {
    let (labels, heads) = (LINES.of(form), HEADS.of(form));
    let mut rows: Vec<DataRow<'a>> = Vec::new();
    for row in 0..grid.height() {
        let cells = grid.row(row);
        let labelled = cells.iter().enumerate().rev().find_map(|(i, cell)| {
            let line = (cell.row == row).then(|| labels.find(cell.key())).flatten()?;
            Some((i, line))
        });
        let Some((i, line)) = labelled else { continue };
        let is_head = |cell: &&FoldedCell<'_>| heads.exact(cell.key()).is_some();
        // Where a row was taken out of a group, the label of the next group is pushed behind those of its rows.
        let pushed = cells.cut(i + 1..).iter().take_while(|cell| cell.row < row && is_head(cell));
        let values = cells.cut(i + 1 + pushed.count()..);
        // 总计 and 其他 are heads too, with blank cells or other heads behind them; and a group's label behind
        // that of a row has come from another row.
        let is_applicant = |cell: &&FoldedCell<'_>| COLUMNS.exact(cell.key()).is_some();
        let is_full = values.len() >= APPLICANTS.len() && !values.iter().any(is_head);
        let is_among_heads = is_head_too(line) && cells.cut(..i).iter().any(is_applicant);
        let is_own = values.iter().all(|cell| cell.row == row && cell.rowspan == 1);
        if is_full && is_own && !is_among_heads {
            rows.push(DataRow { line, row, values: values.to_vec() });
        }
    }
    rows
}

/// The columns whose heads name an applicant; none where one is named twice or missing.
fn heads(grid: &FoldedGrid<'_>, first: usize) -> Vec<(usize, Applicant)> {
    let named = |column| Some((column, COLUMNS.find(head_above(grid, first, column).as_ref())?));
    let heads: Vec<_> = (0..grid.width()).filter_map(named).collect();
    let once = |&(applicant, _): &(Applicant, &str)| {
        heads.iter().filter(|&&(_, named)| named == applicant).count() == 1
    };
    // 总计 between the others was pushed there: the span of 法人或其他组织 before it is lost.
    let total = heads.iter().position(|&(_, applicant)| applicant == Applicant::Total);
    let is_pushed = total.is_some_and(|at| at > 0 && at + 1 < heads.len());
    if APPLICANTS.iter().all(once) && !is_pushed { heads } else { Vec::new() }
}

/// Which applicant each cell behind the label belongs to, in rows of the usual number of cells. The heads
/// say so; where they are damaged, the form does, if the cells beyond its seven are blank in every row.
fn order(
    rows: &[DataRow<'_>],
    count: usize,
    heads: &[(usize, Applicant)],
) -> Option<Vec<Option<Applicant>>> {
    let rows: Vec<_> = rows.iter().filter(|row| row.values.len() == count).collect();
    let sample = rows.first()?;
    let by_head: Vec<_> = (sample.values.iter())
        .map(|cell| heads.iter().find(|(column, _)| *column == cell.column).map(|&(_, a)| a))
        .collect();
    let by_form: Vec<_> = (0..count).map(|i| APPLICANTS.get(i).map(|&(a, _)| a)).collect();
    let complete = by_head.iter().flatten().count() == APPLICANTS.len();
    let order = if complete { by_head } else { by_form };
    let blank_beyond = order
        .iter()
        .enumerate()
        .filter(|(_, applicant)| applicant.is_none())
        .all(|(i, _)| rows.iter().all(|row| row.values[i].is_blank()));
    (count >= APPLICANTS.len() && blank_beyond).then_some(order)
}

/// The words of the head cells above a column, without those of groups. A head may be broken over several
/// rows, or have blank cells where the form has a span.
fn head_above(grid: &FoldedGrid<'_>, first: usize, column: usize) -> Option<Key> {
    let mut head = String::new();
    let mut last: Option<&FoldedCell<'_>> = None;
    for cell in (0..first).filter_map(|row| grid.at(row, column)) {
        let again = last.is_some_and(|last| std::ptr::eq(last, cell));
        if !again && COLUMN_GROUPS.exact(cell.key()).is_none() {
            head.push_str(&cell.words.plain.text);
        }
        last = Some(cell);
    }
    is_worded(&head).then(|| Key::of_normal(&head))
}
