//! 表二: small tables of an item a row, each with a head of its own.

use super::folded::{FoldedCell, FoldedGrid, Found};
use super::label::Labels;
use super::value::{Unit, Value};
use crate::forms::{ByForm, Coord, DisclosureItem, DisclosureMeasure, Form};

/// The labels of the rows.
static ITEMS: ByForm<Labels<DisclosureItem>> = ByForm::new(|form| Labels::new(form.items()));

/// The heads of the columns.
pub(super) static MEASURES: ByForm<Labels<DisclosureMeasure>> = ByForm::new(|form| {
    Labels::new(form.disclosure.iter().flat_map(|block| block.measures).copied())
});

/// What begins the head of each small table.
pub(super) const HEAD: &str = "信息内容";

/// Finds the cells of 表二 that the grid holds for certain.
pub(super) fn read<'a>(grid: &'a FoldedGrid<'a>, form: &Form) -> Vec<Found<'a>> {
    let (items, measures) = (ITEMS.of(form), MEASURES.of(form));
    // A list of 行政许可 and 行政处罚 elsewhere on the page is not this table.
    let is_ours = |cell: &FoldedCell<'_>| is_block_title(cell) || is_head_of_block(cell);
    if !grid.cells().iter().any(is_ours) {
        return Vec::new();
    }
    let mut head: Option<Vec<&FoldedCell<'_>>> = None;
    let mut found: Vec<Found<'a>> = Vec::new();
    for row in 0..grid.height() {
        let cells: Vec<_> = grid.row(row).into_iter().filter(|cell| cell.row == row).collect();
        let cells = without_repeats(form, cells, head.as_deref(), measures);
        let Some((first, rest)) = cells.split_first() else { continue };
        if is_block_title(first) {
            head = None;
        } else if is_head_of_block(first) {
            head = Some(rest.to_vec());
        } else if let Some(item) = items.find(first.key())
            && let Some(columns) = columns(form, item, head.as_deref(), measures)
            && let Some(values) = aligned(rest, head.as_deref(), columns.len())
        {
            for (at, measure) in columns.iter().enumerate() {
                let Some(cell) = below(&values, head.as_deref(), at) else { continue };
                let coord = measure.map(|measure| Coord::Disclosure(item, measure));
                let known = |coord| found.iter().any(|f: &Found<'_>| f.coord == coord);
                if let Some(coord) = coord.filter(|&coord| !known(coord)) {
                    found.push(Found::new(coord, cell));
                }
            }
        }
    }
    found
}

/// The unit printed with an amount: in its head, in the title above, or beside the row's label.
pub(super) fn printed_unit(grid: &FoldedGrid<'_>, row: usize, column: usize) -> Option<Unit> {
    /// The head, and the title of the small table.
    const ABOVE: usize = 2;
    let above = (row.saturating_sub(ABOVE)..row).rev().filter_map(|row| grid.at(row, column));
    let label = grid.at(row, 0).filter(|label| label.column < column);
    above.chain(label).find_map(|cell| {
        let is_number = cell.value != Value::Text;
        match &cell.text {
            _ if is_number => None,
            text if text.contains("万元") => Some(Unit::TenThousandYuan),
            text if text.contains('元') => Some(Unit::Yuan),
            _ => None,
        }
    })
}

/// The cells of a row, a merged one that was copied as the same text under a repeated head taken once. A head that stands
/// twice while another of its table stands nowhere is a misprint of that.
fn without_repeats<'a>(
    form: &Form,
    cells: Vec<&'a FoldedCell<'a>>,
    head: Option<&[&FoldedCell<'_>]>,
    measures: &Labels<DisclosureMeasure>,
) -> Vec<&'a FoldedCell<'a>> {
    let named: Vec<_> = cells.iter().filter_map(|cell| measures.find(cell.key())).collect();
    let is_whole = form.disclosure.iter().any(|block| {
        let is_of_it = |measure| block.measures.iter().any(|(m, _)| m == measure);
        named.iter().all(is_of_it) && block.measures.iter().all(|(m, _)| named.contains(m))
    });
    if head.is_none() && !is_whole {
        return cells;
    }
    let measure = |i: usize| match head {
        // Behind a head, whose own repeats are gone, a cell belongs to the head at or before its column.
        Some(head) => head.iter().rposition(|h| h.column <= cells[i].column),
        None => measures.find(cells[i].key()).map(|m| m as usize),
    };
    let repeats = |i: usize| {
        i >= 2
            && cells[i].text == cells[i - 1].text
            && measure(i).is_some()
            && measure(i) == measure(i - 1)
    };
    (0..cells.len()).filter(|&i| !repeats(i)).map(|i| cells[i]).collect()
}

/// `第二十条第（一）项`.
pub(super) fn is_block_title(cell: &FoldedCell<'_>) -> bool {
    cell.letters().starts_with("第二十条第") && cell.letters().ends_with('项')
}

/// `信息内容`.
pub(super) fn is_head_of_block(cell: &FoldedCell<'_>) -> bool {
    cell.letters() == HEAD
}

/// What each column behind the item's label counts. The heads say so, in whatever order; where some of them are missing
/// or misprinted, the form does, provided that there are as many, and that those which are known stand where it has them.
pub(super) fn columns(
    form: &Form,
    item: DisclosureItem,
    head: Option<&[&FoldedCell<'_>]>,
    measures: &Labels<DisclosureMeasure>,
) -> Option<Vec<Option<DisclosureMeasure>>> {
    let official = form.block_of(item)?.measures;
    let Some(head) = head else {
        return Some(official.iter().map(|&(measure, _)| Some(measure)).collect());
    };
    let belongs = |measure: &DisclosureMeasure| official.iter().any(|(m, _)| m == measure);
    let find = |cell: &FoldedCell<'_>| measures.find(cell.key()).filter(belongs);
    let is_named = |cell: &FoldedCell<'_>| cell.words.has_letters();
    let by_head: Vec<_> = head.iter().map(|cell| find(cell)).collect();
    let nameless = head.iter().zip(&by_head).filter(|(cell, m)| m.is_none() && is_named(cell));
    let complete =
        official.iter().all(|&(m, _)| by_head.iter().filter(|&&h| h == Some(m)).count() == 1);
    if complete && nameless.count() == 0 {
        return Some(by_head);
    }
    let named: Vec<usize> = (0..head.len()).filter(|&at| is_named(head[at])).collect();
    let stands = |(number, &at): (usize, &usize)| {
        by_head[at].is_some_and(|measure| official.get(number).is_some_and(|&(m, _)| m == measure))
    };
    let in_place = named.iter().enumerate().filter(|&pair| stands(pair)).count();
    // One that stands in another's place may stand twice: then the second is a misprint.
    let astray = named.iter().enumerate().filter(|&pair| !stands(pair)).any(|(_, &at)| {
        let again = by_head.iter().filter(|&&other| other == by_head[at]).count();
        by_head[at].is_some() && again == 1
    });
    if named.len() != official.len() || in_place == 0 || astray {
        return None;
    }
    let mut due = official.iter().map(|&(measure, _)| measure);
    Some(head.iter().map(|cell| is_named(cell).then(|| due.next()).flatten()).collect())
}

/// The cell of a column. Where the span of a head was lost, blank heads stand behind it, and its number may stand below
/// any of them: it is the only one there.
fn below<'a>(
    values: &[&'a FoldedCell<'a>],
    head: Option<&[&FoldedCell<'_>]>,
    at: usize,
) -> Option<&'a FoldedCell<'a>> {
    let lost = head.map_or(0, |head| {
        let behind = head.get(at + 1..).unwrap_or_default();
        behind.iter().take_while(|cell| !cell.words.has_letters()).count()
    });
    let span = values.get(at..=at + lost)?;
    let mut filled = span.iter().filter(|cell| !cell.is_blank());
    match (filled.next(), filled.next()) {
        (Some(cell), None) => Some(cell),
        (None, _) => span.first().copied(),
        _ => None,
    }
}

/// The cells behind the label, one for each column; cells beyond may only be blank.
fn aligned<'a>(
    values: &[&'a FoldedCell<'a>],
    head: Option<&[&FoldedCell<'_>]>,
    count: usize,
) -> Option<Vec<&'a FoldedCell<'a>>> {
    let (values, beyond) = values.split_at_checked(count)?;
    let blank = |cell: &&FoldedCell<'_>| cell.is_blank();
    let below =
        |head: &[&FoldedCell<'_>]| values.iter().zip(head).all(|(v, h)| v.column == h.column);
    // Without a head, a cell beyond may be one that a span covers, and those before it stand elsewhere.
    let in_place = beyond.is_empty() || head.is_some_and(below);
    (beyond.iter().all(blank) && in_place).then(|| values.to_vec())
}
