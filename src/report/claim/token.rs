//! A passage as a row of words, numbers and marks.

use std::ops::Range;

use super::word::{LEXICON, STATISTICS, Word};
use crate::cut::Cut;
use crate::letters::Letters;
use crate::order;
use crate::report::number::Number;

/// One piece of a passage.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What it is.
    pub what: What,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// What a piece of a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A word that means something to the reading.
    Word(Word),
    /// One of the passage's numbers.
    Number(usize),
    /// A year: `2024年`.
    Year(u16),
    /// A mark of punctuation.
    Mark(char),
    /// Anything else.
    Gap,
}

/// The words, to be looked up by their first letter.
pub(super) struct Lexicon {
    /// By their first letters, of those that begin alike the longest first.
    entries: Vec<(Rank, &'static str, Word)>,
    firsts: Letters,
}

/// The first letter of a word, and how far it is from the longest.
type Rank = u64;

fn rank(first: char, length: usize) -> Rank {
    u64::from(u32::from(first)) << 32 | (u64::from(u32::MAX) - length as u64)
}

impl Lexicon {
    /// The words, with those for the rows of a 统计表 where the report has one.
    pub(super) fn new(has_statistics: bool) -> Self {
        let statistics = if has_statistics { STATISTICS } else { &[] };
        // Of two that are alike the first counts.
        let words = statistics
            .iter()
            .chain(LEXICON)
            .flat_map(|&(word, texts)| texts.iter().map(move |&t| (t, word)));
        let ranked = |text: &str| Some(rank(text.chars().next()?, text.len()));
        let mut entries: Vec<_> =
            words.filter_map(|(text, word)| Some((ranked(text)?, text, word))).collect();
        order::by_key(&mut entries, |&(rank, ..)| rank);
        let firsts = entries.iter().fold(Letters::NONE, |all, (_, word, _)| all.with(word));
        Self { entries, firsts }
    }

    /// The longest word at the beginning of a text.
    fn longest(&self, text: &str) -> Option<(usize, Word)> {
        let first = text.chars().next().filter(|_| self.firsts.may_begin(text))?;
        // Of words that begin alike most differ in the last byte: that is seen without a call.
        let stands = |word: &str| {
            text.as_bytes().get(word.len() - 1) == word.as_bytes().last() && text.starts_with(word)
        };
        let is_alike = |&(rank, ..): &(Rank, _, _)| rank >> 32 == u64::from(u32::from(first));
        let from = self.entries.partition_point(|&(known, ..)| known < rank(first, text.len()));
        let mut alike = self.entries.cut(from..).iter().take_while(|entry| is_alike(entry));
        alike.find(|(_, word, _)| stands(word)).map(|&(_, text, word)| (text.len(), word))
    }

    /// The pieces of a passage with these numbers. What stands in quotes or is the title of a document is one
    /// piece that means nothing: others said it.
    pub(super) fn tokens(&self, text: &str, agency: &[&str], numbers: &[Number]) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut numbers = numbers.iter().enumerate().peekable();
        let mut unclosed = String::new();
        let mut at = 0;
        while at < text.len() {
            while numbers.next_if(|(_, number)| number.range.start < at).is_some() {}
            let (what, length) = match numbers.peek() {
                Some((i, number)) if number.range.start == at => {
                    (What::Number(*i), number.range.len())
                }
                _ => self.piece(text.cut(at..), agency, &mut unclosed),
            };
            let end = at + length;
            match tokens.last_mut() {
                Some(last) if what == What::Gap && last.what == What::Gap => last.range.end = end,
                _ => tokens.push(Token { what, range: at..end }),
            }
            at = end;
        }
        tokens
    }

    /// The piece at the beginning of a text. `unclosed` are the quotes that nothing closes from here on: they are
    /// looked for once.
    fn piece(&self, text: &str, agency: &[&str], unclosed: &mut String) -> (What, usize) {
        let first = text.chars().next().expect("there is something left");
        for (open, close) in [('\u{201c}', '\u{201d}'), ('《', '》'), ('「', '」')] {
            if first == open {
                let end = if unclosed.contains(open) { None } else { text.find(close) };
                if end.is_none() {
                    unclosed.push(open);
                }
                return (What::Gap, end.map_or(first.len_utf8(), |at| at + close.len_utf8()));
            }
        }
        if first.is_ascii_digit() {
            let length = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
            let year = text.cut(..length).parse().ok().filter(|_| length == 4);
            let behind = text.cut(length..);
            if let Some(day) = behind.strip_prefix('月') {
                return (What::Word(month(text, day)), length + '月'.len_utf8());
            }
            return match year.filter(|_| behind.starts_with('年')) {
                Some(year) if behind.starts_with("年度") => {
                    (What::Year(year), length + "年度".len())
                }
                Some(year) => (What::Year(year), length + "年".len()),
                None => (What::Gap, length),
            };
        }
        if let Some(name) = agency.iter().find(|name| text.starts_with(**name)) {
            return (What::Word(Word::Filler), name.len());
        }
        match self.longest(text) {
            Some((length, word)) => (What::Word(word), length),
            None if matches!(first, ',' | ';' | '。' | ':' | '!' | '?' | '(' | ')') => {
                (What::Mark(first), first.len_utf8())
            }
            None => (What::Gap, first.len_utf8()),
        }
    }
}

/// A month: of a part of the year, unless it begins or ends all of it.
fn month(text: &str, day: &str) -> Word {
    let is_end = (text.starts_with("1月") && day.starts_with("1日"))
        || (text.starts_with("12月")
            && (day.starts_with("31日") || !day.starts_with(char::is_numeric)));
    if is_end { Word::Filler } else { Word::Period }
}
