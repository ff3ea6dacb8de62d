//! The names of characters in HTML (`vendor/web_atoms`), against the list that they are made from.

use std::collections::BTreeMap;

use web_atoms::NAMED_ENTITIES;

mod list {
    include!("../vendor/web_atoms/entities.rs");
}

#[test]
fn every_name_every_beginning_and_nothing_else_is_known() {
    let names: BTreeMap<&str, (u32, u32)> =
        list::NAMED_ENTITIES.iter().map(|&(name, one, two)| (&name[1..], (one, two))).collect();
    assert_eq!(names.len(), 2231);
    let is_beginning =
        |text: &str| names.range(text..).next().is_some_and(|(name, _)| name.starts_with(text));
    let known = |text: &str| names.get(text).copied().or(is_beginning(text).then_some((0, 0)));
    let letters = (0..=127u8).map(char::from);
    let mut others = 0;
    for name in names.keys() {
        for length in 0..=name.len() {
            let beginning = &name[..length];
            assert_eq!(NAMED_ENTITIES.get(beginning).copied(), known(beginning), "{beginning}");
            // What stands behind it in a text: every letter there is.
            for letter in letters.clone() {
                let longer = format!("{beginning}{letter}");
                others += usize::from(known(&longer).is_none());
                assert_eq!(NAMED_ENTITIES.get(&longer).copied(), known(&longer), "{longer}");
            }
        }
    }
    assert!(others > 1_000_000, "only {others} were none");
    assert_eq!(NAMED_ENTITIES.get("é"), None);
}
