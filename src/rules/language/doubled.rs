//! L04: words written twice in a row.

use std::ops::Range;

use super::{FEW, Flaw, PROOFREADING, is_han, prose, tell};
use crate::letters::tail;
use crate::rules::prelude::*;

/// L04: the same words twice without anything between.
pub static REPEATED_WORDS: Rule = Rule::warning("L04", "repeated-words", repeated_words)
    .most(FEW)
    .title("词语重复")
    .basis(PROOFREADING);

/// The longest words that are looked for.
const LONGEST: usize = 12;

/// Words that stand twice with a colon between by a slip; others may be a heading and its text.
const BEFORE_COLON: Words = Words("其中 包括 分别为 主要有 其中包括 主要包括");

/// Letters with which a word goes on that begins like the one before it: 公开|公开栏, 规范|规范性文件.
const GOES_ON: &str = "栏性员者会日费表书牌册组室率量单网证站点处科办目指情机制方规计结对标项材报数平系内信人文件型类化力\
度岗库群中质效期时卡箱权难热法令场区厅局院所队车室台仓品";

/// Words that name a thing and do nothing to another, so that what stands behind two of them does not need the second:
/// 工作|工作机制 is as much a slip as 工作|工作.
const THINGS: Words = Words("工作 政务 行政 部门 群众 网站 平台 社会 政策 制度 业务 法律 文件");

/// Behind these words the next is a thing as well: 行政|规范规范性文件.
const BEFORE_THINGS: Words = Words("行政 政府");

/// Words that are doubled on purpose, or of which one ends a name: 澜城市|城市管理局, 人民政府|政府信息.
const DOUBLED: Words = Words(
    "办公室 研究 讨论 商量 了解 学习 交流 考虑 非常 很多 许多 永远 努力 城市 市场 政府 中心 机关",
);

/// What single letters stand twice by a slip, with the letters before and behind that make it two words.
const LETTERS: [(char, &str, &str); 6] = [
    ('的', "目有标", "确士"),
    ('了', "为明除罢", "解结了然得"),
    ('在', "现存实内潜所正旨外", "线建编职岗校场内此册于网读逃乎用意任地家途京外"),
    ('性', "男女", "质别能格价命情状"),
    ('和', "温平共总缓饱调谐随", "谐平解睦气县田静"),
    ('是', "于但可就还不凡国若总只要都", "否非"),
];

fn repeated_words(context: &Context<'_>, telling: &mut Telling<'_>) {
    /// No text has more that look so; looking at more would take long.
    const MOST_LOOKED_AT: usize = 100;
    let mut looked_at = 0;
    for passage in prose(context) {
        let mut is_clean = true;
        for (first, second) in Repetitions::of(&passage.text) {
            looked_at += 1;
            if looked_at > MOST_LOOKED_AT {
                break;
            }
            if is_heading_or_path(&passage.text, first.start) {
                continue;
            }
            let whole = first.start..second.end;
            let place = passage.place(&context.report.text.paragraphs, whole.clone());
            let words = context.report.reading.document.written(place);
            let is_whole = words.chars().count() == passage.text.cut(whole.clone()).chars().count();
            if !is_whole {
                continue;
            }
            is_clean = false;
            let what = format!("“{words}”词语重复");
            tell(
                context,
                telling,
                passage,
                Flaw::new(whole, Severity::Warning, what).mended(second, ""),
            );
        }
        if is_clean {
            telling.pass();
        }
    }
    telling.or_inapplicable("没有正文");
}

/// Whether words at a place are what a heading or the path through a site is glued to: `（一）主动公开主动公开…`,
/// `首页政务公开政务公开…`.
fn is_heading_or_path(text: &str, at: usize) -> bool {
    const NEAR: usize = 40;
    let before = text.cut(..at);
    let number = before.strip_suffix(['、', '.']).unwrap_or_default();
    before.ends_with(')')
        || number.ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
        || Words("首页 位置 导航").any_in(tail(before, NEAR))
}

/// The words of a text that stand twice, each time both.
struct Repetitions<'a> {
    text: &'a str,
    /// The letters of the text, and behind it as many of none as are looked at together.
    letters: Vec<char>,
    has_colon: bool,
    /// How many letters were looked at, and where the next begins in bytes.
    at: usize,
    start: usize,
}

/// As far behind a letter its word may stand again.
const FAR: usize = LONGEST + 1;

fn width(letters: &[char]) -> usize {
    letters.iter().map(|c| c.len_utf8()).sum()
}

impl<'a> Repetitions<'a> {
    fn of(text: &'a str) -> Self {
        let mut letters = Vec::with_capacity(text.len() / '字'.len_utf8() + FAR);
        letters.extend(text.chars());
        letters.extend(['\0'; FAR]);
        Self { text, letters, has_colon: text.contains(':'), at: 0, start: 0 }
    }

    fn letter(&self, number: usize) -> Option<char> {
        self.letters.get(number).copied()
    }

    /// The bytes of so many letters, counted from those looked at.
    fn bytes(&self, letters: Range<usize>) -> Range<usize> {
        let rest = self.letters.cut(self.at..);
        let start = self.start + width(rest.cut(..letters.start));
        start..start + width(&rest[letters])
    }

    /// How many letters stand here that stand here once more, and how many stand between.
    fn repeated(&self) -> Option<(usize, usize)> {
        let rest = self.letters.cut(self.at..);
        let (&first, behind) = rest.split_first()?;
        let near: &[char; FAR] = behind.first_chunk()?;
        // All are compared at once, which is faster than to end at the first that is the same.
        if !near.iter().fold(false, |is_near, c| is_near | (*c == first)) || !is_han(first) {
            return None;
        }
        if near[0] == first && self.is_slip_of_a_letter() {
            return Some((1, 0));
        }
        let is_same = |length: usize, gap: usize| {
            let words = rest.cut(..length);
            let again = rest.get(length + gap..2 * length + gap);
            again == Some(words) && words.iter().all(|&c| is_han(c))
        };
        let again = |gap| move |&length: &usize| near.get(length + gap - 1) == Some(&first);
        let lengths = (2..=LONGEST).rev();
        let found = (lengths.clone().filter(again(0)))
            .find(|&length| is_same(length, 0) && self.is_slip(length));
        found.map(|length| (length, 0)).or_else(|| {
            if !self.has_colon {
                return None;
            }
            let words = |length| self.text.cut(self.bytes(0..length));
            let is_known = |length: &usize| {
                rest.get(*length) == Some(&':') && BEFORE_COLON.has(words(*length))
            };
            let length = lengths.filter(again(1)).filter(is_known).find(|&l| is_same(l, 1))?;
            Some((length, 1))
        })
    }

    fn is_slip_of_a_letter(&self) -> bool {
        let at = self.at;
        let twice = self.letters[at];
        let known = LETTERS.iter().find(|(letter, ..)| *letter == twice);
        let is_among = |letters: &str, number: Option<usize>| {
            let letter = number.and_then(|number| self.letter(number));
            letter.is_some_and(|letter| letters.contains(letter))
        };
        known.is_some_and(|(_, before, behind)| {
            !is_among(before, at.checked_sub(1)) && !is_among(behind, Some(at + 2))
        })
    }

    /// Whether words that stand twice do so by a slip.
    fn is_slip(&self, length: usize) -> bool {
        let first = self.letters[self.at];
        let words = self.text.cut(self.bytes(0..length));
        // 一件一件, 逐条逐条, 政政: counted things, and one letter over and over.
        let is_rhetoric = "一二两三几逐半越各每又再".contains(first) || DOUBLED.has(words);
        let is_one_letter = self.letters.cut(self.at..)[1..length].iter().all(|&c| c == first);
        let behind = self.letter(self.at + 2 * length);
        let before = self.text.cut(..self.start);
        let is_thing = THINGS.has(words) || BEFORE_THINGS.end(before);
        let goes_on = length == 2
            && !is_thing
            && behind.is_some_and(|c| GOES_ON.contains(c) || words == "服务" && is_han(c));
        !is_rhetoric && !is_one_letter && !goes_on
    }

    fn skip(&mut self, letters: usize) {
        self.start += width(self.letters.cut(self.at..self.at + letters));
        self.at += letters;
    }
}

impl Iterator for Repetitions<'_> {
    type Item = (Range<usize>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        while self.at + FAR < self.letters.len() {
            let Some((length, gap)) = self.repeated() else {
                self.skip(1);
                continue;
            };
            let again = length + gap;
            let both = (self.bytes(0..length), self.bytes(again..again + length));
            self.skip(again + length);
            return Some(both);
        }
        None
    }
}
