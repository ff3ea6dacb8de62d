//! A report without a defect raises nothing; each defect put into it is found, at the right place.
//!
//! `GOUJI_CASES` sets how many reports each property looks at (2,000 for a full measurement), `GOUJI_SEED` where
//! they begin, `GOUJI_RULE` one rule to look at, or one class.

use std::collections::{BTreeMap, BTreeSet};

use gouji::finding::{Finding, Severity, Subject};
use gouji::rules::ALL;
use gouji::{Checked, Checker, pack::Pack};

use crate::defects::Defect;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::layouts::{SHAPES, WRITERS};

pub fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

pub fn dice(case: u64) -> Dice {
    Dice(setting("GOUJI_SEED").unwrap_or(20_240_131).wrapping_mul(1_000_003).wrapping_add(case))
}

pub fn random(dice: &mut Dice) -> Draft {
    let forms = gouji::forms::ALL;
    Draft::random(forms[dice.below(forms.len())], dice)
}

/// Checks with every rule on, those that are off by default too.
pub fn check(draft: &Draft) -> Checked {
    let off = ALL.iter().filter(|rule| !rule.about.on_by_default);
    let on = off.map(|rule| rule.about.id.to_owned()).collect();
    Checker { pack: Pack { on, ..Pack::default() }, ..Checker::default() }
        .check_text(None, &draft.html())
        .unwrap()
}

#[test]
fn a_report_without_a_defect_raises_no_error_and_no_warning() {
    raises_nothing(200, |draft, _| ("page", draft.html()));
}

#[test]
fn nor_does_it_in_any_layout() {
    raises_nothing(100, |draft, dice| {
        let mut sheet = draft.sheet();
        let (_, shape) = SHAPES[dice.below(SHAPES.len())];
        shape(&mut sheet, dice);
        let (name, write, _) = WRITERS[dice.below(WRITERS.len())];
        (name, write(&sheet, dice))
    });
}

fn raises_nothing(cases: u64, write: impl Fn(&Draft, &mut Dice) -> (&'static str, String)) {
    let cases = setting("GOUJI_CASES").unwrap_or(cases);
    let mut alarms: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for case in 0..cases {
        let mut dice = dice(case);
        let (layout, text) = write(&random(&mut dice), &mut dice);
        // What a layout hides is told by S21, and how much that may be is held by the tests of layouts.
        let checked = gouji::check_text(None, &text).unwrap();
        for finding in loud(&checked).filter(|f| layout == "page" || f.rule != "S21") {
            let told = format!("case {case}, {layout}: {}\n{text}", finding.message);
            alarms.entry(finding.rule).or_insert((0, told)).0 += 1;
        }
    }
    assert!(alarms.is_empty(), "false alarms in {cases} reports: {alarms:#?}");
}

fn loud(checked: &Checked) -> impl Iterator<Item = &Finding> {
    checked.findings.iter().filter(|finding| finding.severity != Severity::Hint)
}

/// One test a class of defects, so that they are run side by side.
macro_rules! each_defect_is_found {
    ($($class:ident)*) => {
        mod each_defect_is_found_at_its_place {
            $(
                #[test]
                fn $class() {
                    super::found(crate::defects::$class::DEFECTS);
                }
            )*
        }

        /// Every class of defects.
        const CLASSES: &[&[Defect]] = &[$(crate::defects::$class::DEFECTS,)*];
    };
}

each_defect_is_found! {
    arithmetic values slips structure proportions dates narrative content remarks privacy language web statistics
}

/// Every defect of every class.
pub fn all_defects() -> Vec<&'static Defect> {
    CLASSES.iter().flat_map(|class| *class).collect()
}

/// The rules that some defect is of, between two years too.
pub fn spoiled_rules() -> BTreeSet<&'static str> {
    let years = crate::defects::years::DEFECTS.iter().map(|defect| defect.rule);
    all_defects().into_iter().map(|defect| defect.rule).chain(years).collect()
}

/// The class or the rule that `GOUJI_RULE` names is all there is to look at.
fn is_wanted(rule: &str) -> bool {
    std::env::var("GOUJI_RULE").map_or(true, |wanted| rule.starts_with(&wanted))
}

/// Rules on what stands before the first section, from which a report without a title has its year.
const NEEDS_TITLE: [&str; 1] = ["C09"];

fn found(defects: &[Defect]) {
    let cases = setting("GOUJI_CASES").map_or(20, |cases| cases / 20);
    let mut short = Vec::new();
    for defect in defects.iter().filter(|defect| is_wanted(defect.rule)) {
        let (mut found, mut injected, mut first) = (0, 0, None);
        for case in 0..cases * 20 {
            let mut dice = dice(case);
            let mut draft = random(&mut dice);
            // What contradicts the title needs one.
            if defect.rule.starts_with(['D', 'W']) || NEEDS_TITLE.contains(&defect.rule) {
                draft.title = draft.title.filter(|title| !title.is_empty());
            }
            let Some(subject) = defect.inject(&mut draft, &mut dice) else { continue };
            let checked = check(&draft);
            injected += 1;
            if is_found(&checked, &draft, defect.rule, subject) {
                found += 1;
            } else {
                if let Some(sentence) = &draft.spoiled {
                    println!("{} {} missed in {sentence}", defect.rule, draft.form.id);
                }
                first.get_or_insert_with(|| told(&checked, subject, &draft));
            }
            if injected == cases {
                break;
            }
        }
        println!("{} {}: {found} of {injected}", defect.rule, defect.what);
        if injected < cases || found * 100 < injected * least(defect.rule) {
            short.push(format!(
                "{} {}: {found} of {injected} found; first miss {}",
                defect.rule,
                defect.what,
                first.unwrap_or_default()
            ));
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n\n"));
}

#[test]
fn the_rule_to_look_at_is_one_that_has_a_defect() {
    let wanted = all_defects().into_iter().filter(|defect| is_wanted(defect.rule)).count();
    assert!(wanted > 0, "GOUJI_RULE names no rule that has a defect");
}

/// Rules that find nothing of their own: they explain the broken sums, and tests/slips.rs holds how well.
const EXPLAINING: [&str; 2] = ["A07", "V12"];

#[test]
fn every_rule_has_a_defect() {
    let with: BTreeSet<&str> = spoiled_rules().into_iter().chain(EXPLAINING).collect();
    let without: Vec<_> =
        ALL.iter().map(|rule| rule.about.id).filter(|id| !with.contains(id)).collect();
    assert!(without.is_empty(), "without a defect in tests/defects: {without:?}");
}

/// In how many of 100 reports a defect must be found: prose says the same in more ways than a table does.
fn least(rule: &str) -> u64 {
    if rule.starts_with('N') { 97 } else { 98 }
}

/// Whether a defect is found, in the sentence that was spoiled if it was one.
fn is_found(checked: &Checked, draft: &Draft, rule: &str, subject: Subject) -> bool {
    let Some(sentence) = &draft.spoiled else {
        return checked.findings.iter().any(|finding| names(finding, rule, subject));
    };
    let place =
        crate::ties::find(checked, sentence, 0..sentence.len()).expect("it stands in the report");
    let mut own = checked.findings.iter().filter(|finding| finding.rule == rule);
    own.any(|finding| crate::ties::overlap(finding.place, place))
}

/// Whether a finding is that of a rule about a subject, or counts that cell among those it is about.
fn names(finding: &Finding, rule: &str, subject: Subject) -> bool {
    let is_related = matches!(subject, Subject::Cell(coord) if finding.related.contains(&coord));
    // Where many headings are in other words, they are told together.
    let is_one_of_many = rule == "S03" && finding.id.ends_with(":headings");
    finding.rule == rule && (finding.subject == subject || is_related || is_one_of_many)
}

fn told(checked: &Checked, subject: Subject, draft: &Draft) -> String {
    let told = checked.findings.iter().map(|f| format!("{} {:?} {}", f.rule, f.subject, f.message));
    let told: Vec<_> = told.collect();
    format!("{subject:?}; told: {told:#?}\n{}", draft.html())
}
