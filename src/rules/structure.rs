//! Class S: whether the form is the right one and whole. What the program could not read is never called
//! missing: a table counts as missing only where no word of it stands in the document.

use crate::diagnose::Verdict;
use crate::finding::{Finding, Severity, Subject};
use crate::forms::{Form, SECTIONS, Table};
use crate::law::{self, Citation};
use crate::rule::{Context, Outcomes, Rule};

/// S05: the tables are those of another year's form.
pub(super) static OUTDATED_FORM: Rule = Rule {
    id: "S05",
    name: "outdated-form",
    title: "用了别的年度的格式",
    severity: Severity::Error,
    basis: &[
        Citation { work: &law::FORMAT_2021, at: "附件", quote: "2021 年度起使用的格式" },
        Citation {
            work: &law::FORMAT_2019, at: "附件", quote: "2019、2020 年度使用的格式"
        },
    ],
    on_by_default: true,
    check: outdated_form,
};

/// S06: 表二 is missing, or some of its rows.
pub(super) static INCOMPLETE_DISCLOSURE_TABLE: Rule = Rule {
    id: "S06",
    name: "incomplete-disclosure-table",
    title: "表二缺失或不全",
    severity: Severity::Error,
    basis: &[Citation {
        work: &law::REGULATION,
        at: "第五十条第（一）项",
        quote: "行政机关主动公开政府信息的情况",
    }],
    on_by_default: true,
    check: incomplete_disclosure_table,
};

/// S07: 表三 is missing.
pub(super) static MISSING_REQUESTS_TABLE: Rule = Rule {
    id: "S07",
    name: "missing-requests-table",
    title: "表三缺失",
    severity: Severity::Error,
    basis: &[Citation {
        work: &law::REGULATION,
        at: "第五十条第（二）项",
        quote: "行政机关收到和处理政府信息公开申请的情况",
    }],
    on_by_default: true,
    check: |context, outcomes| missing_table(context, outcomes, Table::Requests),
};

/// S08: 表四 is missing.
pub(super) static MISSING_APPEALS_TABLE: Rule = Rule {
    id: "S08",
    name: "missing-appeals-table",
    title: "表四缺失",
    severity: Severity::Error,
    basis: &[Citation {
        work: &law::REGULATION,
        at: "第五十条第（三）项",
        quote: "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
    }],
    on_by_default: true,
    check: |context, outcomes| missing_table(context, outcomes, Table::Appeals),
};

/// S21: cells that the program did not find. Never the author's fault.
pub(super) static UNREAD_CELLS: Rule = Rule {
    id: "S21",
    name: "unread-cells",
    title: "表格没有读全",
    severity: Severity::Warning,
    basis: &[Citation {
        work: &law::OWN_READING,
        at: "读到的格数",
        quote: "没读到的格不按 0 计，也不算报告的错",
    }],
    on_by_default: true,
    check: unread_cells,
};

fn outdated_form(context: &Context<'_>, outcomes: &mut Outcomes) {
    let report = context.report;
    if report.entries.is_empty() {
        return outcomes.inapplicable("没有读到表格");
    }
    let Some(year) = report.frame.year else {
        return outcomes.needs_review("没有读出是哪一年度的报告");
    };
    let Some(expected) = report.expected_form() else {
        return outcomes.inapplicable(format!("{year} 年度没有全国统一的格式"));
    };
    if expected.id == report.form.id {
        return outcomes.pass();
    }
    let (used, due) = (years(report.form), expected.work.name);
    let message = format!("{year} 年度的报告用了 {used}的表格，应当用{due}");
    let due = context.rule.basis.iter().filter(|citation| citation.work == expected.work).collect();
    outcomes.find(Finding { basis: due, ..context.finding(Subject::Section(2), "form", message) });
}

/// `2019 至 2020 年度`, `2021 年度起`.
fn years(form: &Form) -> String {
    match form.years {
        (first, Some(last)) => format!("{first} 至 {last} 年度"),
        (first, None) => format!("{first} 年度起"),
    }
}

/// Whether the report is one that must have the tables, and enough of it is there to say that one is not.
fn must_have_tables(context: &Context<'_>, outcomes: &mut Outcomes) -> bool {
    let report = context.report;
    let has_sections = |form: &Form| !form.requests.is_empty();
    let due = report.expected_form().or(report.found_form());
    if report.frame.year.is_some() && report.expected_form().is_none()
        || !due.is_some_and(has_sections)
    {
        outcomes.inapplicable("这一年度的格式没有这张表");
        return false;
    }
    if !report.frame.title_says_so && report.frame.sections.len() < 3 {
        outcomes.inapplicable("只有报告的一部分");
        return false;
    }
    true
}

fn missing_table(context: &Context<'_>, outcomes: &mut Outcomes, table: Table) {
    if !must_have_tables(context, outcomes) {
        return;
    }
    let report = context.report;
    let (found, of) = report.extent(table);
    if found > 0 {
        outcomes.pass();
    } else if report.has_trace_of(table) {
        outcomes.needs_review("有这张表的字样，但没有读出来");
    } else if report.may_be_picture(table) {
        outcomes.needs_review("这一部分里有图片，表可能是图片，读不出来");
    } else {
        outcomes.find(table_is_missing(context, table, of));
    }
}

fn table_is_missing(context: &Context<'_>, table: Table, cells: usize) -> Finding {
    // 二、主动公开政府信息情况: the number, and the title behind it.
    let heading = table.section().map_or("", |section| SECTIONS[usize::from(section) - 1]);
    let (section, title) = heading.split_once('、').unwrap_or_default();
    let message = format!("第{section}部分没有{}“{title}”，应有 {cells} 格", table.name());
    context.finding(subject_of(table), table.key(), message)
}

/// The section of a table, or the whole text for the one that stands in none.
fn subject_of(table: Table) -> Subject {
    table.section().map_or(Subject::Text, Subject::Section)
}

fn incomplete_disclosure_table(context: &Context<'_>, outcomes: &mut Outcomes) {
    let report = context.report;
    if report.extent(Table::Disclosure).0 == 0 {
        return missing_table(context, outcomes, Table::Disclosure);
    }
    if !must_have_tables(context, outcomes) {
        return;
    }
    let items = report.form.disclosure.iter().flat_map(|block| block.items);
    let absent: Vec<_> = items
        .filter(|(item, _)| !report.labels_seen.contains(&(Table::Disclosure, item.key())))
        .map(|&(_, label)| format!("“{label}”"))
        .collect();
    if absent.is_empty() {
        return outcomes.pass();
    }
    let message = format!("表二缺 {} 行：{}", absent.len(), absent.join("、"));
    outcomes.find(context.finding(Subject::Section(2), "rows", message));
}

fn unread_cells(context: &Context<'_>, outcomes: &mut Outcomes) {
    let report = context.report;
    if !report.is_report() {
        return outcomes.inapplicable("不像年度报告");
    }
    let unread = report.unread();
    if unread.is_empty() {
        return outcomes.pass();
    }
    let of = report.form.cells().len();
    let read = report.entries.len();
    let message =
        format!("表格应有 {of} 格，只读到 {read} 格，没读到的 {} 格不按 0 计", unread.len());
    let subject = subject_of(unread[0].table());
    outcomes.find(Finding {
        verdict: Verdict::NeedsReview,
        related: unread,
        advice: Some("请看：原文这几行是不是少了格，或换一种方式复制".to_owned()),
        ..context.finding(subject, "cells", message)
    });
}
