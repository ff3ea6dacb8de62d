//! The words that a table is made of, in the order-free form in which they are looked for in text.

use super::super::fold::fold;
use super::super::label::is_letter;
use crate::cut::Cut;
use crate::forms::{
    self, APPLICANT_GROUPS, APPLICANTS, DisclosureItem, RESULTS, ROUTES, RequestLine, SECTIONS,
};
use crate::law::BALANCE_HINT;
use crate::order;
use crate::words::Words;

/// What a label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// `第二十条第（一）项`.
    BlockTitle,
    /// 信息内容, which begins the head of a small table of 表二.
    HeadOfBlock,
    /// A column head of 表二.
    Measure(&'static str),
    /// A row of 表二.
    Item(DisclosureItem, &'static str),
    /// A row of 表三.
    Line(RequestLine),
    /// A head or group label of 表三.
    RequestHead,
    /// 行政复议, 行政诉讼, and the heads below.
    AppealHead,
    /// A row of the 统计表.
    Statistic(&'static str),
    /// The heading of one of the six sections.
    Section,
}

/// Every word with the letters it is written in.
pub(super) struct Vocabulary {
    /// By first letter, the longest first.
    words: order::Map<char, Vec<(Vec<char>, Word)>>,
}

/// Heads of amounts with the unit that the form does not print there.
const AMOUNT_HEADS: Words = Words(
    "采购总金额（单位：万元） 采购总金额（单位：元） 采购总金额（万元） 采购总金额（元） \
    本年收费金额（单位：元） 本年收费金额（元）",
);

/// A row's label without its number is looked for only if it is so long: 其他 and 总计 stand everywhere.
const LONG_ENOUGH: usize = 4;

impl Vocabulary {
    /// The words of all forms.
    pub(super) fn new() -> Self {
        let mut vocabulary = Self { words: order::Map::default() };
        for form in forms::ALL {
            for block in form.disclosure {
                vocabulary.add(block.title, Word::BlockTitle);
                for &(_, label) in block.measures {
                    vocabulary.add_with_head(label, Word::Measure(label));
                }
                for &(item, label) in block.items {
                    vocabulary.add(label, Word::Item(item, label));
                }
            }
            for row in form.requests {
                vocabulary.add_with_head(row.label, Word::Line(row.line));
                for group in row.groups {
                    vocabulary.add(group, Word::RequestHead);
                }
            }
            for row in form.statistics {
                vocabulary.add_with_head(row.label, Word::Statistic(row.label));
                if let Some(bare) = row.label.strip_prefix("其中：") {
                    vocabulary.add(bare, Word::Statistic(row.label));
                }
            }
        }
        for head in AMOUNT_HEADS.iter() {
            vocabulary.add(head, Word::Measure(head));
        }
        vocabulary.add("信息内容", Word::HeadOfBlock);
        vocabulary.add(BALANCE_HINT, Word::RequestHead);
        for label in APPLICANT_GROUPS.iter().copied().chain(APPLICANTS.iter().map(|&(_, l)| l)) {
            vocabulary.add(label, Word::RequestHead);
        }
        for label in ROUTES.iter().map(|&(_, l)| l).chain(RESULTS.iter().map(|&(_, l)| l)) {
            vocabulary.add(label, Word::AppealHead);
        }
        vocabulary.add("行政诉讼", Word::AppealHead);
        for heading in SECTIONS {
            vocabulary.add(heading, Word::Section);
        }
        for words in vocabulary.words.values_mut() {
            order::by_key(words, |(letters, _)| std::cmp::Reverse(letters.len()));
        }
        vocabulary
    }

    fn add(&mut self, label: &str, word: Word) {
        self.insert(letters(label), word);
        let bare = without_number(label);
        if bare.len() < label.len() && letters(bare).len() >= LONG_ENOUGH {
            self.insert(letters(bare), word);
        }
    }

    /// The label, and the label without the note in brackets behind it.
    fn add_with_head(&mut self, label: &str, word: Word) {
        self.add(label, word);
        let numbered = label.starts_with('（');
        let is_note = |&(at, c): &(usize, char)| c == '（' && (at > 0 || !numbered);
        if let Some((at, _)) = label.char_indices().rfind(is_note) {
            self.add(label.cut(..at), word);
        }
    }

    fn insert(&mut self, letters: Vec<char>, word: Word) {
        let words = self.words.or_insert(letters[0], Vec::new());
        // Where two forms have the same label it means the same.
        if words.iter().all(|(known, _)| *known != letters) {
            words.push((letters, word));
        }
    }

    /// Words that begin with a letter, the longest first.
    pub(super) fn beginning(&self, first: char) -> &[(Vec<char>, Word)] {
        self.words.get(&first).map_or(&[], Vec::as_slice)
    }
}

/// What is compared of a label: its letters and digits.
fn letters(label: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(label.len() / '字'.len_utf8());
    letters.extend(label.chars().map(fold).filter(|&c| is_letter(c)));
    letters
}

/// The label without `（一）`, `一、` or `1.` before it.
fn without_number(label: &str) -> &str {
    let after = |close: char| label.split_once(close).map(|(_, rest)| rest);
    let first = label.chars().next();
    match first {
        Some('（') => after('）').filter(|rest| !rest.is_empty()),
        Some(c) if c.is_ascii_digit() => after('.'),
        _ if label.chars().nth(1) == Some('、') => after('、'),
        _ => None,
    }
    .unwrap_or(label)
}
