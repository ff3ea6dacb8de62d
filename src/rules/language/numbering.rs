//! L07: items whose numbers leave one out or stand twice.

use super::{FEW, Flaw, LAYOUT, prose, tell};
use crate::letters::but_han;
use crate::rules::prelude::*;

/// L07: a number left out, or twice.
pub static BROKEN_NUMBERING: Rule = Rule::warning("L07", "broken-numbering", broken_numbering)
    .most(FEW)
    .title("序号不连续")
    .basis(LAYOUT);

const NUMERALS: Words =
    Words("一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十");

/// How items are numbered. Each way has its own count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// （一）
    Bracketed,
    /// 一是
    Is,
    /// 1. or 1、 at the beginning of a line
    Arabic,
    /// （1）
    BracketedArabic,
}

const STYLES: usize = 4;

/// The number of an item.
#[derive(Clone, Copy)]
struct ItemMark {
    style: Style,
    number: usize,
    passage: usize,
    at: usize,
    length: usize,
}

fn broken_numbering(context: &Context<'_>, telling: &mut Telling<'_>) {
    if context.report.text.is_shortened {
        return telling.needs_review("文字有删略，看不出序号是否连续");
    }
    let passages: Vec<&Passage> = prose(context).collect();
    // Lists that are open, by style; a list within another stands behind it.
    let mut open: [Vec<ItemMark>; STYLES] = Default::default();
    let mut part = Part::Before;
    // Where a list may begin: behind the heading of the part, or the number of the item that it stands in.
    let mut from = (0, 0);
    for (number, passage) in passages.iter().enumerate() {
        if passage.part != part {
            (part, from) = (passage.part, (number, 0));
            open = Default::default();
        }
        for mark in marks(number, passage) {
            if mark.style == Style::Bracketed {
                // Lists of other styles do not go on in the next item.
                let bracketed = std::mem::take(&mut open[0]);
                open = Default::default();
                open[0] = bracketed;
            }
            let lists = &mut open[mark.style as usize];
            let known = lists.iter().rposition(|last| last.number + 1 == mark.number);
            match (known, lists.last().copied()) {
                (Some(list), _) => {
                    lists.truncate(list);
                    telling.pass();
                }
                (None, Some(last)) if mark.number > 1 => {
                    match flaw(&passages, last, mark) {
                        Some(flaw) => tell(context, telling, passage, flaw),
                        None => telling.pass(),
                    }
                    lists.pop();
                }
                (None, None) if mark.number == 2 => match without_first(&passages, from, mark) {
                    Some(flaw) => tell(context, telling, passage, flaw),
                    None => telling.pass(),
                },
                _ => telling.pass(),
            }
            if mark.style == Style::Bracketed {
                from = (number, mark.at + mark.length);
            }
            // No text has lists within lists so deep.
            if lists.len() < 8 {
                lists.push(mark);
            }
        }
    }
    telling.or_inapplicable("没有编号的条目");
}

/// What is wrong with an item behind another; nothing where the one left out may stand there in other words.
fn flaw(passages: &[&Passage], last: ItemMark, mark: ItemMark) -> Option<Flaw> {
    let told = |mark: ItemMark, number: usize| written(mark.style, number);
    let bytes = mark.at..mark.at + mark.length;
    let this = told(mark, mark.number);
    if mark.number == last.number {
        let what = format!("连着有两个“{this}”");
        return Some(Flaw::new(bytes, Severity::Warning, what));
    }
    let missing = last.number + 1;
    if mark.number < last.number {
        let what = format!("“{}”之后是“{this}”，序号倒退", told(last, last.number));
        return Some(Flaw::new(bytes, Severity::Warning, what));
    }
    let between = (last.passage..=mark.passage).map(|number| {
        let from = if number == last.passage { last.at + last.length } else { 0 };
        let to = if number == mark.passage { mark.at } else { passages[number].text.len() };
        passages[number].text.cut(from..to)
    });
    if between.into_iter().any(|text| may_number(text, mark.style, missing)) {
        return None;
    }
    let what =
        format!("“{}”之后是“{this}”，没有“{}”", told(last, last.number), told(mark, missing));
    Some(Flaw::new(bytes, Severity::Warning, what))
}

/// What is wrong with the second item of a list whose first one stands nowhere before it, from the beginning of its
/// part or of the item that it stands in. In a part with a table the lines before it may be no prose.
fn without_first(passages: &[&Passage], from: (usize, usize), mark: ItemMark) -> Option<Flaw> {
    if matches!(passages[mark.passage].part, Part::Section(2..=4 | 6)) {
        return None;
    }
    let mut before = (from.0..=mark.passage).map(|number| {
        let start = if number == from.0 { from.1 } else { 0 };
        let end = if number == mark.passage { mark.at } else { passages[number].text.len() };
        passages[number].text.cut(start..end)
    });
    let may_stand = before
        .any(|text| may_number(text, mark.style, 1) || Words("首先 第一 其一 一方面").any_in(text));
    let [first, second] = [1, mark.number].map(|number| written(mark.style, number));
    let what = format!("“{second}”之前没有“{first}”");
    let bytes = mark.at..mark.at + mark.length;
    (!may_stand).then(|| Flaw::new(bytes, Severity::Warning, what))
}

/// Whether an item of that number may stand in a text, however it is written.
fn may_number(text: &str, style: Style, number: usize) -> bool {
    let numeral = NUMERALS.iter().nth(number - 1).unwrap_or_default();
    match style {
        Style::Bracketed | Style::Is => text.match_indices(numeral).any(|(at, _)| {
            let behind = text.cut(at + numeral.len()..);
            let before = text.cut(..at);
            // 第三方 is a party.
            let is_party = before.ends_with('第') && behind.starts_with('方');
            let goes_on = ['是', ')', '、', '.', ',', '要', '则', '来', '为', '方', '抓'];
            !is_party && (behind.starts_with(goes_on) || before.ends_with(['第', '其', '(']))
        }),
        Style::Arabic | Style::BracketedArabic => {
            let digits = number.to_string();
            text.match_indices(&digits)
                .any(|(at, _)| text.cut(at + digits.len()..).starts_with([')', '.', '、', ',']))
        }
    }
}

/// A number as it is written in a style.
fn written(style: Style, number: usize) -> String {
    let numeral = NUMERALS.iter().nth(number - 1).unwrap_or_default();
    match style {
        Style::Bracketed => format!("（{numeral}）"),
        Style::Is => format!("{numeral}是"),
        Style::Arabic => format!("{number}."),
        Style::BracketedArabic => format!("（{number}）"),
    }
}

/// The numbers of items in a passage: at its beginning, or behind a mark.
fn marks(number: usize, passage: &Passage) -> Vec<ItemMark> {
    let text = passage.text.as_str();
    let is_before = |c| matches!(c, '。' | ';' | ':' | '!' | '”' | ',');
    let behind = but_han(text).filter(|&(_, c)| is_before(c)).map(|(at, c)| (at + c.len_utf8(), c));
    let mut found = Vec::new();
    for (at, before) in std::iter::once((0, '。')).chain(behind) {
        // 一是 goes on behind a comma; （一） there is that of an article of some act.
        if !(before == ',' && text.cut(at..).starts_with('('))
            && let Some((style, value, length)) = mark_at(text.cut(at..), at == 0)
        {
            found.push(ItemMark { style, number: value, passage: number, at, length });
        }
    }
    found
}

/// The style and number that a text begins with, and how long they are.
fn mark_at(text: &str, is_first: bool) -> Option<(Style, usize, usize)> {
    let (inner, is_bracketed) = match text.strip_prefix('(') {
        Some(inner) => (inner, true),
        None => (text, false),
    };
    let numeral = inner.find(|c| !"一二三四五六七八九十".contains(c)).unwrap_or(inner.len());
    let digits = inner.find(|c: char| !c.is_ascii_digit()).unwrap_or(inner.len());
    let opening = text.len() - inner.len();
    let behind = inner.cut(numeral.max(digits)..);
    let chinese = || NUMERALS.iter().position(|n| n == inner.cut(..numeral)).map(|at| at + 1);
    let arabic = || inner.cut(..digits).parse().ok().filter(|number| (1..=40).contains(number));
    let (style, number, end) = match (is_bracketed, numeral > 0, digits > 0) {
        (true, true, _) => (Style::Bracketed, chinese()?, ')'),
        (true, _, true) => (Style::BracketedArabic, arabic()?, ')'),
        (false, true, _) => (Style::Is, chinese()?, '是'),
        (false, _, true) if is_first => (Style::Arabic, arabic()?, '.'),
        _ => return None,
    };
    let rest = match behind.strip_prefix(end) {
        Some(rest) => rest,
        None if style == Style::Arabic => behind.strip_prefix('、')?,
        None => return None,
    };
    // 2.5万件; 第（三）项 torn at the end of a line.
    let is_other = rest.starts_with(|c: char| c.is_ascii_digit())
        || is_bracketed && rest.starts_with(['项', '款', '条', '目', '、', '至', '和', '类']);
    (!is_other).then(|| (style, number, opening + numeral.max(digits) + end.len_utf8()))
}
