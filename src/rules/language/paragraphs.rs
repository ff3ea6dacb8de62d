//! L08: a paragraph that stands twice.

use super::{FEW, Flaw, PROOFREADING, prose, quoted, tell};
use crate::order;
use crate::rules::prelude::*;

/// L08: the same paragraph twice.
pub static REPEATED_PARAGRAPH: Rule =
    Rule::warning("L08", "repeated-paragraph", repeated_paragraph)
        .most(FEW)
        .title("整段重复")
        .basis(PROOFREADING);

/// Shorter paragraphs may rightly stand twice in a section.
const LONG: usize = 30;

/// Shorter paragraphs may rightly stand in two sections: that there was no appeal is told where the work is told of,
/// and beside the table.
const LONG_ELSEWHERE: usize = 80;

fn repeated_paragraph(context: &Context<'_>, telling: &mut Telling<'_>) {
    let is_long = |text: &str| text.chars().count() >= LONG && text.contains([',', '。']);
    let long: Vec<&Passage> = prose(context).filter(|passage| is_long(&passage.text)).collect();
    let firsts = order::firsts(&long, &|a, b| a.text.cmp(&b.text));
    let pairs = || firsts.iter().enumerate().filter(|&(at, &first)| at != first);
    let count = long.len() - pairs().count();
    let again = pairs().map(|(at, &first)| (long[at], long[first]));
    let again: Vec<_> = again.filter(|(passage, first)| is_slip(first, passage)).collect();
    // A page that holds its text twice, for screens and for phones, is no slip of its author.
    if again.len() >= 3 && again.len() * 3 > count {
        return telling.needs_review("正文大半出现两遍，可能是网页上放了两份");
    }
    if again.is_empty() && count > 0 {
        telling.pass();
    }
    for (passage, first) in again {
        if !telling.has_room(Severity::Warning) {
            continue;
        }
        let end = passage.text.char_indices().nth(12).map_or(passage.text.len(), |(at, _)| at);
        let words = quoted(context, passage, 0..end, 0);
        let where_first = match first.part == passage.part {
            true => "前面",
            false => context.part_name(first.part),
        };
        let what = format!("“{words}”这一段与{where_first}的一段完全相同");
        let flaw = Flaw {
            advice: Some("请看：是不是粘贴时重复了"),
            ..Flaw::new(0..passage.text.len(), Severity::Warning, what)
        };
        tell(context, telling, passage, flaw);
    }
    telling.or_inapplicable("没有成段的文字");
}

/// Whether a paragraph that stands twice does so by a slip. The introduction may say what the first section says.
fn is_slip(first: &Passage, second: &Passage) -> bool {
    match (first.part, second.part) {
        (one, two) if one == two => true,
        (Part::Intro, _) => false,
        _ => second.text.chars().count() >= LONG_ELSEWHERE,
    }
}
