//! Y08: what was named as a problem last year is spoken of again.

use super::{given, told};
use crate::finding::Counterpart;
use crate::rules::content::problems::LACKS;
use crate::rules::prelude::*;

/// Y08: of a problem of last year nothing is said.
pub static UNANSWERED_LAST_YEAR: Rule =
    Rule::hint("Y08", "unanswered-last-year", unanswered_last_year)
        .title("上一年指出的问题今年没有提到")
        .basis(&[law::CUSTOM.cited("第五部分", "上一年的问题，今年说明改进情况")])
        .when(given)
        .off();

/// What problems are about, each with the words that may take its place.
const MATTERS: [Words; 14] = [
    Words("解读 图解"),
    Words("网站 栏目 平台 专栏"),
    Words("新媒体 公众号 微博 微信"),
    Words("依申请 申请 答复"),
    Words("培训 学习 业务能力 业务水平"),
    Words("队伍 人员 力量 专职 兼职"),
    Words("时效 及时"),
    Words("目录 指南"),
    Words("互动 回应 留言"),
    Words("渠道 方式"),
    Words("意识 认识 重视"),
    Words("基层 乡镇 村务"),
    Words("制度 机制"),
    Words("质量 深度 内容"),
];

fn unanswered_last_year(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Ok(previous) = context.previous else { return };
    let told_now = |part: Part| matches!(part, Part::Section(1 | 5));
    let own = context.report.prose.body().filter(|passage| told_now(passage.part));
    let own: String = own.map(|passage| passage.text.as_str()).collect();
    if own.is_empty() {
        return telling.needs_review("没有读到第一、第五部分的文字");
    }
    let mut named = [false; MATTERS.len()];
    let of_problems = previous.prose.body().filter(|passage| passage.part == Part::Section(5));
    for passage in of_problems {
        for (clause, start) in clauses(&passage.text).filter(|(clause, _)| LACKS.any_in(clause)) {
            let matter = MATTERS.iter().position(|words| words.any_in(clause));
            let Some(matter) =
                matter.filter(|&matter| !std::mem::replace(&mut named[matter], true))
            else {
                continue;
            };
            if MATTERS[matter].any_in(&own) {
                telling.pass();
                continue;
            }
            let heading = context.report.text.heading(5);
            let here = heading.map_or(Place::Whole, |heading| heading.place);
            let bytes = start..start + clause.len();
            let there = passage.place(&previous.text.paragraphs, bytes);
            let message =
                format!("第五部分：{}说“{clause}”，今年第一、第五部分没有提到", told(previous));
            let word = MATTERS[matter].first().0;
            telling
                .wrong(Subject::Section(5), word, message)
                .in_doubt()
                .at(here)
                .with_previous(vec![Counterpart { here, there, cell: None }])
                .advising("请看：上一年的问题改进得怎样，在第五部分说一句");
        }
    }
    telling.or_inapplicable("上一年报告的第五部分没有读到问题");
}

/// The clauses of a text, each with where it begins, in bytes.
fn clauses(text: &str) -> impl Iterator<Item = (&str, usize)> {
    const ENDS: [char; 6] = [',', ';', '。', ':', '!', '?'];
    let mut end = 0;
    text.split_inclusive(ENDS).map(move |clause| {
        end += clause.len();
        (clause.trim_end_matches(ENDS), end - clause.len())
    })
}
