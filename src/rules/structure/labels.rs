//! S10, S11, S12: the words of rows, of columns, and of the corner of 表三.

use super::{sectioned, whole};
use crate::forms::{APPLICANTS, Applicant, Table};
use crate::law::BALANCE_HINT;
use crate::report::{Axis, Label, Plain, Wording};
use crate::rules::prelude::*;

/// The labels of the form of 2021.
const LABELS_2021: Citation = law::FORMAT_2021.cited("附件各表", "表中行名、列名");

/// The labels of the form of 2019.
const LABELS_2019: Citation = law::FORMAT_2019.cited("附件各表", "表中行名、列名");

/// S10: the label of a row has other words than the form's.
pub static ALTERED_ROW_LABEL: Rule = Rule::warning("S10", "altered-row-label", altered_row_label)
    .title("行名被改字")
    .basis(&[LABELS_2021, LABELS_2019])
    .when(sectioned);

/// S11: the head of a column has other words than the form's, or 总计 is missing.
pub static ALTERED_COLUMN_HEAD: Rule =
    Rule::error("S11", "altered-column-head", altered_column_head)
        .title("列名被改字、加注，或缺“总计”列")
        .basis(&[LABELS_2021, LABELS_2019])
        .when(sectioned);

/// S12: the sentence in the corner of 表三 is missing or changed.
pub static ALTERED_BALANCE_HINT: Rule =
    Rule::hint("S12", "altered-balance-hint", altered_balance_hint)
        .title("表三左上勾稽提示语缺失或改动")
        .basis(&[
            law::FORMAT_2021.cited("表三左上角", BALANCE_HINT),
            law::FORMAT_2019.cited("表三左上角", BALANCE_HINT),
        ])
        .when(whole);

/// What a row of 表三 is about, by the row's name in the contract: without these words it says something else.
const CORES: Words = Words(
    "received:新收 brought_forward:上年结转 granted_in_full:予以公开 granted_in_part:部分公开 \
    state_secret:国家秘密 prohibited_by_law:禁止公开 third_party_rights:第三方 \
    internal_affairs:三类内部事务 deliberative_process:四类过程性 enforcement_file:执法案卷 \
    administrative_inquiry:查询事项 not_held:不掌握 requires_creation:没有现成 \
    still_unclear:不明确 petition_or_complaint:信访 duplicate_request:重复申请 \
    published_material:出版物 excessive_requests:反复申请 reissue_request:确认或重新出具 \
    carried_forward:下年",
);

fn altered_row_label(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let rows = report.tables.printed.labels.iter().filter(|label| label.axis == Axis::Row);
    let rows: Vec<&Label> = rows.collect();
    if rows.is_empty() {
        return telling.inapplicable("没有读到表二和表三的行名");
    }
    let mut known: Vec<&str> = Vec::new();
    for label in rows {
        // A note tells what to count; provinces ask for some.
        if matches!(label.wording, Wording::Official | Wording::Noted) {
            telling.pass();
            continue;
        }
        // A table that stands twice has its labels twice.
        if known.contains(&label.key) {
            continue;
        }
        known.push(label.key);
        // In text the reading may have cost letters.
        let is_grave =
            report.reading.as_written && label.wording == Wording::Changed && lacks_core(label);
        let severity = if is_grave { Severity::Warning } else { Severity::Hint };
        tell(telling, label, "行名", severity);
    }
}

fn lacks_core(label: &Label) -> bool {
    let text = Plain::new(&label.text, 0, 0).text;
    CORES
        .iter()
        .filter_map(|row| row.split_once(':'))
        .any(|(key, core)| label.key == key && !text.contains(core))
}

fn tell(telling: &mut Telling<'_>, label: &Label, what: &str, severity: Severity) {
    let printed: String = label.text.split_whitespace().collect();
    let table = label.table.name();
    let message = format!("{table}{what}“{printed}”与格式不同，格式是“{}”", label.official);
    let subject = label.table.section().map_or(Subject::Text, Subject::Section);
    let key = format!("{}:{}", label.table.key(), label.key);
    telling.wrong(subject, &key, message).with_severity(severity).at(label.place);
}

fn altered_column_head(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let columns: Vec<&Label> =
        report.tables.printed.labels.iter().filter(|label| label.axis == Axis::Column).collect();
    if columns.is_empty() {
        return telling.inapplicable("没有读到列名");
    }
    if lacks_total(context) {
        let message = "表三没有“总计”列，应有 7 列，只有 6 列";
        telling.wrong(Subject::Section(3), "requests:total", message);
    }
    let mut known: Vec<(&str, &str)> = Vec::new();
    for label in columns {
        let is_explained = label.wording == Wording::Noted && explains(&label.text);
        if label.wording == Wording::Official || is_explained {
            telling.pass();
        } else if !known.contains(&(label.key, &label.text)) {
            // 处理决定数量 heads two small tables; changed alike in both it is told once.
            known.push((label.key, &label.text));
            let severity = Severity::Hint;
            tell(telling, label, "列名", severity);
        }
    }
}

/// `上一年项目数量（指2019年事项数）`, `采购总金额（万元）`: a note that tells what to count, or in what unit.
fn explains(text: &str) -> bool {
    let is_unit = |note: &str| {
        let unit = note.trim_start_matches("单位").trim_start_matches(':').trim_end_matches(')');
        matches!(unit, "万元" | "元" | "个" | "项" | "件")
    };
    let plain = Plain::new(text, 0, 0).text;
    plain.split_once('(').is_some_and(|(_, note)| note.starts_with('指') || is_unit(note))
}

/// Whether 表三 has the six kinds of applicants, six cells in its rows, and no 总计.
fn lacks_total(context: &Context<'_>) -> bool {
    let report = context.report;
    let heads: Vec<&str> = report
        .tables
        .printed
        .labels(Table::Requests, Axis::Column)
        .map(|label| label.key)
        .collect();
    let has = |applicant: Applicant| heads.contains(&applicant.key());
    let kinds = APPLICANTS.iter().map(|&(applicant, _)| applicant);
    let others = kinds.filter(|&applicant| applicant != Applicant::Total).all(has);
    let mut rows = report.tables.printed.rows(Table::Requests).peekable();
    let is_narrow = rows.peek().is_some() && rows.all(|row| row.cells == APPLICANTS.len() - 1);
    report.reading.as_written && others && !has(Applicant::Total) && is_narrow
}

fn altered_balance_hint(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if !report.reading.as_written || report.reading.extent(Table::Requests).0 == 0 {
        return telling.inapplicable("没有读到表三原来的样子");
    }
    let letters = |text: &str| -> String {
        Plain::new(text, 0, 0).text.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let due = letters(BALANCE_HINT);
    let speaks =
        |text: &&str| text.contains('稽') || text.contains("第三项") || text.contains("第三項");
    let met: Vec<String> =
        report.reading.document.texts().map(|(_, t)| t).filter(speaks).map(letters).collect();
    /// A slip in traditional script, or a letter lost.
    const SLIPS: usize = 2;
    let near = |text: &String| text.contains(&due) || strsim::levenshtein(text, &due) <= SLIPS;
    if met.iter().any(near) {
        return telling.pass();
    }
    let is_changed = met.iter().any(|text| text.contains("勾稽"));
    let what = if is_changed { "与格式不同" } else { "没有了" };
    let message = format!("表三左上角的提示语{what}，格式是“（{BALANCE_HINT}）”");
    telling.wrong(Subject::Section(3), "corner", message);
}
