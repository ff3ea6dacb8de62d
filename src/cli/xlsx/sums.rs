//! 汇总底稿: cell by cell what each report adds, beside the report of the whole; and which reports are not added.

use gouji::finding::{Finding, Severity, Subject};
use gouji::set::rules::SUM_NOT_AS_REPORTED;
use gouji::set::{AddedCell, CheckedSet, Member, Standing};
use gouji::view;
use rust_xlsxwriter::{Workbook, XlsxError};

use super::looks::Looks;
use super::sheet::{CellValue, write};

/// Of more reports than these the sum is shown, not what each adds: that stands in the sheet of cells.
const MOST_COLUMNS: usize = 500;

/// What stands before the columns of the reports.
const HEADS: [&str; 6] = ["表", "格", "合计", "本级报告", "差额", "没有加进的合计"];

/// Writes the sheets of the sum and of what becomes of each report.
pub(super) fn write_all(workbook: &mut Workbook, checked: &CheckedSet) -> Result<(), XlsxError> {
    let added: Vec<(usize, &Member)> = checked.set.added().collect();
    let shown = if added.len() <= MOST_COLUMNS { added.as_slice() } else { &[] };
    let names = shown.iter().map(|(_, member)| CellValue::from(member.name()));
    let heads = HEADS.iter().map(|&head| head.into()).chain(names).collect();
    let cells = checked.addition.cells.iter().map(|cell| row(checked, cell, shown));
    let mut rows = vec![vec![view::set_sentence(checked).into()], note(shown.len(), added.len())];
    rows.push(heads);
    rows.extend(cells);
    sheet(workbook, "汇总", &[7.0, 36.0, 11.0, 11.0, 11.0, 14.0], 3, rows)?;
    let heads = ["文件", "机关", "年度", "格式", "是否加进", "原因"].map(CellValue::from);
    let members = checked.set.members.iter().zip(&checked.set.standings).map(member);
    let rows = std::iter::once(Vec::from(heads)).chain(members).collect();
    sheet(workbook, "汇总范围", &[36.0, 26.0, 7.0, 7.0, 12.0, 36.0], 1, rows)
}

fn note(shown: usize, added: usize) -> Vec<CellValue> {
    let note = format!("加进的有 {added} 份，超过 {MOST_COLUMNS} 份，各家的数见“格”");
    if shown < added { vec![note.into()] } else { Vec::new() }
}

fn row(checked: &CheckedSet, cell: &AddedCell, shown: &[(usize, &Member)]) -> Vec<CellValue> {
    let form = checked.set.form;
    let number = |value: gouji::decimal::Decimal| CellValue::Number(value.to_f64());
    let difference = cell.difference().map_or(CellValue::None, number);
    let is_it = |finding: &&Finding| {
        finding.rule == SUM_NOT_AS_REPORTED.about.id && finding.subject == Subject::Cell(cell.coord)
    };
    let difference = match checked.findings.iter().find(is_it) {
        Some(told) => CellValue::Marked(Box::new(difference), told.severity, told.message.clone()),
        None if !cell.agrees(checked.addition.is_with_held_out) => {
            CellValue::Filled(Box::new(difference), Severity::Error)
        }
        None => difference,
    };
    let own = [
        cell.coord.table().name().into(),
        form.map(|form| form.cell_label(cell.coord)).unwrap_or_default().into(),
        number(cell.sum),
        cell.parent.map_or(CellValue::None, number),
        difference,
        if cell.held_out.is_zero() { CellValue::None } else { number(cell.held_out) },
    ];
    let values = shown.iter().map(|(_, of)| of.value(cell.coord).map_or(CellValue::None, number));
    own.into_iter().chain(values).collect()
}

fn member((member, standing): (&Member, &Standing)) -> Vec<CellValue> {
    let (is_added, severity) = match standing {
        Standing::Added => ("加进", None),
        Standing::AddedAnyway(_) => ("仍加进", Some(Severity::Warning)),
        Standing::HeldOut(_) => ("没有加进", Some(Severity::Error)),
    };
    let is_added = match severity {
        Some(severity) => CellValue::Filled(Box::new(is_added.into()), severity),
        None => is_added.into(),
    };
    vec![
        member.source.name.clone().unwrap_or_default().into(),
        member.agency.as_ref().map(|agency| agency.name.clone()).unwrap_or_default().into(),
        member.year.map_or(CellValue::None, |year| usize::from(year).into()),
        member.form.id.into(),
        is_added,
        standing.against().map(|why| why.sentence()).unwrap_or_default().into(),
    ]
}

/// A sheet that is small enough to be held whole; `heads` rows stay in sight.
fn sheet(
    workbook: &mut Workbook,
    name: &str,
    widths: &[f64],
    heads: u32,
    rows: Vec<Vec<CellValue>>,
) -> Result<(), XlsxError> {
    let looks = Looks::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?.set_freeze_panes(heads, 2)?.set_repeat_rows(heads - 1, heads - 1)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    for (column, &width) in (0..).zip(widths) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_row_format(heads - 1, &looks.head)?;
    for (number, row) in (0..).zip(rows) {
        for (column, value) in (0..).zip(row) {
            write(sheet, &looks, number, column, value, true)?;
        }
    }
    Ok(())
}
