//! Fills a frame with the numbers of a report. A frame is a sentence with
//!
//! - `?new>0 ` before it: what must be so for it to be true (`?not2014`, `?gov`: what report it is for),
//! - `[收到|接收]`: one of several wordings,
//! - `{new}`: the number in a cell, or in a sum of cells; `{new~}`: the same, rounded down, with 余,
//! - `<new=未收到申请>`: words that say that the cell is 0,
//! - `{#a}`, `{#a+b}`: any number, the same wherever its letter stands, and sums of such,
//! - `{1/3:new}`: a part of a cell's number, which the parts make up together; `{<new}`: less than it,
//! - `{%r1/done}`: a share; `{growth:new}`: growth over a number that some year can have had,
//! - `{own}`, `{scope}`, `{head}`, `{year}`, `{last}`, `{next}`: who, and when.

use std::collections::BTreeMap;
use std::ops::Range;

use gouji::decimal::Decimal;
use gouji::forms::Coord;

use super::super::dice::Dice;
use super::super::draft::Draft;
use super::keys;

/// A number of the prose that states cells, or words that say that they are 0.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The sentence it stands in.
    pub sentence: String,
    /// Where what is written stands in the sentence, in bytes: `41`, `十二`, `未收到政府信息公开申请`.
    pub at: Range<usize>,
    /// The cells whose sum it states.
    pub cells: Vec<Coord>,
    /// Their sum.
    pub value: Decimal,
    /// Whether it is said in words that there is none.
    pub is_negation: bool,
    /// The rule that tells of it where it is wrong; empty where none does.
    pub rule: &'static str,
}

/// How a report writes its numbers.
#[derive(Clone, Copy, Default)]
pub struct Style {
    pub is_wide: bool,
    pub is_grouped: bool,
    pub is_spaced: bool,
}

pub struct Writer<'a> {
    pub draft: &'a Draft,
    pub dice: &'a mut Dice,
    pub style: Style,
    names: BTreeMap<String, Vec<i64>>,
    is_cut: bool,
}

/// A filled frame.
#[derive(Default)]
pub struct Piece {
    pub text: String,
    pub facts: Vec<Fact>,
}

impl<'a> Writer<'a> {
    pub fn new(draft: &'a Draft, dice: &'a mut Dice) -> Self {
        let style = match dice.below(12) {
            0 => Style { is_wide: true, ..Style::default() },
            1 | 2 => Style { is_grouped: true, ..Style::default() },
            3 => Style { is_spaced: true, ..Style::default() },
            _ => Style::default(),
        };
        Self { draft, dice, style, names: BTreeMap::new(), is_cut: false }
    }

    /// One of the frames that are true of the report, filled.
    pub fn choose(&mut self, frames: &[&str]) -> Option<Piece> {
        let first = self.dice.below(frames.len());
        let (behind, before) = (&frames[first..], &frames[..first]);
        behind.iter().chain(before).find_map(|frame| self.fill(frame))
    }

    /// A frame filled; nothing where it is not true of the report.
    pub fn fill(&mut self, mut frame: &str) -> Option<Piece> {
        self.names.clear();
        self.is_cut = self.dice.one_in(4);
        while let Some((condition, rest)) =
            frame.strip_prefix('?').and_then(|rest| rest.split_once(' '))
        {
            self.holds(condition).then_some(())?;
            frame = rest;
        }
        let mut piece = Piece::default();
        let chosen = self.wording(frame);
        let mut rest = chosen.as_str();
        while let Some(c) = rest.chars().next() {
            let close = match c {
                '{' => '}',
                '<' => '>',
                _ => {
                    piece.text.push(c);
                    rest = &rest[c.len_utf8()..];
                    continue;
                }
            };
            // `{<new}` has the other bracket inside.
            let (inside, behind) = rest[1..].split_once(close).expect("a frame closes its slots");
            rest = behind;
            match c {
                '{' => self.slot(inside, rest, &mut piece)?,
                _ => self.negation(inside, &mut piece)?,
            }
        }
        piece.cut_sentences();
        Some(piece)
    }

    /// The frame with one of each group of wordings.
    fn wording(&mut self, frame: &str) -> String {
        let mut out = String::new();
        let mut rest = frame;
        while let Some((before, group)) = rest.split_once('[') {
            let (group, behind) = group.split_once(']').expect("a frame closes its groups");
            let words: Vec<&str> = group.split('|').collect();
            out += before;
            out += words[self.dice.below(words.len())];
            rest = behind;
        }
        out + rest
    }

    fn holds(&self, condition: &str) -> bool {
        match condition {
            "not2014" => return self.draft.form.id != "2014",
            "gov" => return self.head().is_some(),
            _ => {}
        }
        let at = condition.find(['=', '>', '<']).expect("a condition compares");
        let (left, right) = (self.value(&condition[..at]), self.value(&condition[at + 1..]));
        let (Some(left), Some(right)) = (left, right) else { return false };
        match &condition[at..=at] {
            "=" => left == right,
            ">" => left > right,
            _ => left < right,
        }
    }

    fn value(&self, key: &str) -> Option<Decimal> {
        value(self.draft, key)
    }

    fn slot(&mut self, inside: &str, behind: &str, piece: &mut Piece) -> Option<()> {
        let draft = self.draft;
        let whole = |value: Decimal| Some(value.to_i64());
        let number = if let Some(letters) = inside.strip_prefix('#') {
            letters.split('+').map(|letter| self.any(letter)).sum::<i64>()
        } else if let Some(key) = inside.strip_prefix('<') {
            let limit = whole(self.value(key)?)?;
            (limit > 0).then_some(())?;
            self.dice.below(limit as usize) as i64
        } else if let Some((part, key)) = inside.split_once(':').filter(|(p, _)| p.contains('/')) {
            let (number, of) = part.split_once('/')?;
            let all = whole(self.value(key)?)?;
            self.parts(key, all, of.parse().ok()?)[number.parse::<usize>().ok()? - 1]
        } else if let Some(share) = inside.strip_prefix('%') {
            let (part, all) = share.split_once('/')?;
            let text = self.share(whole(self.value(part)?)?, whole(self.value(all)?)?)?;
            piece.text += &text;
            return Some(());
        } else if let Some(key) = inside.strip_prefix("growth:") {
            let text = self.growth(whole(self.value(key)?)?)?;
            piece.text += &text;
            return Some(());
        } else if let Some(key) = inside.strip_suffix('~') {
            let value = whole(self.value(key)?)?;
            let unit = 10_i64.pow(value.checked_ilog10()?.checked_sub(1)?);
            (value > 100).then_some(())?;
            piece.text += &format!("{}余", value / unit * unit);
            return Some(());
        } else if let Some(word) = self.word(inside) {
            piece.text += &word;
            return Some(());
        } else {
            let value = self.value(inside)?;
            let text = self.written(value, behind);
            let at = piece.text.len();
            piece.text += &text;
            piece.facts.push(Fact {
                sentence: String::new(),
                at: at..at + text.trim_end().len(),
                cells: keys::cells(draft.form, inside)?,
                value,
                is_negation: false,
                rule: keys::rule(draft.form, inside),
            });
            return Some(());
        };
        let text = self.written(number.into(), behind);
        piece.text += &text;
        Some(())
    }

    fn negation(&mut self, inside: &str, piece: &mut Piece) -> Option<()> {
        let (key, phrase) = inside.split_once('=')?;
        self.value(key).filter(Decimal::is_zero)?;
        let at = piece.text.len();
        piece.text += phrase;
        piece.facts.push(Fact {
            sentence: String::new(),
            at: at..piece.text.len(),
            cells: keys::cells(self.draft.form, key)?,
            value: Decimal::ZERO,
            is_negation: true,
            rule: "N17",
        });
        Some(())
    }

    /// A number under a letter.
    fn any(&mut self, letter: &str) -> i64 {
        let number = 2 + self.dice.below(300) as i64;
        self.names.entry(letter.to_owned()).or_insert_with(|| vec![number])[0]
    }

    /// A number cut into parts.
    fn parts(&mut self, key: &str, all: i64, count: usize) -> Vec<i64> {
        let mut left = all;
        let mut parts: Vec<i64> = (1..count)
            .map(|_| {
                let part = self.dice.below(left as usize + 1) as i64;
                left -= part;
                part
            })
            .collect();
        parts.push(left);
        self.names.entry(format!("{count}:{key}")).or_insert(parts).clone()
    }

    /// A share with one or two decimals, rounded or cut.
    fn share(&mut self, part: i64, all: i64) -> Option<String> {
        (all > 0).then_some(())?;
        let decimals = 1 + self.dice.below(2) as u32;
        let scaled = part * 100 * 10_i64.pow(decimals);
        let share = if self.is_cut { scaled / all } else { (2 * scaled + all) / (2 * all) };
        Some(percent(share, decimals))
    }

    /// Growth over a number that last year can have had.
    fn growth(&mut self, number: i64) -> Option<String> {
        (number > 0).then_some(())?;
        let before = 1 + self.dice.below(2 * number as usize + 1) as i64;
        if before == number {
            return Some("持平".to_owned());
        }
        let verb = match number > before {
            true => ["增长", "上升", "增加"][self.dice.below(3)],
            false => ["下降", "减少", "回落"][self.dice.below(3)],
        };
        let decimals = self.dice.below(3) as u32;
        let scaled = (number - before).abs() * 100 * 10_i64.pow(decimals);
        let growth = (2 * scaled + before) / (2 * before);
        (growth > 0).then(|| format!("{verb}{}", percent(growth, decimals)))
    }

    fn word(&mut self, name: &str) -> Option<String> {
        let draft = self.draft;
        Some(match name {
            "year" => draft.year.to_string(),
            "last" => (draft.year - 1).to_string(),
            "next" => (draft.year + 1).to_string(),
            "own" => own(&draft.agency).to_owned(),
            "scope" => match self.dice.below(3) {
                0 => own(&draft.agency).to_owned(),
                1 => own(&draft.agency).trim_end_matches("各级行政机关").to_owned(),
                _ => String::new(),
            },
            "head" => self.head()?.to_owned(),
            _ => return None,
        })
    }

    /// The office of the government that reports.
    fn head(&self) -> Option<&'static str> {
        match own(&self.draft.agency) {
            "全市各级行政机关" => Some("市政府办公室"),
            "全县各级行政机关" => Some("县政府办公室"),
            _ => None,
        }
    }

    /// A number as this report writes it.
    fn written(&mut self, value: Decimal, behind: &str) -> String {
        let plain = value.to_string();
        let counts = behind.starts_with(['件', '条', '份', '起', '宗', '个', '例', '次', '篇']);
        let small = Some(value.to_i64()).filter(|n| (1..=999).contains(n) && counts);
        // 一起 is a word of its own.
        let small = small.filter(|n| *n > 1 || behind.starts_with('件'));
        if let Some(small) = small.filter(|_| self.dice.one_in(14)) {
            return chinese(small);
        }
        let is_long = plain.len() > 3 && !plain.contains('.');
        let text = match self.style {
            Style { is_grouped: true, .. } if is_long => {
                let (head, tail) = plain.split_at(plain.len() - 3);
                format!("{head},{tail}")
            }
            Style { is_wide: true, .. } => plain.chars().map(wide).collect(),
            _ => plain,
        };
        if self.style.is_spaced && counts { format!("{text} ") } else { text }
    }
}

impl Piece {
    /// Gives each fact the sentence it stands in.
    fn cut_sentences(&mut self) {
        for fact in &mut self.facts {
            let start = self.text[..fact.at.start].rfind('。').map_or(0, |at| at + "。".len());
            let end = self.text[fact.at.end..].find('。');
            let end = end.map_or(self.text.len(), |at| fact.at.end + at + "。".len());
            fact.sentence = self.text[start..end].to_owned();
            fact.at = fact.at.start - start..fact.at.end - start;
        }
    }
}

/// The sum that a name stands for, or a plain number; nothing where it cannot be read from the report.
pub fn value(draft: &Draft, key: &str) -> Option<Decimal> {
    if let Ok(number) = key.parse() {
        return Some(number);
    }
    let number = |coord: &Coord| {
        let is_gone = draft.without_rows.iter().any(|row| row == draft.form.row_name(*coord));
        draft.cells.get(coord).filter(|_| !is_gone)?.parse::<Decimal>().ok()
    };
    keys::cells(draft.form, key)?.iter().map(number).sum()
}

/// What an agency calls itself, or what it reports on.
pub fn own(agency: &str) -> &'static str {
    let is = |words: &[&str]| words.iter().any(|word| agency.contains(word));
    if is(&["镇人民政府", "乡人民政府", "街道"]) {
        "本机关"
    } else if is(&["市人民政府"]) {
        "全市各级行政机关"
    } else if is(&["县人民政府"]) {
        "全县各级行政机关"
    } else if agency.ends_with('会') {
        "我委"
    } else {
        "我局"
    }
}

fn percent(number: i64, decimals: u32) -> String {
    format!("{}%", Decimal::new(number, decimals))
}

fn wide(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(c as u32 - '0' as u32 + '０' as u32).expect("a digit"),
        other => other,
    }
}

/// A number up to 999 in Chinese numerals.
fn chinese(number: i64) -> String {
    let digit = |n: i64| "零一二三四五六七八九".chars().nth(n as usize).expect("a digit");
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let mut out = String::new();
    if number == 2 {
        return "两".to_owned();
    }
    if hundreds > 0 {
        out.extend([digit(hundreds), '百']);
    }
    match tens {
        0 if hundreds > 0 && ones > 0 => out.push('零'),
        0 => {}
        1 if hundreds == 0 => out.push('十'),
        _ => out.extend([digit(tens), '十']),
    }
    if ones > 0 {
        out.push(digit(ones));
    }
    out
}
