//! Names of agencies: their place and their business, and whether two of them can be one.

use super::organ::Organ;
use super::place::places_end;
use crate::cut::Cut;

/// A name taken apart: `清河县商务局` is of the place `清河县`, its business is `商务`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    /// With all the places it has, as `云岭市清河县`; empty where it has none.
    pub place: &'a str,
    /// What it is there for.
    pub business: &'a str,
    /// What kind of organ it is.
    pub organ: Organ,
}

/// What two names that cannot be one differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Two places.
    Place,
    /// Two departments.
    Business,
    /// One letter or other: 水利 and 水务.
    Wording,
}

impl<'a> Name<'a> {
    /// Takes the name of a government or a department apart; none where it ends as that of neither.
    pub fn of(name: &'a str) -> Option<Self> {
        let (organ, rest) = Organ::at_end(name)?;
        let at = match organ {
            Organ::Township | Organ::Institution => return None,
            // Of a township's government all is place.
            Organ::Government | Organ::GovernmentOffice => rest.len(),
            _ => places_end(rest),
        };
        Some(Self { place: rest.cut(..at), business: rest.cut(at..), organ })
    }

    /// Whether it is a department, not a government or its office.
    pub fn is_department(&self) -> bool {
        self.organ.is_department() && !self.business.is_empty()
    }

    /// What this and another name differ in, where they cannot be one.
    pub fn difference(&self, other: &Self) -> Option<Difference> {
        if !within(self.place, other.place) && !self.place.is_empty() && !other.place.is_empty() {
            return Some(Difference::Place);
        }
        if within(self.business, other.business) {
            return None;
        }
        let shares = self.business.chars().any(|c| other.business.contains(c));
        Some(if shares { Difference::Wording } else { Difference::Business })
    }
}

/// Whether the shorter of two names is a short form of the longer: its letters stand there in order, as 发改 in
/// 发展和改革.
pub fn within(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    let mut letters = long.chars();
    short.chars().all(|c| letters.any(|letter| letter == c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for (name, place, business, organ) in [
            ("清河县商务局", "清河县", "商务", Organ::Bureau),
            ("云岭市清河县教育局", "云岭市清河县", "教育", Organ::Bureau),
            ("云岭市市场监督管理局", "云岭市", "市场监督管理", Organ::Bureau),
            ("云岭市城市管理综合执法局", "云岭市", "城市管理综合执法", Organ::Bureau),
            ("望州市商务局", "望州市", "商务", Organ::Bureau),
            ("县教育局", "县", "教育", Organ::Bureau),
            ("县市场监管局", "县", "市场监管", Organ::Bureau),
            ("市场监督管理局", "", "市场监督管理", Organ::Bureau),
            ("云岭市住房和城乡建设局", "云岭市", "住房和城乡建设", Organ::Bureau),
            ("清河县柳林镇人民政府", "清河县柳林镇", "", Organ::Government),
            ("清河县经济开发区管委会", "清河县经济开发区", "", Organ::ZoneCommittee),
            ("云岭市卫生健康委员会", "云岭市", "卫生健康", Organ::Commission),
            ("清河县人民政府办公室", "清河县", "", Organ::GovernmentOffice),
        ] {
            assert_eq!(Name::of(name), Some(Name { place, business, organ }), "{name}");
        }
        assert_eq!(Name::of("清河县公共资源交易中心"), None);
    }

    #[test]
    fn short_forms_are_the_same_agency() {
        for (one, two, difference) in [
            ("云岭市发展和改革委员会", "市发改委", None),
            ("楚云州商务局", "州商务局", None),
            ("云岭市工业和信息化局", "云岭市工信局", None),
            ("云岭市清河县教育局", "清河县教育局", None),
            ("清河县商务局", "清河县教育局", Some(Difference::Business)),
            ("清河县水利局", "清河县水务局", Some(Difference::Wording)),
            ("清河县商务局", "柳林县商务局", Some(Difference::Place)),
        ] {
            let (one, two) = (Name::of(one).unwrap(), Name::of(two).unwrap());
            assert_eq!(one.difference(&two), difference, "{one:?} {two:?}");
        }
    }
}
