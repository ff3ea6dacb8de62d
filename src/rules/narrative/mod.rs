//! Class N: what the running text says in numbers, against the tables and against itself.

mod approximate;
mod breakdown;
mod growth;
mod saying;
mod share;

pub(super) use approximate::EXACT_SUM_OF_APPROXIMATE;
pub(super) use breakdown::{APPLICANTS_BREAKDOWN_MISMATCH, BREAKDOWN_MISMATCH};
pub(super) use breakdown::{CHANNELS_BREAKDOWN_MISMATCH, PART_ABOVE_TOTAL};
pub(super) use growth::{GROWTH_FROM_ZERO, IMPOSSIBLE_GROWTH};
pub(super) use share::{COMPLETION_RATE_MISMATCH, SHARES_OFF_HUNDRED, WRONG_SHARE};
