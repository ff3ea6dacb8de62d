//! A local rule pack (地方规则包): what a province, a city or an office asks beyond the national form. It
//! switches rules on or off, changes how grave they are, and sets days, rows and lengths.

mod parse;

use crate::finding::Severity;
use crate::report::{Date, Level};

pub use parse::PackError;

/// A rule pack. Without one, the national rules hold as they are. `docs/packs.md` tells how one is written.
///
/// ```
/// let text = r#"{"name": "清河县", "deadline": {"department": "01-28"}, "overview_limit": 1000}"#;
/// let pack = gouji::Checker::with_pack(text).unwrap().pack;
/// assert_eq!(pack.deadline(gouji::report::Level::Department), Some((1, 28)));
/// assert_eq!(pack.overview_limit, Some(1000));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// What it is called; empty where there is no pack.
    pub name: String,
    /// The local document that asks for it.
    pub basis: String,
    /// Rules that are off unless switched on, by id or name.
    pub on: Vec<String>,
    /// Rules to leave out.
    pub off: Vec<String>,
    /// How grave the findings of a rule are to be.
    pub severity: Vec<(String, Severity)>,
    /// The last day of publication in the year after the one reported on, as `01-28`, by level of the agency.
    pub deadline: Deadline,
    /// Rows that may stand in the tables beyond those of the form.
    pub extra_rows: Vec<String>,
    /// How many characters 总体情况 may have.
    pub overview_limit: Option<usize>,
}

/// Last days of publication.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deadline {
    /// Governments of counties and above.
    pub government: Option<MonthDay>,
    /// Their departments.
    pub department: Option<MonthDay>,
    /// Townships and subdistricts.
    pub township: Option<MonthDay>,
}

/// A day of the year, written `01-28` or `1-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDay(u8, u8);

impl MonthDay {
    fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        // A leap year: 02-29 is a day in some years.
        Date::new(2024, month, day).map(|_| Self(month, day))
    }
}

impl Pack {
    /// Whether a rule runs that would without the pack, or would not.
    pub fn runs(&self, id: &str, name: &str, on_by_default: bool) -> bool {
        let named = |list: &[String]| list.iter().any(|entry| entry == id || entry == name);
        !named(&self.off) && (on_by_default || named(&self.on))
    }

    /// How grave the findings of a rule are to be, where the pack says so.
    pub fn severity(&self, id: &str, name: &str) -> Option<Severity> {
        let of = |key: &str| self.severity.iter().rfind(|(rule, _)| rule == key);
        of(id).or_else(|| of(name)).map(|&(_, severity)| severity)
    }

    /// The last day of publication, month and day, where the pack sets one.
    pub fn deadline(&self, level: Level) -> Option<(u8, u8)> {
        let day = match level {
            Level::Government => self.deadline.government,
            Level::Department => self.deadline.department,
            Level::Township => self.deadline.township,
        };
        day.map(|MonthDay(month, day)| (month, day))
    }
}
