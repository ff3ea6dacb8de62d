//! What one number is said of: read from the words before it, or else from those behind it.

use super::About;
use super::clause::{Series, State, Topic};
use super::fact::{Act, Appeals, Fact};
use super::token::{Token, What};
use super::word::{DECLINED, OTHERWISE, UNAVAILABLE, WITHHELD, Word};
use crate::forms::{AppealResult, Applicant, DisclosureItem, RequestLine, Statistic};
use crate::order;
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
            true => self.from_behind(state),
            false => self.from_before(state),
        };
        if about.is_empty() && is_bare_zero {
            about = self.from_before(state);
        } else if about.is_empty() {
            about = self.from_behind(state);
        }
        let is_count = |about: &About| {
            !matches!(
                about.facts.first(),
                Some(Fact::Disclosed(DisclosureItem::AdministrativeFee, _))
            )
        };
        about.retain(|about| is_count(about) != is_money);
        for about in &mut about {
            about.is_firm &= !state.is_unsure && !self.is_of_a_part();
            about.is_firm &= self.number.approximate.is_none();
        }
        if state.is_other_year {
            about.clear();
        }
        about
    }

    /// Whether the words name a way in which only some came, or a body that is only a part of the agency.
    fn is_of_a_part(&self) -> bool {
        let is_partial = self.has(Word::Partial) || self.has(Word::Timing);
        let starts_with_gap = matches!(self.before.first(), Some(t) if t.what == What::Gap);
        is_partial || (self.is_government && starts_with_gap)
    }

    fn words(&self) -> impl DoubleEndedIterator<Item = Word> + '_ {
        self.before.iter().filter_map(|token| match token.what {
            What::Word(word) => Some(word),
            _ => None,
        })
    }

    fn has(&self, word: Word) -> bool {
        self.words().any(|other| other == word)
    }

    /// The last word before the number that means something, and whether it is one at all; a gap between hides it.
    fn head(&self) -> Option<(usize, Word)> {
        for (i, token) in self.before.iter().enumerate().rev() {
            match token.what {
                What::Word(Word::Filler | Word::And | Word::Each | Word::All | Word::OfWhich) => {}
                What::Word(Word::Narrow | Word::Period | Word::ThisYear) => {}
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

    fn from_before(&self, state: &mut State) -> Vec<About> {
        let Some((at, head)) = self.head() else { return Vec::new() };
        let is_about_requests = state.topic == Some(Topic::Requests);
        let is_among_requests = is_about_requests || state.was_requests;
        match head {
            Word::Requests | Word::Asked if is_about_requests => self.requests(at, state),
            Word::Accept | Word::Close if self.names_item() && !is_about_requests => {
                self.disclosed(state, None)
            }
            Word::Receive | Word::Accept | Word::Close => match self.noun_behind() {
                Behind::Requests => self.requests(at, state),
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
            Word::Dropped => self.dropped(),
            Word::Decide if at > 0 && is_among_requests && self.is_row(at - 1) => {
                self.outcome(at - 1, state)
            }
            Word::By(applicants) if is_about_requests => {
                state.last = Some(Series::Applicants);
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

    /// 不再处理, for either of two reasons.
    fn dropped(&self) -> Vec<About> {
        let lines = [RequestLine::FeeUnpaid, RequestLine::CorrectionOverdue];
        let facts = lines.map(|line| Fact::Outcome(vec![line])).to_vec();
        vec![About { facts, is_firm: false }]
    }

    fn is_row(&self, at: usize) -> bool {
        matches!(self.before[at].what, What::Word(Word::Rows(_)))
    }

    /// 其他 at the end of a list: what kind of list it is, was said before.
    fn rest(&self, state: &State) -> Vec<About> {
        let facts = match (state.last, state.route) {
            (Some(Series::Applicants), _) => {
                vec![Fact::Applicants(&[Applicant::OtherOrganization])]
            }
            (Some(Series::Results), Some(route)) => {
                vec![Fact::Appeals(route, &[AppealResult::Other])]
            }
            (Some(Series::Outcomes), _) => vec![
                Fact::Outcome(OTHERWISE.to_vec()),
                Fact::Outcome(vec![RequestLine::OtherClosed]),
            ],
            _ => return Vec::new(),
        };
        vec![About { facts, is_firm: false }]
    }

    /// A number before its name: `1件结果维持`, `4件结转至下一年度`.
    fn from_behind(&self, state: &mut State) -> Vec<About> {
        let is_led = self.before.iter().any(|token| {
            !matches!(
                token.what,
                What::Word(Word::Filler | Word::OfWhich | Word::And | Word::All | Word::Each)
                    | What::Year(_)
            )
        });
        let is_about_requests = state.topic == Some(Topic::Requests);
        if let Some(about) = self.carried(self.behind).filter(|_| is_about_requests) {
            return vec![about];
        }
        let mut behind = self.behind.iter();
        let first =
            behind.find(|token| !matches!(token.what, What::Word(Word::Filler | Word::Cause)));
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
                state.rows.extend_from_slice(rows);
                state.last = Some(Series::Outcomes);
                vec![firm(Fact::Outcome(rows.to_vec()), true)]
            }
            Word::By(applicants) if is_about_requests => {
                state.last = Some(Series::Applicants);
                vec![firm(Fact::Applicants(applicants), true)]
            }
            Word::Result(result) => self.result(result, state),
            _ => self.appeals_behind(state),
        }
    }

    /// `1件涉及政府信息公开的行政复议`: nothing but what the appeals are about may stand between.
    fn appeals_behind(&self, state: &mut State) -> Vec<About> {
        for token in self.behind {
            match token.what {
                What::Word(Word::Filler | Word::Raise | Word::Cause | Word::Openness) => {}
                What::Word(Word::Requests | Word::Asked) => {}
                What::Word(word) => match route(word) {
                    Some(route) => return self.of_route(route, state),
                    None => break,
                },
                _ => break,
            }
        }
        Vec::new()
    }

    /// What follows the number right away.
    fn noun_behind(&self) -> Behind {
        for token in self.behind {
            match token.what {
                What::Word(Word::Requests) => return Behind::Requests,
                What::Word(Word::Asked) => return Behind::Asked,
                What::Word(Word::Filler | Word::OfWhich | Word::And | Word::Etc | Word::By(_)) => {}
                What::Mark(_) => break,
                _ => return Behind::Other,
            }
        }
        Behind::Nothing
    }

    /// The item that follows the number right away; nothing at all where something else follows.
    fn noun_behind_item(&self) -> Option<Option<DisclosureItem>> {
        match self.behind.first().map(|token| token.what) {
            Some(What::Word(Word::Item(item))) => Some(Some(item)),
            None | Some(What::Mark(_) | What::Word(Word::And | Word::OfWhich)) => Some(None),
            _ => None,
        }
    }

    fn names_item(&self) -> bool {
        self.words().any(|word| matches!(word, Word::Item(_)))
    }

    fn item(&self, state: &State) -> Option<DisclosureItem> {
        let named = self.words().filter_map(|word| match word {
            Word::Item(item) => Some(item),
            _ => None,
        });
        named.last().or(state.item)
    }

    /// `收到申请3件`, and what may stand between.
    fn requests(&self, at: usize, state: &mut State) -> Vec<About> {
        if self.has(Word::Carry) {
            return self.carried(self.before).into_iter().collect();
        }
        // 收到自然人申请3件, 予以公开的申请3件.
        for (i, token) in self.before[..at].iter().enumerate().rev() {
            match token.what {
                What::Word(Word::By(applicants)) => {
                    return vec![firm(Fact::Applicants(applicants), !self.has_gap_behind(i))];
                }
                What::Word(Word::Rows(_)) => return self.outcome(i, state),
                What::Word(Word::Dropped) => return self.dropped(),
                What::Word(Word::Difference | Word::Share) => return Vec::new(),
                _ => {}
            }
        }
        let has = |word| self.has(word);
        let (receives, accepts, closes) = (has(Word::Receive), has(Word::Accept), has(Word::Close));
        let verb = |word: Word| matches!(word, Word::Receive | Word::Accept | Word::Close);
        let verb_at = self.before.iter().position(|t| matches!(t.what, What::Word(w) if verb(w)));
        let is_whole = verb_at.is_some_and(|verb| !self.has_gap_between(verb, at.max(verb)));
        let is_whole = is_whole && !self.has(Word::Cause);
        let is_part = state.is_part && (!receives || self.has_gap_behind(0));
        let fact = match (receives, accepts, closes) {
            (true, false, false) => Fact::Received,
            (false, false, true) => Fact::Disposed,
            _ => Fact::Accepted,
        };
        vec![firm(fact, is_whole && !is_part && !self.has_gap_behind(at))]
    }

    /// `上年结转2件`, `2件结转下年`.
    fn carried(&self, tokens: &[Token]) -> Option<About> {
        let word = |word: Word| tokens.iter().any(|token| token.what == What::Word(word));
        let year = |later: bool| {
            tokens.iter().any(|token| match (token.what, self.year) {
                (What::Year(year), Some(own)) => {
                    if later {
                        year == own + 1
                    } else {
                        year + 1 == own
                    }
                }
                _ => false,
            })
        };
        if !word(Word::Carry) {
            return None;
        }
        let (earlier, later) =
            (word(Word::Previous) || year(false), word(Word::Next) || year(true));
        match (earlier, later) {
            (true, false) => Some(firm(Fact::BroughtForward, true)),
            (false, true) => Some(firm(Fact::CarriedForward, true)),
            _ => None,
        }
    }

    /// `予以公开3件`, `予以公开和部分公开5件`, `不予公开（内部事务信息）2件`.
    fn outcome(&self, at: usize, state: &mut State) -> Vec<About> {
        let What::Word(Word::Rows(last)) = self.before[at].what else { return Vec::new() };
        let mut rows = last.to_vec();
        let mut smaller: Vec<RequestLine> = Vec::new();
        let mut is_open = false;
        let mut is_joined = false;
        for token in self.before[..at].iter().rev() {
            match token.what {
                What::Word(Word::And) => is_joined = true,
                What::Word(Word::Etc) => is_open = true,
                What::Word(Word::Rows(more)) if more.iter().all(|row| rows.contains(row)) => {
                    smaller.extend_from_slice(more);
                }
                What::Word(Word::Rows(more)) if is_joined => rows.extend_from_slice(more),
                What::Word(Word::Filler) => {}
                What::Gap if !smaller.is_empty() => is_open = true,
                _ => is_joined = false,
            }
        }
        for token in self.inner {
            match token.what {
                What::Word(Word::Rows(more)) => smaller.extend_from_slice(more),
                What::Word(Word::Etc) => is_open = true,
                _ => {}
            }
        }
        smaller.retain(|row| rows.contains(row));
        order::sort(&mut rows);
        state.last = Some(Series::Outcomes);
        state.rows.extend_from_slice(&rows);
        let groups = [WITHHELD, UNAVAILABLE, DECLINED];
        let is_group = groups.iter().any(|group| rows == *group);
        let mut facts = vec![Fact::Outcome(rows)];
        if is_group && !smaller.is_empty() && !is_open {
            facts.push(Fact::Outcome(smaller));
        }
        // 因……不予公开: only some of them, for a reason that is not known.
        let is_some =
            is_group && !is_open && (self.has(Word::Cause) || self.has_gap_between(0, at));
        vec![About { facts, is_firm: !is_some && !self.has_gap_behind(at) }]
    }

    fn appeals(&self, at: usize, head: Word, state: &mut State) -> Vec<About> {
        let Some(last) = route(head) else { return Vec::new() };
        let is_joined = |tokens: &[Token]| tokens.iter().any(|t| t.what == What::Word(Word::And));
        let other = self.before[..at].iter().rposition(|token| {
            matches!(token.what, What::Word(word) if route(word).is_some_and(|route| route != last))
        });
        let other = other.filter(|&i| is_joined(&self.before[i..at]) || i + 1 == at);
        let first = other.and_then(|i| match self.before[i].what {
            What::Word(word) => route(word),
            _ => None,
        });
        let is_each = self.has(Word::Each) || self.has(Word::All);
        match first {
            Some(first) if is_each => {
                let mut about = self.of_route(first, state);
                about.extend(self.of_route(last, state));
                about
            }
            Some(_) if !matches!(last, Appeals::Reconsideration | Appeals::Litigation) => {
                Vec::new()
            }
            Some(_) => self.of_route(Appeals::Both, state),
            None => self.of_route(last, state),
        }
    }

    fn of_route(&self, route: Appeals, state: &mut State) -> Vec<About> {
        state.route = Some(route);
        state.routes.push(route);
        let is_open = state.is_open || state.topic == Some(Topic::Requests);
        vec![firm(Fact::Appeals(route, &[]), is_open)]
    }

    fn result(&self, result: AppealResult, state: &mut State) -> Vec<About> {
        let named = self.words().filter_map(route).last();
        state.last = Some(Series::Results);
        let Some(route) = named.or(state.route) else { return Vec::new() };
        let results: &'static [AppealResult] = match result {
            AppealResult::Upheld => &[AppealResult::Upheld],
            AppealResult::Corrected => &[AppealResult::Corrected],
            AppealResult::Other => &[AppealResult::Other],
            AppealResult::Pending => &[AppealResult::Pending],
            AppealResult::Total => &[],
        };
        let is_open = state.is_open || state.topic == Some(Topic::Requests);
        vec![firm(Fact::Appeals(route, results), is_open)]
    }

    /// `制发行政规范性文件3件`, `作出行政处罚决定36件`.
    fn disclosed(&self, state: &mut State, act_of_head: Option<Act>) -> Vec<About> {
        let Some(item) = self.item(state) else { return Vec::new() };
        let mut acts = self.words().filter_map(act).filter(|act| fits(*act, item));
        let found = act_of_head.or_else(|| acts.next_back());
        let Some(act) = found.or(state.act).filter(|act| fits(*act, item)) else {
            return Vec::new();
        };
        state.item = Some(item);
        state.act = Some(act);
        // What was made public of decisions is not what was decided.
        let is_decided = matches!(act, Act::Decided | Act::Collected);
        let is_shown = is_decided && self.has(Word::Disclose);
        let has_gap = self.before.iter().any(|token| token.what == What::Gap);
        vec![firm(
            Fact::Disclosed(item, act),
            !is_shown && !(has_gap && is_decided) && !state.is_part,
        )]
    }

    fn has_gap_behind(&self, at: usize) -> bool {
        self.before[at..].iter().any(|token| token.what == What::Gap)
    }

    fn has_gap_between(&self, from: usize, to: usize) -> bool {
        self.before[from..to].iter().any(|token| token.what == What::Gap)
    }
}

enum Behind {
    Nothing,
    Requests,
    Asked,
    Other,
}

fn firm(fact: Fact, is_firm: bool) -> About {
    About { facts: vec![fact], is_firm }
}

/// The appeals that a word names.
pub(super) const fn route(word: Word) -> Option<Appeals> {
    Some(match word {
        Word::Reconsideration => Appeals::Reconsideration,
        Word::Litigation => Appeals::Litigation,
        Word::DirectSuit => Appeals::DirectSuit,
        Word::SuitAfter => Appeals::SuitAfter,
        _ => return None,
    })
}

/// What a word says was done with an item of 表二.
pub(super) const fn act(word: Word) -> Option<Act> {
    Some(match word {
        Word::Issue => Act::Issued,
        Word::Repeal => Act::Repealed,
        Word::InForce => Act::InForce,
        Word::Disclose => Act::Disclosed,
        Word::Decide | Word::Accept | Word::Close => Act::Decided,
        Word::Collect => Act::Collected,
        _ => return None,
    })
}

/// Whether that can be done with the item.
pub(super) fn fits(act: Act, item: DisclosureItem) -> bool {
    use DisclosureItem::{AdministrativeFee, AgencyRule, NormativeDocument};
    match item {
        AgencyRule | NormativeDocument => !matches!(act, Act::Decided | Act::Collected),
        AdministrativeFee => act == Act::Collected,
        _ => act == Act::Decided,
    }
}
