//! What stands before the first section: on what the report leans, and whom to ask.

use super::whole_text;
use crate::rules::prelude::*;

/// C09: the report names neither what it was made by, or no way to ask.
pub static MISSING_PREFACE: Rule = Rule::hint("C09", "missing-preface", missing_preface)
    .title("没有写编制依据或联系方式")
    .basis(&[law::CUSTOM.cited("引言", "编制依据、统计期限、联系方式")])
    .off();

/// What a preface has, each with words of which at least one stands where it is told.
const PARTS: [(&str, Words); 2] = [
    ("编制依据", Words("根据 依据 按照 依照 遵照 条例》")),
    ("联系方式", Words("联系 电话 邮箱 电子邮件 热线 咨询")),
];

fn missing_preface(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Some(text) = whole_text(context, telling) else { return };
    let without = PARTS.iter().filter(|(_, words)| !words.any_in(&text));
    let without: Vec<&str> = without.map(|&(part, _)| part).collect();
    if without.is_empty() {
        return telling.pass();
    }
    let message = format!("报告没有写{}", without.join("和"));
    telling.wrong(Subject::Text, "preface", message);
}
