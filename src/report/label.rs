//! Telling printed labels apart: normalisation, and the search for the official label that a text means.

use std::borrow::Cow;

use super::fold::{fold, is_invisible};
use crate::cut::Cut;

/// A set of official labels to search in.
#[derive(Debug)]
pub(super) struct Labels<T> {
    items: Vec<T>,
    keys: Keys,
}

/// The keys of a set. Most of what is looked for is not in it, which the bits tell at once.
#[derive(Debug, Default)]
struct Keys {
    all: Vec<Key>,
    /// A bit for the sum of each, and of its head.
    bits: [u64; 8],
}

/// A text reduced to what is compared of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// All of it, without numbering, white space and punctuation.
    letters: String,
    /// How many bytes of that stand before the first bracket: notes in brackets are often changed or left out.
    head: usize,
    /// How many characters those are.
    length: usize,
    /// Sums of all the letters and of those of the head: of labels with other sums nothing more is compared.
    sums: (u32, u32),
    /// Whether the text was longer than any label.
    is_long: bool,
}

/// Wordings that mean the same: what is met, and the official one.
const SYNONYMS: &[(&str, &str)] = &[
    ("合计", "总计"),
    ("规范性文件", "行政规范性文件"),
    ("行政规范性文件", "规范性文件"),
    ("处理决定数量", "本年处理决定数量"),
    ("本年处理决定数量", "处理决定数量"),
];

impl<T: Copy> Labels<T> {
    /// Makes a set from pairs of a meaning and its official label.
    pub(super) fn new<'a>(labels: impl IntoIterator<Item = (T, &'a str)>) -> Self {
        let mut set = Self { items: Vec::new(), keys: Keys::default() };
        for (item, label) in labels {
            set.items.push(item);
            set.keys.push(Key::of(label));
        }
        set
    }

    /// What a text means: the same label, else the same but for a note in brackets, else a synonym,
    /// else the only label that a slip or two would make of it.
    pub(super) fn find(&self, text: Option<&Key>) -> Option<T> {
        self.find_from(text, 0)
    }

    /// The same among the labels from a number on, for tables where several rows have the same words.
    pub(super) fn find_from(&self, text: Option<&Key>, first: usize) -> Option<T> {
        self.items.get(self.keys.meant(text?, first)?).copied()
    }

    /// What a text means, slips not allowed.
    pub(super) fn exact(&self, text: Option<&Key>) -> Option<T> {
        self.items.get(self.keys.exact(text?, 0)?).copied()
    }

    /// The meanings and the keys of the labels, in order.
    pub(super) fn entries(&self) -> impl Iterator<Item = (T, &Key)> {
        self.items.iter().copied().zip(&self.keys.all)
    }
}

/// The official words that a text means the same as.
pub(super) fn official_of(head: &str) -> impl Iterator<Item = &'static str> {
    SYNONYMS.iter().filter(move |(met, _)| *met == head).map(|&(_, official)| official)
}

impl Keys {
    fn push(&mut self, key: Key) {
        for sum in [key.sums.0, key.sums.1] {
            let (word, bit) = self.bit(sum);
            self.bits[word] |= bit;
        }
        self.all.push(key);
    }

    /// Where the bit of a sum stands.
    const fn bit(&self, sum: u32) -> (usize, u64) {
        (sum as usize / 64 % self.bits.len(), 1 << (sum % 64))
    }

    /// Whether a label or the head of one may have this sum.
    const fn may_have(&self, sum: u32) -> bool {
        let (word, bit) = self.bit(sum);
        self.bits[word] & bit != 0
    }

    /// The number of the label, from one on, that a text means.
    fn meant(&self, text: &Key, first: usize) -> Option<usize> {
        match text.is_long {
            true => None,
            false => self.exact(text, first).or_else(|| self.near(text, first)),
        }
    }

    fn exact(&self, text: &Key, first: usize) -> Option<usize> {
        if text.letters.is_empty() {
            return None;
        }
        self.whole(text, first).or_else(|| self.headed(text.head(), text.sums.1, first)).or_else(
            || {
                let official = official_of(text.head()).next()?;
                self.headed(official, sum(official), first)
            },
        )
    }

    fn whole(&self, text: &Key, first: usize) -> Option<usize> {
        let is_same = |key: &Key| key.sums.0 == text.sums.0 && key.letters == text.letters;
        self.position(text.sums.0, first, &is_same)
    }

    fn headed(&self, head: &str, sum: u32, first: usize) -> Option<usize> {
        self.position(sum, first, &|key| key.sums.1 == sum && key.head() == head)
    }

    fn position(&self, sum: u32, first: usize, is: &dyn Fn(&Key) -> bool) -> Option<usize> {
        let keys = self.all.get(first..).filter(|_| self.may_have(sum))?;
        keys.iter().position(is).map(|at| first + at)
    }

    /// The label within an edit of each six characters, if there is only one such.
    fn near(&self, text: &Key, first: usize) -> Option<usize> {
        if text.length < 5 {
            return None;
        }
        let slips = text.length.div_ceil(6);
        let is_near = |label: &Key| {
            label.length.abs_diff(text.length) <= slips
                && has_most(label.head(), text.head(), slips)
                && strsim::levenshtein(label.head(), text.head()) <= slips
        };
        let mut near = (first..self.all.len()).filter(|&at| is_near(&self.all[at]));
        near.next().filter(|_| near.next().is_none())
    }
}

/// Whether no more of the characters of a text are missing in a label than slips are allowed: each of them is one at least.
fn has_most(label: &str, text: &str, slips: usize) -> bool {
    text.chars().filter(|&c| !label.contains(c)).nth(slips).is_none()
}

/// Texts of the same letters have the same sum.
fn sum(letters: &str) -> u32 {
    letters.chars().fold(0, add)
}

const fn add(sum: u32, letter: char) -> u32 {
    sum.wrapping_mul(31).wrapping_add(letter as u32)
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Whether a text has a Chinese letter, as every label has: most cells are numbers and need no further looking.
pub(super) fn is_worded(text: &str) -> bool {
    text.chars().any(is_chinese)
}

/// No label is longer, in bytes; prose is passed over without further looking.
pub(super) const LONGEST: usize = 240;

impl Key {
    /// Reduces a text.
    pub(super) fn of(text: &str) -> Self {
        Self { is_long: text.len() > LONGEST, ..Self::of_normal(&normalise(text)) }
    }

    /// Reduces a text that [`normalise`] has made.
    pub(super) fn of_normal(text: &str) -> Self {
        let clean = strip_number(text);
        let mut key = Self {
            letters: String::with_capacity(clean.len()),
            head: 0,
            length: 0,
            sums: (0, 0),
            is_long: text.len() > LONGEST,
        };
        let (mut length, mut is_noted, mut has_variants) = (0, false, false);
        for c in clean.chars() {
            if is_letter(c) {
                key.letters.push(c);
                key.sums.0 = add(key.sums.0, c);
                length += 1;
                has_variants |= matches!(c, '档' | '资');
            } else if c == '(' && !is_noted {
                is_noted = true;
                (key.head, key.length, key.sums.1) = (key.letters.len(), length, key.sums.0);
            }
        }
        if key.head == 0 {
            (key.head, key.length, key.sums.1) = (key.letters.len(), length, key.sums.0);
        }
        match has_variants.then(|| by_words(text)) {
            Some(Cow::Owned(other)) if other != text => Self::of_normal(&other),
            _ => key,
        }
    }

    /// The same, where it is known to have been longer than any label.
    pub(super) fn marked_long(self, is_long: bool) -> Self {
        Self { is_long, ..self }
    }

    /// Whether the text was longer than any label.
    pub(super) fn is_long(&self) -> bool {
        self.is_long
    }

    /// All of its letters and digits.
    pub(super) fn letters(&self) -> &str {
        &self.letters
    }

    /// Those before its first bracket; all where nothing stands there.
    pub(super) fn head(&self) -> &str {
        self.letters.cut(..self.head)
    }
}

/// A text that was made simplified, by words too: into traditional script 文件 often becomes 檔案, and 信息 資訊.
pub(super) fn by_words(text: &str) -> Cow<'_, str> {
    match text.contains('档') || text.contains('资') {
        true => Cow::Owned(text.replace("档案", "文件").replace("资讯", "信息")),
        false => Cow::Borrowed(text),
    }
}

/// The text without white space and invisible characters, half-width and simplified.
pub(super) fn normalise(text: &str) -> String {
    kept(text, |c| !is_invisible(c), fold)
}

/// The letters and digits of a text, nothing else.
pub(super) fn letters(text: &str) -> String {
    kept(text, is_letter, |c| c)
}

pub(super) fn is_letter(c: char) -> bool {
    is_chinese(c) || c.is_alphanumeric()
}

/// Some characters of a text, each made into another; room for all is taken at once.
fn kept(text: &str, is_kept: impl Fn(char) -> bool, make: impl Fn(char) -> char) -> String {
    let mut made = String::with_capacity(text.len());
    text.chars().filter(|&c| is_kept(c)).for_each(|c| made.push(make(c)));
    made
}

/// Takes `一、`, `（一）`, `1.`, `1、` or `①` from the beginning, where anything follows it.
fn strip_number(text: &str) -> &str {
    let is_numeral = |c: char| {
        c.is_ascii_digit()
            || matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
    };
    let bare = text.trim_start_matches('(');
    let rest = bare.trim_start_matches(is_numeral);
    let numbered = rest.len() < bare.len();
    let after = if bare.len() < text.len() {
        rest.strip_prefix(')')
    } else {
        rest.strip_prefix(['、', '.', ')', ','])
    };
    let after = after
        .filter(|_| numbered)
        .or_else(|| text.strip_prefix(|c: char| ('\u{2460}'..='\u{2473}').contains(&c)));
    match after {
        // A decimal number is no numbering.
        Some(after) if !after.is_empty() && !after.starts_with(|c: char| c.is_ascii_digit()) => {
            after.trim_start_matches(['、', '.'])
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbering_spaces_and_width_do_not_matter() {
        for text in [
            "1.属于国家秘密",
            "1、属于国家秘密",
            "１．属于 国家\n秘密",
            "①属于国家秘密",
            "属于国家秘密",
        ] {
            assert_eq!(Key::of(text).letters, "属于国家秘密", "{text}");
        }
        assert_eq!(Key::of("（三）不予公开").letters, "不予公开");
        assert_eq!(Key::of("三、本年度办理结果").letters, "本年度办理结果");
        assert_eq!(Key::of("118.12").letters, "11812");
    }

    #[test]
    fn notes_in_brackets_and_single_slips_are_forgiven() {
        let labels = Labels::new([
            (1, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
            (2, "5.属于三类内部事务信息"),
            (3, "6.属于四类过程性信息"),
            (4, "3.其他"),
            (5, "（七）总计"),
        ]);
        let find = |text| labels.find(Some(&Key::of(text)));
        assert_eq!(find("(二)部分公开(区分处理的,只计这一情况,不计其他情形)"), Some(1));
        assert_eq!(find("部分公开"), Some(1));
        assert_eq!(find("5.属于三类内容事务信息"), Some(2));
        assert_eq!(find("属于四类过程性性信息"), Some(3));
        assert_eq!(find("（六）其他处理"), None);
        assert_eq!(find("合 计"), Some(5));
        assert_eq!(find("（三）不予公开"), None);
    }
}
