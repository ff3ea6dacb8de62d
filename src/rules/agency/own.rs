//! D08: who reports, told alike in every place.

use crate::report::agency::{Agency, Difference, Level, Name, within};
use crate::rules::dates::signature;
use crate::rules::prelude::*;

/// D08: title and signature name two agencies.
pub static INCONSISTENT_AGENCY: Rule =
    Rule::warning("D08", "inconsistent-agency", inconsistent_agency)
        .title("标题、引言、落款的机关不一致")
        .basis(&[law::OWN_WORDS.cited("标题、引言、落款", "同一个机关，各处名称一致")]);

/// The agency, where the title names such a report: it is the one to hold others against.
pub(super) fn own(report: &Report) -> Option<&Agency> {
    report.text.frame.agency.as_ref().filter(|_| report.text.frame.title_says_so)
}

fn inconsistent_agency(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let Some(agency) = own(report) else {
        return telling.inapplicable("没有读出标题里的机关");
    };
    let own = agency.plain.as_str();
    let Some(name) = agency.parts() else {
        return telling.inapplicable("标题里的机关不是常见的叫法");
    };
    let signer = signer(report).map(|(text, place)| ("落款", text, place));
    let intro = named_in_intro(report).map(|(text, place)| ("引言", text, place));
    let places: Vec<_> = intro.into_iter().chain(signer).collect();
    if places.is_empty() {
        return telling.inapplicable("引言和落款没有写机关");
    }
    let mut told: Vec<String> = Vec::new();
    for (what, other, place) in places {
        let difference = Name::of(&other).and_then(|other| difference(&name, &other, report));
        let Some(difference) = difference.filter(|_| !within(own, &other)) else {
            telling.pass();
            continue;
        };
        if told.contains(&other) {
            telling.violation();
            continue;
        }
        let severity = match difference {
            Difference::Wording => Severity::Hint,
            Difference::Place | Difference::Business => Severity::Warning,
        };
        let message = format!("标题写的机关是“{own}”，{what}写的是“{other}”");
        let key = if what == "引言" { "intro" } else { "signature" };
        telling
            .wrong(Subject::Text, key, message)
            .with_severity(severity)
            .advising("请看：是不是同一个机关，名称以哪处为准")
            .at(place);
        told.push(other);
    }
}

/// What two names differ in. The report of a government may be signed by the department in charge of it, so for
/// one only another place counts.
fn difference(own: &Name<'_>, other: &Name<'_>, report: &Report) -> Option<Difference> {
    let difference = own.difference(other)?;
    let is_own_level = report.text.frame.level() == Some(Level::Department)
        && own.is_department()
        && other.is_department();
    match difference {
        Difference::Place => (is_own_level || own.organ == other.organ).then_some(difference),
        _ => is_own_level.then_some(difference),
    }
}

/// The name on the line above the date under the report.
fn signer(report: &Report) -> Option<(String, Place)> {
    signature::signed(report)?;
    let date = signature::place(report);
    let at = report.text.paragraphs.iter().position(|paragraph| paragraph.place == date)?;
    let line = report.text.paragraphs.get(at.checked_sub(1)?)?;
    let name = line.plain.text.trim_matches(['(', ')']);
    is_name(name).then(|| (name.to_owned(), line.place))
}

/// Whether a text is one name and nothing else.
fn is_name(text: &str) -> bool {
    (4..=24).contains(&text.chars().count())
        && Name::of(text).is_some()
        && !text.contains(['、', ',', '。', ':', '(', '《', '“', '"'])
        && !text.contains("联系")
}

/// The agency that the first words name as the one that reports: 现公布某局2022年政府信息公开工作年度报告.
fn named_in_intro(report: &Report) -> Option<(String, Place)> {
    const VERBS: Words = Words("现公布 现将 编制了 编制 公布 发布");
    /// So many passages may be the introduction where no heading ends it.
    const OPENING: usize = 4;
    let intro = report.prose.body().take(OPENING).filter(|passage| passage.part == Part::Intro);
    for passage in intro {
        for sentence in passage.sentences() {
            let text = passage.text.cut(sentence.clone());
            for (at, verb) in VERBS.iter().filter_map(|verb| Some((text.find(verb)?, verb))) {
                let behind = text.cut(at + verb.len()..).trim_start_matches('《');
                let start = sentence.start + text.len() - behind.len();
                let name = behind
                    .split_once("20")
                    .filter(|(_, rest)| rest.contains("信息公开"))
                    .map(|(name, _)| name.trim_end_matches("关于"))
                    .filter(|name| is_name(name));
                if let Some(name) = name {
                    let place = passage.place(&report.text.paragraphs, start..start + name.len());
                    return Some((name.to_owned(), place));
                }
            }
        }
    }
    None
}
