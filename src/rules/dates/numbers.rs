//! Numbers of documents, as 国办函〔2020〕109号, and D14: the brackets in them.

use std::ops::Range;

use crate::law::issued::GB_9704;
use crate::rules::prelude::*;

/// D14: the year of a number in other brackets than 〔〕.
pub static WRONG_NUMBER_BRACKETS: Rule =
    Rule::hint("D14", "wrong-number-brackets", wrong_number_brackets)
        .title("文号的括号不规范")
        .basis(&[GB_9704.cited("发文字号", "年份用六角括号“〔〕”括入（未核实）")]);

/// The number of a document in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Number<'a> {
    /// The letters before the year, as far as they are Chinese; there may be words of the sentence before them.
    pub letters: &'a str,
    /// The year.
    pub year: u16,
    /// The number.
    pub number: u16,
    /// Where the bracket stands, in bytes; none where there is no bracket: 国办函2020109号.
    pub bracket: Option<usize>,
    /// Where it stands, in bytes, from the year or its bracket to 号.
    pub bytes: Range<usize>,
}

impl<'a> Number<'a> {
    /// The numbers of a text, in its order.
    pub(super) fn all(text: &'a str) -> impl Iterator<Item = Self> {
        text.match_indices('号').filter_map(|(end, _)| Self::before(text, end))
    }

    fn before(text: &'a str, end: usize) -> Option<Self> {
        let head = &text[..end];
        let start = head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let digits = &head[start..];
        let head = head[..start].trim_end_matches('第');
        let bare = head.strip_suffix([')', ']', '﹞', '>', '〉']);
        let (year, number, open, bracket) = match bare {
            Some(bare) => {
                let open = bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                let letters = bare[..open].strip_suffix(['(', '[', '﹝', '<', '〈'])?;
                (&bare[open..], digits, letters.len(), Some(letters.len()))
            }
            // 办函202130号
            None if (6..=8).contains(&digits.len()) => (&digits[..4], &digits[4..], start, None),
            None => return None,
        };
        let letters_at = text[..open]
            .char_indices()
            .rev()
            .take_while(|&(_, c)| ('\u{4e00}'..='\u{9fff}').contains(&c))
            .map(|(at, _)| at)
            .last()?;
        let year: u16 = year.parse().ok().filter(|year| (1980..2100).contains(year))?;
        Some(Self {
            letters: &text[letters_at..open],
            year,
            number: number.parse().ok()?,
            bracket,
            bytes: open..end + '号'.len_utf8(),
        })
    }
}

fn wrong_number_brackets(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// No report names more documents; each is looked for in its whole line.
    const MOST: usize = 1_000;
    let report = context.report;
    let mut wrong = Vec::new();
    let numbers = report
        .prose
        .body()
        .flat_map(|passage| Number::all(&passage.text).map(move |number| (passage, number)));
    for (passage, number) in numbers.take(MOST) {
        let Some(bracket) = number.bracket else { continue };
        let end = bracket + passage.text[bracket..].chars().next().map_or(0, char::len_utf8);
        let place = passage.place(&report.text.paragraphs, bracket..end);
        match report.reading.document.written(place).chars().next() {
            Some('〔' | '﹝') | None => telling.pass(),
            Some(_) => wrong.push((passage, number)),
        }
    }
    let Some((passage, number)) = wrong.first() else {
        return telling.or_inapplicable("没有文号");
    };
    let times = match wrong.len() {
        1 => String::new(),
        count => format!("，这样的有 {count} 处"),
    };
    let message = format!(
        "{}的文号“{}号”年份没有用六角括号，应写成“〔{}〕{}号”{times}",
        context.part_name(passage.part),
        report.written(passage, number.bytes.clone()).trim_end_matches('号'),
        number.year,
        number.number
    );
    telling.wrong_at(passage, number.bytes.clone(), "brackets", message);
}
