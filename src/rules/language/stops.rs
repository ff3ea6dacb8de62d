//! L01: a paragraph that ends without a full stop.

use super::{FEW, Flaw, PUNCTUATION, is_han, is_stop, tell_at};
use crate::diagnose::{Edit, Repair, Slip};
use crate::document::Block;
use crate::rules::prelude::*;

/// L01: no stop at the end.
pub static MISSING_FULL_STOP: Rule = Rule::warning("L01", "missing-full-stop", missing_full_stop)
    .most(FEW)
    .title("段末缺句号")
    .basis(PUNCTUATION);

/// Shorter lines may be headings or names.
const LONG: usize = 18;

/// A line without a stop anywhere is surely no heading if it has so many letters, and likely none if it has the
/// smaller number.
const SURELY_PROSE: usize = 40;
const LIKELY_PROSE: usize = 30;

/// Words of those whom to ask, and of the foot of a page.
const CONTACTS: Words = Words("电话 邮编 地址 网址 邮箱 传真 联系人 联系方式 http www @ 版权 ICP");

/// What stands below the text rather than in it begins so: captions, links, notes.
const BELOW: Words =
    Words("附件 附: 附： 注 下载 打印 来源 责任编辑 主办 承办单位 承办： 承办: 承办方 扫");

fn missing_full_stop(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    if report.text.is_shortened {
        return telling.needs_review("文字有删略，看不出段落是否写完");
    }
    let lines = || report.text.paragraphs.iter().enumerate().filter(|(_, line)| is_prose(line));
    let all = lines().count();
    let open = lines().filter(|(_, line)| !line.plain.text.ends_with(is_end)).count();
    if all == 0 {
        return telling.inapplicable("没有成段的文字");
    }
    // A page copied from a PDF is torn into lines; a report without any stop is its author's way.
    if open >= 3 && open * 4 > all {
        return telling.needs_review("许多行的末尾没有句号，分不清是漏写还是断行");
    }
    for (number, line) in lines() {
        let Some(severity) = lack(report, number) else {
            telling.pass();
            continue;
        };
        if !telling.has_room(severity) {
            continue;
        }
        let text = &line.plain.text;
        let last =
            text.char_indices().rev().take_while(|&(_, c)| !is_stop(c) && c != ',').take(12).last();
        let tail = line.plain.place(last.map_or(0, |(at, _)| at)..text.len());
        let what = format!("段末“{}”之后缺句号", context.report.reading.document.written(tail));
        let Place::Text { block, end, .. } = tail else { continue };
        let place = Place::Text { block, start: end, end };
        let edit = Edit { from: String::new(), to: "。".to_owned(), place };
        let flaw = Flaw::new(0..0, severity, what);
        tell_at(context, telling, line.part, tail, flaw, Some(Repair::wording(edit, Slip::Other)));
    }
    telling.or_inapplicable("没有成段的文字");
}

/// Whether a line is part of the report's running text.
fn is_prose(line: &Paragraph) -> bool {
    let text = &line.plain.text;
    let is_own = matches!(line.part, Part::Intro | Part::Section(_)) && !line.is_heading;
    is_own
        && text.chars().count() >= LONG
        && text.contains(['。', ',', ';'])
        && !text.starts_with(['|', '#', '注'])
}

/// What a line of prose may end with; a stop may stand before the mark that closes a quotation.
fn is_end(c: char) -> bool {
    is_stop(c) || matches!(c, ':' | '…' | ')' | '.' | ',' | '、' | '—' | '>' | '|')
}

/// How grave it is that a line has no stop at its end; nothing where it has one, or may need none.
fn lack(report: &Report, number: usize) -> Option<Severity> {
    let line = &report.text.paragraphs[number];
    let text = line.plain.text.as_str();
    let before = text.trim_end_matches(['”', '’', '》']);
    let last = text.chars().next_back()?;
    if before.ends_with(is_end)
        || !(is_han(last) || last.is_ascii_digit() || "”’》%".contains(last))
    {
        return None;
    }
    let tail = line.text.rsplit(is_stop_as_written).next()?;
    let has_stop = tail.len() < line.text.len();
    let is_other = tail.chars().count() < 4
        || CONTACTS.any_in(tail)
        || BELOW.begin(tail)
        || is_spaced(tail)
        || ends_with_date(text)
        || report.text.frame.agency_name().is_some_and(|agency| text.ends_with(agency));
    if is_other || goes_on(report, number) {
        return None;
    }
    let length = text.chars().count();
    let is_item =
        text.starts_with('(') || text.chars().take(4).any(|c| matches!(c, '、' | '.' | '是'));
    // Elsewhere a line without a stop may be data about the document, or the foot of the page.
    let is_text = matches!(line.part, Part::Section(1 | 5)) && text.contains(',');
    match (has_stop, is_item, is_text) {
        (true, ..) => Some(Severity::Warning),
        (_, false, true) if length >= SURELY_PROSE => Some(Severity::Warning),
        (_, false, true) if length >= LIKELY_PROSE => Some(Severity::Hint),
        _ => None,
    }
}

fn is_stop_as_written(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '!' | '?' | ';')
}

/// Whether words stand apart in what is behind the last stop, as in a signature pasted into the text.
fn is_spaced(tail: &str) -> bool {
    let trimmed = tail.trim_end();
    if trimmed.starts_with(char::is_whitespace) {
        return true;
    }
    let mut before = ' ';
    let mut letters = trimmed.chars().peekable();
    while let Some(c) = letters.next() {
        if c.is_whitespace() && is_han(before) && letters.peek().copied().is_some_and(is_han) {
            return true;
        }
        before = c;
    }
    false
}

fn ends_with_date(text: &str) -> bool {
    let day = text.strip_suffix('日').unwrap_or_default();
    day.ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
        && text.char_indices().rev().nth(10).is_some_and(|(at, _)| text.cut(at..).contains('年'))
}

/// Whether a line goes on behind its end: with a line of the same paragraph, a table, a picture.
fn goes_on(report: &Report, number: usize) -> bool {
    let line = &report.text.paragraphs[number];
    let Place::Text { block, .. } = line.place else { return true };
    let next = report.text.paragraphs.get(number + 1);
    let is_torn = next.is_some_and(|next| {
        let is_marked =
            next.plain.text.chars().take(4).any(|c| matches!(c, ')' | '、' | '.' | '是'));
        matches!(next.place, Place::Text { block: other, .. } if other == block)
            && !(next.is_heading || is_marked || next.part != line.part)
    });
    let leads = Words("表 图 下 如下").end(&line.plain.text);
    let is_followed = matches!(
        report.reading.document.blocks.get(block + 1),
        Some(Block::Grid(_) | Block::Image)
    );
    is_torn || leads || is_followed && line.plain.text.ends_with(['表', '况', '下', '数'])
}
