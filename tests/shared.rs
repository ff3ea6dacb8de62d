//! Against what lies beside the project where it is developed: the catalogue of rules and the corpus of real reports,
//! which it must do without. `cargo xtask test` runs these where the folder is there, and else says that it did not:
//! `cargo test --all-features --test core shared:: -- --ignored`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::reports::{cells, check, expectation, numbers, rules_of, strings};
use crate::rules::{CLASSES, page_ids};

#[test]
#[ignore = "needs ../shared"]
fn every_rule_of_the_catalogue_has_a_page() {
    let catalogue = fs::read_to_string("../shared/rules/catalogue.md").expect("the catalogue");
    let ids: BTreeSet<String> = (catalogue.lines())
        .filter_map(|line| line.strip_prefix("#### ").or_else(|| line.strip_prefix("| ")))
        .flat_map(|line| line.split(' ').next().unwrap().split('／'))
        .filter(|id| id.is_ascii() && id.len() == 3 && id[1..].parse::<u8>().is_ok())
        .filter(|id| CLASSES.contains(&id[..1]))
        .map(str::to_owned)
        .collect();
    assert!(ids.len() > 100, "only {} rules were found in the catalogue", ids.len());
    let pages = page_ids();
    let without: Vec<_> = ids.difference(&pages).collect();
    assert!(without.is_empty(), "without a page: {without:?}");
}

/// Real reports that are read whole today; the rest of the corpus is measured by its own script.
const READ_WHOLE: [&str; 14] = [
    "hangzhou-2025",
    "hongze-2023",
    "hongze-2024",
    "huaian-2024",
    "p-shekou-2021",
    "p-wuhan-sthj-2020",
    "pingtan-2019",
    "pt-gwh-2019",
    "seed",
    "shanghai-kewei-2024",
    "shanghai-office-2019",
    "shanghai-office-2025",
    "shuyang-county-2025",
    "shuyang-fgj-2023",
];

#[test]
#[ignore = "needs ../shared"]
fn real_reports_are_read_as_a_person_read_them() {
    for name in READ_WHOLE {
        let folder = Path::new("../shared/corpus").join(name);
        let expected = expectation(&folder);
        let report = check(&folder, &expected);
        let got = cells(&report);
        for (cell, number) in numbers(&expected["cells"]) {
            assert_eq!(got.get(&cell), Some(&number), "{name}: {cell}");
        }
        let found: BTreeSet<&str> = rules_of(&report);
        let forbidden = strings(&expected["must_not"]);
        assert!(found.is_disjoint(&forbidden), "{name}: {found:?} has a false alarm");
    }
}
