//! Exact numbers as reports write them: counts, amounts, percentages.

mod operators;
mod text;

pub use text::NoNumber;

use std::num::NonZero;

/// A decimal number: `1690.9913` is kept as it is written, zeros behind the point too, and is never a double.
///
/// Sums, differences and products are exact as long as they have no more than 18 digits, which those of any report
/// have: what has more than [`Decimal::MOST_DIGITS`] is no number to begin with. Beyond that, places behind the point
/// are given up, and at last the number stays at the largest that there is.
///
/// ```
/// use gouji::decimal::Decimal;
/// let (one, other): (Decimal, Decimal) = ("0.10".parse()?, "0.2".parse()?);
/// assert_eq!((one + other).to_string(), "0.30");
/// assert_eq!(one + other, Decimal::new(3, 1));
/// # Ok::<(), gouji::decimal::NoNumber>(())
/// ```
#[derive(Clone, Copy)]
pub struct Decimal {
    /// Never the least that there is, so that it can be taken the other way.
    digits: i64,
    places: Places,
}

/// How many of the digits stand behind the point, and one more, so that an `Option<Decimal>` takes no more room.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Places(NonZero<u8>);

impl Decimal {
    /// 0.
    pub const ZERO: Self = Self::whole(0);
    /// 1.
    pub const ONE: Self = Self::whole(1);
    /// 2.
    pub const TWO: Self = Self::whole(2);
    /// 10.
    pub const TEN: Self = Self::whole(10);
    /// 100, of which a percentage tells so many.
    pub const ONE_HUNDRED: Self = Self::whole(100);

    /// A text of more digits is not read as a number: 18 digits are a person's, not a count.
    pub const MOST_DIGITS: usize = 15;
    /// A quotient has no more places behind the point.
    const MOST_PLACES: u32 = 12;

    const fn whole(digits: i64) -> Self {
        Self { digits, places: Places::new(0) }
    }

    /// So many digits, `places` of them behind the point: 33.9 is `new(339, 1)`.
    pub const fn new(digits: i64, places: u32) -> Self {
        Self { digits, places: Places::new(places) }
    }

    /// How many digits stand behind the point, zeros too.
    pub const fn scale(self) -> u32 {
        self.places.count()
    }

    /// Whether it is 0.
    pub const fn is_zero(&self) -> bool {
        self.digits == 0
    }

    /// Whether it is less than 0.
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// Whether it has nothing but zeros behind the point.
    pub fn is_integer(self) -> bool {
        self.truncated(0) == self
    }

    /// Without the sign.
    pub const fn abs(self) -> Self {
        Self { digits: self.digits.abs(), places: self.places }
    }

    /// The same number without zeros at the end of what stands behind the point.
    pub fn normalize(mut self) -> Self {
        while self.scale() > 0 && self.digits % 10 == 0 {
            self = Self::new(self.digits / 10, self.scale() - 1);
        }
        self
    }

    /// The greatest whole number that is not greater.
    pub fn floor(self) -> Self {
        let cut = self.truncated(0);
        if cut > self { cut - Self::ONE } else { cut }
    }

    /// Cut to so many places behind the point.
    pub fn truncated(self, places: u32) -> Self {
        match self.scale().checked_sub(places) {
            Some(more) if more > 0 => Self::new(self.digits / power(more) as i64, places),
            _ => self,
        }
    }

    /// Rounded to so many places behind the point; a half goes away from zero, as one rounds by hand.
    pub fn rounded(self, places: u32) -> Self {
        match self.scale().checked_sub(places) {
            Some(more) if more > 0 => {
                let half = 5 * power(more - 1) * i128::from(self.digits.signum());
                Self::fitting((i128::from(self.digits) + half) / power(more), places)
            }
            _ => self,
        }
    }

    /// With zeros behind, so that it has so many places behind the point.
    pub fn padded(self, places: u32) -> Self {
        match places.checked_sub(self.scale()) {
            Some(more) => Self::fitting(i128::from(self.digits) * power(more), places),
            None => self,
        }
    }

    /// The whole number, what stands behind the point cut off.
    pub fn to_i64(self) -> i64 {
        self.truncated(0).digits
    }

    /// The nearest double.
    pub fn to_f64(self) -> f64 {
        self.digits as f64 / power(self.scale()) as f64
    }

    /// The product; none where it cannot be told exactly.
    pub fn checked_mul(self, by: Self) -> Option<Self> {
        let mut digits = i128::from(self.digits) * i128::from(by.digits);
        let mut places = self.scale() + by.scale();
        while places > 0 && Self::is_beyond(digits, places) && digits % 10 == 0 {
            digits /= 10;
            places -= 1;
        }
        (!Self::is_beyond(digits, places)).then(|| Self::fitting(digits, places))
    }

    /// The quotient, cut to twelve places; none where the divisor is 0.
    pub fn checked_div(self, by: Self) -> Option<Self> {
        /// The dividend has 38 digits with these: more cannot be divided.
        const MOST_ZEROS: u32 = 19;
        if by.is_zero() {
            return None;
        }
        let zeros = MOST_ZEROS.min(Self::MOST_PLACES + by.scale());
        let dividend = i128::from(self.digits) * power(zeros);
        let quotient = dividend / i128::from(by.digits);
        Some(Self::fitting(quotient, self.scale() + zeros - by.scale()).normalize())
    }

    /// Whether there is no number of these digits and places.
    fn is_beyond(digits: i128, places: u32) -> bool {
        places > Self::MOST_PLACES || i64::try_from(digits).is_err()
    }

    /// The number of these digits and places, or what is nearest to it among those that there are.
    fn fitting(mut digits: i128, mut places: u32) -> Self {
        while places > 0 && Self::is_beyond(digits, places) {
            digits /= 10;
            places -= 1;
        }
        let most = if digits < 0 { -i64::MAX } else { i64::MAX };
        Self::new(i64::try_from(digits).unwrap_or(most), places)
    }

    /// The digits of both with equally many places.
    fn aligned(self, other: Self) -> (i128, i128, u32) {
        let places = self.scale().max(other.scale());
        let digits = |of: Self| i128::from(of.digits) * power(places - of.scale());
        (digits(self), digits(other), places)
    }
}

/// 10 to the power of so many places, which are 19 at most.
fn power(places: u32) -> i128 {
    i128::from(10_u64.pow(places))
}

impl Places {
    const fn new(count: u32) -> Self {
        debug_assert!(count <= Decimal::MOST_PLACES, "no number has so many places");
        Self(NonZero::<u8>::MIN.saturating_add(count as u8))
    }

    const fn count(self) -> u32 {
        self.0.get() as u32 - 1
    }
}

impl Default for Decimal {
    fn default() -> Self {
        Self::ZERO
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn an_option_takes_no_more_room() {
        assert_eq!(size_of::<Option<Decimal>>(), size_of::<Decimal>());
    }

    #[test]
    fn quotients_are_cut_to_twelve_places() {
        for (one, other, quotient) in [
            ("1", "3", "0.333333333333"),
            ("10", "4", "2.5"),
            ("100", "10", "10"),
            ("-1", "8", "-0.125"),
            ("4166.241619", "10000", "0.4166241619"),
            ("999999999999999", "0.000000000001", "9223372036854775807"),
        ] {
            let found = decimal(one).checked_div(decimal(other)).unwrap();
            assert_eq!(found.to_string(), quotient);
        }
        assert_eq!(Decimal::ONE.checked_div(Decimal::ZERO), None);
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (number, places, rounded, cut, floor) in [
            ("33.35", 1, "33.4", "33.3", "33"),
            ("-33.35", 1, "-33.4", "-33.3", "-34"),
            ("0.449", 1, "0.4", "0.4", "0"),
            ("99.95", 1, "100.0", "99.9", "99"),
            ("5", 2, "5", "5", "5"),
        ] {
            let number = decimal(number);
            let told = [number.rounded(places), number.truncated(places), number.floor()];
            assert_eq!(told.map(|number| number.to_string()), [rounded, cut, floor]);
        }
        assert_eq!(decimal("40").padded(2).to_string(), "40.00");
        assert_eq!(decimal("40.500").normalize().to_string(), "40.5");
        assert!(decimal("40.00").is_integer() && !decimal("40.01").is_integer());
    }

    #[test]
    fn what_no_report_has_gives_up_places_and_never_fails() {
        let most = decimal("999999999999999");
        assert_eq!((most + decimal("0.000001")).to_string(), "999999999999999.000");
        assert_eq!(most * most, Decimal::from(i64::MAX));
        assert_eq!(-(most * most) - most, Decimal::from(i64::MIN));
        assert_eq!(most.checked_mul(most), None);
        assert_eq!(decimal("150000").checked_mul(decimal("0.0000001")).unwrap(), decimal("0.015"));
        assert_eq!([most; 9000].into_iter().sum::<Decimal>(), decimal("9000") * most);
    }
}
