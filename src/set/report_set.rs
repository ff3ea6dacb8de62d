//! The reports of a set, and which of them are added.

use super::member::{Member, Parent};
use super::standing::{self, Anyway, Standing};
use super::units::Units;
use crate::forms::Form;

/// What is asked for besides the reports.
#[derive(Debug, Default)]
pub struct Asked {
    /// The report of the whole, which the others should add up to.
    pub parent: Option<Parent>,
    /// Which agencies have to report.
    pub units: Option<Units>,
    /// Reports that are added although they were not read whole, or do not come out.
    pub anyway: Anyway,
}

/// Reports of one year.
#[derive(Debug)]
pub struct ReportSet {
    /// The reports, in the order in which they came.
    pub members: Vec<Member>,
    /// What becomes of each of them when they are added up.
    pub standings: Vec<Standing>,
    /// What is asked for besides.
    pub asked: Asked,
    /// The year: of the report of the whole, or else of most.
    pub year: Option<u16>,
    /// The form, likewise; without any report there is none.
    pub form: Option<&'static Form>,
}

impl ReportSet {
    /// A set of these reports. One that is the report of the whole itself is none of them.
    pub fn new(mut members: Vec<Member>, asked: Asked) -> Self {
        if let Some(parent) = &asked.parent {
            members.retain(|member| member.source.sha256 != parent.own.source.sha256);
        }
        let parent = asked.parent.as_ref().map(|parent| &parent.own);
        let reports = || members.iter().filter(|member| member.is_report);
        let year = match parent.and_then(|parent| parent.year) {
            Some(year) => Some(year),
            None => most(reports().filter_map(|member| member.year)),
        };
        let form = match parent {
            Some(parent) => Some(parent.form),
            None => {
                let of_year = reports().filter(|member| member.year == year || year.is_none());
                let id = most(of_year.map(|member| member.form.id));
                crate::forms::ALL.iter().copied().find(|form| Some(form.id) == id)
            }
        };
        let standings = standing::of(&members, year, form, &asked.anyway);
        Self { members, standings, asked, year, form }
    }

    /// The members that are added, with their numbers.
    pub fn added(&self) -> impl Iterator<Item = (usize, &Member)> {
        let all = self.members.iter().zip(&self.standings).enumerate();
        all.filter(|(_, (_, standing))| standing.is_added()).map(|(at, (member, _))| (at, member))
    }

    /// Whether a member is held out, and a person may have it added all the same.
    pub(super) fn may_be_added(&self, member: usize) -> bool {
        let standing = self.standings[member];
        !standing.is_added() && standing.against().is_some_and(|why| why.may_be_added())
    }
}

/// What most of them are; of several, the greatest.
fn most<T: Ord + Copy>(items: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for item in items {
        match counts.iter_mut().find(|(other, _)| *other == item) {
            Some((_, count)) => *count += 1,
            None => counts.push((item, 1)),
        }
    }
    counts.into_iter().max_by_key(|&(item, count)| (count, item)).map(|(item, _)| item)
}
