//! The report as a file beside the page instead of text on it.

use crate::document::Link;
use crate::rules::prelude::*;

/// W04: the page has the report only as a file.
pub static ATTACHMENT_ONLY: Rule = Rule::hint("W04", "attachment-only", attachment_only)
    .title("网页上只有附件")
    .basis(&[law::CUSTOM.cited("发布页面", "网页上有全文，附件供下载")]);

fn attachment_only(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// With more text than this the report itself is there.
    const SHORT: usize = 200;
    let report = context.report;
    let names_report = |link: &&Link| {
        let text = &link.text;
        link.is_attachment()
            && (text.contains("附件") || text.contains("年报") || text.contains("报告"))
    };
    let Some(link) = report.reading.document.links.iter().find(names_report) else {
        return telling.inapplicable("没有附件");
    };
    if !report.text.frame.title_says_so {
        return telling.inapplicable("没有年报的标题");
    }
    let is_text = |part| !matches!(part, Part::Before | Part::After);
    let prose =
        report.text.paragraphs.iter().filter(|p| is_text(p.part) && p.plain.text.contains('。'));
    let length: usize = prose.map(|p| p.plain.text.chars().count()).sum();
    if !report.reading.entries.is_empty()
        || !report.text.frame.sections.is_empty()
        || length >= SHORT
    {
        return telling.pass();
    }
    let message = format!("网页上没有报告正文，只有附件“{}”，宜同时放上全文", link.text);
    telling.wrong(Subject::Text, "attachment", message).at(report.text.frame.title_place);
}
