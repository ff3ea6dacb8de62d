//! Class A: sums that do not come out, numbers that cannot be.

use gouji::finding::Subject;
use gouji::forms::{AppealResult, AppealRoute, Coord};

use super::Defect;

pub const DEFECTS: &[Defect] = &[Defect {
    rule: "A04",
    what: "a total of reconsiderations that is not the sum of its results",
    inject: |draft, dice| {
        let total = Coord::Appeal(AppealRoute::Reconsideration, AppealResult::Total);
        if !draft.form.cells().contains(&total) {
            return None;
        }
        let number = draft.number(total) + 1 + dice.below(5) as i64;
        draft.cells.insert(total, number.to_string());
        Some(Subject::Cell(total))
    },
}];
