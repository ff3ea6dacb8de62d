//! A group of 表三 told in one row. The form of 2019 has one row （六）其他处理 where that of 2021 has three; a
//! report that keeps the one row has no cells for the three. Where the one row says nothing but 0, each of the
//! three is 0 as well: counts that add up to 0 can be nothing else. Any other number is left unread.

use super::folded::{FoldedCell, FoldedGrid, Found};
use super::label::{LONGEST, Labels};
use super::requests::GROUPS;
use super::value::Value;
use crate::cut::Cut;
use crate::forms::{Applicant, ByForm, Coord, Form, RequestLine, RequestRow};

/// The labels of the rows of groups, each with its group; 其他, a row of one, is the head of a column, too.
static LINES: ByForm<Labels<&str>> = ByForm::new(|form| {
    let lines = form.requests.iter().filter(|row| row.line != RequestLine::OtherClosed);
    Labels::new(lines.filter_map(|row| Some((group_of(row)?, row.label))))
});

/// The group within 办理结果 that a row is of.
fn group_of(row: &RequestRow) -> Option<&'static str> {
    row.groups.get(1).copied()
}

/// The cells of groups that the grid tells in one row of zeros, and none of whose own rows it has.
pub(super) fn read<'a>(grid: &'a FoldedGrid<'a>, form: &Form) -> Vec<Found<'a>> {
    let (groups, lines) = (GROUPS.of(form), LINES.of(form));
    let mut found = Vec::new();
    for row in 0..grid.height() {
        let cells = grid.row(row);
        let named = cells.iter().enumerate().rev().find_map(|(at, cell)| {
            let is_short = cell.row == row && cell.text.len() <= LONGEST;
            Some((at, is_short.then(|| groups.exact(cell.key())).flatten()?))
        });
        let Some((at, group)) = named else { continue };
        let values = cells.cut(at + 1..);
        let is_told = values.len() == Applicant::ALL.len() && values.iter().all(is_zero);
        let has_rows = || grid.cells().iter().any(|cell| lines.find(cell.key()) == Some(group));
        if is_told && !has_rows() {
            for member in form.requests.iter().filter(|row| group_of(row) == Some(group)) {
                let coords = Applicant::ALL.iter().map(|&a| Coord::Request(member.line, a));
                found.extend(coords.zip(values).map(|(coord, cell)| Found::new(coord, cell)));
            }
        }
    }
    found
}

fn is_zero(cell: &&FoldedCell<'_>) -> bool {
    matches!(cell.value, Value::Number(number) if number.is_zero())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::GridBuilder;
    use crate::forms;

    /// How many cells of the form of 2021 are read from rows of a label and seven numbers.
    #[track_caller]
    fn check(rows: &[(&str, &str)], cells: usize) {
        let mut builder = GridBuilder::default();
        for (label, values) in rows {
            builder.begin_row();
            builder.cell((*label).to_owned(), 1, 1);
            values.split(' ').for_each(|value| builder.cell(value.to_owned(), 1, 1));
        }
        let form = forms::ALL.iter().find(|form| form.id == "2021").unwrap();
        let grid = builder.finish();
        assert_eq!(read(&FoldedGrid::of(&grid, 0), form).len(), cells, "{rows:?}");
    }

    #[test]
    fn one_row_of_zeros_tells_its_three_rows() {
        check(&[("（六）其他处理", "0 0 0 0 0 0 0")], 21);
        check(&[("（七）总计", "0 0 0 0 0 0 0")], 0);
        check(
            &[("", "自然人 企业 机构 组织 机构 其他 总计"), ("（六）其他处理", "0 0 0 0 0 0 0")],
            21,
        );
    }

    #[test]
    fn any_other_number_is_left_unread_and_so_is_a_group_beside_its_rows() {
        check(&[("（六）其他处理", "3 0 0 0 0 0 3")], 0);
        check(&[("（六）其他处理", "- - - - - - -")], 0);
        let own = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请";
        check(&[("（六）其他处理", "0 0 0 0 0 0 0"), (own, "1 0 0 0 0 0 1")], 0);
    }
}
