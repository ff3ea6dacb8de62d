//! What the page calls the report, and what the report calls itself.

use crate::report::{Frame, Plain, year_in};
use crate::rules::prelude::*;

/// W01: the title of the page names another year or another agency than the report.
pub static PAGE_TITLE_MISMATCH: Rule =
    Rule::hint("W01", "page-title-mismatch", page_title_mismatch)
        .title("网页标题与报告标题不一致")
        .basis(&[law::CUSTOM.cited("发布页面", "网页标题与报告标题一致")]);

fn page_title_mismatch(context: &Context<'_>, telling: &mut Telling<'_>) {
    let (document, frame) = (&context.report.reading.document, &context.report.text.frame);
    let (Some(own), false) = (frame.title.as_deref(), frame.title_place == Place::Whole) else {
        return telling.inapplicable("报告里没有标题");
    };
    let own = Plain::new(own, 0, 0).text;
    let said = [("网页标题", &document.title), ("页面大标题", &document.heading)];
    let mut any = false;
    for (what, text) in said {
        let Some(text) = text.as_ref().map(|text| Plain::new(text, 0, 0).text) else { continue };
        if !names_report(&text) || text == own {
            continue;
        }
        any = true;
        let message = other_year(&text, frame).or_else(|| other_agency(&text, frame));
        let Some(message) = message else {
            telling.pass();
            continue;
        };
        let message = format!("{what}里{message}");
        // The same mistake in both is one.
        telling.wrong(Subject::Text, "title", message).at(frame.title_place);
        return;
    }
    match (any, &document.title) {
        (true, _) => {}
        (false, Some(_)) => telling.pass(),
        (false, None) => telling.inapplicable("没有网页标题"),
    }
}

/// Whether the text is the title of such a report, not that of a site or a column.
fn names_report(text: &str) -> bool {
    let is_report = text.contains("年度报告") || text.contains("年报");
    is_report && text.contains("公开") && year_in(text).is_some()
}

fn other_year(text: &str, frame: &Frame) -> Option<String> {
    let own = frame.year?;
    let other = year_in(text).filter(|_| !text.contains(&format!("{own}年")))?;
    Some(format!("写的是 {other} 年，报告标题写的是 {own} 年"))
}

/// Two names of equal length that differ in more than one character: an abbreviation would be shorter.
fn other_agency(text: &str, frame: &Frame) -> Option<String> {
    let own = frame.agency_name()?;
    let (_, other) = Frame::named_by(text)?;
    let is_as_long = own.chars().count() == other.chars().count();
    let differ = own.chars().zip(other.chars()).filter(|(a, b)| a != b).count();
    (is_as_long && differ > 1).then(|| format!("写的是“{other}”，报告标题写的是“{own}”"))
}
