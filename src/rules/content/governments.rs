//! What only the reports of people's governments must tell.

use super::whole_text;
use crate::report::Level;
use crate::rules::prelude::*;

/// C03: a government's report does not tell of assessment, public appraisal and accountability.
pub static MISSING_ACCOUNTABILITY: Rule =
    Rule::warning("C03", "missing-accountability", missing_accountability)
        .title("政府年报缺工作考核、社会评议、责任追究结果")
        .basis(&[law::REGULATION.cited(
            "第五十条第（四）项",
            "各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况",
        )]);

/// The three matters, each with words of which at least one stands where it is told.
const MATTERS: [(&str, Words); 3] = [
    ("工作考核", Words("考核 考评 评估 监测 绩效")),
    ("社会评议", Words("社会评议 社会评价 评议 满意度 第三方评 测评 好差评 公众评")),
    ("责任追究", Words("责任追究 追究 问责 追责")),
];

fn missing_accountability(context: &Context<'_>, telling: &mut Telling<'_>) {
    let frame = &context.report.text.frame;
    let Some(agency) = &frame.agency else {
        return telling.inapplicable("没有读出是哪个机关");
    };
    if !agency.is_government() {
        return telling.inapplicable("只有各级人民政府的年报要写这些结果");
    }
    let Some(text) = whole_text(context, telling) else { return };
    let without = MATTERS.iter().filter(|(_, words)| !words.any_in(&text));
    let without: Vec<&str> = without.map(|&(matter, _)| matter).collect();
    telling.passes(MATTERS.len() - without.len());
    if without.is_empty() {
        return;
    }
    // An office may report for itself; and few townships are assessed so.
    let is_office = agency.name.ends_with(['室', '厅']);
    let is_itself = agency.level == Level::Government && !is_office;
    let is_grave = is_itself && without.len() == MATTERS.len();
    let severity = if is_grave { Severity::Warning } else { Severity::Hint };
    let message = format!("政府年报没有写{}结果情况", without.join("、"));
    telling
        .wrong(Subject::Section(1), "matters", message)
        .with_severity(severity)
        .in_doubt()
        .at(place(context))
        .advising("请看：没有发生的也写一句，如“未发生责任追究情形”");
}

/// Where it is usually told: under 监督保障, or else under the heading of the overview.
fn place(context: &Context<'_>) -> Place {
    let own = || context.report.text.paragraphs.iter().filter(|p| p.part == Part::Section(1));
    let heading = own().find(|p| p.is_heading).map(|p| p.place);
    own().find_map(|p| p.plain.find("监督保障")).or(heading).unwrap_or(Place::Whole)
}
