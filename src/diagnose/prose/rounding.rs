//! How far a number of the prose and what it is held against may differ: by rounding, by 近 and 约, by the measure.

use crate::decimal::Decimal;
use crate::report::{Approximate, Base, Number};

/// The share in percent, rounded to so many decimals.
pub fn share_of(part: Decimal, whole: Decimal, decimals: u32) -> Option<Decimal> {
    let share = (part * Decimal::ONE_HUNDRED).checked_div(whole)?;
    Some(share.rounded(decimals))
}

/// How much a number grew from what there was before, or fell, in percent, rounded to so many decimals.
pub fn growth_of(number: Decimal, before: Decimal, falls: bool, decimals: u32) -> Option<Decimal> {
    let change = if falls { before - number } else { number - before };
    share_of(change, before, decimals)
}

/// Whether some whole number may have grown, or fallen, to a number at a rate of which the last digit is worth
/// so much, rounded or cut.
pub(super) fn bases(number: Decimal, rate: Decimal, last_digit: Decimal, falls: bool) -> bool {
    let hundred = Decimal::ONE_HUNDRED;
    let (low, high) = (rate - last_digit * Decimal::new(5, 1), rate + last_digit);
    if rate.is_zero() || falls && high >= hundred {
        return true;
    }
    let sign = if falls { -Decimal::ONE } else { Decimal::ONE };
    let from = |rate: Decimal| (number * hundred).checked_div(hundred + sign * rate);
    let (Some(one), Some(other)) = (from(low), from(high)) else { return true };
    let most = one.max(other).floor();
    most >= one.min(other) && most >= Decimal::ONE
}

/// What one in the last digit is worth: 0.1 of 33.9.
pub(super) fn last_digit(number: &Number) -> Decimal {
    Decimal::new(1, number.decimals)
}

/// What there was the year before, by what is told of it.
pub fn base_of(
    base: Base,
    number: Decimal,
    falls: bool,
    value: impl Fn(usize) -> Decimal,
) -> Option<Decimal> {
    let base = match base {
        Base::Number(claim) => value(claim),
        Base::Change(claim) if falls => number + value(claim),
        Base::Change(claim) => number - value(claim),
    };
    (base > Decimal::ZERO).then_some(base)
}

/// Whether a number is that of the reading, as far as it is exact.
pub(super) fn fits(number: &Number, value: Decimal) -> bool {
    let (stated, value) = (number.value, in_measure(number, value));
    let most = Decimal::new(12, 1);
    match number.approximate {
        None => stated == value,
        Some(Approximate::AtLeast) => stated <= value && value <= stated * most,
        Some(Approximate::AtMost) => value <= stated && stated <= value * most,
        Some(Approximate::About) => value <= stated * most && stated <= value * most,
    }
}

/// What a cell comes to in the measure of a number of the prose: amounts stand in 万元 in the tables.
pub fn in_measure(number: &Number, value: Decimal) -> Decimal {
    match number.measure {
        "元" => value * Decimal::from(10_000),
        "亿元" => value * Decimal::new(1, 4),
        _ => value,
    }
}
