//! The long numbers of a page: what may be the number of a person, a telephone or a card. The numbers of
//! documents, sites and links are told apart here.

use std::ops::Range;

use super::read::Report;
use crate::cut::Cut;
use crate::document::Place;
use crate::letters::tail;
use crate::words::Words;

/// A number of eleven digits or more that stands by itself.
pub struct Code<'a> {
    /// Its digits, half-width and without what parts them; an X may be the last.
    pub digits: String,
    /// The text before it in its paragraph or cell.
    pub before: &'a str,
    /// The text behind it.
    pub behind: &'a str,
    /// Where it stands.
    pub place: Place,
}

/// Shorter numbers are none that is private.
const SHORTEST: usize = 11;

/// How long numbers are parted when they are printed: telephones, identity cards, bank cards.
const GROUPINGS: [&[usize]; 8] = [
    &[3, 4, 4],
    &[6, 8, 4],
    &[6, 4, 4, 4],
    &[4, 4, 4, 4],
    &[4, 4, 4, 4, 1],
    &[4, 4, 4, 4, 2],
    &[4, 4, 4, 4, 3],
    &[6, 13],
];

/// Names of numbers that belong to things.
const OF_THINGS: Words = Words(
    "索引 信用代码 机构代码 文号 编号 流水号 订单 单号 备案 许可证 证书 标识码 序列号 公网安备 \
    项目代码 案号 档号 凭证",
);

/// The long numbers of a report and of the page around it, in order.
pub fn codes(report: &Report) -> impl Iterator<Item = Code<'_>> {
    let long = report.reading.document.texts().filter(|(_, text)| may_have_one(text));
    long.flat_map(|(place, text)| in_text(text, place))
}

impl Code<'_> {
    /// The number with its middle hidden: what the program prints may be passed on.
    pub fn masked(&self) -> String {
        let shown = |at: usize| at < 3 || at + 4 >= self.digits.len();
        self.digits.chars().enumerate().map(|(at, c)| if shown(at) { c } else { '*' }).collect()
    }
}

/// Whether there may be a long number in a text, by a look at its bytes: most texts have none. A run of as many bytes
/// covers one of those that stand so far apart; only around them the text is looked at.
fn may_have_one(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |&byte: &u8| matches!(byte, b'0'..=b'9' | 0x90..=0x99);
    // What may part digits, or belong to one of full width.
    let is_within = |byte: &u8| {
        let is_other = matches!(byte, b' ' | b'-' | b'X' | b'x' | 0xa0 | 0xb8 | 0xbc | 0xc2 | 0xef);
        is_other || is_digit(byte)
    };
    let mut at = SHORTEST - 1;
    while let Some(byte) = bytes.get(at) {
        if is_within(byte) {
            let before = bytes.cut(..at).iter().rev().take_while(|byte| is_within(byte));
            let behind = bytes.cut(at..).iter().take_while(|byte| is_within(byte));
            let end = at + behind.clone().count();
            if before.chain(behind).filter(|byte| is_digit(byte)).count() >= SHORTEST {
                return true;
            }
            at = end;
        }
        at += SHORTEST;
    }
    false
}

/// Digits without anything between them.
struct Group {
    digits: String,
    bytes: Range<usize>,
    units: Range<usize>,
}

fn in_text(text: &str, place: Place) -> Vec<Code<'_>> {
    /// More groups than any number is printed in.
    const MOST: usize = 8;
    let mut found = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    let mut unit = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let units = unit..unit + c.len_utf16();
        unit = units.end;
        let length: usize = groups.iter().map(|group| group.digits.len()).sum();
        let last = groups.last_mut().filter(|group| group.bytes.end == at);
        match (digit(c), last) {
            (Some(digit), Some(group)) => {
                group.digits.push(digit);
                group.bytes.end = end;
                group.units.end = unit;
            }
            (Some(digit), None) => {
                if groups.len() == MOST {
                    tell(&mut groups, text, place, &mut found);
                }
                groups.push(Group { digits: digit.to_string(), bytes: at..end, units });
            }
            (None, Some(group)) if matches!(c, 'X' | 'x' | 'Ｘ') && length == 17 => {
                group.digits.push('X');
                group.bytes.end = end;
                group.units.end = unit;
            }
            (None, Some(_))
                if matches!(c, ' ' | '-' | '\u{a0}')
                    && chars.peek().is_some_and(|&(_, next)| digit(next).is_some()) => {}
            (None, _) => tell(&mut groups, text, place, &mut found),
        }
    }
    tell(&mut groups, text, place, &mut found);
    found
}

/// The groups as one number, where they stand as numbers are parted; else each of them.
fn tell<'a>(groups: &mut Vec<Group>, text: &'a str, place: Place, found: &mut Vec<Code<'a>>) {
    if groups.is_empty() {
        return;
    }
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let is_one = GROUPINGS.contains(&lengths.as_slice());
    let size = if is_one { groups.len() } else { 1 };
    for run in groups.chunks(size.max(1)) {
        let digits: String = run.iter().map(|group| group.digits.as_str()).collect();
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let (before, behind) = (text.cut(..first.bytes.start), text.cut(last.bytes.end..));
        if digits.len() < SHORTEST || !stands_alone(before, behind) {
            continue;
        }
        let place = match place {
            Place::Text { block, .. } => {
                Place::Text { block, start: first.units.start, end: last.units.end }
            }
            place => place,
        };
        found.push(Code { digits, before, behind, place });
    }
    groups.clear();
}

/// Whether it is neither a part of a link, a name of a file or an amount, nor called the number of a thing.
fn stands_alone(before: &str, behind: &str) -> bool {
    let is_joint = |c: char| c.is_ascii_alphanumeric() || "-_/=&?%#@+~.^*".contains(c);
    let mut next = behind.chars();
    let is_stop = behind.starts_with('.') && !behind.cut(1..).starts_with(|c: char| is_joint(c));
    let is_joined = before.ends_with(is_joint) || next.next().is_some_and(is_joint) && !is_stop;
    !is_joined && !OF_THINGS.any_in(tail(before, 12))
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let place = Place::Text { block: 0, start: 0, end: text.encode_utf16().count() };
        in_text(text, place).into_iter().map(|code| code.digits).collect()
    }

    #[test]
    fn long_numbers_are_found_however_they_are_parted() {
        for (text, expected) in [
            ("电话13800001234。", "13800001234"),
            ("电话１３８００００１２３４", "13800001234"),
            ("电话：138-0000-1234,", "13800001234"),
            ("2024-01-19 13800001234", "13800001234"),
            ("卡号6222 0000 0000 0000 123", "6222000000000000123"),
            ("身份证11010119000101009x", "11010119000101009X"),
            ("身份证110101 19000101 009Ｘ", "11010119000101009X"),
        ] {
            assert_eq!(told(text), [expected], "{text}");
        }
    }

    #[test]
    fn numbers_of_things_are_left_alone() {
        for text in [
            "索引号:115323007704937969-/2021-0120001",
            "索引号：115323007704937969",
            "http://www.yunling.gov.cn/2021/13800001234.html",
            "P020240119523456789012.pdf",
            "统一社会信用代码：113300000000000001",
            "采购金额13800000000.52元",
            "电话0878-3118122，12345热线",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn places_count_as_browsers_do() {
        let place = Place::Text { block: 4, start: 0, end: 0 };
        let found = in_text("𠮷电话138-0000-1234。", place);
        assert_eq!(found[0].place, Place::Text { block: 4, start: 4, end: 17 });
    }
}
