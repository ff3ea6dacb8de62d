//! The list of the agencies that have to report.

use super::member::Member;
use crate::report::Agency;

/// The agencies that have to report.
///
/// One a line; names that one of them has besides, as a new one or a short one, stand behind it in the same line, with a
/// comma, a semicolon or a tab between. What stands behind `#` is not read.
///
/// ```
/// use gouji::set::Units;
///
/// let units = Units::parse("清河县商务局\n清河县数据局，清河县大数据中心 # 2024 年更名\n").unwrap();
/// let names: Vec<&str> = units.names().collect();
/// assert_eq!(names, ["清河县商务局", "清河县数据局"]);
/// assert!(Units::parse(" \n# 还没有").is_err());
/// ```
#[derive(Debug)]
pub struct Units(Vec<ListedUnit>);

#[derive(Debug)]
struct ListedUnit {
    /// The name as written, and the others.
    names: Vec<Agency>,
}

/// No agency stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoUnits;

impl Units {
    /// Reads a list.
    ///
    /// # Errors
    /// [`NoUnits`] where it has no name in it.
    pub fn parse(text: &str) -> Result<Self, NoUnits> {
        let lines = text.trim_start_matches('\u{feff}').lines();
        let units = lines.filter_map(|line| {
            let line = line.split('#').next().unwrap_or_default();
            let names = line.split([',', '，', ';', '；', '、', '\t']).map(str::trim);
            let names: Vec<_> = names.filter(|name| !name.is_empty()).map(Agency::of).collect();
            (!names.is_empty()).then_some(ListedUnit { names })
        });
        let units: Vec<ListedUnit> = units.collect();
        if units.is_empty() { Err(NoUnits) } else { Ok(Self(units)) }
    }

    /// Their names, in the order of the list.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(ListedUnit::name)
    }

    /// Those that none of the reports is of.
    pub(super) fn missing(&self, members: &[Member], year: Option<u16>) -> Vec<&str> {
        let has = |unit: &&ListedUnit| agencies(members, year).any(|(_, agency)| unit.is(agency));
        self.0.iter().filter(|unit| !has(unit)).map(ListedUnit::name).collect()
    }

    /// The reports that are of none of them, by their numbers.
    pub(super) fn others(&self, members: &[Member], year: Option<u16>) -> Vec<usize> {
        let is_one = |agency: &Agency| self.0.iter().any(|unit| unit.is(agency));
        agencies(members, year).filter(|(_, agency)| !is_one(agency)).map(|(at, _)| at).collect()
    }
}

impl ListedUnit {
    fn name(&self) -> &str {
        &self.names[0].name
    }

    /// Whether an agency is this one: a list may leave out the city, or name a government for its office.
    fn is(&self, agency: &Agency) -> bool {
        let is_one = |name: &Agency| {
            let (one, two) = (name.bare(), agency.bare());
            one == two || one.ends_with(two) || two.ends_with(one)
        };
        self.names.iter().any(is_one)
    }
}

/// The reports of a year with their numbers, and their agencies.
fn agencies(members: &[Member], year: Option<u16>) -> impl Iterator<Item = (usize, &Agency)> {
    let of_year = members.iter().enumerate().filter(move |(_, m)| m.is_report && m.year == year);
    of_year.filter_map(|(at, member)| Some((at, member.agency.as_ref()?)))
}
