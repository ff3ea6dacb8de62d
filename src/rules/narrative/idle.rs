//! N39: nothing was received, and yet all of it was answered.

use crate::report::{Denial, DenialKind, Fact};
use crate::rules::prelude::*;

/// N39: nothing was received, and all of it was answered.
pub static ANSWERED_NOTHING: Rule = Rule::hint("N39", "answered-nothing", check)
    .title("没有收到申请却写均已答复")
    .basis(&[law::OWN_WORDS.cited("同一句", "未收到申请、均已答复")]);

fn check(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let received =
        |denial: &&Denial| denial.fact == Fact::Received && denial.kind == DenialKind::None;
    for denial in report.prose.denials.iter().filter(received) {
        let passage = report.prose.passage(denial.passage);
        let behind = passage.text.cut(denial.range.end..denial.sentence.end).strip_prefix(',');
        let next =
            behind.and_then(|behind| behind.split([',', ';', '。']).next()).unwrap_or_default();
        let says_all = next.starts_with(['均', '都'])
            || next.starts_with("全部")
            || next.starts_with("已全部");
        let is_answered = Words("答复 办结 回复").any_in(next);
        let is_rate = Words("答复率 办结率 办复率").begin(next);
        if !(says_all && is_answered || is_rate && next.contains("100%")) {
            telling.pass();
            continue;
        }
        if telling.has_room(context.rule.about.severity) {
            let start = denial.range.end + 1;
            let told = passage.text.cut(denial.range.start..start + next.len());
            let message = format!(
                "{}“{told}”：没有收到申请，也就没有可答复的",
                context.part_name(passage.part)
            );
            let range = start..start + next.len();
            telling.wrong_at(passage, range, "answered", message);
        }
    }
    telling.or_inapplicable("正文没有写未收到申请");
}
