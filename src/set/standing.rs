//! Which reports are added, and why others are not.

use std::collections::BTreeSet;

use super::member::Member;
use crate::forms::Form;

/// What becomes of a report when they are added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is added.
    Added,
    /// It is added because that was asked for, whatever speaks against it.
    AddedAnyway(HeldOut),
    /// It is not added.
    HeldOut(HeldOut),
}

/// Why a report is not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldOut {
    /// It is no such report.
    NoReport,
    /// It is of another year than the set.
    OtherYear,
    /// It follows another form than the set.
    OtherForm,
    /// The same agency reports before it in the set.
    Repeated,
    /// So many cells of its form it lacks.
    Lacking(usize),
    /// So many of its sums do not come out.
    Unbalanced(usize),
}

impl Standing {
    /// Whether the report is added.
    pub const fn is_added(self) -> bool {
        matches!(self, Self::Added | Self::AddedAnyway(_))
    }

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::AddedAnyway(_) => "added_anyway",
            Self::HeldOut(_) => "held_out",
        }
    }

    /// What speaks against the report.
    pub const fn against(self) -> Option<HeldOut> {
        match self {
            Self::Added => None,
            Self::AddedAnyway(why) | Self::HeldOut(why) => Some(why),
        }
    }
}

impl HeldOut {
    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoReport => "not_report",
            Self::OtherYear => "other_year",
            Self::OtherForm => "other_form",
            Self::Repeated => "repeated",
            Self::Lacking(_) => "lacking",
            Self::Unbalanced(_) => "unbalanced",
        }
    }

    /// Why, as it is told.
    pub fn sentence(self) -> String {
        match self {
            Self::NoReport => "不像年度报告".to_owned(),
            Self::OtherYear => "不是同一年度的报告".to_owned(),
            Self::OtherForm => "不是同一格式的报告".to_owned(),
            Self::Repeated => "同一机关的报告前面已有一份".to_owned(),
            Self::Lacking(cells) => format!("缺 {cells} 格"),
            Self::Unbalanced(sums) => format!("有 {sums} 处合计不平"),
        }
    }

    /// Whether a person may have it added all the same: of the others the sum would be of something else.
    pub const fn may_be_added(self) -> bool {
        matches!(self, Self::Lacking(_) | Self::Unbalanced(_))
    }
}

/// Which reports are added although something speaks against it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Anyway {
    /// None.
    #[default]
    None,
    /// Those of these agencies, or with these file names.
    Of(Vec<String>),
    /// All.
    All,
}

/// What becomes of each member of a set of that year and form.
pub(super) fn of(
    members: &[Member],
    year: Option<u16>,
    form: Option<&'static Form>,
    anyway: &Anyway,
) -> Vec<Standing> {
    let mut seen = BTreeSet::new();
    let mut standing = |member: &Member| {
        let Some(why) = against(member, year, form, &mut seen) else { return Standing::Added };
        match why.may_be_added() && is_asked(member, anyway) {
            true => Standing::AddedAnyway(why),
            false => Standing::HeldOut(why),
        }
    };
    members.iter().map(&mut standing).collect()
}

fn against(
    member: &Member,
    year: Option<u16>,
    form: Option<&'static Form>,
    seen: &mut BTreeSet<String>,
) -> Option<HeldOut> {
    if !member.is_report {
        return Some(HeldOut::NoReport);
    }
    if member.year != year {
        return Some(HeldOut::OtherYear);
    }
    if form.is_some_and(|form| form.id != member.form.id) {
        return Some(HeldOut::OtherForm);
    }
    let agency = member.agency.as_ref().map(|agency| agency.bare().to_owned());
    if !seen.insert(agency.unwrap_or_else(|| member.source.sha256.clone())) {
        return Some(HeldOut::Repeated);
    }
    match (member.lacking, member.broken) {
        (0, 0) => None,
        (0, sums) => Some(HeldOut::Unbalanced(sums)),
        (cells, _) => Some(HeldOut::Lacking(cells)),
    }
}

/// Whether a report is to be added anyway, by its agency or by its file.
fn is_asked(member: &Member, anyway: &Anyway) -> bool {
    let is_file =
        |name: &str| member.source.name.as_deref() == Some(name) || member.file() == Some(name);
    match anyway {
        Anyway::None => false,
        Anyway::All => true,
        Anyway::Of(names) => names.iter().any(|name| name == member.name() || is_file(name)),
    }
}
