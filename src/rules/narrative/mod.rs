//! Class N: what the running text says, held against the tables and against itself.

pub(super) mod approximate;
pub(super) mod balance;
pub(super) mod blank;
pub(super) mod breakdown;
pub(super) mod denied;
pub(super) mod enumeration;
pub(super) mod fee;
pub(super) mod growth;
pub(super) mod idle;
pub(super) mod operands;
pub(super) mod powers;
pub(super) mod rate;
pub(super) mod saying;
pub(super) mod share;
pub(super) mod single;
pub(super) mod tied;
