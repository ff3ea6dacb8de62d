//! Class W: what the page adds to the report, or loses of it.

pub(super) mod attachments;
pub(super) mod losses;
pub(super) mod titles;
