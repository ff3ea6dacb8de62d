//! G03, G11: the same numbers, or the same words, in two reports of a set.

use std::collections::BTreeMap;

use crate::finding::{Severity, Subject};
use crate::law;
use crate::report::{Agency, Level};
use crate::set::copies::copies;
use crate::set::rule::SetTelling;
use crate::set::{HeldOut, SetContext, SetRule};

/// G03: an agency that has two reports in the set, or one with those of its parts beside it.
pub static COUNTED_TWICE: SetRule =
    SetRule::new(Severity::Error, "G03", "counted-twice", counted_twice)
        .title("重复计入")
        .basis(&[law::CUSTOM.cited("汇总", "一个机关一个年度计入一份报告")]);

/// G11: what the authors of two reports wrote is nearly the same.
pub static COPIED_FROM_ANOTHER: SetRule =
    SetRule::new(Severity::Warning, "G11", "copied-from-another", copied_from_another)
        .title("单位之间内容雷同")
        .basis(&[
            law::FORMAT_2021.cited("正文", "不按时发布、内容不准确不全面、内容雷同、敷衍塞责")
        ]);

fn counted_twice(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let set = context.set;
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, member) in set.members.iter().enumerate().filter(|(_, member)| member.is_report) {
        let agency = member.agency.as_ref().map_or(member.source.sha256.as_str(), Agency::bare);
        let is_repeated = set.standings[at].against() == Some(HeldOut::Repeated);
        if let (Some(&other), true) = (first.get(agency), is_repeated) {
            let same = &set.members[other];
            let what = match same.source.sha256 == member.source.sha256 {
                true => "，两份内容完全相同",
                false => "",
            };
            let key = ["same:", agency].concat();
            let message = format!("{}有两份报告{what}，后一份没有加进合计", member.name());
            telling.wrong_of(Subject::Text, &key, &[other, at], message);
            continue;
        }
        if set.standings[at].is_added() {
            first.insert(agency, at);
        }
        telling.pass();
    }
    nearly_same(context, telling);
    wholes(context, telling);
}

/// Two names of which one only has the city before it: 云岭市清河县商务局 and 清河县商务局.
fn nearly_same(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let reversed =
        |(at, agency): (usize, &Agency)| (agency.bare().chars().rev().collect::<String>(), at);
    let mut names: Vec<(String, usize)> = agencies(context).map(reversed).collect();
    crate::order::sort(&mut names);
    // Each name that the later ones may end with stands before them, the longest on top.
    let mut ends: Vec<(String, usize)> = Vec::new();
    for (name, at) in names {
        while ends.last().is_some_and(|(end, _)| !name.starts_with(end.as_str())) {
            ends.pop();
        }
        if let Some((end, other)) = ends.last() {
            let rest = name.get(end.len()..).unwrap_or_default();
            if rest.starts_with(['省', '市', '县', '区', '州', '盟', '旗']) {
                let message = format!(
                    "{}和{}的报告可能是同一个机关的",
                    context.name(*other),
                    context.name(at)
                );
                let members = [*other.min(&at), *other.max(&at)];
                telling
                    .wrong_of(Subject::Text, &["near:", &name].concat(), &members, message)
                    .with_severity(Severity::Warning)
                    .in_doubt();
            }
        }
        ends.push((name, at));
    }
}

/// A government's report has the numbers of its departments in it already.
fn wholes(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let is_whole =
        |agency: &&Agency| agency.level == Level::Government && !agency.plain.ends_with("办公室");
    for (at, whole) in agencies(context).filter(|(_, agency)| is_whole(agency)) {
        let place = whole.bare();
        let is_part = |agency: &Agency| agency.bare().starts_with(place) && agency.bare() != place;
        let parts: Vec<usize> =
            agencies(context).filter(|(_, agency)| is_part(agency)).map(|(at, _)| at).collect();
        if parts.is_empty() {
            continue;
        }
        let names = context.names(&parts);
        let message = format!("{}的报告里应当已有{names}的数，会加两次", whole.name);
        let members: Vec<usize> = std::iter::once(at).chain(parts).collect();
        telling
            .wrong_of(Subject::Text, &["whole:", place].concat(), &members, message)
            .with_severity(Severity::Warning)
            .in_doubt()
            .advising("请看：本级政府的报告要用来比对，不要和部门的报告放在一起加");
    }
}

/// The members that are added and name their agency.
fn agencies<'a>(context: &'a SetContext<'_>) -> impl Iterator<Item = (usize, &'a Agency)> {
    context.set.added().filter_map(|(at, member)| Some((at, member.agency.as_ref()?)))
}

fn copied_from_another(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let (pairs, compared) = copies(context.set);
    if compared < 2 {
        return telling.needs_review("正文太短，看不出单位之间是否雷同");
    }
    telling.passes(compared);
    for (one, two) in pairs {
        let names = [context.name(one), context.name(two)];
        let message = format!("{}与{}的正文除数字外几乎相同", names[0], names[1]);
        telling
            .wrong_of(Subject::Text, &names.join(":"), &[one, two], message)
            .in_doubt()
            .advising("请看：正文是各写各的，还是照抄的");
    }
}
