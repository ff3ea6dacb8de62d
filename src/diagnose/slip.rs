//! What slip of the pen turns one number into another.

use rust_decimal::Decimal;

use super::Change;

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
    /// No slip that has a name.
    Other,
}

impl Slip {
    /// The name in the JSON contract.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TransposedDigits => "transposed_digits",
            Self::DroppedDigit => "dropped_digit",
            Self::ExtraDigit => "extra_digit",
            Self::WrongDigit => "wrong_digit",
            Self::Sign => "sign",
            Self::SwappedCells => "swapped_cells",
            Self::Other => "other",
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
            Self::Other => None,
        }
    }
}

/// The slip that a set of changes undoes.
pub(super) fn of(changes: &[Change]) -> Slip {
    match changes {
        [one] => between(one.from, one.to),
        [a, b] if a.from == Some(b.to) && b.from == Some(a.to) => Slip::SwappedCells,
        _ => Slip::Other,
    }
}

/// How unlikely the slips behind a set of changes are, together; for comparison only.
pub(super) fn unlikeliness(changes: &[Change]) -> usize {
    if of(changes) == Slip::SwappedCells {
        return 1;
    }
    changes.iter().map(alone).sum()
}

fn alone(change: &Change) -> usize {
    // In a number of one digit every change is a wrong digit, which says nothing.
    let telling = change.from.is_some_and(|from| from.max(change.to) >= Decimal::TEN);
    match between(change.from, change.to) {
        Slip::Sign => 1,
        Slip::TransposedDigits => 1,
        Slip::DroppedDigit | Slip::ExtraDigit if telling => 2,
        Slip::WrongDigit if telling => 3,
        _ => 5,
    }
}

/// The slip that makes `from` out of `to`.
fn between(from: Option<Decimal>, to: Decimal) -> Slip {
    let Some(from) = from else { return Slip::Other };
    if from == -to {
        return Slip::Sign;
    }
    let (wrong, right) = (digits(from), digits(to));
    let differ: Vec<usize> =
        (0..wrong.len().min(right.len())).filter(|&i| wrong[i] != right[i]).collect();
    let drops_to = |long: &[u8], short: &[u8]| {
        long.len() == short.len() + 1
            && (0..long.len()).any(|i| [&long[..i], &long[i + 1..]].concat() == short)
    };
    match (wrong.len().cmp(&right.len()), differ.as_slice()) {
        (std::cmp::Ordering::Equal, [_]) => Slip::WrongDigit,
        (std::cmp::Ordering::Equal, &[i, j]) if wrong[i] == right[j] && wrong[j] == right[i] => {
            Slip::TransposedDigits
        }
        (std::cmp::Ordering::Less, _) if drops_to(&right, &wrong) => Slip::DroppedDigit,
        (std::cmp::Ordering::Greater, _) if drops_to(&wrong, &right) => Slip::ExtraDigit,
        _ => Slip::Other,
    }
}

fn digits(number: Decimal) -> Vec<u8> {
    number.normalize().abs().to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_have_their_names() {
        let slip = |from: i64, to: i64| between(Some(from.into()), to.into());
        assert_eq!(slip(184, 148), Slip::TransposedDigits);
        assert_eq!(slip(18, 148), Slip::DroppedDigit);
        assert_eq!(slip(1448, 148), Slip::ExtraDigit);
        assert_eq!(slip(149, 148), Slip::WrongDigit);
        assert_eq!(slip(-8, 8), Slip::Sign);
        assert_eq!(slip(7, 512), Slip::Other);
        assert_eq!(between(None, 5.into()), Slip::Other);
    }
}
