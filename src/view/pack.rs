//! A rule pack in words, for a page that lets its reader choose one.

use serde::Serialize;

use crate::pack::Pack;
use crate::report::Level;
use crate::set::rules::all_rules;

/// What a page shows of a pack.
#[derive(Serialize)]
struct PackView<'a> {
    name: &'a str,
    basis: &'a str,
    /// What it changes, a sentence each.
    changes: Vec<String>,
}

/// A pack with what it changes.
pub fn pack(pack: &Pack) -> impl Serialize + '_ {
    PackView { name: &pack.name, basis: &pack.basis, changes: changes(pack) }
}

fn changes(pack: &Pack) -> Vec<String> {
    let on = pack.on.iter().map(|rule| format!("要查“{}”", title(rule)));
    let off = pack.off.iter().map(|rule| format!("不查“{}”", title(rule)));
    let severity = pack.severity.iter();
    let severity =
        severity.map(|(rule, severity)| format!("“{}”按{}报", title(rule), severity.name()));
    let levels =
        [(Level::Government, "政府"), (Level::Department, "部门"), (Level::Township, "乡镇街道")];
    let days = levels.iter().filter_map(|(level, name)| {
        let (month, day) = pack.deadline(*level)?;
        Some(format!("{name}最迟 {month} 月 {day} 日公布"))
    });
    let rows = pack.extra_rows.iter().map(|row| format!("表里可以多一行“{row}”"));
    let limit = pack.overview_limit.map(|limit| format!("总体情况不超过 {limit} 字"));
    on.chain(off).chain(severity).chain(days).chain(rows).chain(limit).collect()
}

/// A rule that a pack names, with its title up to the colon.
fn title(named: &str) -> String {
    let rule = all_rules().find(|rule| rule.id == named || rule.name == named);
    rule.map_or_else(
        || named.to_owned(),
        |rule| format!("{} {}", rule.id, rule.title.split('：').next().unwrap_or(rule.title)),
    )
}
