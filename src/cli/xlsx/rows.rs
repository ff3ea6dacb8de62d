//! The rows of a checked input.

use std::collections::BTreeMap;

use gouji::finding::{Finding, Severity, Subject};
use gouji::forms::Coord;
use gouji::set::CheckedSet;
use gouji::{Checked, previous, view};

use super::super::csv;
use super::sheet::{CellValue, Column};

/// The columns of the reports.
pub(super) const REPORT: &[Column] = &[
    ("文件", 36.0),
    ("机关", 26.0),
    ("年度", 7.0),
    ("格式", 7.0),
    ("结论", 60.0),
    ("读到的格", 10.0),
    ("应有的格", 10.0),
    ("错误", 7.0),
    ("警告", 7.0),
    ("提示", 7.0),
    ("公布日期", 12.0),
    ("落款日期", 12.0),
    ("与上一年", 30.0),
];

/// The columns of the findings.
pub(super) const FINDING: &[Column] = &[
    ("文件", 30.0),
    ("机关", 24.0),
    ("年度", 7.0),
    ("结论", 30.0),
    ("级别", 7.0),
    ("规则", 7.0),
    ("毛病", 24.0),
    ("位置", 26.0),
    ("问题", 70.0),
    ("报告写的", 11.0),
    ("应为", 11.0),
    ("相差", 11.0),
    ("改法", 40.0),
    ("请看", 40.0),
    ("编号", 30.0),
];

/// The columns of the cells.
pub(super) const CELL: &[Column] = &[
    ("文件", 30.0),
    ("机关", 24.0),
    ("年度", 7.0),
    ("表", 7.0),
    ("格", 36.0),
    ("原文", 12.0),
    ("数", 11.0),
    ("单位", 7.0),
    ("问题", 60.0),
    ("table", 12.0),
    ("row", 24.0),
    ("column", 24.0),
];

/// The rows of an input, sheet by sheet.
pub(in super::super) struct Rows {
    pub(super) reports: Vec<Vec<CellValue>>,
    pub(super) findings: Vec<Vec<CellValue>>,
    pub(super) cells: Vec<Vec<CellValue>>,
}

impl Rows {
    /// Those of a checked input.
    pub(in super::super) fn of(checked: &Checked) -> Self {
        let all = || std::iter::once(checked).chain(&checked.others);
        let found = |checked: &Checked| {
            let rows = checked.findings.iter().map(|f| finding(csv::row(checked, Some(f))));
            rows.collect::<Vec<_>>()
        };
        Self {
            reports: all().map(report).collect(),
            findings: all().flat_map(found).collect(),
            cells: all().flat_map(cells).collect(),
        }
    }
}

/// The rows of what was found in all reports together.
pub(super) fn of_set(set: &CheckedSet) -> Vec<Vec<CellValue>> {
    csv::set_records(set).map(finding).collect()
}

fn report(checked: &Checked) -> Vec<CellValue> {
    let (frame, reading) = (&checked.report.text.frame, &checked.report.reading);
    let summary = view::summary(checked);
    let beside = match &checked.previous {
        Ok(read) => format!("与 {} 年报告比过", read.report.text.frame.year.unwrap_or_default()),
        Err(previous::NOT_GIVEN) => String::new(),
        Err(alone) => (*alone).to_owned(),
    };
    let date = |date: Option<gouji::report::Date>| date.map(|date| date.to_string());
    vec![
        checked.source.name.clone().unwrap_or_default().into(),
        frame.agency_name().unwrap_or_default().into(),
        frame.year.map_or(CellValue::None, |year| usize::from(year).into()),
        reading.form.id.into(),
        summary.sentence.into(),
        reading.entries.len().into(),
        reading.form.cells().len().into(),
        summary.counts.errors.into(),
        summary.counts.warnings.into(),
        summary.counts.hints.into(),
        date(frame.published).unwrap_or_default().into(),
        date(frame.signed).unwrap_or_default().into(),
        beside.into(),
    ]
}

/// The row of a finding, as in the CSV; its numbers are numbers.
fn finding(record: [String; csv::HEADS.len()]) -> Vec<CellValue> {
    let severity = [Severity::Error, Severity::Warning, Severity::Hint]
        .into_iter()
        .find(|severity| severity.name() == record[4]);
    let value = |(column, text): (usize, String)| match (column, text.parse::<f64>()) {
        (2 | 9..=11, Ok(number)) => CellValue::Number(number),
        _ => text.into(),
    };
    let mut row: Vec<CellValue> = record.into_iter().enumerate().map(value).collect();
    let said = std::mem::replace(&mut row[4], CellValue::None);
    row[4] = match severity {
        Some(severity) => CellValue::Filled(Box::new(said), severity),
        None => said,
    };
    row
}

fn cells(checked: &Checked) -> Vec<Vec<CellValue>> {
    let (frame, reading) = (&checked.report.text.frame, &checked.report.reading);
    let mut told: BTreeMap<Coord, Vec<&Finding>> = BTreeMap::new();
    for finding in &checked.findings {
        if let Subject::Cell(coord) = finding.subject {
            told.entry(coord).or_default().push(finding);
        }
    }
    let row = |(&coord, entry): (&Coord, &gouji::report::Entry)| {
        let number =
            entry.value.number().map_or(CellValue::None, |n| CellValue::Number(n.to_f64()));
        let of = told.get(&coord).map_or(&[][..], Vec::as_slice);
        let said = of.iter().map(|f| format!("{} {}", f.severity.name(), f.message));
        let said = said.collect::<Vec<_>>().join("\n");
        let number = match of.iter().map(|finding| finding.severity).min() {
            Some(severity) => CellValue::Marked(Box::new(number), severity, said.clone()),
            None => number,
        };
        vec![
            checked.source.name.clone().unwrap_or_default().into(),
            frame.agency_name().unwrap_or_default().into(),
            frame.year.map_or(CellValue::None, |year| usize::from(year).into()),
            coord.table().name().into(),
            reading.form.cell_label(coord).into(),
            entry.text.clone().into(),
            number,
            entry.unit.and_then(|unit| unit.name()).unwrap_or_default().into(),
            said.into(),
            coord.table().key().into(),
            coord.row().into(),
            coord.column().into(),
        ]
    };
    reading.entries.iter().map(row).collect()
}
