//! What the end of a name tells of the kind of organ.

/// A kind of organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Organ {
    /// 人民政府.
    Government,
    /// 人民政府办公室, 人民政府办公厅.
    GovernmentOffice,
    /// 局.
    Bureau,
    /// 厅, the bureau of a province.
    ProvincialBureau,
    /// 委员会, 委.
    Commission,
    /// 管理委员会, 管委会 of a development zone.
    ZoneCommittee,
    /// 办公室, 办公厅, 办.
    Office,
    /// 镇, 乡, 街道.
    Township,
    /// 中心, 处, 院, 队.
    Institution,
}

/// How names end; of two that fit, the one that stands first.
const ENDINGS: [(&str, Organ); 21] = [
    ("人民政府办公室", Organ::GovernmentOffice),
    ("人民政府办公厅", Organ::GovernmentOffice),
    ("人民政府", Organ::Government),
    ("管理委员会", Organ::ZoneCommittee),
    ("管委会", Organ::ZoneCommittee),
    ("管委", Organ::ZoneCommittee),
    ("委员会", Organ::Commission),
    ("委", Organ::Commission),
    ("局", Organ::Bureau),
    ("办公厅", Organ::Office),
    ("办公室", Organ::Office),
    ("厅", Organ::ProvincialBureau),
    ("办", Organ::Office),
    ("街道办事处", Organ::Township),
    ("街道", Organ::Township),
    ("镇", Organ::Township),
    ("乡", Organ::Township),
    ("处", Organ::Institution),
    ("中心", Organ::Institution),
    ("院", Organ::Institution),
    ("队", Organ::Institution),
];

impl Organ {
    /// The kind that a name ends with, and what stands before that end.
    ///
    /// ```
    /// use gouji::report::agency::Organ;
    /// assert_eq!(Organ::at_end("清河县商务局"), Some((Organ::Bureau, "清河县商务")));
    /// assert_eq!(Organ::at_end("清河县"), None);
    /// ```
    pub fn at_end(name: &str) -> Option<(Self, &str)> {
        ENDINGS.iter().find_map(|&(end, organ)| Some((organ, name.strip_suffix(end)?)))
    }

    /// Whether it is a kind of department.
    pub const fn is_department(self) -> bool {
        matches!(self, Self::Bureau | Self::ProvincialBureau | Self::Commission)
    }
}
