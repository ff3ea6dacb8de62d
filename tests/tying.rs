//! The numbers of the prose that state a cell are tied to that cell: at least 90 in 100 of those in random reports.

use std::collections::{BTreeMap, BTreeSet};

use gouji::forms::Coord;

use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::prose::Fact;
use crate::ties::{find, overlap, ties};

#[test]
fn nine_in_ten_of_the_numbers_that_state_a_cell_are_tied_to_it() {
    let setting = |name| std::env::var(name).ok().and_then(|text: String| text.parse::<u64>().ok());
    let (mut tied, mut all) = (0, 0);
    let mut untied: BTreeMap<String, usize> = BTreeMap::new();
    for case in 0..setting("GOUJI_CASES").unwrap_or(200) {
        let seed = setting("GOUJI_SEED").unwrap_or(20_240_131);
        let mut dice = Dice(seed.wrapping_mul(1_000_003).wrapping_add(case));
        let forms = gouji::forms::ALL;
        let draft = Draft::random(forms[dice.below(forms.len())], &mut dice);
        let checked = gouji::check_text(None, &draft.html()).unwrap();
        let found = ties(&checked);
        for fact in &draft.facts {
            all += 1;
            let place = find(&checked, &fact.sentence, fact.at.clone());
            let place = place.unwrap_or_else(|| panic!("{} is not in the report", fact.sentence));
            let wanted: BTreeSet<Coord> = fact.cells.iter().copied().collect();
            let own: Vec<_> = found.iter().filter(|tie| overlap(tie.place, place)).collect();
            let is_exact = own.iter().any(|tie| tie.readings.contains(&wanted));
            // 未发生复议、诉讼 denies one after the other.
            let denied: BTreeSet<Coord> =
                own.iter().flat_map(|tie| &tie.readings).flatten().copied().collect();
            if is_exact || fact.is_negation && denied.is_superset(&wanted) {
                tied += 1;
            } else {
                *untied.entry(format!("{} {}", draft.form.id, masked(fact))).or_default() += 1;
            }
        }
    }
    let share = tied as f64 * 100.0 / f64::from(all);
    let mut untied: Vec<(usize, String)> = untied.into_iter().map(|(s, n)| (n, s)).collect();
    untied.sort_by(|a, b| b.cmp(a));
    println!("{tied} of {all} tied, {share:.1}%");
    for (times, sentence) in &untied {
        println!("{times:4} {sentence}");
    }
    assert!(tied * 10 >= all * 9, "{tied} of {all} are tied, {share:.1}%");
}

/// The sentence with its numbers left out and the one in question marked.
fn masked(fact: &Fact) -> String {
    let number = fact.sentence[fact.at.clone()].to_owned();
    let (before, behind) = (&fact.sentence[..fact.at.start], &fact.sentence[fact.at.end..]);
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let is_numeral = |c: char| is_digit(c) || "零一二两三四五六七八九十百, ".contains(c);
    let mask = |text: &str| {
        let masked = text.chars().map(|c| if is_numeral(c) { '0' } else { c });
        let masked: String = masked.collect();
        masked.split('0').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("0")
    };
    let number = if fact.is_negation { number } else { "0".to_owned() };
    format!("{}【{number}】{}", mask(before), mask(behind))
}
