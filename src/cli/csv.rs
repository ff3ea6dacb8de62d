//! 问题台账 as CSV: a row a finding, and one for each report without any. Excel and WPS know by its first bytes that it is
//! UTF-8.

use gouji::Checked;
use gouji::decimal::Decimal;
use gouji::finding::{Finding, Subject};
use gouji::forms::{Coord, Form, SECTIONS};
use gouji::set::CheckedSet;
use gouji::view;

/// The first bytes, and the heads of the columns.
pub(super) const HEADS: [&str; 15] = [
    "文件",
    "机关",
    "年度",
    "结论",
    "级别",
    "规则",
    "毛病",
    "位置",
    "问题",
    "报告写的",
    "应为",
    "相差",
    "改法",
    "请看",
    "编号",
];

/// What stands before all rows.
pub(super) fn head() -> String {
    format!("\u{feff}{}", lines([HEADS.map(str::to_owned)]))
}

/// The rows of a report, and of the others of its input.
pub(super) fn rows(checked: &Checked) -> String {
    let own = match checked.findings.is_empty() {
        true => lines([row(checked, None)]),
        false => lines(checked.findings.iter().map(|finding| row(checked, Some(finding)))),
    };
    own + &checked.others.iter().map(rows).collect::<String>()
}

/// The rows of what was found in the reports together.
pub(super) fn set_rows(checked: &CheckedSet) -> String {
    lines(set_records(checked))
}

/// The same as records: 机关 are those that a finding is about.
pub(super) fn set_records(
    checked: &CheckedSet,
) -> impl Iterator<Item = [String; HEADS.len()]> + '_ {
    let set = &checked.set;
    checked.findings.iter().map(move |finding: &Finding| {
        let members = || finding.contributions.iter().map(|share| &set.members[share.member]);
        let files = members().filter_map(|member| member.source.name.as_deref());
        let place = match (finding.subject, set.form) {
            (Subject::Cell(coord), Some(form)) => place(coord, form),
            _ => "这批报告".to_owned(),
        };
        let number = |number: Option<Decimal>| number.map(|n| n.to_string()).unwrap_or_default();
        [
            files.collect::<Vec<_>>().join("、"),
            members().map(|member| member.name()).collect::<Vec<_>>().join("、"),
            set.year.map(|year| year.to_string()).unwrap_or_default(),
            view::set_sentence(checked),
            finding.severity.name().to_owned(),
            finding.rule.to_owned(),
            finding.title.to_owned(),
            place,
            finding.message.clone(),
            number(finding.reported),
            number(finding.computed),
            number(finding.difference()),
            String::new(),
            finding.advice.clone().unwrap_or_default(),
            finding.id.clone(),
        ]
    })
}

/// `表三本年新收 × 总计`.
pub(super) fn place(coord: Coord, form: &Form) -> String {
    match coord {
        Coord::Statistic(_) => form.cell_name(coord),
        _ => coord.table().name().to_owned() + &form.cell_name(coord),
    }
}

/// The row of a finding, or of a report without any.
pub(super) fn row(checked: &Checked, finding: Option<&Finding>) -> [String; HEADS.len()] {
    let (frame, form) = (&checked.report.text.frame, checked.report.reading.form);
    let of = |tell: &dyn Fn(&Finding) -> Option<String>| finding.and_then(tell).unwrap_or_default();
    [
        checked.source.name.clone().unwrap_or_default(),
        frame.agency_name().unwrap_or_default().to_owned(),
        frame.year.map(|year| year.to_string()).unwrap_or_default(),
        view::summary(checked).sentence,
        of(&|finding| Some(finding.severity.name().to_owned())),
        of(&|finding| Some(finding.rule.to_owned())),
        of(&|finding| Some(finding.title.to_owned())),
        of(&|finding| {
            Some(match finding.subject {
                Subject::Cell(coord) => place(coord, form),
                Subject::Section(number) => SECTIONS[usize::from(number) - 1].to_owned(),
                Subject::Text => "全文".to_owned(),
            })
        }),
        of(&|finding| Some(finding.message.clone())),
        of(&|finding| Some(finding.reported?.to_string())),
        of(&|finding| Some(finding.computed?.to_string())),
        of(&|finding| Some(finding.difference()?.to_string())),
        of(&|finding| Some(finding.repairs.first()?.sentence(form))),
        of(&|finding| finding.advice.clone()),
        of(&|finding| Some(finding.id.clone())),
    ]
}

fn lines(rows: impl IntoIterator<Item = [String; HEADS.len()]>) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.map(harmless)).expect("it is written into memory");
    }
    let bytes = writer.into_inner().expect("it is written into memory");
    String::from_utf8(bytes).expect("it was made of texts")
}

/// A text that no spreadsheet takes for a formula: what a page has as its title may be one. Numbers are left.
fn harmless(text: String) -> String {
    let may_be_one = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    match may_be_one && text.parse::<f64>().is_err() {
        true => format!("'{text}"),
        false => text,
    }
}
