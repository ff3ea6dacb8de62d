//! H17: what the act of 2007 asked of every annual report.

use crate::rules::prelude::*;

/// H17: not a word of one of the contents of 第三十二条.
pub static MISSING_CONTENT_OF_2007: Rule = Rule::hint("H17", "missing-content-of-2007", contents)
    .title("2007 年条例要求的内容缺少")
    .basis(&[law::REGULATION_2007.cited("第三十二条", "主动公开的情况，依申请公开和不予公开的情况，收费及减免的情况，申请行政复议、提起行政诉讼的情况，主要问题及改进情况，其他需要报告的事项")]);

/// What must be told, and words one of which stands wherever it is. 其他需要报告的事项 may be nothing.
const CONTENTS: [(&str, Words); 6] = [
    ("主动公开情况", Words("主动公开")),
    ("依申请公开和不予公开情况", Words("申请")),
    ("收费及减免情况", Words("收费 收取 费用 减免")),
    ("申请行政复议情况", Words("复议")),
    ("提起行政诉讼情况", Words("诉讼 起诉")),
    ("主要问题及改进情况", Words("问题 不足 改进 差距")),
];

fn contents(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if !report.text.frame.year.is_some_and(|year| (2008..=2018).contains(&year)) {
        return telling.inapplicable("2007 年条例只管 2008 至 2018 年度的报告");
    }
    let length: usize = report.text.paragraphs.iter().map(|p| p.plain.text.chars().count()).sum();
    if !report.text.frame.title_says_so || length < SHORTEST {
        return telling.inapplicable("只有报告的一部分");
    }
    let cells = report.reading.document.texts().map(|(_, text)| text);
    let lines = report.text.paragraphs.iter().map(|paragraph| paragraph.plain.text.as_str());
    let texts: Vec<&str> = lines.chain(cells).collect();
    let is_told = |words: Words| words.iter().any(|word| texts.iter().any(|t| t.contains(word)));
    let absent: Vec<String> = CONTENTS
        .iter()
        .filter(|(_, words)| !is_told(*words))
        .map(|(content, _)| format!("“{content}”"))
        .collect();
    if absent.is_empty() {
        return telling.pass();
    }
    let message = format!("全文没有提到{}，请核实", absent.join("、"));
    telling.wrong(Subject::Text, "contents", message);
}

/// A report with fewer characters of text is a piece of one, or a picture.
const SHORTEST: usize = 100;
