//! What 表二 counts: documents, decisions, fees.

use super::fact::{About, Act, Fact, act, firm};
use super::state::State;
use super::subject::Named;
use super::token::What;
use super::word::Word;
use crate::forms::DisclosureItem;

impl Named<'_> {
    /// The item that follows the number right away; nothing at all where something else follows.
    pub(super) fn noun_behind_item(&self) -> Option<Option<DisclosureItem>> {
        match self.behind.first().map(|token| token.what) {
            Some(What::Word(Word::Item(item))) => Some(Some(item)),
            None | Some(What::Mark(_) | What::Word(Word::And | Word::OfWhich)) => Some(None),
            _ => None,
        }
    }

    pub(super) fn names_item(&self) -> bool {
        self.words().any(|word| matches!(word, Word::Item(_)))
    }

    pub(super) fn item(&self, state: &State) -> Option<DisclosureItem> {
        let mut named = self.words().filter_map(|word| match word {
            Word::Item(item) => Some(item),
            _ => None,
        });
        // What has numbers of its own leans on no item before it: 制发规范性文件2件，备案2件.
        named.next_back().or(state.item.filter(|_| !self.has(Word::Foreign)))
    }

    /// `制发行政规范性文件3件`, `作出行政处罚决定36件`.
    pub(super) fn disclosed(&self, state: &mut State, act_of_head: Option<Act>) -> Vec<About> {
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
            !(is_shown || state.is_part || has_gap && is_decided),
        )]
    }
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
