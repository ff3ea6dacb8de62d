//! Class N: what the running text says, held against the tables and against itself.

mod approximate;
mod balance;
mod blank;
mod breakdown;
mod denied;
mod enumeration;
mod fee;
mod growth;
mod idle;
mod odd;
mod operands;
mod powers;
mod rate;
mod saying;
mod share;
mod single;
mod tied;

pub(super) use approximate::EXACT_SUM_OF_APPROXIMATE;
pub(super) use balance::UNBALANCED_PROSE;
pub(super) use blank::BLANK_COUNT;
pub(super) use breakdown::{APPLICANTS_BREAKDOWN_MISMATCH, BREAKDOWN_MISMATCH};
pub(super) use breakdown::{CHANNELS_BREAKDOWN_MISMATCH, PART_ABOVE_TOTAL};
pub(super) use denied::{CARRIED_FORWARD_DENIED, DENIED_COUNT};
pub(super) use enumeration::MISCOUNTED_POINTS;
pub(super) use fee::{FEE_CONTRADICTED, ODD_FEE};
pub(super) use growth::{GROWTH_FROM_ZERO, IMPOSSIBLE_GROWTH};
pub(super) use idle::ANSWERED_NOTHING;
pub(super) use powers::DECLARED_POWERS_CONTRADICTED;
pub(super) use rate::RATE_ABOVE_WHOLE;
pub(super) use share::{COMPLETION_RATE_MISMATCH, SHARES_OFF_HUNDRED, WRONG_SHARE};
pub(super) use single::ALL_OF_ONE;
pub(super) use tied::{
    APPLICANTS_NOT_AS_TABLED, BROUGHT_FORWARD_NOT_AS_TABLED, CARRIED_FORWARD_NOT_AS_TABLED,
    COUNT_NOT_AS_IN_STATISTICS, DECISIONS_NOT_AS_TABLED, DECLINED_NOT_AS_TABLED,
    DISPOSED_NOT_AS_TABLED, DOCUMENTS_NOT_AS_TABLED, GRANTED_IN_FULL_NOT_AS_TABLED,
    GRANTED_IN_PART_NOT_AS_TABLED, GRANTED_NOT_AS_TABLED, LITIGATION_NOT_AS_TABLED,
    OTHERWISE_CLOSED_NOT_AS_TABLED, RECEIVED_NOT_AS_TABLED, RECONSIDERATION_NOT_AS_TABLED,
    RESULTS_NOT_AS_TABLED, SINGLE_OUTCOME_NOT_AS_TABLED, UNAVAILABLE_NOT_AS_TABLED,
    WITHHELD_NOT_AS_TABLED,
};
