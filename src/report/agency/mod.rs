//! The agency that a report is of, and what its name tells.

pub(super) mod found;
mod name;
mod organ;
mod place;

pub use name::{Difference, Name, within};
pub use organ::Organ;
pub use place::Rank;

use super::plain::Plain;
use crate::words::Words;

/// An agency, as far as its name tells: no register is asked.
///
/// ```
/// use gouji::report::{Agency, Level, Rank};
/// let agency = Agency::of("云岭市清河县商务局");
/// assert_eq!((agency.level, agency.rank), (Level::Department, Some(Rank::County)));
/// ```
#[derive(Debug)]
pub struct Agency {
    /// The name as the report has it.
    pub name: String,
    /// The name made comparable, up to a bracket.
    pub plain: String,
    /// What kind of organ it is.
    pub level: Level,
    /// The rank of the place it belongs to.
    pub rank: Option<Rank>,
}

/// What kind of organ reports: by it the day of publication and some contents differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A people's government of a county or above, or the office that reports for it.
    Government,
    /// A department of one.
    Department,
    /// A township, a town, or a subdistrict office.
    Township,
}

impl Agency {
    /// What a name tells.
    pub fn of(name: &str) -> Self {
        let mut plain = Plain::new(name, 0, 0).text;
        plain.truncate(plain.find('(').unwrap_or(plain.len()));
        Self { name: name.to_owned(), level: Level::of(&plain), rank: Rank::of(&plain), plain }
    }

    /// The name taken apart.
    pub fn parts(&self) -> Option<Name<'_>> {
        Name::of(&self.plain)
    }

    /// The name without what says that it is a government, or its office: 清河县柳林镇 of 清河县柳林镇人民政府.
    pub fn bare(&self) -> &str {
        bare(&self.plain)
    }

    /// Whether it is a people's government of whatever rank, or the office that reports for it.
    pub fn is_government(&self) -> bool {
        self.level != Level::Department
            && (self.plain.contains("人民政府") || place::has_government(&self.plain))
    }

    /// Whether it is surely a department of a local people's government: not one of a development zone, and not
    /// one of those led from above. 政府办公室 may stand for its government.
    pub fn is_local_department(&self) -> bool {
        const OTHERS: Words =
            Words("政府 开发区 园区 新区 实验区 税务 海关 气象 国家 国务院 中国 中华 总局");
        let organ = Organ::at_end(&self.plain).map(|(organ, _)| organ);
        self.level == Level::Department
            && organ.is_some_and(|organ| organ.is_department() || organ == Organ::Office)
            && !OTHERS.any_in(&self.plain)
    }
}

impl Level {
    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::Department => "department",
            Self::Township => "township",
        }
    }

    /// The level that an agency's name shows.
    fn of(name: &str) -> Self {
        let place = bare(name);
        let is_government =
            place.len() < name.len() && name.contains("人民政府") || name.ends_with(place::ENDS);
        let town =
            place.ends_with(['镇', '乡']) || place.ends_with("苏木") || name.contains("街道");
        // A 关区 is no place that has a government.
        let is_customs = name.contains("海关") || name.ends_with("关区");
        match (town, is_government && !is_customs) {
            (true, _) => Self::Township,
            (false, true) => Self::Government,
            (false, false) => Self::Department,
        }
    }
}

fn bare(name: &str) -> &str {
    let name = name.trim_end_matches("办公室").trim_end_matches("办公厅");
    name.trim_end_matches("人民政府").trim_end_matches("办事处")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_known_by_the_name() {
        for (name, level) in [
            ("云岭市人民政府", Level::Government),
            ("云岭市人民政府办公室", Level::Government),
            ("清河县", Level::Government),
            ("云岭市㵲溪镇人民政府", Level::Township),
            ("清河县柳河乡", Level::Township),
            ("云岭市东关街道办事处", Level::Township),
            ("清河县商务局", Level::Department),
            ("云岭市城镇管理局", Level::Department),
            ("黄埔关区", Level::Department),
        ] {
            assert_eq!(Level::of(name), level, "{name}");
        }
    }

    #[test]
    fn a_local_department_is_known_where_the_name_leaves_no_doubt() {
        for (name, is_one) in [
            ("清河县商务局", true),
            ("云岭市卫生健康委员会", true),
            ("云岭市外事办公室", true),
            ("云岭市政府办公室", false),
            ("云岭市人民政府", false),
            ("清河县经济开发区管理委员会", false),
            ("云岭市高新区管委会", false),
            ("云岭经济开发区管委会", false),
            ("国家税务总局清河县税务局", false),
            ("云岭高新技术产业开发区商务局", false),
            ("云岭海关", false),
            ("南山區蛇口街道辦事處", false),
            ("清河县公共资源交易中心", false),
        ] {
            assert_eq!(Agency::of(name).is_local_department(), is_one, "{name}");
        }
    }

    #[test]
    fn governments_are_told_from_the_rest() {
        for (name, is_one) in [
            ("云岭市雁湖区", true),
            ("清河县柳林镇人民政府", true),
            ("云岭市人民政府办公室", true),
            ("云岭市高新区", false),
            ("云岭市东关街道办事处", false),
            ("云岭市商务局", false),
        ] {
            assert_eq!(Agency::of(name).is_government(), is_one, "{name}");
        }
    }
}
