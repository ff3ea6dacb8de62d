//! From clause to clause: what was said before that the next one leans on. No sentence leans on another, but for
//! what it is about.

use std::ops::Range;

use super::denial;
use super::fact::{About, DenialKind, Fact};
use super::state::{State, Topic};
use super::subject;
use super::token::{Token, What};
use super::whole;
use super::word::Word;
use crate::cut::Cut;
use crate::report::agency::Level;
use crate::report::frame::Frame;
use crate::report::number::Number;
use crate::report::paragraph::Part;
use crate::report::passage::Passage;

/// Reads passages one after the other.
pub(super) struct Reader<'a> {
    /// The names by which the report means its own agency.
    pub agency: Vec<&'a str>,
    year: Option<u16>,
    is_government: bool,
    /// The passage before was a heading about requests.
    heading: Option<Topic>,
    section: Part,
}

/// A passage in pieces.
struct Source<'a> {
    text: &'a str,
    tokens: &'a [Token],
    numbers: &'a [Number],
}

/// What a passage states.
#[derive(Default)]
pub(super) struct Told {
    /// For each number what it is said of.
    pub about: Vec<Vec<About>>,
    /// What there is none of.
    pub denials: Vec<(Fact, DenialKind, Range<usize>)>,
}

/// A clause of more pieces does not go on behind a bracket, and none goes on behind one with more pieces.
const LONGEST: usize = 200;

/// Brackets within more brackets close none.
const DEEPEST: usize = 8;

impl<'a> Reader<'a> {
    pub(super) fn new(frame: &'a Frame) -> Self {
        let agency: Vec<&str> = frame.agency_name().into_iter().collect();
        Self {
            agency,
            year: frame.year,
            is_government: frame.level() == Some(Level::Government),
            heading: None,
            section: Part::Intro,
        }
    }

    pub(super) fn read(&mut self, passage: &Passage, tokens: &[Token], numbers: &[Number]) -> Told {
        let source = Source { text: &passage.text, tokens, numbers };
        let mut told = Told { about: vec![Vec::new(); numbers.len()], ..Told::default() };
        if self.section != passage.part {
            self.section = passage.part;
            self.heading = None;
        }
        let of_section = match passage.part {
            Part::Section(3) => Some(Topic::Requests),
            _ => None,
        };
        let is_open = matches!(passage.part, Part::Section(3 | 4));
        let topic = self.heading.or(of_section);
        let first = State { topic, is_open, ..State::default() };
        let mut state = State { topic: topic.or_else(|| whole::topic_of(tokens)), ..first.clone() };
        state.is_of_classes = whole::is_of_classes(source.text, tokens);
        // Clauses that a bracket interrupts before their number wait here.
        let mut waiting: Vec<(usize, State)> = Vec::new();
        let mut inner: Option<Range<usize>> = None;
        let mut start = 0;
        for (i, token) in tokens.iter().enumerate() {
            let is_pause = token.what == What::Word(Word::And)
                && passage.text.cut(token.range.clone()).ends_with('、')
                && i > 0
                && matches!(tokens[i - 1].what, What::Number(_));
            let mark = match token.what {
                What::Mark(mark) => mark,
                _ if is_pause => '、',
                _ => continue,
            };
            let clause = tokens.cut(start..i);
            match mark {
                '(' => {
                    let is_begun = clause.iter().any(|t| matches!(t.what, What::Number(_)));
                    let is_long = i - start > LONGEST || waiting.len() > DEEPEST;
                    let begins = if is_begun || is_long { i } else { start };
                    if is_begun {
                        self.finish(&source, start..i, inner.take(), &mut state, &mut told);
                    }
                    if waiting.len() <= DEEPEST {
                        waiting.push((begins, state.clone()));
                    }
                    start = i + 1;
                    continue;
                }
                ')' => {
                    self.finish(&source, start..i, None, &mut state, &mut told);
                    let Some((begins, before)) = waiting.pop() else {
                        start = i + 1;
                        continue;
                    };
                    state = State { route: state.route.or(before.route), ..before };
                    inner = Some(start..i);
                    let is_long = i - start > LONGEST;
                    // What stood before the bracket goes on behind it.
                    start = begins;
                    if is_long || matches!(tokens[begins].what, What::Mark('(')) {
                        (start, inner) = (i + 1, None);
                    }
                    continue;
                }
                _ => {}
            }
            self.finish(&source, start..i, inner.take(), &mut state, &mut told);
            start = i + 1;
            match mark {
                '。' | '!' | '?' => {
                    // What is foreign is so in its own sentence.
                    let topic = state.topic.filter(|topic| *topic == Topic::Requests);
                    let topic =
                        topic.or(first.topic).or_else(|| whole::topic_of(tokens.cut(i + 1..)));
                    let keeps = State {
                        topic,
                        is_open: state.is_open,
                        was_requests: state.was_requests,
                        ..first.clone()
                    };
                    state = State { route: state.route, rows: state.rows, ..keeps };
                    state.is_of_classes = whole::is_of_classes(source.text, tokens.cut(i + 1..));
                    waiting.clear();
                }
                ';' => {
                    (state.is_part, state.is_unsure, state.is_narrow) = (false, false, false);
                }
                _ => {}
            }
        }
        self.finish(&source, start..tokens.len(), inner, &mut state, &mut told);
        self.note_heading(passage, numbers, &state);
        told
    }

    /// Reads a clause that may have a bracket in it.
    fn finish(
        &self,
        source: &Source<'_>,
        range: Range<usize>,
        inner: Option<Range<usize>>,
        state: &mut State,
        told: &mut Told,
    ) {
        let tokens = source.tokens;
        match inner.filter(|inner| range.contains(&inner.start)) {
            None => self.clause(source, &tokens[range], &[], state, told),
            Some(inner) => {
                let around = |i: &usize| *i + 1 < inner.start || *i > inner.end;
                let outer: Vec<Token> = range.filter(around).map(|i| tokens[i].clone()).collect();
                self.clause(source, &outer, &tokens[inner], state, told);
            }
        }
    }

    /// Reads one clause: what each of its numbers is said of, and what it says there is none of.
    fn clause(
        &self,
        source: &Source<'_>,
        tokens: &[Token],
        inner: &[Token],
        state: &mut State,
        told: &mut Told,
    ) {
        let has_number = tokens.iter().any(|token| matches!(token.what, What::Number(_)));
        let carries = tokens.iter().any(|token| token.what == What::Word(Word::Carry));
        let mut start = 0;
        for (i, token) in tokens.iter().enumerate() {
            let than = i > 0 && tokens[i - 1].what == What::Word(Word::Than);
            let is_period = token.what == What::Word(Word::Period);
            if !(is_period && self.is_whole_year(source.text, tokens, i)) {
                self.note(token, carries || than, state);
            }
            let What::Number(number) = token.what else { continue };
            let behind = tokens.cut(i + 1..);
            let end = behind.iter().position(|token| matches!(token.what, What::Number(_)));
            let behind = behind.cut(..end.unwrap_or(behind.len()));
            let named = subject::Named {
                before: tokens.cut(start..i),
                inner,
                behind,
                number: &source.numbers[number],
                year: self.year,
                is_government: self.is_government,
            };
            told.about[number] = named.about(state);
            start = i + 1;
        }
        if !has_number {
            told.denials.extend(denial::read(source.text, tokens, self.year, state));
        } else if state.topic != Some(Topic::Requests) && whole::is_counted_over_time(tokens) {
            // 累计公开信息66条 has said of what it is; what follows is of the year again.
            state.is_unsure = false;
        }
    }

    /// `2023年以来`, `截至2023年底` are of the whole of the report's own year.
    fn is_whole_year(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        const ENDS: [&str; 5] = ["底", "末", "年底", "12月31日", "12月底"];
        let is_own = |token: Option<&Token>| {
            token.is_some_and(
                |token| matches!(token.what, What::Year(year) if Some(year) == self.year),
            )
        };
        match text.cut(tokens[at].range.clone()) {
            "以来" => is_own(at.checked_sub(1).and_then(|before| tokens.get(before))),
            "截至" | "截止" => {
                let year = tokens.get(at + 1);
                let behind = year.map_or("", |year| text.cut(year.range.end..));
                is_own(year) && ENDS.iter().any(|end| behind.starts_with(end))
            }
            _ => false,
        }
    }

    /// What a piece says of what follows. Another year is harmless where it is only compared with, or requests were
    /// carried from it.
    fn note(&self, token: &Token, is_harmless: bool, state: &mut State) {
        match token.what {
            What::Year(year) => {
                let is_own = self.year.is_none_or(|own| own == year);
                state.is_other_year = !is_own && !is_harmless;
            }
            What::Word(Word::Previous | Word::Next) if !is_harmless => state.is_other_year = true,
            What::Word(Word::ThisYear) => {
                (state.is_other_year, state.is_unsure) = (false, false);
            }
            What::Word(Word::Period) => state.is_unsure = true,
            What::Word(Word::Narrow) => state.is_narrow = true,
            What::Word(Word::Review) => state.is_part = true,
            What::Word(Word::OfWhich) => state.is_part = true,
            What::Word(Word::Requests) => {
                state.topic = Some(Topic::Requests);
                state.was_requests = true;
                state.is_open = true;
            }
            What::Word(Word::Openness) => state.is_open = true,
            What::Word(Word::Item(item)) => state.item = Some(item),
            What::Word(Word::Rows([line])) => state.reason = Some(*line),
            What::Word(Word::Foreign) => state.topic = Some(Topic::Foreign),
            _ => {}
        }
    }

    /// `（二）依申请公开` heads the passages below it.
    fn note_heading(&mut self, passage: &Passage, numbers: &[Number], state: &State) {
        /// Longer lines say more than a heading does.
        const LONGEST: usize = 24;
        let is_short = passage.text.chars().count() <= LONGEST && numbers.is_empty();
        let is_marked = passage.text.starts_with(['(', '一', '二', '三', '四', '五', '六'])
            || passage.text.starts_with(|c: char| c.is_ascii_digit());
        if is_short && (is_marked || !passage.text.ends_with('。')) {
            self.heading = state.topic.filter(|topic| *topic == Topic::Requests);
        }
    }
}
