//! Sentences as reports have them: what each number states, and what must never raise anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use gouji::forms::{Coord, Form};
use gouji::report::numbers;
use gouji::{Checked, finding::Severity};

use crate::render::Draft;
use crate::render::dice::Dice;
use crate::ties::{find, overlap, ties};

/// A sentence of `patterns.txt`.
#[derive(Default)]
struct Pattern<'a> {
    number: u32,
    form: &'a str,
    agency: &'a str,
    section: u8,
    sentence: &'a str,
    /// The words of a number or of a denial, whether it is a denial, and the cells it states.
    stated: Vec<(&'a str, bool, Vec<&'a str>)>,
}

#[test]
fn every_number_of_every_pattern_is_read_as_a_person_reads_it() {
    let text = fs::read_to_string("tests/sentences/patterns.txt").unwrap();
    let patterns = parse(&text);
    let known: BTreeSet<u32> = patterns.iter().map(|pattern| pattern.number).collect();
    assert_eq!(known, (1..=74).collect(), "a pattern of the catalogue has no sentence");
    let wrong: Vec<String> = patterns.iter().flat_map(misread).collect();
    assert!(wrong.is_empty(), "{} misread:\n{}", wrong.len(), wrong.join("\n"));
}

/// What is read otherwise than it says in a pattern, the tables being as it says.
fn misread(pattern: &Pattern<'_>) -> Vec<String> {
    let mut draft = Draft::new(pattern.form);
    draft.set_agency(pattern.agency);
    draft.section(pattern.section).lines = vec![pattern.sentence.to_owned()];
    fill(&mut draft, pattern);
    let checked = gouji::check_text(None, &draft.html()).unwrap();
    let mut wrong = Vec::new();
    for (words, is_denial, keys) in &pattern.stated {
        let cells: BTreeSet<Coord> = keys.iter().map(|key| coord(draft.form, key)).collect();
        let at = position(pattern.sentence, words);
        let at = at.unwrap_or_else(|| panic!("{words} is not in {}", pattern.sentence));
        let place = find(&checked, pattern.sentence, at..at + words.len()).unwrap();
        let ties = ties(&checked);
        let mut own = ties.iter().filter(|tie| overlap(tie.place, place));
        let is_right = match cells.is_empty() {
            true => own.next().is_none(),
            false => own.any(|tie| tie.readings.contains(&cells)),
        };
        if !is_right {
            let what = if *is_denial { "denial" } else { "number" };
            let cells = match keys.as_slice() {
                [] => "nothing".to_owned(),
                keys => format!("{} ({} cells)", keys[0], keys.len()),
            };
            wrong.push(format!(
                "{}: {what} {words} is {cells}: {}",
                pattern.number, pattern.sentence
            ));
        }
    }
    wrong
}

/// Where words stand in a sentence; a number not as a part of a longer one.
fn position(sentence: &str, words: &str) -> Option<usize> {
    let is_digit = |c: char| c.is_ascii_digit() || c == '.';
    let is_number = words.ends_with(is_digit);
    let mut places = sentence.match_indices(words).map(|(at, _)| at);
    places.find(|&at| {
        let (before, behind) = (&sentence[..at], &sentence[at + words.len()..]);
        !is_number || !before.ends_with(is_digit) && !behind.starts_with(is_digit)
    })
}

/// Writes the numbers of a sentence into the cells that it says they are of.
fn fill(draft: &mut Draft, pattern: &Pattern<'_>) {
    let mut stated: Vec<_> = pattern.stated.iter().filter(|(_, is_denial, _)| !is_denial).collect();
    stated.sort_by_key(|(_, _, keys)| keys.len());
    for (words, _, keys) in stated {
        let number = numbers(&format!("{words}件")).next().expect("a number").value;
        let mut cells = keys.iter().map(|key| coord(draft.form, key)).collect::<Vec<_>>();
        cells.sort_by_key(|coord| draft.cells.contains_key(coord));
        let Some((&first, others)) = cells.split_first() else { continue };
        let of_others: i64 = others.iter().map(|&coord| draft.number(coord)).sum();
        draft
            .cells
            .entry(first)
            .or_insert_with(|| (number - gouji::decimal::Decimal::from(of_others)).to_string());
    }
}

/// The cell of an address of the contract.
fn coord(form: &Form, key: &str) -> Coord {
    let address =
        |coord: &Coord| format!("{}/{}/{}", coord.table().key(), coord.row(), coord.column());
    let found = form.cells().iter().copied().find(|coord| address(coord) == key);
    found.unwrap_or_else(|| panic!("there is no cell {key} in {}", form.id))
}

fn parse(text: &str) -> Vec<Pattern<'_>> {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut patterns: Vec<Pattern<'_>> = Vec::new();
    let begins = text.find("\n# ").expect("there are patterns");
    let (head, body) = text.split_at(begins);
    for line in head.lines() {
        if let Some((name, cells)) = line.split_once(" := ") {
            names.insert(name, cells.split(" + ").collect());
        }
    }
    for line in body.lines().filter(|line| !line.is_empty()) {
        let last = patterns.last_mut();
        if let Some(number) = line.strip_prefix("# ") {
            let number = number.parse().expect("the number of a pattern");
            let agency = "云岭市商务局";
            patterns.push(Pattern {
                number,
                form: "2021",
                agency,
                section: 1,
                ..Pattern::default()
            });
        } else if let Some(where_) = line.strip_prefix("@ ") {
            let pattern = last.expect("a number before");
            match where_ {
                "2014" | "2019" => pattern.form = where_,
                "四" => pattern.section = 4,
                "六" => pattern.section = 6,
                _ => pattern.agency = where_.strip_prefix("机关 ").expect("a word that is known"),
            }
        } else if let Some((words, cells)) = line.split_once(" = ") {
            let denied = words.strip_prefix("0（").and_then(|words| words.strip_suffix('）'));
            let cells = cells.split(" + ").filter(|cell| *cell != "-");
            let cells = cells.flat_map(|name| names.get(name).cloned().unwrap_or(vec![name]));
            let pattern = last.expect("a sentence before");
            pattern.stated.push((denied.unwrap_or(words), denied.is_some(), cells.collect()));
        } else {
            last.expect("a number before").sentence = line;
        }
    }
    patterns
}

#[test]
fn what_is_no_statement_on_the_tables_raises_nothing() {
    let text = fs::read_to_string("tests/sentences/negatives.txt").unwrap();
    let groups = text.split("# ").map(|group| group.lines().skip(1).collect::<Vec<_>>());
    let groups: Vec<Vec<&str>> = groups.filter(|group| !group.is_empty()).collect();
    let count = groups.iter().map(Vec::len).sum::<usize>();
    assert!(count >= 170, "only {count} sentences");
    let mut alarms = Vec::new();
    for (number, group) in groups.iter().enumerate() {
        for is_busy in [false, true] {
            let mut dice = Dice(number as u64);
            let mut draft = Draft::new("2021");
            if is_busy {
                draft.cells = busy(draft.form, &mut dice);
            }
            draft.set_year(2023);
            draft.section(1).lines = group.iter().map(|line| (*line).to_owned()).collect();
            draft.section(6).lines = vec!["本年度无其他需要报告的事项。".to_owned()];
            alarms.extend(told(&gouji::check_text(None, &draft.html()).unwrap(), is_busy));
        }
    }
    assert!(alarms.is_empty(), "{} false alarms:\n{}", alarms.len(), alarms.join("\n"));
}

/// Numbers that agree with one another, with some of everything.
fn busy(form: &Form, dice: &mut Dice) -> BTreeMap<Coord, String> {
    let received =
        form.cells().iter().copied().find(|coord| coord.row() == "received" && coord.is_total());
    let received = received.expect("every form counts the requests");
    loop {
        let numbers = crate::render::numbers::consistent(form, dice, false);
        if numbers[&received].len() > 3 {
            return numbers;
        }
    }
}

/// The findings of the classes that read the text; half-width punctuation may be told once.
fn told(checked: &Checked, is_busy: bool) -> Vec<String> {
    let findings = checked.findings.iter();
    let findings = findings.filter(|finding| finding.rule.starts_with(['N', 'L', 'P']));
    let findings = findings.filter(|f| !(f.rule == "L05" && f.severity == Severity::Hint));
    let findings = findings.map(|finding| {
        let report = if is_busy { "busy" } else { "empty" };
        format!("{} in the {report} report: {}", finding.rule, finding.message)
    });
    findings.collect()
}
