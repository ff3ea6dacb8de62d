//! Totals and their parts, shares and rates of growth: what must hold between the numbers of the prose alone.

use super::check::{Check, Kind, Relation};
use super::rounding::{bases, last_digit, share_of};
use crate::decimal::Decimal;
use crate::diagnose::Verdict;
use crate::forms::{Applicant, Coord, RequestLine};
use crate::report::{Base, Breakdown, Growth, Report, Share, Split, Whole};

/// The checks, not judged yet.
pub(super) fn checks(report: &Report) -> Vec<Check> {
    let composition = &report.prose.composition;
    let mut checks: Vec<Check> =
        composition.breakdowns.iter().filter_map(|of| breakdown(report, of)).collect();
    shares(report, &mut checks);
    checks.extend(composition.growths.iter().map(|growth| of_growth(report, growth)));
    checks
}

fn check(kind: Kind, claim: usize, with: Vec<usize>, relation: Relation) -> Check {
    Check { kind, claim, with, relation, verdict: Verdict::NeedsReview }
}

fn is_exact(report: &Report, claim: usize) -> bool {
    report.prose.claim(claim).number.approximate.is_none()
}

fn breakdown(report: &Report, of: &Breakdown) -> Option<Check> {
    if !of.total.iter().chain(&of.parts).all(|&claim| is_exact(report, claim)) {
        return None;
    }
    let Some(total) = of.total else {
        let (&first, others) = of.parts.split_first()?;
        return Some(check(Kind::Shares, first, others.to_vec(), Relation::Hundred));
    };
    let kind = match (of.split, of.is_closed) {
        (Split::Channel, _) => Kind::Channels,
        (Split::Applicant, true) => Kind::Persons,
        (_, true) => Kind::List,
        (_, false) => Kind::OpenList,
    };
    Some(check(kind, total, of.parts.clone(), Relation::Parts { is_closed: of.is_closed }))
}

/// What a share may be a share of: a number of the prose, or what cells come to.
#[derive(Clone, Copy)]
enum Candidate {
    Claim(usize),
    Cells(Decimal),
}

fn shares(report: &Report, checks: &mut Vec<Check>) {
    let value = |of: Candidate| match of {
        Candidate::Claim(claim) => report.prose.claim(claim).number.value,
        Candidate::Cells(value) => value,
    };
    let shares = &report.prose.composition.shares;
    let is_of = |share: &Share, of: Candidate| {
        let number = &report.prose.claim(share.share).number;
        let part = report.prose.claim(share.part).number.value;
        share_of(part, value(of), number.decimals) == Some(number.value)
    };
    let is_cut_of = |share: &Share, of: Candidate| {
        let number = &report.prose.claim(share.share).number;
        let share = report.prose.claim(share.part).number.value * Decimal::ONE_HUNDRED;
        let share = share.checked_div(value(of));
        share.is_some_and(|share| share.truncated(number.decimals) == number.value)
    };
    let find = |(at, share): (usize, &Share)| {
        // The parts themselves may be the whole, one beside the other.
        let part = |other: usize| report.prose.claim(shares[other].part).number.value;
        let sum = Candidate::Cells(beside(shares, at).map(part).sum());
        let mut wholes = admissible(report, share, value);
        let is_sum = beside(shares, at).nth(1).is_some() && !is_rate(share);
        wholes.extend(is_sum.then_some(sum));
        let is_rounded = wholes.iter().copied().find(|&of| is_of(share, of));
        is_rounded.or_else(|| wholes.into_iter().find(|&of| is_cut_of(share, of)))
    };
    let exact: Vec<Option<Candidate>> = shares.iter().enumerate().map(find).collect();
    for (at, share) in shares.iter().enumerate() {
        let voted = || {
            // The shares beside it tell what they are shares of: most of them.
            let part = report.prose.claim(share.part).number.value;
            let others = beside(shares, at);
            let wholes = others.clone().filter_map(|other| exact[other]);
            let votes =
                |of: &Candidate| others.clone().filter(|&other| is_of(&shares[other], *of)).count();
            let most = wholes.filter(|&of| value(of) >= part).max_by_key(votes);
            // One alone may be a share of something else.
            most.filter(|of| votes(of) > 1)
        };
        let known = || match share.whole {
            Whole::Received(whole) => Some(Candidate::Claim(whole)),
            Whole::Total(total) => voted().or(Some(Candidate::Claim(total))),
            Whole::Disposed => voted().or_else(|| {
                let is_it = |of: &Candidate| disposed(report) == Some(value(*of));
                share.wholes.iter().map(|&claim| Candidate::Claim(claim)).find(is_it)
            }),
            Whole::Unknown => voted(),
        };
        let Some(of) = exact[at].or_else(known) else { continue };
        let kind = if is_rate(share) { Kind::Completion } else { Kind::Share };
        let (with, whole) = match of {
            Candidate::Claim(claim) => (vec![share.part, claim], None),
            Candidate::Cells(value) => (vec![share.part], Some(value)),
        };
        checks.push(check(kind, share.share, with, Relation::Share { whole }));
    }
}

fn is_rate(share: &Share) -> bool {
    matches!(share.whole, Whole::Received(_))
}

/// The shares of one sentence that are shares of the same thing.
fn beside(shares: &[Share], at: usize) -> impl Iterator<Item = usize> + Clone + '_ {
    const NEAR: usize = 12;
    let own = &shares[at];
    let near = at.saturating_sub(NEAR)..(at + NEAR).min(shares.len());
    near.filter(move |&other| shares[other].group == own.group && shares[other].of == own.of)
}

/// What the words allow a share to be a share of.
fn admissible(
    report: &Report,
    share: &Share,
    value: impl Fn(Candidate) -> Decimal,
) -> Vec<Candidate> {
    let told = share.wholes.iter().map(|&claim| Candidate::Claim(claim));
    let wholes = match share.whole {
        // What was brought forward is completed too.
        Whole::Received(received) => {
            let received = value(Candidate::Claim(received));
            share.wholes.iter().map(|&more| received + value(Candidate::Claim(more))).collect()
        }
        _ => cells(report),
    };
    told.chain(wholes.into_iter().map(Candidate::Cells)).collect()
}

fn total(report: &Report, line: RequestLine) -> Option<Decimal> {
    report.reading.entries.get(&Coord::Request(line, Applicant::Total))?.value.in_sum()
}

fn disposed(report: &Report) -> Option<Decimal> {
    total(report, RequestLine::Disposed).filter(|total| !total.is_zero())
}

/// What the shares of requests may be shares of in the tables.
fn cells(report: &Report) -> Vec<Decimal> {
    let received = total(report, RequestLine::Received);
    let brought = total(report, RequestLine::BroughtForward);
    let both = received.zip(brought).map(|(received, brought)| received + brought);
    [disposed(report), received, both].into_iter().flatten().collect()
}

fn of_growth(report: &Report, growth: &Growth) -> Check {
    let rate = &report.prose.claim(growth.rate).number;
    let has_base = |number: &&usize| {
        let number = report.prose.claim(**number).number.value;
        bases(number, rate.value, last_digit(rate), growth.falls)
    };
    let number = growth.numbers.iter().find(has_base).unwrap_or(&growth.numbers[0]);
    let base = growth.base;
    let told = base.map(|(Base::Number(claim) | Base::Change(claim))| claim);
    let with = std::iter::once(*number).chain(told).collect();
    check(Kind::Growth, growth.rate, with, Relation::Growth { falls: growth.falls, base })
}
