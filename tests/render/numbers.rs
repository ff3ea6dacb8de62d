//! Numbers for every cell of a form that agree with one another, as those of a careful clerk do.

use std::collections::BTreeMap;

use gouji::forms::{
    AppealResult, AppealRoute, Applicant, Coord, DisclosureItem, DisclosureMeasure, Form,
    RequestLine, Statistic,
};

use super::dice::Dice;

pub type Numbers = BTreeMap<Coord, String>;

/// A full set of numbers without a contradiction. `may_make_rules` says whether the agency is one that may have
/// 规章.
pub fn consistent(form: &Form, dice: &mut Dice, may_make_rules: bool) -> Numbers {
    let size = [1, 4, 30, 400][dice.below(4)];
    sized(form, dice, size, may_make_rules)
}

/// The same with no number much above a size.
pub fn sized(form: &Form, dice: &mut Dice, size: usize, may_make_rules: bool) -> Numbers {
    let mut numbers = Numbers::new();
    if !form.requests.is_empty() {
        requests(form, dice, size, &mut numbers);
        appeals(dice, size.min(40), &mut numbers);
        disclosure(form, dice, size, may_make_rules, &mut numbers);
    }
    if !form.statistics.is_empty() {
        statistics(dice, size, &mut numbers);
    }
    numbers
}

/// Mostly nothing, as in most reports.
fn few(dice: &mut Dice, size: usize) -> usize {
    if dice.one_in(3) { plain(dice.below(size + 1)) } else { 0 }
}

/// A number that nobody takes for a year.
fn plain(number: usize) -> usize {
    if (1990..2040).contains(&number) { number + 100 } else { number }
}

fn requests(form: &Form, dice: &mut Dice, size: usize, numbers: &mut Numbers) {
    let mut counts: BTreeMap<Coord, usize> = BTreeMap::new();
    for &applicant in Applicant::ALL.iter().filter(|&&a| a != Applicant::Total) {
        let size = if applicant == Applicant::NaturalPerson { size } else { size.div_ceil(8) };
        let mut disposed = 0;
        for row in form.requests {
            let is_sum = matches!(
                row.line,
                RequestLine::Received
                    | RequestLine::BroughtForward
                    | RequestLine::Disposed
                    | RequestLine::CarriedForward
            );
            if !is_sum {
                let number = few(dice, size);
                disposed += number;
                counts.insert(Coord::Request(row.line, applicant), number);
            }
        }
        let carried = few(dice, size.min(9));
        let brought = few(dice, size.min(9)).min(disposed + carried);
        for (line, number) in [
            (RequestLine::Disposed, disposed),
            (RequestLine::CarriedForward, carried),
            (RequestLine::BroughtForward, brought),
            (RequestLine::Received, disposed + carried - brought),
        ] {
            counts.insert(Coord::Request(line, applicant), number);
        }
    }
    for row in form.requests {
        let of_row =
            Applicant::ALL.iter().filter_map(|&a| counts.get(&Coord::Request(row.line, a)));
        let total = of_row.sum();
        counts.insert(Coord::Request(row.line, Applicant::Total), total);
    }
    numbers.extend(counts.into_iter().map(|(coord, number)| (coord, number.to_string())));
}

fn appeals(dice: &mut Dice, size: usize, numbers: &mut Numbers) {
    for &route in AppealRoute::ALL {
        let mut total = 0;
        for &result in AppealResult::ALL.iter().filter(|&&r| r != AppealResult::Total) {
            let number = few(dice, size);
            total += number;
            numbers.insert(Coord::Appeal(route, result), number.to_string());
        }
        numbers.insert(Coord::Appeal(route, AppealResult::Total), total.to_string());
    }
}

fn disclosure(
    form: &Form,
    dice: &mut Dice,
    size: usize,
    may_make_rules: bool,
    numbers: &mut Numbers,
) {
    use DisclosureMeasure as M;
    let strikes_rules_out = !may_make_rules && dice.one_in(4);
    for block in form.disclosure {
        for &(item, _) in block.items {
            let is_rule = item == DisclosureItem::AgencyRule;
            let size = if is_rule && !may_make_rules { 0 } else { size };
            let mut set = |measure, text: String| {
                let text = if is_rule && strikes_rules_out { "/".to_owned() } else { text };
                if block.measures.iter().any(|&(m, _)| m == measure) {
                    numbers.insert(Coord::Disclosure(item, measure), text);
                }
            };
            let (made, gone) = (few(dice, size.min(30)), few(dice, size.min(9)));
            let before = plain(gone + dice.below(size + 1));
            set(M::Made, made.to_string());
            set(M::Disclosed, made.to_string());
            set(M::DisclosedTotal, (made + before).to_string());
            set(M::Issued, made.to_string());
            set(M::Repealed, gone.to_string());
            set(M::InForce, (before + made - gone).to_string());
            let (change, more) = (dice.below(5), dice.one_in(2));
            let prior = plain(change + dice.below(60));
            let sign = ["+", "增"][dice.below(2)];
            let minus = ["-", "减"][dice.below(2)];
            let signed = match (change, more) {
                (0, _) => "0".to_owned(),
                (_, true) => format!("{sign}{change}"),
                (_, false) => format!("{minus}{change}"),
            };
            set(M::PriorItems, prior.to_string());
            set(M::Change, signed);
            // Decisions are counted in cases, far more of them than kinds of cases.
            let decisions = if dice.one_in(2) { 0 } else { 200 + dice.below(size * 20 + 1) };
            set(M::Decisions, plain(decisions).to_string());
            let projects = few(dice, size.min(20));
            set(M::Projects, projects.to_string());
            let amount = match (item, projects) {
                (DisclosureItem::GovernmentProcurement, 0) => "0".to_owned(),
                (DisclosureItem::GovernmentProcurement, count) if dice.one_in(3) => {
                    format!("{}元", count * 125_000 + dice.below(9_000))
                }
                (DisclosureItem::GovernmentProcurement, count) => {
                    format!("{}.{}万元", count * 12, dice.below(10))
                }
                _ if dice.one_in(3) => format!("{}.{}", dice.below(900), 1 + dice.below(9)),
                _ => "0".to_owned(),
            };
            set(M::Amount, amount);
        }
    }
}

fn statistics(dice: &mut Dice, size: usize, numbers: &mut Numbers) {
    use Statistic::*;
    let mut set = |statistic, number: usize| {
        numbers.insert(Coord::Statistic(statistic), plain(number).to_string());
    };
    let (a1b, ways) = (few(dice, size), [(); 5].map(|()| few(dice, size)));
    let most = ways.iter().copied().max().unwrap_or(0);
    let sum: usize = ways.iter().map(|&number| plain(number)).sum();
    let a1 = (most + a1b).clamp(most, sum.max(most));
    let a1 = if plain(a1) > sum { most } else { a1 };
    set(A1, a1);
    set(A1a, a1b.min(a1));
    set(A1b, a1b);
    for (statistic, number) in [A2x1, A2x2, A2x3, A2x4, A2x5].into_iter().zip(ways) {
        set(statistic, number);
    }
    let (press, talks) = (few(dice, 6), few(dice, 6));
    let (posts, others) = (few(dice, 9), few(dice, 9));
    set(B1, (posts + others).min(press + talks + posts + others));
    set(B2x1, press);
    set(B2x1a, press.min(dice.below(3)));
    set(B2x2, talks);
    set(B2x2a, talks.min(dice.below(3)));
    set(B2x3, few(dice, size));
    set(B2x4, posts);
    set(B2x5, others);
    let ways = [(); 4].map(|()| few(dice, size.min(200)));
    let received: usize = ways.iter().sum();
    set(C1, received);
    for (statistic, number) in [C1x1, C1x2, C1x3, C1x4].into_iter().zip(ways) {
        set(statistic, number);
    }
    set(C2, received);
    let late = dice.below(received.min(5) + 1);
    set(C2x1, received - late);
    set(C2x2, late);
    set(C3, received);
    let mut left = received;
    for statistic in [C3x1, C3x2, C3x3, C3x5, C3x6, C3x7] {
        let number = dice.below(left + 1);
        left -= number;
        set(statistic, number);
    }
    let refused = dice.below(left + 1);
    set(C3x4, refused);
    set(C3x8, left - refused);
    let mut left = refused;
    for statistic in [C3x4a, C3x4b, C3x4c, C3x4d, C3x4e] {
        let number = dice.below(left + 1);
        left -= number;
        set(statistic, number);
    }
    set(C3x4f, left);
    for [all, upheld, corrected, other] in [[D, D1, D2, D3], [E, E1, E2, E3]] {
        let parts = [few(dice, 9), few(dice, 4), few(dice, 4)];
        set(all, parts.iter().sum());
        for (statistic, number) in [upheld, corrected, other].into_iter().zip(parts) {
            set(statistic, number);
        }
    }
    set(F, few(dice, 5));
    set(G, 0);
    set(H1, 1);
    set(H2, 1 + dice.below(9));
    let (full, part) = (dice.below(5), 1 + dice.below(20));
    set(H3, full + part);
    set(H3x1, full);
    set(H3x2, part);
    set(H4, few(dice, 30));
    set(I1, few(dice, 6));
    set(I2, few(dice, 6));
    set(I3, few(dice, size));
}
