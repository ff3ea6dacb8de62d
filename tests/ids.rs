//! What a finding is called by does not depend on what else is found: decisions are kept beside it.

use std::collections::BTreeMap;

use gouji::Checked;
use gouji::report::Sentence;

use crate::defects::Defect;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::soundness::{all_defects, check, dice, random, setting};

/// So many defects are put into a report.
const TEN: usize = 10;

/// What is said of which sentence, and how many sentences begin as that one does: with one defect less another may be put
/// elsewhere, and of sentences that begin alike only their order tells which is which.
type Said = (&'static str, String, String, usize);

/// The ids of what is said, without the remainder that the last of many bears.
fn ids(checked: &Checked) -> BTreeMap<Said, Vec<String>> {
    let sentences: Vec<&Sentence> = checked.report.text.sentences().collect();
    let mut ids: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for finding in &checked.findings {
        let said = finding.message.split("；后面还有").next().unwrap_or_default().to_owned();
        let (block, start, _) = finding.place.order();
        let own = sentences.iter().find(|sentence| {
            let (at, from, to) = sentence.place.order();
            at == block && (from..=to).contains(&start)
        });
        let text = own.map_or("", |sentence| sentence.text.as_str());
        let alike = sentences.iter().filter(|other| begin(&other.text) == begin(text)).count();
        ids.entry((finding.rule, said, text.to_owned(), alike))
            .or_default()
            .push(finding.id.clone());
    }
    ids
}

/// The first words of a sentence, numbers and marks left out.
fn begin(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).take(20).collect()
}

#[test]
fn mend_any_of_ten_defects_and_all_other_ids_stay() {
    let defects = all_defects();
    let mut moved: BTreeMap<&str, String> = BTreeMap::new();
    for case in 0..setting("GOUJI_CASES").unwrap_or(30) {
        let mut start = dice(case);
        random(&mut start);
        let put_in = |draft: &mut Draft, number: usize, defect: &Defect| {
            // Each by a dice of its own, so that it is the same whatever the others are.
            defect.inject(draft, &mut Dice(case * 1_000 + number as u64));
        };
        // What takes a section away leaves the others nothing to be put into.
        let keeps_sections = |number: usize, defect: &Defect| {
            let mut alone = random(&mut dice(case));
            let count = alone.sections.len();
            put_in(&mut alone, number, defect);
            alone.sections.len() == count
        };
        let any = std::iter::repeat_with(|| defects[start.below(defects.len())]);
        let fitting = any.enumerate().filter(|&(number, defect)| keeps_sections(number, defect));
        let ten: Vec<_> = fitting.take(TEN).collect();
        let without = |left: Option<usize>| {
            let mut spoiled = random(&mut dice(case));
            for &(number, defect) in ten.iter().filter(|&&(number, _)| Some(number) != left) {
                put_in(&mut spoiled, number, defect);
            }
            ids(&check(&spoiled))
        };
        let all = without(None);
        for &(left, mended) in &ten {
            for (said, mut fewer) in without(Some(left)) {
                let Some(mut known) = all.get(&said).cloned() else { continue };
                if known.len() < fewer.len() {
                    std::mem::swap(&mut known, &mut fewer);
                }
                if let Some(id) = fewer.iter().find(|id| !known.contains(id)) {
                    let what = mended.what;
                    moved.entry(said.0).or_insert_with(|| {
                        format!("case {case}, “{what}” mended: {said:?}: {id} beside {known:?}")
                    });
                }
            }
        }
    }
    assert!(moved.is_empty(), "ids that moved: {moved:#?}");
}
