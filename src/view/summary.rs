//! The verdict line: one sentence over a whole report, which no filter and no decision changes.

use crate::Checked;
use crate::finding::Counts;
use crate::forms::{Coord, Table};
use crate::rule::{Outcome, Rule};
use crate::rules::UNREAD_CELLS;

/// What a report comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overall {
    /// Cells of the form were not read, and nothing says that the report does not have them.
    Unknown,
    /// At least one error.
    Error,
    /// No error, but warnings.
    Warning,
    /// Read whole, and nothing above a hint was found.
    Pass,
    /// Not such a report.
    NotReport,
}

impl Overall {
    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Unknown => "unknown",
            Self::Warning => "warning",
            Self::Pass => "pass",
            Self::NotReport => "not_report",
        }
    }
}

/// The verdict with its numbers.
#[derive(Debug)]
pub struct Summary {
    /// What it comes to.
    pub overall: Overall,
    /// The verdict line.
    pub sentence: String,
    /// All findings, those that are only counted among them.
    pub counts: Counts,
    /// Rules that came to a judgement.
    pub rules_checked: usize,
    /// Rules that could not.
    pub rules_unjudged: usize,
}

/// Sums a checked report up.
pub fn summary(checked: &Checked) -> Summary {
    let counts = counts(checked, |_| true);
    let rules = |wanted: &[Outcome]| {
        checked.outcomes.iter().filter(|(_, o)| wanted.contains(&o.outcome())).count()
    };
    let unread = checked.unread();
    let (overall, sentence) = if !checked.report.text.is_report {
        (Overall::NotReport, "这份内容不像年度报告".to_owned())
    } else if !unread.is_empty() {
        (Overall::Unknown, not_read(checked, &unread))
    } else if counts.errors > 0 {
        let rest = also(&[(counts.warnings, "警告"), (counts.hints, "提示")]);
        (Overall::Error, format!("有 {} 处错误，建议改后再发布{rest}", counts.errors))
    } else if counts.warnings > 0 {
        let rest = also(&[(counts.hints, "提示")]);
        (Overall::Warning, format!("没有发现错误，有 {} 处警告请核实{rest}", counts.warnings))
    } else if counts.hints > 0 {
        (Overall::Pass, format!("没有发现错误和警告，有 {} 处提示", counts.hints))
    } else {
        let unjudged = rules(&[Outcome::NeedsReview]);
        let but = format!("；有 {unjudged} 条规则无法判断");
        (Overall::Pass, "已查的规则全部通过".to_owned() + if unjudged > 0 { &but } else { "" })
    };
    Summary {
        overall,
        sentence,
        counts,
        rules_checked: rules(&[Outcome::Pass, Outcome::Violation]),
        rules_unjudged: rules(&[Outcome::NeedsReview]),
    }
}

/// How many findings of some rules there are, those that are only counted among them.
fn counts(checked: &Checked, of: impl Fn(&Rule) -> bool) -> Counts {
    let mut counts = Counts::default();
    for (_, outcomes) in checked.outcomes.iter().filter(|(rule, _)| of(rule)) {
        counts += outcomes.found;
    }
    counts
}

/// `只读到 22/198 格，不能下结论：表三、表四没有读到；读到的部分有 2 处错误，建议改后再发布；另有 1 处提示`.
fn not_read(checked: &Checked, unread: &[Coord]) -> String {
    let report = &checked.report;
    let of = report.reading.form.cells().len();
    // That cells were not read is in the sentence itself, so their own finding is not counted again.
    let Counts { errors, warnings, hints } =
        counts(checked, |rule| rule.about.id != UNREAD_CELLS.about.id);
    let found = match errors {
        0 => String::new(),
        errors => format!("；读到的部分有 {errors} 处错误，建议改后再发布"),
    };
    let rest = also(&[(warnings, "警告"), (hints, "提示")]);
    if report.reading.entries.is_empty() {
        return format!("没有读到表格，不能下结论{found}{rest}");
    }
    let lost = |is_begun: bool| {
        let of_table = |table: Table| unread.iter().any(|coord| coord.table() == table);
        let tables = Table::ALL.iter().copied().filter(|&table| of_table(table));
        let tables = tables.filter(|&table| (report.reading.extent(table).0 > 0) == is_begun);
        tables.map(Table::name).collect::<Vec<_>>().join("、")
    };
    let parts = [(lost(true), "没有读全"), (lost(false), "没有读到")];
    let parts = parts.iter().filter(|(tables, _)| !tables.is_empty());
    let parts: Vec<String> = parts.map(|(tables, what)| format!("{tables}{what}")).collect();
    let extent = format!("只读到 {}/{of} 格，不能下结论", report.reading.entries.len());
    format!("{extent}：{}{found}{rest}", parts.join("，"))
}

/// `；另有 3 处警告、5 处提示`, leaving out what there is none of.
pub(super) fn also(counts: &[(usize, &str)]) -> String {
    let there = counts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<_> = there.map(|(count, what)| format!("{count} 处{what}")).collect();
    if parts.is_empty() { String::new() } else { format!("；另有 {}", parts.join("、")) }
}
