//! Two years side by side: of reports that go on from one another nothing is told, and each defect is found at its cells.
//!
//! `GOUJI_CASES` sets how many pairs each property looks at (500 for a full measurement).

use std::collections::BTreeMap;

use gouji::finding::{Finding, Subject};
use gouji::rules::ALL;
use gouji::{Checked, Checker, pack::Pack};

use crate::defects::years::DEFECTS;
use crate::render::years::Years;
use crate::soundness::{dice, setting};

/// Checks the later of two reports beside the earlier one, with every rule on.
fn check(years: &Years) -> Checked {
    let off =
        ALL.iter().filter(|rule| !rule.about.on_by_default).map(|rule| rule.about.id.to_owned());
    let reader = Checker::default();
    let earlier = reader.read_text(None, &years.earlier.html()).unwrap();
    let pack = Pack { on: off.collect(), ..Pack::default() };
    Checker { pack, years: earlier, ..Checker::default() }
        .check_text(None, &years.later.html())
        .unwrap()
}

fn own(checked: &Checked) -> impl Iterator<Item = &Finding> {
    checked.findings.iter().filter(|finding| finding.rule.starts_with('Y'))
}

#[test]
fn of_two_reports_that_agree_nothing_is_told() {
    let cases = setting("GOUJI_CASES").unwrap_or(100);
    let (mut looked_at, mut alarms) = (0, BTreeMap::new());
    for case in 0..cases {
        let Some(years) = Years::random(&mut dice(case)) else { continue };
        let checked = check(&years);
        assert!(checked.previous.is_ok(), "case {case}: the two are not known to be of one agency");
        looked_at += 1;
        // Whether a problem is spoken of again is chance here.
        for finding in own(&checked).filter(|finding| finding.rule != "Y08") {
            let told = format!("case {case}: {}\n{}", finding.message, years.later.html());
            alarms.entry(finding.rule).or_insert((0, told)).0 += 1;
        }
    }
    println!("{looked_at} pairs of years");
    assert!(alarms.is_empty(), "false alarms in {looked_at} pairs: {alarms:#?}");
}

#[test]
fn each_defect_between_two_years_is_found_at_its_cells() {
    let cases = setting("GOUJI_CASES").map_or(20, |cases| cases / 5);
    let mut short = Vec::new();
    for defect in DEFECTS {
        let (mut found, mut injected, mut first) = (0, 0, None);
        for case in 0..cases * 60 {
            let mut dice = dice(case);
            let Some(mut years) = Years::random(&mut dice) else { continue };
            let Some(subject) = (defect.inject)(&mut years, &mut dice) else { continue };
            let checked = check(&years);
            injected += 1;
            if own(&checked).any(|finding| is_about(finding, defect.rule, subject)) {
                found += 1;
            } else {
                let told: Vec<_> =
                    own(&checked).map(|f| format!("{} {}", f.rule, f.message)).collect();
                first.get_or_insert_with(|| {
                    format!(
                        "{subject:?}; told: {told:#?}\n{:?}\n{}\n---\n{}",
                        years.later.spoiled,
                        years.earlier.html(),
                        years.later.html()
                    )
                });
            }
            if injected == cases {
                break;
            }
        }
        println!("{} {}: {found} of {injected}", defect.rule, defect.what);
        if injected < cases || found * 100 < injected * 98 {
            short
                .push(format!("{} {}: {found} of {injected}; {first:?}", defect.rule, defect.what));
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n\n"));
}

fn is_about(finding: &Finding, rule: &str, subject: Subject) -> bool {
    let is_related = matches!(subject, Subject::Cell(coord) if finding.related.contains(&coord));
    let names_both = !finding.previous.is_empty() || finding.rule == "Y07";
    finding.rule == rule && (finding.subject == subject || is_related) && names_both
}

/// A report of an agency on a year, as little of it as is one.
fn report(agency: &str, year: u16) -> String {
    let mut draft = crate::render::Draft::new("2021");
    draft.set_year(year);
    draft.set_agency(agency);
    draft.html()
}

/// With which of several reports one is compared, by year and agency, or why with none.
#[track_caller]
fn paired(own: (&str, u16), others: &[(&str, u16)], expected: Result<(&str, u16), &str>) {
    let reader = Checker::default();
    let read =
        |&(agency, year): &(&str, u16)| reader.read_text(None, &report(agency, year)).unwrap();
    let checker = Checker { years: others.iter().flat_map(read).collect(), ..Checker::default() };
    let checked = checker.check_text(None, &report(own.0, own.1)).unwrap();
    let named = checked.previous.as_ref().map(|read| {
        let frame = &read.report.text.frame;
        (frame.agency_name().unwrap_or_default(), frame.year.unwrap_or_default())
    });
    assert_eq!(named.map_err(|&why| why), expected);
}

#[test]
fn a_report_is_paired_by_agency_and_year() {
    let own = ("云岭市商务局", 2023);
    let last = ("云岭市商务局", 2022);
    paired(own, &[], Err("没有给出上一年的报告"));
    paired(own, &[last, ("云岭市教育局", 2022), ("云岭市商务局", 2021)], Ok(last));
    paired(own, &[("云岭市教育局", 2022), last], Ok(last));
    paired(
        own,
        &[("云岭市教育局", 2022), ("云岭市司法局", 2022)],
        Err("给出的报告里没有这个机关上一年的"),
    );
    paired(own, &[("云岭市商务局", 2021), ("云岭市商务局", 2019)], Err("给出的报告里没有上一年的"));
    paired(own, &[last, last], Err("给出的报告里，这个机关上一年的不止一份"));
    // A government and its office report for the same, and one may leave out the city.
    let (government, office) = (("云岭市人民政府", 2023), ("云岭市人民政府办公室", 2022));
    paired(government, &[last, office], Ok(office));
    paired(
        ("清河县水利局", 2023),
        &[last, ("云岭市清河县水利局", 2022)],
        Ok(("云岭市清河县水利局", 2022)),
    );
}

#[test]
fn two_years_in_one_input_are_compared_with_each_other() {
    let both = [report("云岭市商务局", 2023), report("云岭市商务局", 2022)].concat();
    let checked = gouji::check_text(None, &both).unwrap();
    assert_eq!(checked.others.len(), 1);
    let year = |checked: &Checked| checked.report.text.frame.year.unwrap();
    let (later, earlier) = match year(&checked) {
        2023 => (&checked, &checked.others[0]),
        _ => (&checked.others[0], &checked),
    };
    assert!(later.previous.is_ok());
    assert_eq!(earlier.previous.as_ref().err(), Some(&"给出的报告里没有上一年的"));
}
