//! Many reports of one year, held against each other and added up (汇总): what the officer of a city does with those of its
//! departments each January.

mod addition;
mod cases;
mod checked;
mod copies;
mod member;
mod report_set;
mod rule;
pub mod rules;
mod standing;
mod units;

pub use addition::{AddedCell, Addition};
pub use checked::CheckedSet;
pub use member::{Member, Parent};
pub use report_set::{Asked, ReportSet};
pub use rule::{SetContext, SetRule};
pub use standing::{Anyway, HeldOut, Standing};
pub use units::{NoUnits, Units};
