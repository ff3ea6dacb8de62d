//! The examples on the rules' pages are run as their tests, and registry and pages are held together.
//!
//! An example is a block fenced as ```` ```例 ````: the cells of a report (those not named are 0), then what
//! comes of the rule, its message to the letter.

mod render;

use std::collections::BTreeSet;
use std::fs;

use gouji::finding::Finding;
use gouji::forms::{Coord, Form, Table};
use gouji::rule::{Outcome, Rule};
use gouji::rules::ALL;

use render::Draft;

#[test]
fn every_example_of_every_page_comes_out_as_the_page_says() {
    let mut run = 0;
    for rule in ALL {
        for example in rule.docs.split("```例\n").skip(1) {
            let example = example.split("```").next().unwrap();
            check(rule, example);
            run += 1;
        }
    }
    assert!(run >= 2 * ALL.len(), "only {run} examples were found");
}

#[test]
fn every_page_has_its_parts_and_an_example_that_fails_and_one_that_passes() {
    for rule in ALL {
        for part in ["## 查什么", "## 为什么", "## 例子", "## 依据", "## 例外"] {
            assert!(rule.docs.contains(part), "{} lacks {part}", rule.id);
        }
        let title = format!("# {} {}", rule.id, rule.title.split('：').next().unwrap());
        assert!(rule.docs.starts_with(&title), "the page of {} must begin with {title}", rule.id);
        assert!(rule.docs.contains(rule.name), "{} does not tell its name", rule.id);
        assert!(rule.docs.contains("⇒ 通过"), "{} has no example that passes", rule.id);
        let fails = ["⇒ 有问题", "⇒ 定位", "⇒ 无法判断"].iter().any(|end| rule.docs.contains(end));
        assert!(fails, "{} has no example that fails", rule.id);
    }
}

#[test]
fn registry_and_pages_are_the_same_and_names_are_unique() {
    let pages: BTreeSet<String> = fs::read_dir("docs/rules")
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| name != "README.md")
        .collect();
    let registered: BTreeSet<String> = ALL.iter().map(|rule| format!("{}.md", rule.id)).collect();
    assert_eq!(pages, registered);
    assert_eq!(registered.len(), ALL.len(), "an id stands twice");
    let names: BTreeSet<&str> = ALL.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), ALL.len(), "a name stands twice");
}

#[test]
fn every_sum_of_every_form_belongs_to_a_rule() {
    for form in gouji::forms::ALL {
        for identity in form.identities() {
            assert!(ALL.iter().any(|rule| rule.id == identity.rule), "{}", identity.id());
        }
    }
}

/// Runs one example and compares what comes of it.
#[track_caller]
fn check(rule: &'static Rule, example: &str) {
    let (draft, expected) = parse(example);
    let checked = gouji::check_text(None, &draft.html()).unwrap();
    let (_, outcomes) = checked.outcomes.iter().find(|(r, _)| r.id == rule.id).unwrap();
    let own = || checked.findings.iter().filter(|finding| finding.rule == rule.id);
    let told = |tell: fn(&Finding) -> String| own().map(tell).collect::<Vec<_>>().join("；");
    let came = match (outcomes.outcome(), expected.starts_with("定位")) {
        (_, true) => {
            let all = checked.findings.iter().filter_map(|finding| finding.diagnosis.clone());
            format!("定位：{}", all.collect::<Vec<_>>().join("；"))
        }
        (Outcome::Pass, _) => "通过".to_owned(),
        (Outcome::Inapplicable, _) => "不适用".to_owned(),
        (Outcome::Violation, _) => format!(
            "有问题：{}",
            told(|finding| format!("{} {}", finding.severity.name(), finding.message))
        ),
        (Outcome::NeedsReview, _) => {
            format!("无法判断：{}", outcomes.reason.as_deref().unwrap_or_default())
        }
    };
    assert_eq!(came, expected, "{} on\n{example}", rule.id);
}

/// Reads an example: the report it describes, and what is to come of it.
fn parse(example: &str) -> (Draft, &str) {
    let mut draft = Draft::new("2021");
    for line in example.lines().filter(|line| !line.is_empty()) {
        if let Some(expected) = line.strip_prefix("⇒ ") {
            return (draft, expected);
        } else if let Some((cell, value)) = line.split_once(" = ") {
            let value = if value == "空白" { "" } else { value };
            draft.cells.insert(find(draft.form, cell), value.to_owned());
        } else {
            let (word, what) = line.split_once(' ').unwrap_or_else(|| panic!("what is {line}?"));
            match word {
                "格式" => draft = Draft::new(what),
                "年度" => draft.year = what.parse().unwrap(),
                "去掉表" => draft.without_tables.push(table(what)),
                "去掉行" => draft.without_rows.push(what.to_owned()),
                "少一格" => draft.short_rows.push(what.to_owned()),
                _ => panic!("what is {line}?"),
            }
        }
    }
    panic!("the example has no end:\n{example}")
}

fn table(name: &str) -> Table {
    match name {
        "表二" => Table::Disclosure,
        "表三" => Table::Requests,
        "表四" => Table::Appeals,
        _ => panic!("there is no {name}"),
    }
}

/// The cell that `本年新收／自然人` names.
fn find(form: &Form, cell: &str) -> Coord {
    let named = |coord: &Coord| format!("{}／{}", form.row_name(*coord), form.column_name(*coord));
    let found = form.cells().into_iter().find(|coord| named(coord) == cell);
    found.unwrap_or_else(|| panic!("there is no cell {cell}"))
}
