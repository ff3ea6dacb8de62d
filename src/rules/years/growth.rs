//! Y07: a rate of growth against what there really was the year before.

use super::told;
use crate::diagnose::Verdict;
use crate::diagnose::prose::{Reading, Relation, growth_of};
use crate::report::{Base, Growth, Number};
use crate::rules::narrative::saying::{measured, tell};
use crate::rules::prelude::*;

/// Y07: other than the tables of the two years give.
pub static GROWTH_NOT_AS_BEFORE: Rule =
    Rule::error("Y07", "growth-not-as-before", growth_not_as_before)
        .title("增减幅度与两年的实数不符")
        .basis(&[law::OWN_WORDS.cited("两年报告", "增减幅度与两年表内的数相符")])
        .when(super::given);

fn growth_not_as_before(context: &Context<'_>, telling: &mut Telling<'_>) {
    let Ok(previous) = context.previous else { return };
    let growths = &context.report.prose.composition.growths;
    for growth in growths.iter().filter(|growth| !growth.from_zero) {
        let Some(known) = Known::of(context, previous, growth) else { continue };
        let report = context.report;
        if let Some(Base::Number(claim)) = growth.base {
            let stated = &report.prose.claim(claim).number;
            if !known.before.iter().any(|(_, before)| *before == stated.value) {
                if telling.has_room(Severity::Warning) {
                    let (reading, before) = &known.before[0];
                    let message = format!(
                        "{}{}，写 {}，相差 {}",
                        told(previous),
                        reading.told(*before),
                        stated.value,
                        (*before - stated.value).abs()
                    );
                    tell(context, telling, claim, &message)
                        .with_severity(Severity::Warning)
                        .in_doubt()
                        .with_reported(stated.value)
                        .with_computed(Compared::YEARS, *before)
                        .advising("请看：上一年报告发布后有没有改过，两年是不是同一口径");
                }
                continue;
            }
        }
        let rate = &report.prose.claim(growth.rate).number;
        if known.before.iter().any(|(_, before)| known.holds(rate, *before)) {
            telling.pass();
        } else if telling.has_room(Severity::Error) {
            tell_rate(context, previous, telling, growth, &known);
        }
    }
    telling.or_inapplicable("没有与表内的数相连的增减幅度");
}

/// A rate of growth of which both numbers stand in tables.
struct Known<'a> {
    /// The number that grew, as the sentence and the table have it.
    number: &'a Number,
    falls: bool,
    /// What there was before, by what the number may stand for; never 0.
    before: Vec<(&'a Reading, Decimal)>,
}

impl<'a> Known<'a> {
    fn of(context: &Context<'a>, previous: &Report, growth: &Growth) -> Option<Self> {
        let report = context.report;
        let &[grown] = growth.numbers.as_slice() else { return None };
        let claim = report.prose.claim(grown);
        if speaks_of_other_years(report, growth.rate) {
            return None;
        }
        let number = &claim.number;
        let mut checks = context.diagnosis.prose.checks.iter();
        let check = checks.find(|check| {
            check.claim == grown
                && check.verdict == Verdict::Pass
                && matches!(check.relation, Relation::Cells(_))
        })?;
        let Relation::Cells(readings) = &check.relation else { return None };
        let of = |reading: &Reading| {
            let worth = |&(coord, sign): &(Coord, i64)| {
                Some(previous.reading.worth(coord)?.value * Decimal::from(sign))
            };
            let parts: Option<Vec<Decimal>> = reading.cells.iter().map(worth).collect();
            Some(parts?.into_iter().sum::<Decimal>())
        };
        let read = readings.iter().filter(|reading| reading.value == number.value);
        let before = read.filter_map(|reading| Some((reading, of(reading)?)));
        let before: Vec<_> = before.filter(|(_, before)| *before > Decimal::ZERO).collect();
        (!before.is_empty()).then_some(Self { number, falls: growth.falls, before })
    }

    /// Whether it grew from that at such a rate, rounded or cut.
    fn holds(&self, rate: &Number, before: Decimal) -> bool {
        let given = growth_of(self.number.value, before, self.falls, rate.decimals);
        let last_digit = Decimal::new(1, rate.decimals);
        given.is_none_or(|given| (given - rate.value).abs() <= last_digit)
    }
}

/// Whether the sentence compares with another year than the one before.
fn speaks_of_other_years(report: &Report, rate: usize) -> bool {
    let claim = report.prose.claim(rate);
    let sentence = report.prose.passage(claim.passage).text.cut(claim.sentence.clone());
    let year = report.text.frame.year.unwrap_or_default();
    let is_other = |(at, _): (usize, &str)| {
        let digits = at.checked_sub(4).and_then(|from| sentence.get(from..at));
        let named = digits.and_then(|digits| digits.parse::<u16>().ok());
        named.is_some_and(|named| named != year && named + 1 != year)
    };
    Words("前年 环比 月 季度 近年 以来").any_in(sentence)
        || sentence.match_indices('年').any(is_other)
}

fn tell_rate(
    context: &Context<'_>,
    previous: &Report,
    telling: &mut Telling<'_>,
    growth: &Growth,
    known: &Known<'_>,
) {
    let rate = &context.report.prose.claim(growth.rate).number;
    let (reading, before) = &known.before[0];
    let now = known.number.value;
    let falls = now < *before;
    let computed = growth_of(now, *before, falls, rate.decimals).unwrap_or_default();
    let verb = |falls| if falls { "减少" } else { "增长" };
    let difference = match falls == growth.falls {
        true => format!("相差 {} 个百分点", (computed - rate.value).abs()),
        false => "增减相反".to_owned(),
    };
    let message = format!(
        "{}{}，到 {}是{} {computed}%，写{} {}%，{difference}",
        told(previous),
        reading.told(*before),
        measured(known.number, now),
        verb(falls),
        verb(growth.falls),
        rate.value,
    );
    let beside = reading.cells.first().and_then(|&(coord, _)| {
        super::TwoYears::read(context, coord, coord).ok().map(|years| years.beside)
    });
    tell(context, telling, growth.rate, &message)
        .with_reported(rate.value)
        .with_computed(Compared::YEARS, computed)
        .with_previous(beside.into_iter().collect())
        .advising("请看：上一年报告发布后有没有改过，两年是不是同一口径");
}
