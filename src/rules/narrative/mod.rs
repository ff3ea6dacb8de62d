//! Class N: what the running text says, held against the tables and against itself.

mod blank;
mod enumeration;
mod fee;
mod powers;
mod rate;
mod remark;
mod single;

pub(super) use blank::BLANK_COUNT;
pub(super) use enumeration::MISCOUNTED_POINTS;
pub(super) use fee::{FEE_CONTRADICTED, ODD_FEE};
pub(super) use powers::DECLARED_POWERS_CONTRADICTED;
pub(super) use rate::RATE_ABOVE_WHOLE;
pub(super) use single::ALL_OF_ONE;
