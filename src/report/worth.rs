//! What a cell comes to where sentences and sums speak of it.

use super::reading::Reading;
use super::value::Value;
use crate::decimal::Decimal;
use crate::forms::Coord;

/// What a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// The number.
    pub value: Decimal,
    /// Whether it is not written in the cell: a blank or a dash adds nothing, or, in a 总计, is what its row comes to.
    pub is_derived: bool,
    /// Whether a number is written at all, in the cell or in those it is the sum of.
    pub is_stated: bool,
}

impl Reading {
    /// What a cell comes to; nothing where it, or one that a 总计 without a number is the sum of, was not found or holds words.
    pub fn worth(&self, coord: Coord) -> Option<Worth> {
        let value = |coord: Coord| Some(self.entries.get(&coord)?.value);
        if let Value::Number(value) = value(coord)? {
            return Some(Worth { value, is_derived: false, is_stated: true });
        }
        let mut worth =
            Worth { value: value(coord)?.in_sum()?, is_derived: true, is_stated: false };
        for part in coord.parts() {
            let part = value(part)?;
            worth.value += part.in_sum()?;
            worth.is_stated |= part.number().is_some();
        }
        Some(worth)
    }
}
