//! The sum of a set, cell by cell, beside the report of the whole.

use super::member::Member;
use super::report_set::ReportSet;
use crate::decimal::Decimal;
use crate::finding::Contribution;
use crate::forms::Coord;

/// The sum of a set.
#[derive(Debug)]
pub struct Addition {
    /// Every cell of the form, in its order.
    pub cells: Vec<AddedCell>,
    /// Whether the report of the whole comes out only with the reports that are held out because they were not read whole
    /// or do not come out.
    pub is_with_held_out: bool,
}

/// A cell of the sum.
#[derive(Clone, Debug)]
pub struct AddedCell {
    /// Which.
    pub coord: Coord,
    /// What the reports that are added come to.
    pub sum: Decimal,
    /// What those come to that are held out because they were not read whole or do not come out.
    pub held_out: Decimal,
    /// How much more these come to by the likeliest repairs.
    pub mended: Decimal,
    /// In how many reports, those that are held out for that with them, it was not read.
    pub unread: usize,
    /// What the report of the whole has.
    pub parent: Option<Decimal>,
}

impl AddedCell {
    /// How much more than the sum the report of the whole has.
    pub fn difference(&self) -> Option<Decimal> {
        Some(self.parent? - self.sum)
    }

    /// Whether the report of the whole has this sum. It may have been made of reports that were mended before.
    pub fn agrees(&self, is_with_held_out: bool) -> bool {
        let sum = self.sum_with(is_with_held_out);
        let mended = sum + self.mended;
        self.parent.is_none_or(|parent| parent == sum || is_with_held_out && parent == mended)
    }

    /// The sum with the reports that are held out, or without.
    pub fn sum_with(&self, is_with_held_out: bool) -> Decimal {
        if is_with_held_out { self.sum + self.held_out } else { self.sum }
    }
}

impl Addition {
    /// Adds a set up.
    pub(super) fn of(set: &ReportSet) -> Self {
        let cells = set.form.map_or(&[][..], |form| form.cells());
        let cells: Vec<_> = cells.iter().map(|&coord| AddedCell::of(set, coord)).collect();
        let differing = |is_with_held_out: bool| {
            cells.iter().filter(|cell| !cell.agrees(is_with_held_out)).count()
        };
        let is_with_held_out = differing(true) < differing(false);
        Self { cells, is_with_held_out }
    }

    /// What the reports add to a cell, the largest first; those that add nothing are left out.
    pub fn contributions(&self, set: &ReportSet, coord: Coord) -> Vec<Contribution> {
        let all = set.members.iter().enumerate();
        let taken = all.filter(|&(at, _)| {
            set.standings[at].is_added() || self.is_with_held_out && set.may_be_added(at)
        });
        let shares = taken.filter_map(|(member, of)| {
            let value = of.value(coord).filter(|value| !value.is_zero())?;
            Some(Contribution { member, value: Some(value) })
        });
        let mut shares: Vec<_> = shares.collect();
        crate::order::by_key(&mut shares, |share| std::cmp::Reverse(share.value));
        shares
    }
}

impl AddedCell {
    fn of(set: &ReportSet, coord: Coord) -> Self {
        let added = || set.added().map(|(_, member)| member);
        let all = || set.members.iter().enumerate();
        let held_out = || all().filter(|&(at, _)| set.may_be_added(at)).map(|(_, member)| member);
        let more = |member: &Member| {
            let mended = member.mended.iter().find(|(other, _)| *other == coord);
            Some(mended?.1 - member.value(coord).unwrap_or(Decimal::ZERO))
        };
        let value = |member: &Member| member.value(coord);
        Self {
            coord,
            sum: total(added().filter_map(value)),
            held_out: total(held_out().filter_map(value)),
            mended: total(held_out().filter_map(more)),
            unread: added().chain(held_out()).filter(|member| value(member).is_none()).count(),
            parent: set.asked.parent.as_ref().and_then(|parent| parent.own.value(coord)),
        }
    }
}

fn total(values: impl Iterator<Item = Decimal>) -> Decimal {
    values.fold(Decimal::ZERO, |sum, value| sum + value)
}
