//! D06, D07: the date under the report.

use super::title_year;
use crate::document::Block;
use crate::report::Date;
use crate::rules::prelude::*;

/// D06: signed after it was published.
pub static SIGNED_AFTER_PUBLICATION: Rule =
    Rule::warning("D06", "signed-after-publication", signed_after_publication)
        .title("落款日期晚于发布日期")
        .basis(&[law::OWN_WORDS.cited("落款日期、发布日期", "先签发，后发布")]);

/// D07: signed in another year than the one after the year reported on.
pub static WRONG_SIGNATURE_YEAR: Rule =
    Rule::warning("D07", "wrong-signature-year", wrong_signature_year)
        .title("落款年份不是次年")
        .basis(&[law::REGULATION.cited("第四十九条", "每年公布上一年度政府信息公开工作年度报告")]);

/// The date under the report, not one of the head of the page.
pub(in crate::rules) fn signed(report: &Report) -> Option<Date> {
    let at = report.text.frame.signed_block?;
    let last_heading = report.text.frame.sections.values().max().copied().unwrap_or(0);
    // 成文日期 in brackets below the title is one too.
    let in_brackets = matches!(&report.reading.document.blocks[at], Block::Text(text)
        if text.trim_start().starts_with(['(', '（']));
    report.text.frame.signed.filter(|_| at >= last_heading || in_brackets)
}

/// Where it stands.
pub(in crate::rules) fn place(report: &Report) -> Place {
    let dates = report.text.paragraphs.iter().rev().filter(|paragraph| paragraph.is_date());
    let at = report.text.frame.signed_block;
    let of_block = |place: &Place| matches!(place, Place::Text { block, .. } if Some(*block) == at);
    dates.map(|paragraph| paragraph.place).find(of_block).unwrap_or(Place::Whole)
}

/// What D07 says of the year under a report on a year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum YearOf {
    Next,
    /// The last days of the year itself.
    TooEarly,
    Wrong,
    /// Published so late too: no slip, but told by D04.
    Late,
}

fn year_of(report: &Report, signed: Date, year: u16) -> YearOf {
    match signed.year {
        signed_in if signed_in == year + 1 => YearOf::Next,
        signed_in if signed_in == year && signed.month == 12 => YearOf::TooEarly,
        signed_in if signed_in > year + 1 && is_published_in(report, signed.year) => YearOf::Late,
        _ => YearOf::Wrong,
    }
}

/// Whether the year under the report is wrong by itself: then no other rule leans on the date.
pub(super) fn is_slip(report: &Report, signed: Date, year: u16) -> bool {
    matches!(year_of(report, signed, year), YearOf::Wrong | YearOf::TooEarly)
}

fn wrong_signature_year(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let Some(signed) = signed(report) else {
        return telling.inapplicable("没有落款日期");
    };
    let Some(year) = title_year(report) else {
        return telling.inapplicable("标题没有写年份");
    };
    let (severity, advice) = match year_of(report, signed, year) {
        YearOf::Next => return telling.pass(),
        YearOf::Late => return telling.violation(),
        YearOf::TooEarly => (Severity::Hint, "请看：年度还没有过完，全年的数据是否已经齐全"),
        YearOf::Wrong => (Severity::Warning, "请看：是落款日期写错，还是标题的年份写错"),
    };
    let message =
        format!("{year} 年度的报告落款日期是{}，应当在 {} 年", signed.in_words(), year + 1);
    telling
        .wrong(Subject::Text, "signature", message)
        .with_severity(severity)
        .advising(advice)
        .at(place(report));
}

fn signed_after_publication(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let (Some(signed), Some(published)) = (signed(report), report.text.frame.published) else {
        return telling.inapplicable("没有落款日期，或页面没有发布日期");
    };
    if let Some(year) = report.text.frame.year {
        if published.year <= year {
            return telling.inapplicable("页面上的日期早于年度结束，不像这份报告的发布日期");
        }
        if is_slip(report, signed, year) {
            return telling.inapplicable("落款年份不是次年");
        }
    }
    if signed <= published {
        return telling.pass();
    }
    let message = format!(
        "落款日期{}晚于发布日期{}，晚 {} 天",
        signed.in_words(),
        published.in_words(),
        published.days_until(signed)
    );
    telling
        .wrong(Subject::Text, "signature", message)
        .advising("请看：落款日期和页面的发布日期哪个写错了")
        .at(place(report));
}

/// Whether the page says that it was published in that year or later.
pub(super) fn is_published_in(report: &Report, year: u16) -> bool {
    report.text.frame.published.is_some_and(|published| published.year >= year)
}
