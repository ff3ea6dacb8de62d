//! Reports of one year beside each other: of those that agree nothing is told, each defect is found where it is, and the sum
//! is that of the whole.
//!
//! `GOUJI_CASES` sets how many sets each property looks at (50 for a full measurement).

use std::collections::BTreeMap;

use gouji::decimal::Decimal;
use gouji::finding::{Finding, Subject};
use gouji::forms::{Applicant, Coord, DisclosureItem, DisclosureMeasure, RequestLine};
use gouji::set::{Anyway, Asked, CheckedSet, Member, Parent, ReportSet, Units};
use gouji::{Checker, pack::Pack};

use crate::defects::sets::{DEFECTS, Told};
use crate::render::Draft;
use crate::render::sets::{SetDraft, member, whole};
use crate::soundness::{dice, setting};

/// Checks a set as the command line does.
fn check(set: &SetDraft, anyway: Anyway) -> CheckedSet {
    let checker = Checker::default();
    let read = |draft: &Draft| checker.read_text(None, &draft.html()).unwrap();
    let members = set.members.iter();
    let members =
        members.flat_map(|draft| Member::all_of(&checker.check(read(draft))).collect::<Vec<_>>());
    let years = Checker { years: read(&set.earlier), ..Checker::default() };
    let parent = Parent::of(&years.check_text(None, &set.parent.html()).unwrap());
    let units = Units::parse(&set.units.join("\n")).unwrap();
    let asked = Asked { parent: Some(parent), units: Some(units), anyway };
    ReportSet::new(members.collect(), asked).check(&Pack::default())
}

#[test]
fn of_reports_that_agree_nothing_is_told() {
    let cases = setting("GOUJI_CASES").unwrap_or(6);
    let (mut looked_at, mut alarms) = (0, BTreeMap::new());
    for case in 0..cases {
        let set = SetDraft::random(&mut dice(case));
        let checked = check(&set, Anyway::None);
        looked_at += checked.set.members.len();
        assert!(
            checked.outcomes.iter().any(|(rule, said)| rule.about.id == "G01" && said.count > 20)
        );
        for finding in &checked.findings {
            let told = format!("case {case}: {} {:?}", finding.message, finding.contributions);
            alarms.entry(finding.rule).or_insert((0, told)).0 += 1;
        }
    }
    println!("{cases} sets of {looked_at} reports");
    assert!(alarms.is_empty(), "false alarms in {looked_at} reports: {alarms:#?}");
}

#[test]
fn each_defect_of_a_set_is_found_where_it_is() {
    let cases = setting("GOUJI_CASES").unwrap_or(3);
    let mut short = Vec::new();
    for defect in DEFECTS {
        let (mut found, mut injected, mut first) = (0, 0, None);
        for case in 0..cases * 20 {
            let mut dice = dice(1_000 + case);
            let mut set = SetDraft::random(&mut dice);
            let Some(told) = (defect.inject)(&mut set, &mut dice) else { continue };
            let checked = check(&set, Anyway::None);
            injected += 1;
            if checked
                .findings
                .iter()
                .any(|f| f.rule == defect.rule && is_about(&checked, f, &told))
            {
                found += 1;
            } else {
                let all: Vec<_> =
                    checked.findings.iter().map(|f| format!("{} {}", f.rule, f.message)).collect();
                first.get_or_insert_with(|| format!("case {case} {told:?}; told: {all:#?}"));
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

fn is_about(checked: &CheckedSet, finding: &Finding, told: &Told) -> bool {
    let members = || finding.contributions.iter().map(|c| checked.set.members[c.member].name());
    match told {
        Told::Cell(coord) => finding.subject == Subject::Cell(*coord),
        Told::Members(names) => names.iter().all(|name| members().any(|member| member == name)),
        Told::Words(words) => finding.message.contains(words.as_str()),
    }
}

#[test]
fn every_rule_on_sets_has_a_defect_that_it_must_find() {
    for rule in gouji::set::rules::ALL {
        assert!(DEFECTS.iter().any(|defect| defect.rule == rule.about.id), "{}", rule.about.id);
    }
}

/// 200 townships, of which one has a sum that does not come out and one lacks a table.
fn many(dice: &mut crate::render::dice::Dice) -> SetDraft {
    const FIRST: &str = "柳石青白河松云南北东西中上下长";
    const SECOND: &str = "林桥山沙口岭溪湖塘坪湾坝冲寨";
    let form = gouji::forms::ALL.iter().find(|form| form.id == "2021").unwrap();
    let names = FIRST.chars().flat_map(|one| SECOND.chars().map(move |two| (one, two)));
    let names = names.take(200).map(|(one, two)| format!("清河县{one}{two}镇人民政府"));
    let units: Vec<String> = names.collect();
    let members: Vec<Draft> = units.iter().map(|unit| member(form, 2024, unit, dice)).collect();
    let parent = whole(form, 2024, "清河县", &members, dice);
    let mut earlier = Draft::new("2021");
    earlier.set_year(2023);
    let mut set = SetDraft { members, parent, earlier, units };
    let total = Coord::Request(RequestLine::Disposed, Applicant::Total);
    let wrong = set.members[17].number(total) + 3;
    set.members[17].cells.insert(total, wrong.to_string());
    set.members[41].without_tables.push(gouji::forms::Table::Appeals);
    set
}

#[test]
fn the_sum_of_200_reports_is_held_against_a_whole_that_differs_in_three_cells() {
    let mut dice = dice(200);
    let mut set = many(&mut dice);
    let at = |line, applicant| Coord::Request(line, applicant);
    let cells = [
        Coord::Disclosure(DisclosureItem::AdministrativePenalty, DisclosureMeasure::Decisions),
        at(RequestLine::Received, Applicant::CommercialEnterprise),
        at(RequestLine::GrantedInFull, Applicant::NaturalPerson),
    ];
    for (number, coord) in (7..).zip(cells) {
        let other = set.parent.number(coord) + number;
        set.parent.cells.insert(coord, other.to_string());
    }
    let checked = check(&set, Anyway::None);
    let held_out: Vec<&str> = (checked.set.members.iter().zip(&checked.set.standings))
        .filter(|(_, standing)| !standing.is_added())
        .map(|(member, _)| member.name())
        .collect();
    assert_eq!(held_out, [set.units[17].as_str(), set.units[41].as_str()]);
    let told: Vec<&Finding> = checked.findings.iter().filter(|f| f.rule == "G01").collect();
    let subjects: Vec<Subject> = told.iter().map(|finding| finding.subject).collect();
    assert_eq!(subjects, cells.map(Subject::Cell));
    for (number, finding) in (7..).zip(told) {
        assert!(finding.message.contains("连同没有加进的 2 家"), "{}", finding.message);
        assert_eq!(finding.difference(), Some(Decimal::from(number)));
        let values: Vec<Decimal> = finding.contributions.iter().filter_map(|c| c.value).collect();
        assert!(values.windows(2).all(|pair| pair[0] >= pair[1]), "the largest first");
        let sum = values.iter().fold(Decimal::ZERO, |sum, &value| sum + value);
        assert_eq!(Some(sum), finding.computed);
    }
}
