//! Names of agencies: their place and their business, and whether two of them can be one.

/// A name taken apart: `清河县商务局` is of the place `清河县`, its business is `商务`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name<'a> {
    /// With all the places it has, as `云岭市清河县`; empty where it has none.
    pub place: &'a str,
    /// What it is there for.
    pub business: &'a str,
    /// What kind of organ it is: `局`, `委员会`.
    pub organ: &'a str,
}

/// What two names that cannot be one differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// Two places.
    Place,
    /// Two departments.
    Business,
    /// One letter or other: 水利 and 水务.
    Wording,
}

/// Kinds of organs, the longer first.
const ORGANS: [&str; 8] =
    ["人民政府办公室", "人民政府办公厅", "人民政府", "委员会", "局", "厅", "委", "办公室"];

impl<'a> Name<'a> {
    /// Takes a name apart that ends as one of an agency does.
    pub(super) fn of(name: &'a str) -> Option<Self> {
        let organ = ORGANS.into_iter().find(|organ| name.ends_with(organ))?;
        let rest = &name[..name.len() - organ.len()];
        let at = place_end(rest);
        Some(Self {
            place: &rest[..at],
            business: &rest[at..],
            organ: &name[name.len() - organ.len()..],
        })
    }

    /// Whether it is a department, not a government or its office.
    pub(super) fn is_department(&self) -> bool {
        matches!(self.organ, "局" | "委员会" | "厅" | "委") && !self.business.is_empty()
    }

    /// What this and another name differ in, where they cannot be one.
    pub(super) fn difference(&self, other: &Self) -> Option<Difference> {
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
pub(super) fn within(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    let mut letters = long.chars();
    short.chars().all(|c| letters.any(|letter| letter == c))
}

/// Where the places at the beginning of a name end, in bytes.
fn place_end(name: &str) -> usize {
    let is_mark = |c: char| "省市县区州盟旗镇乡".contains(c);
    let chars: Vec<(usize, char)> = name.char_indices().collect();
    let mut end = 0;
    let mut start = 0;
    while let Some(found) = chars[start..].iter().position(|&(_, c)| is_mark(c)) {
        let mut at = start + found;
        // The end of 望州市 is 市.
        if start == 0 && chars[at].1 == '州' && chars.get(at + 1).is_some_and(|&(_, c)| c == '市')
        {
            at += 1;
        }
        let length = at + 1 - start;
        // Behind the first, a place has three letters at the least: 城市 and 社区 are none.
        if length > 8 || start > 0 && length < 3 {
            break;
        }
        end = chars.get(at + 1).map_or(name.len(), |&(byte, _)| byte);
        start = at + 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for (name, place, business, organ) in [
            ("清河县商务局", "清河县", "商务", "局"),
            ("云岭市清河县教育局", "云岭市清河县", "教育", "局"),
            ("云岭市市场监督管理局", "云岭市", "市场监督管理", "局"),
            ("云岭市城市管理综合执法局", "云岭市", "城市管理综合执法", "局"),
            ("望州市商务局", "望州市", "商务", "局"),
            ("县教育局", "县", "教育", "局"),
            ("云岭市卫生健康委员会", "云岭市", "卫生健康", "委员会"),
            ("清河县人民政府办公室", "清河县", "", "人民政府办公室"),
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
