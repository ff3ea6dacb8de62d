//! What slip of the pen turns one number into another.

use crate::cut::Cut;
use std::cmp::Ordering;

/// A slip of the pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Two digits changed places: 184 for 148.
    TransposedDigits,
    /// A digit was left out: 18 for 148.
    DroppedDigit,
    /// A digit was added or doubled: 1448 for 148.
    ExtraDigit,
    /// One digit is another: 149 for 148.
    WrongDigit,
    /// The sign was left out or added.
    Sign,
    /// Two cells hold each other's number.
    SwappedCells,
    /// Two columns hold each other's numbers.
    SwappedColumns,
    /// Numbers stand one row too high or too low.
    ShiftedRow,
    /// Numbers stand one column too far to the left or to the right.
    ShiftedColumn,
    /// The numbers of a row are not there.
    OmittedRow,
    /// No slip that has a name.
    Other,
}

impl Slip {
    /// The name in the JSON contract, which has no word of its own for two of them.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TransposedDigits => "transposed_digits",
            Self::DroppedDigit => "dropped_digit",
            Self::ExtraDigit => "extra_digit",
            Self::WrongDigit => "wrong_digit",
            Self::Sign => "sign",
            Self::SwappedCells | Self::SwappedColumns => "swapped_cells",
            Self::ShiftedRow => "shifted_row",
            Self::ShiftedColumn => "shifted_column",
            Self::OmittedRow | Self::Other => "other",
        }
    }

    /// What it is called to a user; nothing for a slip without a name.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::TransposedDigits => Some("数字颠倒"),
            Self::DroppedDigit => Some("漏了一位"),
            Self::ExtraDigit => Some("多了一位"),
            Self::WrongDigit => Some("错了一位"),
            Self::Sign => Some("正负号"),
            Self::SwappedCells => Some("两格互换"),
            Self::SwappedColumns => Some("两列互换"),
            Self::ShiftedRow => Some("填错了一行"),
            Self::ShiftedColumn => Some("填错了一列"),
            Self::OmittedRow => Some("漏填了一行"),
            Self::Other => None,
        }
    }
}

/// A number as it is written, where one is, and as it should be.
pub(super) type Pair = (Option<i64>, i64);

/// The slip that a set of changes undoes, and how unlikely it is; for comparison only.
pub(super) fn of(changes: &[Pair]) -> (Slip, usize) {
    match changes {
        [one] => (between(*one), alone(*one)),
        [a, b] if is_swap(*a, *b) => (Slip::SwappedCells, 1),
        _ => (Slip::Other, changes.iter().map(|&change| alone(change)).sum()),
    }
}

/// Whether two cells hold each other's number.
pub(super) fn is_swap(a: Pair, b: Pair) -> bool {
    a.0.unwrap_or(0) == b.1 && b.0.unwrap_or(0) == a.1
}

fn alone(change: Pair) -> usize {
    // In a number of one digit every change is a wrong digit, which says nothing.
    let telling = change.0.is_some_and(|from| from.max(change.1) >= 10);
    match between(change) {
        Slip::Sign => 1,
        Slip::TransposedDigits => 1,
        Slip::DroppedDigit | Slip::ExtraDigit if telling => 2,
        Slip::WrongDigit if telling => 3,
        _ => 5,
    }
}

/// The slip that makes `from` out of `to`.
fn between((from, to): Pair) -> Slip {
    let Some(from) = from else { return Slip::Other };
    if from == -to {
        return Slip::Sign;
    }
    let (wrong, right) = (Digits::of(from), Digits::of(to));
    let (wrong, right) = (wrong.as_slice(), right.as_slice());
    let mut differ = (0..wrong.len().min(right.len())).filter(|&i| wrong[i] != right[i]);
    match wrong.len().cmp(&right.len()) {
        Ordering::Less if drops_to(right, wrong) => Slip::DroppedDigit,
        Ordering::Greater if drops_to(wrong, right) => Slip::ExtraDigit,
        Ordering::Equal => match (differ.next(), differ.next(), differ.next()) {
            (Some(_), None, _) => Slip::WrongDigit,
            (Some(i), Some(j), None) if wrong[i] == right[j] && wrong[j] == right[i] => {
                Slip::TransposedDigits
            }
            _ => Slip::Other,
        },
        _ => Slip::Other,
    }
}

/// Whether the long number without one of its digits is the short one.
fn drops_to(long: &[u8], short: &[u8]) -> bool {
    long.len() == short.len() + 1
        && (0..long.len())
            .any(|i| long.cut(..i) == short.cut(..i) && long.cut(i + 1..) == short.cut(i..))
}

/// The decimal digits of a number without its sign, the last first.
struct Digits {
    digits: [u8; 20],
    count: usize,
}

impl Digits {
    fn of(number: i64) -> Self {
        let mut this = Self { digits: [0; 20], count: 0 };
        let mut rest = number.unsigned_abs();
        loop {
            this.digits[this.count] = (rest % 10) as u8;
            this.count += 1;
            rest /= 10;
            if rest == 0 {
                return this;
            }
        }
    }

    fn as_slice(&self) -> &[u8] {
        self.digits.cut(..self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_have_their_names() {
        let slip = |from: i64, to: i64| between((Some(from), to));
        assert_eq!(slip(184, 148), Slip::TransposedDigits);
        assert_eq!(slip(18, 148), Slip::DroppedDigit);
        assert_eq!(slip(148, 18), Slip::ExtraDigit);
        assert_eq!(slip(1448, 148), Slip::ExtraDigit);
        assert_eq!(slip(149, 148), Slip::WrongDigit);
        assert_eq!(slip(-8, 8), Slip::Sign);
        assert_eq!(slip(7, 512), Slip::Other);
        assert_eq!(between((None, 5)), Slip::Other);
    }
}
