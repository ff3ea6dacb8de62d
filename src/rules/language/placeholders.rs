//! L10: what a template left behind, and text that was garbled on the way.

use std::ops::Range;

use super::{FEW, Flaw, is_han, quoted, tell};
use crate::letters::{but_han, tail};
use crate::rules::prelude::*;

/// L10: a place that was to be filled in, or garbled text.
pub static PLACEHOLDER: Rule = Rule::error("L10", "placeholder", placeholder)
    .most(FEW)
    .title("占位符、乱码")
    .basis(&[law::CUSTOM.cited("内容完整", "没有未填的空格和乱码")]);

/// What templates say of what is to be filled in.
const TO_FILL_IN: Words = Words(
    "(文字描述 (填写 (请填写 (此处填写 (待填 (待补充) (单位名称) (单位全称) (机关名称) (填报单位) \
    (此处插入",
);

/// What is left of text that was decoded wrongly, or encoded twice.
const GARBLED: Words = Words("\u{fffd} &nbsp; &lt; &gt; &amp; &quot;");

/// What stands behind the name or number that a placeholder stands for.
const BEHIND: &str = "省市县区州局委办厅镇乡年月日件条次元万人份期场篇单部科股处";

fn placeholder(context: &Context<'_>, telling: &mut Telling<'_>) {
    for passage in context.report.prose.body() {
        let text = passage.text.as_str();
        let mut end = 0;
        for (at, c) in but_han(text).filter(|&(_, c)| may_begin(c)) {
            // A run of the same is looked at once.
            if at < end || text.cut(..at).ends_with(c) {
                continue;
            }
            let Some((length, severity)) = found_at(text, at, c) else { continue };
            end = at + length;
            if !telling.has_room(severity) {
                continue;
            }
            let bytes = at..end;
            let last = text.cut(end..).chars().next().map_or(0, char::len_utf8);
            let words = quoted(context, passage, at..end + last, 3);
            let what = match severity {
                Severity::Error => format!("“{words}”处没有填写"),
                _ => format!("“{words}”处有乱码"),
            };
            tell(context, telling, passage, Flaw::new(bytes, severity, what));
        }
        if end == 0 {
            telling.pass();
        }
    }
    telling.or_inapplicable("没有正文");
}

/// Whether a placeholder or garbled text may begin with a letter.
fn may_begin(c: char) -> bool {
    matches!(c, '(' | 'X' | 'x' | '×' | '╳' | '_' | '&' | '\u{fffd}') || is_latin(c)
}

/// How long a placeholder or garbled text is that begins at a place, and how grave it is.
fn found_at(text: &str, at: usize, c: char) -> Option<(usize, Severity)> {
    let rest = text.cut(at..);
    let listed = |words: Words| words.begun_by(rest).map(str::len);
    match c {
        '(' => listed(TO_FILL_IN).map(|length| (length, Severity::Error)),
        'X' | 'x' | '×' | '╳' => {
            crosses(text, at, c).map(|range| (range.len(), Severity::Error))
        }
        '_' => ruling(text, at).map(|length| (length, Severity::Error)),
        '&' | '\u{fffd}' => listed(GARBLED).map(|length| (length, Severity::Warning)),
        '\u{80}'..='\u{ff}' if !text.cut(..at).ends_with(is_latin) => {
            let end = rest.find(|c| !is_latin(c)).unwrap_or(rest.len());
            // Four letters of UTF-8 taken for Latin.
            (end >= 8 && rest.cut(..end).chars().any(char::is_alphabetic))
                .then_some((end, Severity::Warning))
        }
        _ => None,
    }
}

/// Letters and signs that are one byte in Latin-1 and not in ASCII.
fn is_latin(c: char) -> bool {
    ('\u{80}'..='\u{ff}').contains(&c)
}

/// Crosses that stand for a name or a number: 20XX年, ××局, 张×× is a person who is not named.
fn crosses(text: &str, at: usize, cross: char) -> Option<Range<usize>> {
    let before = text.cut(..at);
    let rest = text.cut(at..);
    let length = rest.find(|c| c != cross).unwrap_or(rest.len());
    let behind = rest.cut(length..);
    let next = behind.chars().next()?;
    let count = length / cross.len_utf8();
    let is_year = before.ends_with("20") || before.ends_with("202") || before.ends_with("201");
    let is_apart = !before.ends_with(|c: char| c.is_ascii_alphanumeric());
    let is_date = matches!(next, '月' | '日') && before.ends_with(['年', '月']);
    let is_one = count == 1 && (is_date || is_year && next == '年');
    let is_some = (2..=4).contains(&count) && BEHIND.contains(next);
    // An example of a form, or a case in which the parties are not named.
    let near = tail(before, 30);
    let words = ["诉", "原告", "申请人", "案", "模板", "样本", "格式", "例如"];
    let is_within = |open: char, close: char| near.rfind(open) > near.rfind(close);
    let is_case = words.iter().any(|word| near.contains(word))
        || is_within('《', '》')
        || is_within('“', '”')
        || behind.starts_with("人民法院");
    ((is_one || is_some) && (is_apart || is_year) && !is_case).then(|| at..at + length)
}

/// The length of a line to write on within a sentence; one that stands alone parts what is above and below.
fn ruling(text: &str, at: usize) -> Option<usize> {
    let rest = text.cut(at..);
    let length = rest.find(|c| c != '_').unwrap_or(rest.len());
    let before = text.cut(..at).chars().next_back();
    let behind = rest.cut(length..).chars().next();
    let is_word = |c: Option<char>| c.is_some_and(is_han);
    (length >= 2 && is_word(before) && is_word(behind)).then_some(length)
}
