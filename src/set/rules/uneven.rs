//! G04, G05: reports that are not fit to be added.

use crate::finding::{Severity, Subject};
use crate::law;
use crate::set::rule::SetTelling;
use crate::set::{HeldOut, SetContext, SetRule, Standing};

/// G04: a report that was not read whole, or does not come out, is held out of the sum.
pub static UNSOUND_MEMBER: SetRule =
    SetRule::new(Severity::Error, "G04", "unsound-member", unsound_member)
        .title("单位报告自身不平或没有读全")
        .basis(&[law::CUSTOM.cited("汇总", "单位报告先改平再加")]);

/// G05: a report of another year, or after another form.
pub static MIXED_YEARS_OR_FORMS: SetRule =
    SetRule::new(Severity::Error, "G05", "mixed-years-or-forms", mixed_years_or_forms)
        .title("年度或格式混杂")
        .basis(&[law::FORMAT_2021.cited("表二、表三、表四", "按统一格式填报")]);

fn unsound_member(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    for (member, why) in against(context, telling) {
        let is_unsound = why.may_be_added() || why == HeldOut::NoReport;
        if !is_unsound {
            continue;
        }
        let is_added = context.set.standings[member].is_added();
        let but = if is_added { "，仍按要求加进合计" } else { "，没有加进合计" };
        let message = format!("{}的报告{}{but}", context.name(member), why.sentence());
        telling
            .wrong_of(Subject::Text, context.name(member), &[member], message)
            .certain_if(why != HeldOut::NoReport);
    }
}

fn mixed_years_or_forms(context: &SetContext<'_>, telling: &mut SetTelling<'_>) {
    let set = context.set;
    for (at, why) in against(context, telling) {
        let member = &set.members[at];
        let year =
            |year: Option<u16>| year.map_or("没有年度".to_owned(), |y| format!("{y} 年度"));
        let message = match why {
            HeldOut::OtherYear if member.year.is_none() => {
                format!("{}的报告看不出年度，没有加进合计", member.name())
            }
            HeldOut::OtherYear => format!(
                "{}的报告是 {}的，这批是 {}的，没有加进合计",
                member.name(),
                year(member.year),
                year(set.year)
            ),
            HeldOut::OtherForm => format!(
                "{}的报告用的是 {} 年格式，这批是 {} 年格式，没有加进合计",
                member.name(),
                member.form.id,
                set.form.map_or("", |form| form.id)
            ),
            _ => continue,
        };
        telling
            .wrong_of(Subject::Text, member.name(), &[at], message)
            .certain_if(member.year.is_some());
    }
}

/// The members that something speaks against; the others pass.
fn against(context: &SetContext<'_>, telling: &mut SetTelling<'_>) -> Vec<(usize, HeldOut)> {
    let standings = &context.set.standings;
    telling.passes(standings.iter().filter(|&&standing| standing == Standing::Added).count());
    let against = standings.iter().enumerate();
    against.filter_map(|(at, standing)| Some((at, standing.against()?))).collect()
}
