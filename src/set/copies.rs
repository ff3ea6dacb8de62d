//! Which reports of a set are alike.

use std::collections::{BTreeMap, BTreeSet};

use super::member::Member;
use super::report_set::ReportSet;
use super::standing::HeldOut;
use crate::shingles::Shingles;

/// Texts with fewer runs of letters are too short to be compared.
const LONG: usize = 120;
/// So many runs in a hundred make two texts the same one.
const ALIKE: usize = 85;

/// Every two members that are compared and whose authors wrote nearly the same, the earlier first, and how many could be
/// compared. Runs that more than half of the reports have, and four at least, are of a text that was handed out to all.
pub(super) fn copies(set: &ReportSet) -> (Vec<(usize, usize)>, usize) {
    const HANDED_OUT: usize = 4;
    let reports = || set.members.iter().enumerate().filter(|&(at, _)| is_compared(set, at));
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for run in reports().flat_map(|(_, member)| member.words.runs()) {
        *counts.entry(run).or_default() += 1;
    }
    let most = (reports().count() / 2).max(HANDED_OUT - 1);
    let own = |(at, member): (usize, &Member)| {
        let words = member.words.only(|run| counts[&run] <= most);
        (words.count() >= LONG).then_some((at, words))
    };
    let texts: Vec<(usize, Shingles)> = reports().filter_map(own).collect();
    (pairs(&texts), texts.len())
}

/// Whether a member is compared: the second report of an agency, and one of another year, are told of by other rules.
fn is_compared(set: &ReportSet, member: usize) -> bool {
    let against = set.standings[member].against();
    !matches!(against, Some(HeldOut::NoReport | HeldOut::OtherYear | HeldOut::Repeated))
}

/// Every two texts that are alike. Two such share a run among the first of each, sorted by number: of a text with 100 runs
/// 85 stand in the other, so that not all of the first 16 can be its own.
fn pairs(texts: &[(usize, Shingles)]) -> Vec<(usize, usize)> {
    let mut by_run: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut found = Vec::new();
    for (later, (at, words)) in texts.iter().enumerate() {
        let first = words.count() - words.count() * ALIKE / 100 + 1;
        let mut near = BTreeSet::new();
        for run in words.runs().take(first) {
            let others = by_run.entry(run).or_default();
            near.extend(others.iter().copied());
            others.push(later);
        }
        let alike = near.into_iter().filter(|&other| texts[other].1.are_like(words, ALIKE));
        found.extend(alike.map(|other| (texts[other].0, *at)));
    }
    found
}
