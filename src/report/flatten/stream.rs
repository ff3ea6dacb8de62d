//! A run of blocks as one stream of characters, and its tokens: labels, values, and the rest.

use std::num::NonZeroU32;
use std::ops::Range;

use super::super::fold::{fold, is_invisible};
use super::super::label::normalise;
use super::super::value::{Value, parse_value};
use super::vocabulary::{Vocabulary, Word};
use crate::cut::Cut;
use crate::document::{Block, Grid};
use crate::order;

/// One token with the characters it stands on.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
    /// The line of a piece of table that it stands in, where the text has such lines.
    pub(super) row: Option<NonZeroU32>,
}

impl Token {
    /// Whether nothing stands between this token and the next.
    pub(super) fn touches(&self, next: &Self) -> bool {
        self.range.end == next.range.start
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A label of a form.
    Label(Word),
    /// A number or a dash.
    Value(String),
    /// A cell without anything in it, in a line of cells.
    Blank,
    /// Anything else, with its length.
    Other(usize),
}

/// The characters of a run of blocks.
pub(super) struct Stream {
    chars: Vec<Char>,
}

struct Char {
    c: char,
    /// The block of the run, and the byte within its text; a grid's characters have no place of their own.
    block: u32,
    byte: u32,
    row: Option<NonZeroU32>,
}

/// Stands between two cells of a line, and at its ends.
const CELL: char = '\u{1f}';

/// No value is longer; what is, is a number of another kind or run-together text.
const LONGEST_VALUE: usize = 200;

impl Stream {
    /// The stream of a run.
    pub(super) fn of(run: &[Block]) -> Self {
        let mut stream = Self { chars: Vec::new() };
        let mut rows = NonZeroU32::MIN;
        for (block, content) in run.iter().enumerate() {
            match content {
                Block::Text(text) => {
                    stream.push(text.char_indices(), block, None);
                    stream.push([(text.len(), '\n')], block, None);
                }
                Block::Grid(grid) => {
                    for row in 0..grid.height() {
                        stream.push([(0, CELL)], block, Some(rows));
                        for cell in grid.row(row) {
                            stream.push(cell.text.chars().map(|c| (0, c)), block, Some(rows));
                            stream.push([(0, CELL)], block, Some(rows));
                        }
                        rows = rows.saturating_add(1);
                    }
                }
                Block::Image => {}
            }
        }
        stream.translate();
        stream
    }

    /// Conversion into traditional script often goes by words: 檔案 for 文件, 資訊 for 信息.
    fn translate(&mut self) {
        for at in 1..self.chars.len() {
            let word = match (self.chars[at - 1].c, self.chars[at].c) {
                ('档', '案') => ('文', '件'),
                ('资', '讯') => ('信', '息'),
                _ => continue,
            };
            (self.chars[at - 1].c, self.chars[at].c) = word;
        }
    }

    fn push(
        &mut self,
        chars: impl IntoIterator<Item = (usize, char)>,
        block: usize,
        row: Option<NonZeroU32>,
    ) {
        let char = |(byte, c)| Char { c: fold(c), block: block as u32, byte: byte as u32, row };
        self.chars.extend(chars.into_iter().map(char));
    }

    /// The number of characters.
    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The characters of a range, those between cells as spaces.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().map(|char| if char.c == CELL { ' ' } else { char.c }).collect()
    }

    /// The blocks that stand on a range: texts cut where it cuts them, grids whole unless they were kept before.
    pub(super) fn blocks(
        &self,
        run: &[Block],
        range: Range<usize>,
        kept: &mut order::Set<u32>,
    ) -> Vec<Block> {
        let chars = &self.chars[range];
        let parts = chars.chunk_by(|a, b| a.block == b.block);
        let part = |part: &[Char]| match &run[part[0].block as usize] {
            Block::Text(text) => {
                let (first, last) = (part[0].byte as usize, part[part.len() - 1].byte as usize);
                let end = last + text.cut(last..).chars().next().map_or(0, char::len_utf8);
                let cut = text.cut(first..end).trim();
                (!cut.is_empty()).then(|| Block::Text(cut.to_owned()))
            }
            // A table was found in it, or in a part of it: it stays whole, once.
            other => kept.insert(part[0].block).then(|| other.clone()),
        };
        parts.filter_map(part).collect()
    }

    /// The tokens in order.
    pub(super) fn tokens(&self, vocabulary: &Vocabulary) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            if let Some(end) = self.page_number(at) {
                at = end;
                continue;
            }
            let c = self.chars[at].c;
            if c == CELL || is_invisible(c) {
                tokens.extend(self.blank(at));
                at += 1;
                continue;
            }
            let (kind, end) =
                self.label(vocabulary, at).unwrap_or_else(|| self.value(vocabulary, at));
            let token = Token { kind, range: at..end, row: self.chars[at].row };
            at = end;
            match (tokens.last_mut(), &token.kind) {
                (Some(Token { kind: Kind::Other(length), range, row }), Kind::Other(more))
                    if range.end == token.range.start && *row == token.row =>
                {
                    *length += more;
                    range.end = token.range.end;
                }
                _ => tokens.push(token),
            }
        }
        self.demote(&mut tokens);
        tokens
    }

    /// A number that touches a word is part of prose: `2021年`, `共5件`. Behind a closing bracket it may be
    /// the value of a label with a note.
    fn demote(&self, tokens: &mut [Token]) {
        for i in 0..tokens.len() {
            let Kind::Value(text) = &tokens[i].kind else { continue };
            let length = text.chars().count();
            let is_other = |token: &Token| matches!(token.kind, Kind::Other(_));
            let before = i.checked_sub(1).map(|i| &tokens[i]).filter(|token| {
                let touches = token.range.end == tokens[i].range.start;
                touches && is_other(token) && self.chars[token.range.end - 1].c != ')'
            });
            let after = tokens
                .get(i + 1)
                .filter(|token| token.range.start == tokens[i].range.end && is_other(token));
            if before.is_some() || after.is_some() {
                tokens[i].kind = Kind::Other(length);
            }
        }
    }

    /// A blank cell: nothing but white space between two marks of one line.
    fn blank(&self, at: usize) -> Option<Token> {
        let row = self.chars[at].row?;
        let next = (at + 1..self.chars.len()).find(|&i| !is_space(self.chars[i].c))?;
        let is_blank = self.chars[at].c == CELL
            && self.chars[next].c == CELL
            && self.chars[next].row == Some(row);
        is_blank.then_some(Token { kind: Kind::Blank, range: at..next, row: Some(row) })
    }

    /// The longest label at a place, over spaces, line ends and marks within it.
    fn label(&self, vocabulary: &Vocabulary, at: usize) -> Option<(Kind, usize)> {
        let opens = self.chars[at].c == '(';
        let from = if opens { at + 1 } else { at };
        let first = self.chars.get(from).map(|char| char.c)?;
        vocabulary.beginning(first).iter().find_map(|(letters, word)| {
            let mut end = from;
            for &letter in letters {
                end = self.next_letter(end)?;
                if self.chars[end].c != letter {
                    return None;
                }
                end += 1;
            }
            if letters[0].is_ascii_digit() && !self.is_numbering(vocabulary, from, end) {
                return None;
            }
            let closing = |char: &&Char| matches!(char.c, ')' | '”' | '"' | '’');
            let closes = self.chars.cut(end..).iter().take_while(closing).count();
            Some((Kind::Label(*word), end + closes))
        })
    }

    /// Whether the digit that a label begins with is the label's own, and not the value before a longer
    /// label: in `3` and `其他对外管理服务事项` below it, no `3.其他` stands.
    fn is_numbering(&self, vocabulary: &Vocabulary, at: usize, end: usize) -> bool {
        let Some(next) = self.chars.get(at + 1) else { return false };
        if next.c == CELL || is_invisible(next.c) {
            return false;
        }
        let longer = |(_, other): (Kind, usize)| other > end;
        !next.c.is_alphanumeric() || !self.label(vocabulary, at + 1).is_some_and(longer)
    }

    /// The next letter or digit from a place on; a label's own marks and breaks are passed over.
    fn next_letter(&self, from: usize) -> Option<usize> {
        const MOST_MARKS: usize = 4;
        let mut marks = 0;
        for (at, char) in self.chars.iter().enumerate().skip(from) {
            if char.c.is_alphanumeric() {
                return Some(at);
            }
            if !is_invisible(char.c) && char.c != CELL {
                marks += 1;
            }
            if marks > MOST_MARKS {
                return None;
            }
        }
        None
    }

    /// A value at a place, up to white space or the next label; else as many characters of something else: what
    /// touches these is no value either.
    fn value(&self, vocabulary: &Vocabulary, at: usize) -> (Kind, usize) {
        let of_value =
            |c: char| c.is_ascii_digit() || "+-−—–/.,↑↓增减新少加元万件项笔个条次宗无".contains(c);
        let mut end = at;
        while end < self.chars.len()
            && end - at < LONGEST_VALUE
            && of_value(self.chars[end].c)
            && (end == at || self.label(vocabulary, end).is_none())
        {
            end += 1;
        }
        let text: String = self.chars.cut(at..end).iter().map(|char| char.c).collect();
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        match parse_value(&text).0 {
            Value::Number(_) | Value::Dash => (Kind::Value(text), end),
            // More digits than a number has are the digits of several.
            Value::Text if digits => (Kind::Value(text), end),
            _ => {
                let end = end.max(at + 1);
                (Kind::Other(end - at), end)
            }
        }
    }

    /// The end of a line that is nothing but `- 4 -`, `—4—`, `第4页`, where such a line begins.
    fn page_number(&self, at: usize) -> Option<usize> {
        let begins = at == 0 || self.chars[at - 1].c == '\n';
        if !begins || self.chars[at].row.is_some() {
            return None;
        }
        const LONGEST_LINE: usize = 16;
        let line = self.chars.cut(at..).iter().take(LONGEST_LINE).take_while(|char| char.c != '\n');
        let line: String = line.map(|char| char.c).collect();
        is_page_number(&normalise(&line)).then(|| at + line.chars().count())
    }
}

/// The length that most lines have; of equally frequent ones the longest.
pub(in crate::report) fn usual(mut lengths: Vec<usize>) -> usize {
    order::sort(&mut lengths);
    let alike = lengths.chunk_by(|a, b| a == b);
    alike.max_by_key(|alike| alike.len()).map_or(0, |alike| alike[0])
}

fn is_space(c: char) -> bool {
    c != CELL && is_invisible(c)
}

/// Whether a line, made comparable, is nothing but the number of a page.
pub(in crate::report) fn is_page_number(line: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '—' | '–' | '－');
    let bare = line.trim_matches(dash);
    let between_dashes = line.starts_with(dash) && line.ends_with(dash) && bare.len() < line.len();
    let page = line.strip_prefix('第').and_then(|rest| rest.strip_suffix('页'));
    let digits = page.or(between_dashes.then_some(bare));
    digits.is_some_and(|d| !d.is_empty() && d.len() <= 3 && d.bytes().all(|b| b.is_ascii_digit()))
}

/// A grid of rows of text, for tables that are laid out anew.
pub(super) fn grid_of(rows: Vec<Vec<String>>) -> Grid {
    let mut builder = crate::document::GridBuilder::default();
    for row in rows {
        builder.begin_row();
        for text in row {
            builder.cell(text, 1, 1);
        }
    }
    builder.finish()
}
