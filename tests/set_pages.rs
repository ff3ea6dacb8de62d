//! The examples on the pages of the rules on sets are run as their tests.
//!
//! Lines begin a report: `单位 清河县商务局` one of the set, `本级 清河县人民政府` that of the whole, `上年本级 …` that of the year
//! before; what follows describes it as on other pages. `名单 …` adds a line to the list of units, `仍加进 …` names a report
//! that is added anyway.

use gouji::pack::Pack;
use gouji::rule::Outcome;
use gouji::set::rules::ALL;
use gouji::set::{Anyway, Asked, Member, Parent, ReportSet, SetRule, Units};
use gouji::{Checked, Checker};

use crate::render::Draft;
use crate::rules::{describe, page, update};

#[test]
fn every_example_of_every_page_on_sets_comes_out_as_the_page_says() {
    let mut run = 0;
    for rule in ALL {
        for example in page(rule.about.id).split("```例\n").skip(1) {
            check(rule, example.split("```").next().unwrap());
            run += 1;
        }
    }
    assert!(run >= 2 * ALL.len(), "only {run} examples were found");
}

/// What an example describes.
#[derive(Default)]
struct Example {
    members: Vec<Draft>,
    parent: Option<Draft>,
    earlier: Option<Draft>,
    units: Vec<String>,
    anyway: Vec<String>,
}

#[track_caller]
fn check(rule: &'static SetRule, example: &str) {
    let (described, expected) = parse(example);
    let came = outcome(rule, described);
    if came != expected && std::env::var_os("UPDATE_EXPECT").is_some() {
        return update(rule.about.id, example, expected, &came);
    }
    assert_eq!(came, expected, "{} on\n{example}", rule.about.id);
}

/// What comes of a rule on a set.
fn outcome(rule: &SetRule, example: Example) -> String {
    let of = |checker: &Checker, draft: Draft| -> Checked {
        checker.check_text(None, &draft.html()).unwrap()
    };
    let alone = Checker::default();
    let years = example.earlier.map(|draft| alone.read_text(None, &draft.html()).unwrap());
    let beside = Checker { years: years.unwrap_or_default(), ..Checker::default() };
    let members = example.members.into_iter().map(|draft| Member::of(&of(&alone, draft)));
    let asked = Asked {
        parent: example.parent.map(|draft| Parent::of(&of(&beside, draft))),
        units: Units::parse(&example.units.join("\n")).ok(),
        anyway: if example.anyway.is_empty() { Anyway::None } else { Anyway::Of(example.anyway) },
    };
    let checked = ReportSet::new(members.collect(), asked).check(&Pack::default());
    let (_, said) =
        checked.outcomes.iter().find(|(other, _)| other.about.id == rule.about.id).unwrap();
    let own = checked.findings.iter().filter(|finding| finding.rule == rule.about.id);
    let told: Vec<String> = own.map(|f| format!("{} {}", f.severity.name(), f.message)).collect();
    match said.outcome() {
        Outcome::Pass => "通过".to_owned(),
        Outcome::Inapplicable => "不适用".to_owned(),
        Outcome::Violation => format!("有问题：{}", told.join("；")),
        Outcome::NeedsReview if told.is_empty() => {
            format!("无法判断：{}", said.reason.as_deref().unwrap_or_default())
        }
        Outcome::NeedsReview => format!("请核实：{}", told.join("；")),
    }
}

fn parse(example: &str) -> (Example, &str) {
    let mut read = Example::default();
    let mut year = 2021;
    let mut last: Option<&str> = None;
    let mut written = std::collections::BTreeSet::new();
    for line in example.lines().filter(|line| !line.is_empty()) {
        if let Some(expected) = line.strip_prefix("⇒ ") {
            return (read, expected);
        }
        let (word, what) = line.split_once(' ').unwrap_or((line, ""));
        let new = |year: u16| {
            let mut draft = Draft::new(gouji::forms::Form::for_year(year).unwrap().id);
            draft.set_year(year);
            draft.set_agency(what);
            draft
        };
        match word {
            "年度" if last.is_none() => year = what.parse().unwrap(),
            "名单" => read.units.push(what.to_owned()),
            "仍加进" => read.anyway.push(what.to_owned()),
            "单位" => read.members.push(new(year)),
            "本级" => read.parent = Some(new(year)),
            "上年本级" => read.earlier = Some(new(year - 1)),
            _ => {
                let draft = match last {
                    Some("单位") => read.members.last_mut(),
                    Some("本级") => read.parent.as_mut(),
                    _ => read.earlier.as_mut(),
                };
                describe(draft.unwrap(), line, |part| written.insert(part));
                continue;
            }
        }
        if matches!(word, "单位" | "本级" | "上年本级") {
            last = Some(word);
            written.clear();
        }
    }
    panic!("the example has no end:\n{example}")
}
