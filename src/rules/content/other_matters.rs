//! 六、其他需要报告的事项: that there is something, and what became of the fee.

use super::{Body, words_of};
use crate::forms::{Applicant, RequestLine};
use crate::rules::prelude::*;

/// C07: section six does not tell of the fee for handling requests.
pub static UNREPORTED_FEE: Rule = Rule::warning("C07", "unreported-fee", unreported_fee)
    .title("没有报告信息处理费收取情况")
    .basis(&[
        law::FEE_MEASURES.cited("第六部分填报要求", "收取信息处理费的情况在年度报告第六部分报告")
    ]);

/// C08: section six is nothing but its heading.
pub static EMPTY_OTHER_MATTERS: Rule =
    Rule::warning("C08", "empty-other-matters", empty_other_matters)
        .title("第六部分没有正文")
        .basis(&[law::REGULATION.cited("第五十条第（五）项", "其他需要报告的事项")]);

fn unreported_fee(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.expected_form().is_some_and(|form| form.work != &law::FORMAT_2021) {
        return telling.inapplicable("2021 年度起才报告信息处理费");
    }
    let Some(body) = Body::read(context, 6, telling) else { return };
    if body.text.is_empty() {
        return telling.inapplicable("第六部分没有正文");
    }
    if body.text.contains('费') {
        return telling.pass();
    }
    if body.has_more {
        return telling.needs_review("第六部分里有图片或表格，可能写在那里");
    }
    let is_told = |text: &str| text.contains("处理费") || text.contains("信息公开费");
    if words_of(report, 0..=5).any(is_told) {
        let message = "信息处理费收取情况没有写在第六部分，而写在别处，宜移到第六部分";
        let finding = telling.wrong(Subject::Section(6), "fee", message);
        finding.with_severity(Severity::Hint).at(body.heading);
        return;
    }
    let had_requests = [RequestLine::Received, RequestLine::BroughtForward].iter().any(|&line| {
        let entry = report.reading.entries.get(&Coord::Request(line, Applicant::Total));
        entry.and_then(|entry| entry.value.in_sum()).is_some_and(|number| !number.is_zero())
    });
    // Without requests there is nothing to charge for.
    let severity = if had_requests { Severity::Warning } else { Severity::Hint };
    let message = "第六部分没有写信息处理费收取情况，没有收取的也应当写明";
    let finding = telling.wrong(Subject::Section(6), "fee", message);
    finding.with_severity(severity).at(body.heading);
}

fn empty_other_matters(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(body) = Body::read(context, 6, telling) else { return };
    if !body.text.is_empty() {
        return telling.pass();
    }
    if body.has_more {
        return telling.needs_review("第六部分里只有图片或表格，读不出写了什么");
    }
    if context.report.text.frame.signed_block.is_none() {
        let message = "全文到第六部分的标题为止，后面没有文字";
        let finding = telling.wrong(Subject::Section(6), "text", message);
        let advice = "请看：后面是不是没有复制进来，没有事项的写“无”";
        finding.at(body.heading).in_doubt().advising(advice);
        return;
    }
    let message = "第六部分“其他需要报告的事项”只有标题，没有正文，没有事项的写“无”";
    telling.wrong(Subject::Section(6), "text", message).at(body.heading);
}
