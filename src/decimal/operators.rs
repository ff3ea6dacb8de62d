//! Comparing decimal numbers, and reckoning with them.

use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Rem, Sub};

use super::Decimal;

impl Ord for Decimal {
    /// By value: 1.50 is 1.5.
    fn cmp(&self, other: &Self) -> Ordering {
        if self.places == other.places {
            return self.digits.cmp(&other.digits);
        }
        let (own, other, _) = self.aligned(*other);
        own.cmp(&other)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

impl Neg for Decimal {
    type Output = Self;

    fn neg(self) -> Self {
        Self { digits: -self.digits, places: self.places }
    }
}

impl Add for Decimal {
    type Output = Self;

    /// Nothing adds nothing, no places either: 12 and 0.0 are 12.
    fn add(self, other: Self) -> Self {
        match (self.is_zero(), other.is_zero()) {
            (_, true) => self,
            (true, _) => other,
            _ => {
                let (own, other, places) = self.aligned(other);
                Self::fitting(own + other, places)
            }
        }
    }
}

impl Sub for Decimal {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Decimal {
    type Output = Self;

    fn mul(self, by: Self) -> Self {
        Self::fitting(i128::from(self.digits) * i128::from(by.digits), self.scale() + by.scale())
    }
}

impl Rem for Decimal {
    type Output = Self;

    /// What a division into whole parts leaves; by 0 it leaves all.
    fn rem(self, by: Self) -> Self {
        let (own, by, places) = self.aligned(by);
        Self::fitting(own.checked_rem(by).unwrap_or(own), places)
    }
}

impl AddAssign for Decimal {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Add::add)
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self::whole(number.max(-i64::MAX))
    }
}

impl From<i32> for Decimal {
    fn from(number: i32) -> Self {
        Self::whole(number.into())
    }
}

impl From<u16> for Decimal {
    fn from(number: u16) -> Self {
        Self::whole(number.into())
    }
}

impl From<usize> for Decimal {
    fn from(number: usize) -> Self {
        Self::whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_compared_by_value() {
        assert_eq!(decimal("1.50"), decimal("1.5"));
        assert!(decimal("-2") < decimal("-1.99"));
        assert!(decimal("999999999999999") > decimal("0.000000000001"));
    }

    #[test]
    fn what_is_added_taken_away_and_multiplied_is_exact() {
        for (one, other, sum, difference, product) in [
            ("1690.9913", "0.0087", "1691.0000", "1690.9826", "14.71162431"),
            ("12.50", "2", "14.50", "10.50", "25.00"),
            ("-3", "5", "2", "-8", "-15"),
            ("12", "0.0", "12", "12", "0.0"),
            ("4166.241619", "10000", "14166.241619", "-5833.758381", "41662416.190000"),
        ] {
            let (one, other) = (decimal(one), decimal(other));
            let told = [one + other, one - other, one * other].map(|number| number.to_string());
            assert_eq!(told, [sum, difference, product]);
            assert_eq!(one.checked_mul(other).unwrap().to_string(), product);
        }
        assert_eq!(decimal("7.5") % decimal("2"), decimal("1.5"));
        assert_eq!(decimal("7.5") % Decimal::ZERO, decimal("7.5"));
    }
}
