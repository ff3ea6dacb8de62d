//! A local rule pack (地方规则包): what a province, a city or an office asks beyond the national form. It
//! switches rules on or off, changes how grave they are, and sets days, rows and lengths.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::finding::Severity;
use crate::report::Level;

/// A rule pack. Without one, the national rules hold as they are.
///
/// ```
/// let pack: gouji::pack::Pack = serde_json::from_str(
///     r#"{"name": "清河县", "on": ["C10"], "deadline": {"department": "01-28"}, "overview_limit": 1000}"#,
/// ).unwrap();
/// assert_eq!(pack.deadline(gouji::report::Level::Department), Some((1, 28)));
/// ```
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pack {
    /// What it is called.
    pub name: String,
    /// The local document that asks for it.
    pub basis: String,
    /// Rules that are off unless switched on, by id or name.
    pub on: Vec<String>,
    /// Rules to leave out.
    pub off: Vec<String>,
    /// How grave the findings of a rule are to be.
    pub severity: BTreeMap<String, Severity>,
    /// The last day of publication in the year after the one reported on, as `01-28`, by level of the agency.
    pub deadline: Deadline,
    /// Rows that may stand in the tables beyond those of the form.
    pub extra_rows: Vec<String>,
    /// How many characters 总体情况 may have.
    pub overview_limit: Option<usize>,
}

/// Last days of publication, as `01-28`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Deadline {
    /// Governments of counties and above.
    pub government: Option<MonthDay>,
    /// Their departments.
    pub department: Option<MonthDay>,
    /// Townships and subdistricts.
    pub township: Option<MonthDay>,
}

/// A day of the year: `01-28`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
pub struct MonthDay(u8, u8);

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let parts =
            text.split_once('-').and_then(|(m, d)| Some((m.parse().ok()?, d.parse().ok()?)));
        let is_day = |&(month, day): &(u8, u8)| {
            // A leap year: 02-29 is a day in some years.
            crate::report::Date::new(2024, month, day).is_some()
        };
        let (month, day) =
            parts.filter(is_day).ok_or_else(|| format!("日期“{text}”应写成月-日，如 01-31"))?;
        Ok(Self(month, day))
    }
}

impl Pack {
    /// Whether a rule runs.
    pub fn runs(&self, id: &str, name: &str, on_by_default: bool) -> bool {
        let named = |list: &[String]| list.iter().any(|entry| entry == id || entry == name);
        !named(&self.off) && (on_by_default || named(&self.on))
    }

    /// How grave the findings of a rule are to be, where the pack says so.
    pub fn severity(&self, id: &str, name: &str) -> Option<Severity> {
        self.severity.get(id).or_else(|| self.severity.get(name)).copied()
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
