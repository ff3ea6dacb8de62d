//! L05, L17: marks and spaces as they were typed, told once for the whole report.

use std::ops::Range;

use super::{FEW, LAYOUT, PUNCTUATION, is_han};
use crate::diagnose::{Edit, Repair, Slip};
use crate::letters::{but_han, tail};
use crate::rules::prelude::*;

/// L05: half-width marks between Chinese characters.
pub static HALF_WIDTH_MARKS: Rule = Rule::hint("L05", "half-width-marks", half_width_marks)
    .most(FEW)
    .title("半角标点夹在汉字中")
    .basis(PUNCTUATION);

/// L17: spaces between a number and its measure word.
pub static SPACED_NUMBERS: Rule = Rule::hint("L17", "spaced-numbers", spaced_numbers)
    .most(FEW)
    .title("数字与量词之间多空格")
    .basis(LAYOUT as &[Citation]);

/// Half-width marks, each with the mark that stands between Chinese characters.
const MARKS: [(char, &str); 6] =
    [(',', "，"), ('.', "。"), (';', "；"), (':', "："), ('!', "！"), ('?', "？")];

/// The lines of the report's own text that are sentences.
fn lines<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Paragraph> {
    context.report.text.paragraphs.iter().filter(|line| {
        let is_own = matches!(line.part, Part::Intro | Part::Section(1 | 5 | 6));
        let text = &line.plain.text;
        is_own
            && !line.is_heading
            && text.len() >= 30
            && (text.contains(['。', ',', ';']) || text.ends_with('.'))
    })
}

fn half_width_marks(context: &Context<'_>, telling: &mut Telling<'_>) {
    if lines(context).next().is_none() {
        return telling.inapplicable("没有正文");
    }
    let mut first: Option<(&Paragraph, Range<usize>, &'static str)> = None;
    let (mut half, mut full) = (0, 0);
    for line in lines(context) {
        for (at, c) in but_han(&line.text) {
            if !c.is_ascii_punctuation() {
                full += usize::from(matches!(c, '，' | '。' | '；' | '：' | '！' | '？'));
                continue;
            }
            let before = line.text.cut(..at).chars().next_back().unwrap_or(' ');
            let mark = MARKS.iter().find(|(mark, _)| *mark == c && is_chinese(before));
            let next = line.text.cut(at + 1..).chars().next();
            // 一.二. number paragraphs; what Latin letters follow is an address or a name.
            let is_other = next.is_some_and(|next| next.is_ascii_alphabetic() || next == '/')
                || c == '.' && "一二三四五六七八九十".contains(before)
                || c == '.' && next == Some('.');
            if let Some((_, right)) = mark.filter(|_| !is_other) {
                half += 1;
                first.get_or_insert((line, at..at + 1, right));
            }
        }
    }
    let Some((line, bytes, right)) = first else { return telling.pass() };
    let words = tail(line.text.cut(..bytes.end), 7);
    let part = context.part_name(line.part);
    let message = match (half > full * 4, half) {
        (true, 3..) => {
            format!("正文的逗号、句号等大多是半角，共 {half} 处，第一处是{part}“{words}”")
        }
        (_, 1) => format!("{part}“{words}”用了半角标点"),
        _ => format!("正文有 {half} 处半角标点夹在汉字中，第一处是{part}“{words}”"),
    };
    let place = line.place_of(bytes.clone());
    let from = line.text.cut(bytes).to_owned();
    let edit = Edit { from, to: right.to_owned(), place };
    let only = (half == 1).then(|| Repair::wording(edit, Slip::Other));
    telling.wrong(Subject::Text, "text", message).with_repairs(only).at(place);
}

/// Whether a mark behind this character is one of Chinese text.
fn is_chinese(before: char) -> bool {
    is_han(before) || "）》”%％".contains(before)
}

fn spaced_numbers(context: &Context<'_>, telling: &mut Telling<'_>) {
    if lines(context).next().is_none() {
        return telling.inapplicable("没有正文");
    }
    let mut first: Option<(&Paragraph, Range<usize>)> = None;
    let mut count = 0;
    for line in lines(context) {
        let mut digit = None;
        for (at, c) in line.text.char_indices() {
            match (c, digit) {
                ('0'..='9', _) => digit = Some(at + 1),
                (c, Some(_)) if c.is_whitespace() => {}
                ('年' | '月' | '日' | '件' | '条', Some(end)) => {
                    if line.text.cut(end..at).chars().count() >= 2 {
                        count += 1;
                        first.get_or_insert((line, end..at));
                    }
                    digit = None;
                }
                _ => digit = None,
            }
        }
    }
    let Some((line, spaces)) = first else { return telling.pass() };
    let end = spaces.end + '年'.len_utf8();
    let digits = line.text.cut(..spaces.start).trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let place = line.place_of(digits..end);
    let words = context.report.reading.document.written(place);
    let part = context.part_name(line.part);
    let message = match count {
        1 => format!("{part}“{words}”数字与量词之间有多个空格"),
        _ => format!("正文有 {count} 处数字与量词之间有多个空格，第一处是{part}“{words}”"),
    };
    let from = line.text.cut(spaces.clone()).to_owned();
    let edit = Edit { from, to: String::new(), place: line.place_of(spaces) };
    let only = (count == 1).then(|| Repair::wording(edit, Slip::Other));
    telling.wrong(Subject::Text, "text", message).with_repairs(only).at(place);
}
