//! Requests: how many came, how they were disposed of, how many were carried from year to year.

use super::fact::{About, Fact, firm, said};
use super::state::{Series, State};
use super::subject::Named;
use super::token::{Token, What};
use super::word::{DECLINED, OTHERWISE, UNAVAILABLE, WITHHELD, Word};
use crate::cut::Cut;
use crate::forms::{AppealResult, Applicant, RequestLine};
use crate::order;

impl Named<'_> {
    /// `收到申请3件`, and what may stand between.
    pub(super) fn requests(&self, at: usize, state: &mut State) -> Vec<About> {
        if self.has(Word::Carry) {
            return self.carried(self.before).into_iter().collect();
        }
        // 收到自然人申请3件, 予以公开的申请3件.
        for (i, token) in self.before.cut(..at).iter().enumerate().rev() {
            match token.what {
                What::Word(Word::By(applicants)) => {
                    return vec![firm(Fact::Applicants(applicants), !self.has_gap_behind(i))];
                }
                What::Word(Word::Rows(_)) => return self.outcome(i, state),
                What::Word(Word::Dropped) => return self.dropped(state),
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
        let is_part = state.is_part && (verb_at.is_none() || self.has_gap_behind(0));
        // 政府信息公开申请7件, and nothing else said.
        let is_bare = verb_at.is_none() && !self.has_gap_behind(0) && !self.has(Word::And);
        // 依申请公开信息2条 may be what was published, not what was asked for.
        let is_bare = is_bare && self.number.measure != "条";
        let fact = match (receives, accepts, closes) {
            (true, false, false) => Fact::Received,
            (false, false, true) => Fact::Disposed,
            _ => Fact::Accepted,
        };
        vec![firm(fact, (is_whole || is_bare) && !is_part && !self.has_gap_behind(at))]
    }

    /// `上年结转2件`, `2件结转下年`.
    pub(super) fn carried(&self, tokens: &[Token]) -> Option<About> {
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
    pub(super) fn outcome(&self, at: usize, state: &mut State) -> Vec<About> {
        let What::Word(Word::Rows(last)) = self.before[at].what else { return Vec::new() };
        let mut rows = last.to_vec();
        let mut smaller: Vec<RequestLine> = Vec::new();
        let mut is_open = false;
        let mut is_joined = false;
        for token in self.before.cut(..at).iter().rev() {
            match token.what {
                What::Word(Word::And) => is_joined = true,
                What::Word(Word::Etc) => is_open = true,
                What::Word(Word::Rows(more)) if more.iter().all(|row| rows.contains(row)) => {
                    smaller.extend_from_slice(more);
                }
                What::Word(Word::Rows(more)) if is_joined => rows.extend_from_slice(more),
                What::Word(Word::Filler | Word::Vague) => {}
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
        state.name_rows(&rows);
        let groups = [WITHHELD, UNAVAILABLE, DECLINED];
        let is_group = groups.iter().any(|group| rows == *group);
        let has_gap = self.has_gap_between(0, at);
        let has_smaller = is_group && !smaller.is_empty() && !is_open;
        // 因……不予公开: only some of them, for a reason that is not known.
        let is_some = is_group && !is_open && (has_gap || self.has(Word::Cause) && !has_smaller);
        let mut facts = vec![Fact::Outcome(rows)];
        if has_smaller {
            // 因过程性信息不予公开 speaks of these first, and perhaps of all.
            facts.insert(0, Fact::Outcome(smaller));
        }
        vec![said(facts, !is_some && !self.has_gap_behind(at))]
    }

    pub(super) fn is_row(&self, at: usize) -> bool {
        matches!(self.before[at].what, What::Word(Word::Rows(_)))
    }

    /// 不再处理, for either of two reasons; for that which the clause before names.
    pub(super) fn dropped(&self, state: &State) -> Vec<About> {
        let lines = [RequestLine::FeeUnpaid, RequestLine::CorrectionOverdue];
        let named = lines.into_iter().find(|line| state.reason == Some(*line));
        let facts = match named {
            Some(line) => vec![Fact::Outcome(vec![line])],
            None => lines.map(|line| Fact::Outcome(vec![line])).to_vec(),
        };
        vec![said(facts, named.is_some())]
    }

    /// 其他 at the end of a list: what kind of list it is, was said before.
    pub(super) fn rest(&self, state: &State) -> Vec<About> {
        let facts = match (state.last, state.route) {
            (Some(Series::Applicants), _) => {
                let is_left = |applicant: &Applicant| {
                    matches!(applicant, Applicant::OtherOrganization | Applicant::Total)
                        || state.applicants.contains(applicant)
                };
                let other = Fact::Applicants(&[Applicant::OtherOrganization]);
                // The last of a list that names all others.
                return vec![firm(other, Applicant::ALL.iter().all(is_left))];
            }
            // 其他 may take in those that are pending.
            (Some(Series::Results), Some(route)) => {
                let facts = vec![
                    Fact::Appeals(route, &[AppealResult::Other]),
                    Fact::Appeals(route, &[AppealResult::Other, AppealResult::Pending]),
                ];
                return vec![said(facts, true)];
            }
            (Some(Series::Outcomes), _) => {
                let has =
                    |lines: &[RequestLine]| lines.iter().all(|line| state.rows.contains(line));
                let granted = [RequestLine::GrantedInFull, RequestLine::GrantedInPart];
                let overdue = [RequestLine::CorrectionOverdue, RequestLine::FeeUnpaid];
                let all = Fact::Outcome(OTHERWISE.to_vec());
                let last = Fact::Outcome(vec![RequestLine::OtherClosed]);
                // The last of a list that names all others is what is left.
                if has(&overdue) {
                    return vec![firm(last, true)];
                }
                if has(&granted) && [WITHHELD, UNAVAILABLE, DECLINED].into_iter().all(has) {
                    return vec![firm(all, true)];
                }
                vec![all, last]
            }
            _ => return Vec::new(),
        };
        vec![said(facts, false)]
    }
}
