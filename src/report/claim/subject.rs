//! What one number is said of: read from the words before it, or else from those behind it.

use super::fact::{About, Act, Fact, act, firm, route};
use super::state::{Series, State, Topic};
use super::token::{Token, What};
use super::word::Word;
use crate::cut::Cut;
use crate::forms::{DisclosureItem, Statistic};
use crate::report::number::Number;

/// A number with the words around it.
pub(super) struct Named<'a> {
    /// From the number before, or the beginning of the clause.
    pub before: &'a [Token],
    /// What stands in a bracket among them.
    pub inner: &'a [Token],
    /// To the next number, or the end of the clause.
    pub behind: &'a [Token],
    /// The number.
    pub number: &'a Number,
    /// The year of the report.
    pub year: Option<u16>,
    /// Whether a government reports: then other bodies are part of it.
    pub is_government: bool,
}

/// Measures of what is counted in the tables; Arabic digits may go without.
const COUNTS: &[&str] = &[
    "件", "份", "条", "起", "宗", "个", "项", "次", "封", "例", "张", "件次", "宗次", "部", "篇",
    "",
];

impl Named<'_> {
    /// What the number is said of; notes in the state what the next one leans on.
    pub(super) fn about(&self, state: &mut State) -> Vec<About> {
        let is_money = matches!(self.number.measure, "元" | "万元" | "亿元");
        let is_row = self.words().any(|word| matches!(word, Word::Row(_)));
        if !is_money && !is_row && !COUNTS.contains(&self.number.measure) {
            return Vec::new();
        }
        let is_bare_zero = self.number.value.is_zero() && self.number.measure.is_empty();
        let mut about = match is_bare_zero {
            true => self.read_behind(state),
            false => self.read_before(state),
        };
        if about.is_empty() && is_bare_zero {
            about = self.read_before(state);
        } else if about.is_empty() {
            about = self.read_behind(state);
        }
        let is_count = |about: &About| {
            !matches!(
                about.facts.first(),
                Some(Fact::Disclosed(DisclosureItem::AdministrativeFee, _))
            )
        };
        about.retain(|about| is_count(about) != is_money);
        for about in &mut about {
            // What is in force is told as of the end of the year.
            let is_at_end = matches!(about.facts.first(), Some(Fact::Disclosed(_, Act::InForce)));
            about.is_firm &= (!state.is_unsure || is_at_end) && !state.is_narrow;
            about.is_firm &= !self.is_of_a_part();
            about.is_firm &= self.number.approximate.is_none();
            about.is_of_office = about.is_firm && self.is_government && self.has(Word::Own);
            about.is_firm &= !about.is_of_office;
        }
        if state.is_other_year {
            about.clear();
        }
        if state.is_of_classes {
            about.retain(|about| !about.facts.iter().any(Fact::is_of_requests));
        }
        about
    }

    /// Whether the words name a way in which only some came, or a body that is only a part of the agency.
    fn is_of_a_part(&self) -> bool {
        let is_partial = self.has(Word::Partial) || self.has(Word::Timing);
        let starts_with_gap = matches!(self.before.first(), Some(t) if t.what == What::Gap);
        is_partial || self.is_government && starts_with_gap
    }

    /// 办理相关案件3件, or 办理3件 behind appeals: it need not be requests.
    fn is_vague(&self, at: usize, state: &State) -> bool {
        let is = |word| self.before.cut(at..).iter().any(|token| token.what == What::Word(word));
        let is_named = self.has(Word::Requests);
        !is_named && (is(Word::Vague) || (state.route.is_some() && !is(Word::Close)))
    }

    fn names_applicant(&self) -> bool {
        self.words().any(|word| matches!(word, Word::By(_)))
    }

    pub(super) fn words(&self) -> impl DoubleEndedIterator<Item = Word> + '_ {
        self.before.iter().filter_map(|token| match token.what {
            What::Word(word) => Some(word),
            _ => None,
        })
    }

    pub(super) fn has(&self, word: Word) -> bool {
        self.words().any(|other| other == word)
    }

    /// The last word before the number that means something, and whether it is one at all; a gap between hides it.
    fn head(&self) -> Option<(usize, Word)> {
        for (i, token) in self.before.iter().enumerate().rev() {
            match token.what {
                What::Word(
                    Word::Filler | Word::Vague | Word::And | Word::Each | Word::All | Word::OfWhich,
                ) => {}
                What::Word(Word::Narrow | Word::Period | Word::ThisYear | Word::Own) => {}
                What::Word(word) => return Some((i, word)),
                What::Year(year) if self.has(Word::Carry) && self.year.is_some() => {
                    return Some((
                        i,
                        if Some(year) > self.year { Word::Next } else { Word::Previous },
                    ));
                }
                What::Year(_) => {}
                _ => return None,
            }
        }
        None
    }

    fn read_before(&self, state: &mut State) -> Vec<About> {
        let Some((at, head)) = self.head() else { return Vec::new() };
        let is_about_requests = state.topic == Some(Topic::Requests);
        let is_among_requests = is_about_requests || state.was_requests;
        let is_after_requests = state.topic.is_none() && state.was_requests;
        match head {
            Word::Requests | Word::Asked if is_about_requests => self.requests(at, state),
            Word::Accept | Word::Close if self.names_item() && !is_about_requests => {
                self.disclosed(state, None)
            }
            Word::Receive | Word::Accept | Word::Close => match self.noun_behind() {
                Behind::Requests => self.requests(at, state),
                _ if self.is_vague(at, state) => Vec::new(),
                Behind::Nothing if is_after_requests && self.names_applicant() => {
                    self.requests(at, state)
                }
                Behind::Nothing | Behind::Asked if is_about_requests => self.requests(at, state),
                _ => Vec::new(),
            },
            Word::Carry | Word::Previous | Word::Next if is_about_requests => {
                self.carried(self.before).into_iter().collect()
            }
            Word::Rows(_) if is_among_requests => self.outcome(at, state),
            Word::Row(row) => {
                let is_request = row >= Statistic::C1 && row < Statistic::D;
                vec![firm(Fact::Counted(row), is_request && is_among_requests)]
            }
            Word::Rest => self.rest(state),
            Word::Dropped => self.dropped(state),
            Word::Decide if at > 0 && is_among_requests && self.is_row(at - 1) => {
                self.outcome(at - 1, state)
            }
            Word::By(applicants) if is_about_requests || is_after_requests => {
                state.name_applicants(applicants);
                vec![firm(Fact::Applicants(applicants), !self.has_gap_behind(at))]
            }
            Word::Reconsideration | Word::Litigation | Word::DirectSuit | Word::SuitAfter => {
                self.appeals(at, head, state)
            }
            Word::Raise => match self.behind.first().map(|token| token.what) {
                Some(What::Word(word)) => match route(word) {
                    Some(route) => self.of_route(route, state),
                    None => Vec::new(),
                },
                _ => Vec::new(),
            },
            Word::Result(result) => self.result(result, state),
            Word::Item(item) => {
                state.item = Some(item);
                self.disclosed(state, None)
            }
            Word::Issue
            | Word::Repeal
            | Word::InForce
            | Word::Decide
            | Word::Collect
            | Word::Disclose => {
                let act = act(head);
                match self.noun_behind_item() {
                    Some(Some(item)) => state.item = Some(item),
                    Some(None) if self.item(state).is_some() => {}
                    _ => return Vec::new(),
                }
                self.disclosed(state, act)
            }
            _ => Vec::new(),
        }
    }

    /// A number before its name: `1件结果维持`, `4件结转至下一年度`.
    fn read_behind(&self, state: &mut State) -> Vec<About> {
        let is_led = self.before.iter().any(|token| {
            !matches!(
                token.what,
                What::Word(
                    Word::Filler | Word::Vague | Word::OfWhich | Word::And | Word::All | Word::Each
                ) | What::Year(_)
            )
        });
        let is_about_requests = state.topic == Some(Topic::Requests);
        if let Some(about) = self.carried(self.behind).filter(|_| is_about_requests) {
            return vec![about];
        }
        let mut behind = self.behind.iter();
        let first = behind.find(|token| {
            !matches!(token.what, What::Word(Word::Filler | Word::Vague | Word::Cause))
        });
        let Some(What::Word(word)) = first.map(|token| token.what) else { return Vec::new() };
        let is_bare_zero = self.number.value.is_zero() && self.number.measure.is_empty();
        match word {
            // 0申请0复议.
            Word::Asked | Word::Requests if is_bare_zero => {
                vec![firm(Fact::Received, state.is_open)]
            }
            _ if is_bare_zero => self.appeals_behind(state),
            _ if is_led => Vec::new(),
            Word::Rows(rows) if is_about_requests => {
                state.name_rows(rows);
                state.last = Some(Series::Outcomes);
                vec![firm(Fact::Outcome(rows.to_vec()), true)]
            }
            Word::By(applicants) if is_about_requests => {
                state.name_applicants(applicants);
                vec![firm(Fact::Applicants(applicants), true)]
            }
            Word::Result(result) => self.result(result, state),
            _ => self.appeals_behind(state),
        }
    }

    /// What follows the number right away.
    pub(super) fn noun_behind(&self) -> Behind {
        for token in self.behind {
            match token.what {
                What::Word(Word::Requests) => return Behind::Requests,
                What::Word(Word::Asked) => return Behind::Asked,
                What::Word(
                    Word::Filler
                    | Word::Vague
                    | Word::OfWhich
                    | Word::And
                    | Word::Etc
                    | Word::By(_),
                ) => {}
                What::Mark(_) => break,
                _ => return Behind::Other,
            }
        }
        Behind::Nothing
    }

    pub(super) fn has_gap_behind(&self, at: usize) -> bool {
        self.before.cut(at..).iter().any(|token| token.what == What::Gap)
    }

    pub(super) fn has_gap_between(&self, from: usize, to: usize) -> bool {
        self.before.cut(from..to).iter().any(|token| token.what == What::Gap)
    }
}

pub(super) enum Behind {
    Nothing,
    Requests,
    Asked,
    Other,
}
