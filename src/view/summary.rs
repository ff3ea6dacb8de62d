//! The verdict line: one sentence over a whole report, which no filter and no decision changes.

use crate::Checked;
use crate::finding::Severity;
use crate::rule::Outcome;

/// What a report comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overall {
    /// At least one error.
    Error,
    /// Not read whole, and no error in what was read.
    Unknown,
    /// No error, but warnings or hints.
    Warning,
    /// Nothing was found.
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
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// Findings that are hints.
    pub hints: usize,
    /// Rules that came to a judgement.
    pub rules_checked: usize,
    /// Rules that could not.
    pub rules_unjudged: usize,
}

/// Sums a checked report up.
pub fn summary(checked: &Checked) -> Summary {
    let count = |severity| checked.findings.iter().filter(|f| f.severity == severity).count();
    let rules = |wanted: &[Outcome]| {
        checked.outcomes.iter().filter(|(_, o)| wanted.contains(&o.outcome())).count()
    };
    let (errors, warnings, hints) =
        (count(Severity::Error), count(Severity::Warning), count(Severity::Hint));
    let report = &checked.report;
    let partly = !report.unread().is_empty();
    let extent = format!("只读到 {}/{} 格", report.entries.len(), report.form.cells().len());
    // That cells were not read is in the sentence itself, so its own finding is not counted again.
    let other_warnings = warnings - usize::from(partly && warnings > 0);
    let others = [(other_warnings, "处警告"), (hints, "处提示")];
    let (overall, sentence) = if !report.is_report() {
        (Overall::NotReport, "这份内容不像年度报告".to_owned())
    } else if errors > 0 {
        let partly = if partly {
            format!("；表格{extent}，其余不能下结论")
        } else {
            String::new()
        };
        let rest = also(&others);
        (Overall::Error, format!("有 {errors} 处错误，建议改后再发布{rest}{partly}"))
    } else if partly {
        (Overall::Unknown, format!("{extent}，不能下结论{}", also(&others)))
    } else if report.entries.is_empty() {
        (Overall::Unknown, format!("没有读到表格，不能下结论{}", also(&others)))
    } else if warnings > 0 {
        let rest = also(&others[1..]);
        (Overall::Warning, format!("没有发现错误，有 {warnings} 处警告请核实{rest}"))
    } else if hints > 0 {
        (Overall::Warning, format!("没有发现错误和警告，有 {hints} 处提示"))
    } else {
        let unjudged = rules(&[Outcome::NeedsReview]);
        let but = format!("；有 {unjudged} 条规则无法判断");
        (Overall::Pass, "已查的规则全部通过".to_owned() + if unjudged > 0 { &but } else { "" })
    };
    Summary {
        overall,
        sentence,
        errors,
        warnings,
        hints,
        rules_checked: rules(&[Outcome::Pass, Outcome::Violation]),
        rules_unjudged: rules(&[Outcome::NeedsReview]),
    }
}

/// `；另有 3 处警告、5 处提示`, leaving out what there is none of.
fn also(counts: &[(usize, &str)]) -> String {
    let there = counts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<_> = there.map(|(count, what)| format!("{count} {what}")).collect();
    if parts.is_empty() { String::new() } else { format!("；另有 {}", parts.join("、")) }
}
