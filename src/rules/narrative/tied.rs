//! N01 to N16, N28, N29: a number of the prose that is not the number of the table. One function tells them all;
//! what a number speaks of, and what it may stand for, was read before.

use super::denied;
use super::operands::{operands, table_name};
use super::saying::as_written;
use crate::diagnose::Verdict;
use crate::diagnose::prose::{self, Check, Kind, Reading, Relation};
use crate::order;
use crate::report::{Act, Fact, Level};
use crate::rules::prelude::*;

pub static RECEIVED_NOT_AS_TABLED: Rule = tied("N01", "received-not-as-tabled", Kind::Received)
    .title("正文的收到申请数与表三不一致")
    .basis(REQUESTS);

pub static BROUGHT_FORWARD_NOT_AS_TABLED: Rule =
    tied("N02", "brought-forward-not-as-tabled", Kind::BroughtForward)
        .title("正文的上年结转数与表三不一致")
        .basis(REQUESTS);

pub static CARRIED_FORWARD_NOT_AS_TABLED: Rule =
    tied("N03", "carried-forward-not-as-tabled", Kind::CarriedForward)
        .title("正文的结转下年度数与表三不一致")
        .basis(REQUESTS);

pub static DISPOSED_NOT_AS_TABLED: Rule = tied("N04", "disposed-not-as-tabled", Kind::Disposed)
    .title("正文的答复办结数与表三不一致")
    .basis(REQUESTS);

pub static GRANTED_IN_FULL_NOT_AS_TABLED: Rule =
    tied("N05", "granted-in-full-not-as-tabled", Kind::GrantedInFull)
        .title("正文的予以公开数与表三不一致")
        .basis(REQUESTS);

pub static GRANTED_IN_PART_NOT_AS_TABLED: Rule =
    tied("N06", "granted-in-part-not-as-tabled", Kind::GrantedInPart)
        .title("正文的部分公开数与表三不一致")
        .basis(REQUESTS);

pub static GRANTED_NOT_AS_TABLED: Rule = tied("N07", "granted-not-as-tabled", Kind::Granted)
    .title("正文的予以公开和部分公开合计与表三不一致")
    .basis(REQUESTS);

pub static WITHHELD_NOT_AS_TABLED: Rule = tied("N08", "withheld-not-as-tabled", Kind::Withheld)
    .title("正文的不予公开数与表三不一致")
    .basis(REQUESTS);

pub static UNAVAILABLE_NOT_AS_TABLED: Rule =
    tied("N09", "unavailable-not-as-tabled", Kind::Unavailable)
        .title("正文的无法提供数与表三不一致")
        .basis(REQUESTS);

pub static DECLINED_NOT_AS_TABLED: Rule = tied("N10", "declined-not-as-tabled", Kind::Declined)
    .title("正文的不予处理数与表三不一致")
    .basis(REQUESTS);

pub static OTHERWISE_CLOSED_NOT_AS_TABLED: Rule =
    tied("N11", "otherwise-closed-not-as-tabled", Kind::OtherwiseClosed)
        .title("正文的其他处理数与表三不一致")
        .basis(REQUESTS);

pub static SINGLE_OUTCOME_NOT_AS_TABLED: Rule =
    tied("N12", "single-outcome-not-as-tabled", Kind::SingleOutcome)
        .title("正文的具体情形数与表三不一致")
        .basis(REQUESTS);

pub static APPLICANTS_NOT_AS_TABLED: Rule =
    tied("N13", "applicants-not-as-tabled", Kind::Applicants)
        .title("正文的申请人类别数与表三不一致")
        .basis(REQUESTS);

pub static RECONSIDERATION_NOT_AS_TABLED: Rule =
    tied("N14", "reconsideration-not-as-tabled", Kind::Reconsideration)
        .title("正文的行政复议数与表四不一致")
        .basis(APPEALS);

pub static LITIGATION_NOT_AS_TABLED: Rule =
    tied("N15", "litigation-not-as-tabled", Kind::Litigation)
        .title("正文的行政诉讼数与表四不一致")
        .basis(APPEALS);

pub static RESULTS_NOT_AS_TABLED: Rule = tied("N16", "results-not-as-tabled", Kind::Results)
    .title("正文的复议诉讼结果与表四不一致")
    .basis(APPEALS);

pub static DOCUMENTS_NOT_AS_TABLED: Rule = tied("N28", "documents-not-as-tabled", Kind::Documents)
    .title("正文的规章、规范性文件数与表二不一致")
    .basis(DISCLOSURE);

pub static DECISIONS_NOT_AS_TABLED: Rule =
    Rule::warning("N29", "decisions-not-as-tabled", tell_all)
        .of_prose(Kind::Decisions)
        .title("正文的许可、处罚、强制、收费数与表二不一致")
        .basis(DISCLOSURE);

pub static COUNT_NOT_AS_IN_STATISTICS: Rule =
    Rule::warning("H16", "count-not-as-in-statistics", tell_all)
        .of_prose(Kind::Statistics)
        .title("正文的数与统计表不一致")
        .basis(STATISTICS);

const STATISTICS: &[Citation] = &[
    law::OWN_WORDS.cited("正文与统计表", "政府信息公开情况统计表"),
    law::STATISTICS_2014.cited("三、依申请公开情况", "收到申请数"),
];

const REQUESTS: &[Citation] = &[
    law::OWN_WORDS.cited("正文与表三", "收到和处理政府信息公开申请情况"),
    law::REGULATION.cited("第五十条", "收到和处理政府信息公开申请情况"),
];

const APPEALS: &[Citation] = &[
    law::OWN_WORDS.cited("正文与表四", "政府信息公开行政复议、行政诉讼情况"),
    law::REGULATION.cited("第五十条", "被申请行政复议、提起行政诉讼的情况"),
];

const DISCLOSURE: &[Citation] = &[
    law::OWN_WORDS.cited("正文与表二", "主动公开政府信息情况"),
    law::REGULATION.cited("第五十条", "主动公开政府信息的情况"),
];

const fn tied(id: &'static str, name: &'static str, kind: Kind) -> Rule {
    Rule::error(id, name, tell_all).of_prose(kind)
}

const OF_OFFICE: &str = "正文写的是本机关自己的数，表里可能还有别的机关，两个数不同也看不出对错";

/// Tells of the checks, and of the words without a number, that belong to the rule which is looking.
fn tell_all(context: &Context<'_>, telling: &mut Telling<'_>) {
    let prose = &context.diagnosis.prose;
    for check in prose.checks.iter().filter(|check| context.tells(Of::Prose(check.kind))) {
        let Relation::Cells(readings) = &check.relation else { continue };
        match check.verdict {
            Verdict::Violation => {
                let severity = severity(context, check);
                if telling.has_room(severity) {
                    tell(context, telling, check, readings).with_severity(severity);
                }
            }
            Verdict::NeedsReview => telling.needs_review(OF_OFFICE),
            Verdict::Pass => telling.pass(),
        }
    }
    denied::tell(context, telling);
    telling.or_inapplicable("正文没有写到");
}

fn tell<'a>(
    context: &Context<'_>,
    telling: &'a mut Telling<'_>,
    check: &Check,
    readings: &[Reading],
) -> &'a mut Finding {
    let report = context.report;
    let claim = report.prose.claim(check.claim);
    let passage = report.prose.passage(claim.passage);
    let (number, unit) = (&claim.number, claim.number.measure);
    let in_unit = |reading: &Reading| prose::in_measure(number, reading.value);
    let distance = |reading: &&Reading| (in_unit(reading) - number.value).abs();
    // The nearest is the likeliest to be meant.
    let used = readings.iter().min_by_key(distance).expect("a check has a reading");
    let part = context.part_name(passage.part);
    let words = report.written(passage, passage.clause_around(number.range.clone()));
    let table = table_name(used);
    let computed = in_unit(used);
    let others = if readings.len() > 1 { "，按别的口径也对不上" } else { "" };
    let message = format!(
        "{part}“{words}”：{table}{}，相差 {}{others}",
        used.told(computed),
        (number.value - computed).abs().normalize(),
    );
    let kind = used
        .cells
        .first()
        .map_or_else(String::new, |(cell, _)| format!("{}:{}", cell.row(), cell.column()));
    let same_as = prose::same_as(report, readings, number.value);
    let mut targets: Vec<Decimal> = readings.iter().map(in_unit).collect();
    order::by_key(&mut targets, |target| (*target - number.value).abs());
    targets.dedup();
    let checks = &context.diagnosis.prose.checks;
    let repairs = targets.into_iter().map(|to| prose::rewritten(report, checks, check.claim, to));
    let finding = telling.wrong_at(passage, number.range.clone(), &kind, message);
    finding
        .with_related(used.cells.iter().map(|&(coord, _)| coord).collect())
        .with_reported(number.value)
        .with_computed(Compared::TABLE, computed)
        .with_written(as_written(report, check.claim), unit)
        .with_operands(operands(context, used))
        .with_repairs(repairs);
    finding.same_as = same_as;
    finding.diagnosis = same_as.map(|coord| {
        format!("{} 是{}的数", number.value.normalize(), report.reading.form.cell_name(coord))
    });
    finding
}

/// What was made public need not be what was issued; 受理 may leave out what was not accepted; a government may count what
/// another body of it issued; and an approximate number is only so wrong.
fn severity(context: &Context<'_>, check: &Check) -> Severity {
    let claim = context.report.prose.claim(check.claim);
    let facts = || claim.about.iter().flat_map(|about| &about.facts);
    if facts().any(|fact| matches!(fact, Fact::Disclosed(_, Act::Disclosed))) {
        return Severity::Hint;
    }
    let is_milder = facts().any(|fact| match fact {
        Fact::Accepted => true,
        Fact::Disclosed(..) => context.report.text.frame.level() == Some(Level::Government),
        _ => false,
    });
    match is_milder || claim.number.approximate.is_some() {
        true => Severity::Warning,
        false => context.rule.about.severity,
    }
}
