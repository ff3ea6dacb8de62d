//! Telling printed labels apart: normalisation, and the search for the official label that a text means.

use std::borrow::Cow;

use super::fold::{fold, is_invisible};

/// A set of official labels to search in.
#[derive(Debug)]
pub(super) struct Labels<T> {
    items: Vec<T>,
    keys: Vec<Key>,
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
        let mut set = Self { items: Vec::new(), keys: Vec::new() };
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
        let at = meant(self.keys.get(first..)?, text?)?;
        self.items.get(first + at).copied()
    }

    /// What a text means, slips not allowed.
    pub(super) fn exact(&self, text: Option<&Key>) -> Option<T> {
        self.items.get(exact(&self.keys, text?)?).copied()
    }

    /// The meanings and the keys of the labels, in order.
    pub(super) fn entries(&self) -> impl Iterator<Item = (T, &Key)> {
        self.items.iter().copied().zip(&self.keys)
    }
}

/// The official words that a text means the same as.
pub(super) fn official_of(head: &str) -> impl Iterator<Item = &'static str> {
    SYNONYMS.iter().filter(move |(met, _)| *met == head).map(|&(_, official)| official)
}

/// The number of the label that a text means.
fn meant(labels: &[Key], text: &Key) -> Option<usize> {
    match text.is_long {
        true => None,
        false => exact(labels, text).or_else(|| near(labels, text)),
    }
}

fn exact(labels: &[Key], text: &Key) -> Option<usize> {
    if text.letters.is_empty() {
        return None;
    }
    let headed = |head: &str| labels.iter().position(|label| label.head() == head);
    labels.iter().position(|label| label.letters == text.letters).or_else(|| {
        headed(text.head()).or_else(|| {
            let (_, official) = SYNONYMS.iter().find(|(met, _)| *met == text.head())?;
            headed(official)
        })
    })
}

/// The label within an edit of each six characters, if there is only one such.
fn near(labels: &[Key], text: &Key) -> Option<usize> {
    if text.length < 5 {
        return None;
    }
    let slips = text.length.div_ceil(6);
    let is_near = |label: &Key| {
        label.length.abs_diff(text.length) <= slips
            && has_most(label.head(), text.head(), slips)
            && strsim::levenshtein(label.head(), text.head()) <= slips
    };
    let mut near = (0..labels.len()).filter(|&at| is_near(&labels[at]));
    near.next().filter(|_| near.next().is_none())
}

/// Whether no more of the characters of a text are missing in a label than slips are allowed: each of them is one at least.
fn has_most(label: &str, text: &str, slips: usize) -> bool {
    text.chars().filter(|&c| !label.contains(c)).nth(slips).is_none()
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
        let by_words = by_words(text);
        let clean = strip_number(&by_words);
        let letters = letters(clean);
        let noted = clean.split_once('(').map(|(head, _)| head);
        let head = noted
            .map_or(0, |head| head.chars().filter(|&c| is_letter(c)).map(char::len_utf8).sum());
        let head = if head == 0 { letters.len() } else { head };
        let length = letters[..head].chars().count();
        Self { letters, head, length, is_long: text.len() > LONGEST }
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
        &self.letters[..self.head]
    }
}

/// A text that was made simplified, by words too: into traditional script 文件 often becomes 檔案, and 信息 資訊.
pub(super) fn by_words(text: &str) -> Cow<'_, str> {
    match text.contains(['档', '资']) {
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
    const NUMERALS: &str = "一二三四五六七八九十";
    let is_numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains(c);
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
