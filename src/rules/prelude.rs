//! What nearly every rule is written with: what it sees and says, what it leans on, and what it speaks of.

pub(super) use crate::cut::Cut;
pub(super) use crate::decimal::Decimal;
pub(super) use crate::document::Place;
pub(super) use crate::finding::{Compared, Finding, Severity, Subject};
pub(super) use crate::forms::Coord;
pub(super) use crate::law::{self, Citation};
pub(super) use crate::report::{Paragraph, Part, Passage, Report};
pub(super) use crate::rule::{Context, Due, Of, Rule, Telling};
pub(super) use crate::words::Words;
