//! Whole reports with hand-read values: our own fixtures, and the corpus of real reports where it is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;

#[test]
fn every_fixture_is_read_and_judged_as_a_person_would() {
    let folders = folders(Path::new("tests/fixtures"));
    assert!(folders.len() >= 30, "only {} fixtures were found", folders.len());
    for folder in folders {
        let expected = expectation(&folder);
        let report = check(&folder, &expected);
        let name = folder.display();
        assert_eq!(cells(&report), numbers(&expected["cells"]), "cells of {name}");
        for (key, got) in [
            ("year", &report["year"]),
            ("agency", &report["agency"]),
            ("form", &report["form"]["found"]),
        ] {
            assert_eq!(got, &expected[key], "{key} of {name}");
        }
        judged(&report, &expected, &name.to_string());
        let broken: BTreeSet<&str> = report["identities"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|identity| identity["outcome"] == "violation")
            .map(|identity| identity["id"].as_str().unwrap())
            .collect();
        assert_eq!(broken, strings(&expected["broken"]), "broken sums of {name}");
    }
}

#[test]
fn two_reports_in_one_input_are_both_found() {
    for (first, second) in [
        ("clean-2021-spans/report.html", "clean-2019-one-grid/report.html"),
        ("lines-2019/report.txt", "lines-2021/report.txt"),
        ("lines-2021/report.txt", "lines-dense/report.txt"),
    ] {
        let alone = |path: &str| {
            let text = fs::read_to_string(Path::new("tests/fixtures").join(path)).unwrap();
            let checked = gouji::check_text(None, &text).unwrap();
            assert!(checked.others.is_empty(), "{path} is one report");
            (text, checked)
        };
        let ((text, one), (more, two)) = (alone(first), alone(second));
        let both = gouji::check_text(None, &(text + "\n" + &more)).unwrap();
        assert_eq!(both.others.len(), 1, "{first} and {second}");
        for (alone, together) in [(&one, &both), (&two, &both.others[0])] {
            let said = |checked: &gouji::Checked| {
                let entries = checked.report.reading.entries.iter();
                entries.map(|(&coord, entry)| (coord, entry.text.clone())).collect::<Vec<_>>()
            };
            assert_eq!(said(alone), said(together), "{first} and {second}");
            let agency = |report: &gouji::report::Report| {
                report.text.frame.agency.as_ref().map(|agency| agency.name.clone())
            };
            assert_eq!(agency(&alone.report), agency(&together.report));
            assert_eq!(alone.report.text.frame.year, together.report.text.frame.year);
        }
    }
}

#[test]
fn a_list_of_other_years_reports_is_no_report() {
    let text = fs::read_to_string("tests/fixtures/clean-2021-spans/report.html").unwrap();
    let links = "<ul><li>南屏县财政局2019年政府信息公开工作年度报告</li>\
                 <li>南屏县教育局2020年政府信息公开工作年度报告</li></ul>";
    for page in [format!("{links}{text}"), format!("{text}{links}")] {
        let checked = gouji::check_text(None, &page).unwrap();
        assert!(checked.others.is_empty());
        assert_eq!(checked.report.reading.entries.len(), 200);
    }
}

/// The rules that must be found, may be found, and must not. Hints are not listed unless they must be found.
#[track_caller]
fn judged(report: &Json, expected: &Json, name: &str) {
    let violated = report["checks"].as_array().unwrap().iter();
    let violated = violated.filter(|check| check["outcome"] == "violation");
    let mut found: BTreeSet<&str> = violated.map(|check| check["rule"].as_str().unwrap()).collect();
    found.extend(rules_of(report));
    let (must, may) = (strings(&expected["findings"]), strings(&expected["allowed"]));
    assert!(found.is_superset(&must), "{name}: {must:?} expected, {found:?} found");
    let mut known: BTreeSet<&str> = must.union(&may).copied().collect();
    let findings = report["findings"].as_array().unwrap().iter();
    let hints = findings.filter(|finding| finding["severity"] == "hint");
    known.extend(hints.map(|finding| finding["rule"].as_str().unwrap()));
    assert!(found.is_subset(&known), "{name}: only {known:?} expected, {found:?} found");
}

pub fn rules_of(report: &Json) -> BTreeSet<&str> {
    let findings = report["findings"].as_array().unwrap().iter();
    findings.map(|finding| finding["rule"].as_str().unwrap()).collect()
}

pub fn check(folder: &Path, expected: &Json) -> Json {
    let bytes = fs::read(folder.join(expected["input"].as_str().unwrap())).unwrap();
    let checked = gouji::check_bytes(None, &bytes).unwrap();
    serde_json::from_str(&gouji::view::json_text(&checked, false)).unwrap()
}

pub fn expectation(folder: &Path) -> Json {
    let text = fs::read_to_string(folder.join("expected.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(parent)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("expected.json").is_file())
        .collect();
    folders.sort();
    folders
}

/// The report's cells by address; a number as text, nothing for what is no number.
pub fn cells(report: &Json) -> BTreeMap<String, Option<String>> {
    let key = |c: &Json, part: &str| c[part].as_str().unwrap().to_owned();
    let cells = report["cells"].as_array().unwrap().iter();
    cells
        .map(|c| {
            let address = [key(c, "table"), key(c, "row"), key(c, "column")].join("/");
            (address, number(&c["value"]))
        })
        .collect()
}

pub fn numbers(cells: &Json) -> BTreeMap<String, Option<String>> {
    cells.as_object().unwrap().iter().map(|(key, value)| (key.clone(), number(value))).collect()
}

fn number(value: &Json) -> Option<String> {
    value.as_f64().map(|number| number.to_string())
}

pub fn strings(list: &Json) -> BTreeSet<&str> {
    list.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}
