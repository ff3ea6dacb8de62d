//! N38: 均 and its like said of one thing.

use super::saying::{around, last_clause};
use crate::diagnose::{Edit, Repair, Slip};
use crate::rules::prelude::*;

/// N38: there was one, and all of them were dealt with.
pub static ALL_OF_ONE: Rule = Rule::hint("N38", "all-of-one", all_of_one)
    .title("只有一件却说“均”")
    .basis(&[law::OWN_WORDS.cited("用语", "用语与数量相称")]);

/// Measures of what is dealt with one by one.
const MEASURES: Words = Words("件 次 条 个 份 篇 期 场 项 起 宗 封");

/// The words, each with what follows where it is no part of another word: 均衡, 全部内容, 都市.
const ALL: [(&str, &str); 3] = [
    ("全部", "已按为在办答予于及依得"),
    ("均", "已按为在由于能可得依未予办答及是获通被"),
    ("都", "已按在是得能"),
];

fn all_of_one(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let is_count = |measure: &str| MEASURES.has(measure);
    let ones = report.prose.claims.iter().enumerate().filter(|(_, claim)| {
        let number = &claim.number;
        number.value == Decimal::ONE
            && number.decimals == 0
            && number.approximate.is_none()
            && is_count(number.measure)
    });
    for (number, claim) in ones {
        let (before, behind) = around(report, claim);
        let rest = behind.strip_prefix(',').unwrap_or(behind);
        let all = ALL.iter().find_map(|&(word, follows)| {
            let next = rest.strip_prefix(word)?;
            next.starts_with(|c| follows.contains(c)).then_some(word)
        });
        let Some(word) = all else {
            telling.pass();
            continue;
        };
        // All of several: 建议2件、提案1件，均已办结; 复议、诉讼各1件.
        let earlier = report.prose.claims.cut(..number).iter().rev();
        let mut earlier = earlier
            .take_while(|other| other.passage == claim.passage && other.sentence == claim.sentence);
        let is_one_of_several = earlier.any(|other| other.number.measure != "%")
            || last_clause(before).contains(['各', '每', '均', '、', '和', '及', '与'])
            || last_clause(before).contains("分别");
        if is_one_of_several {
            telling.pass();
            continue;
        }
        if telling.has_room(context.rule.about.severity) {
            let passage = report.prose.passage(claim.passage);
            let start = claim.number.range.end + (behind.len() - rest.len());
            let bytes = start..start + word.len();
            let one = passage.text.cut(claim.number.range.clone());
            let measure = claim.number.measure;
            let message = format!("“{one}”只有一{measure}，后面不用说“{word}”");
            let finding = telling.wrong_at(passage, bytes, "all", message);
            let edit = Edit { from: word.to_owned(), to: String::new(), place: finding.place };
            finding.with_repairs([Repair::wording(edit, Slip::Other)]);
        }
    }
    telling.or_inapplicable("没有只有一件的事");
}
