//! Appeals: how many there were, and how they ended.

use super::fact::{About, Appeals, Fact, firm, route};
use super::state::{Series, State, Topic};
use super::subject::Named;
use super::token::{Token, What};
use super::word::Word;
use crate::cut::Cut;
use crate::forms::AppealResult;

impl Named<'_> {
    pub(super) fn appeals(&self, at: usize, head: Word, state: &mut State) -> Vec<About> {
        let Some(last) = route(head) else { return Vec::new() };
        let is_joined = |tokens: &[Token]| tokens.iter().any(|t| t.what == What::Word(Word::And));
        let other = self.before.cut(..at).iter().rposition(|token| {
            matches!(token.what, What::Word(word) if route(word).is_some_and(|route| route != last))
        });
        let other = other.filter(|&i| is_joined(self.before.cut(i..at)) || i + 1 == at);
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

    pub(super) fn of_route(&self, route: Appeals, state: &mut State) -> Vec<About> {
        state.route = Some(route);
        if state.routes.len() < 2 {
            state.routes.push(route);
        }
        let is_open = state.is_open || state.topic == Some(Topic::Requests);
        vec![firm(Fact::Appeals(route, &[]), is_open)]
    }

    /// `1件涉及政府信息公开的行政复议`, `1件在行政复议中被纠正`: nothing but what the appeals are about may stand between.
    pub(super) fn appeals_behind(&self, state: &mut State) -> Vec<About> {
        let mut found = None;
        for token in self.behind {
            match token.what {
                What::Word(
                    Word::Filler | Word::Vague | Word::Raise | Word::Cause | Word::Openness,
                ) => {}
                What::Word(Word::Requests | Word::Asked) => {}
                What::Word(Word::Result(result)) if found.is_some() => {
                    state.route = found;
                    return self.result(result, state);
                }
                What::Word(word) if found.is_none() && route(word).is_some() => found = route(word),
                _ => return Vec::new(),
            }
        }
        found.map_or_else(Vec::new, |route| self.of_route(route, state))
    }

    pub(super) fn result(&self, result: AppealResult, state: &mut State) -> Vec<About> {
        let named = self.words().filter_map(route).next_back();
        state.last = Some(Series::Results);
        let Some(route) = named.or(state.route) else { return Vec::new() };
        // What is listed next without a name is of the same.
        state.route = Some(route);
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
}
