//! Class N: a sentence that says something else than the tables. All it takes is one number or one denial.

use gouji::finding::Subject;
use gouji::forms::Table;
use rust_decimal::Decimal;

use super::Defect;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::prose::{self, Fact};
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    number("N01", |draft, dice| spoil(draft, dice, "N01")),
    number("N02", |draft, dice| spoil(draft, dice, "N02")),
    number("N03", |draft, dice| spoil(draft, dice, "N03")),
    number("N04", |draft, dice| spoil(draft, dice, "N04")),
    number("N05", |draft, dice| spoil(draft, dice, "N05")),
    number("N06", |draft, dice| spoil(draft, dice, "N06")),
    number("N07", |draft, dice| spoil(draft, dice, "N07")),
    number("N08", |draft, dice| spoil(draft, dice, "N08")),
    number("N09", |draft, dice| spoil(draft, dice, "N09")),
    number("N10", |draft, dice| spoil(draft, dice, "N10")),
    number("N11", |draft, dice| spoil(draft, dice, "N11")),
    number("N12", |draft, dice| spoil(draft, dice, "N12")),
    number("N13", |draft, dice| spoil(draft, dice, "N13")),
    Defect::by("N13", "all natural persons where others asked too", |draft, dice| {
        positive(draft, "new.org")?;
        let received = positive(draft, "new")?;
        let who = pick(&["均为自然人申请", "全部为自然人申请"], dice);
        let told = format!("全年共收到政府信息公开申请{received}件，{who}。");
        in_place_of(draft, dice, "N01", told)
    }),
    number("N14", |draft, dice| spoil(draft, dice, "N14")),
    number("N15", |draft, dice| spoil(draft, dice, "N15")),
    number("N16", |draft, dice| spoil(draft, dice, "N16")),
    Defect::by("N16", "all upheld where some were not", |draft, dice| {
        let (all, upheld) = (positive(draft, "rev")?, value(draft, "rev.keep")?);
        if all == upheld || draft.form.id == "2014" {
            return None;
        }
        let end = pick(&["均获维持", "结果均为维持", "全部维持"], dice);
        let told = format!("全年发生政府信息公开行政复议{all}件，{end}。");
        in_place_of(draft, dice, "N14", told)
    }),
    Defect::by("N17", "no requests where there are some", |draft, dice| {
        positive(draft, "new")?;
        let (when, verb, what) = (
            pick(&["", "全年", "本年度，", "一年来，我单位"], dice),
            pick(&["未收到", "没有收到", "未接到", "未接收到"], dice),
            pick(
                &["政府信息公开申请", "依申请公开事项", "公民、法人或其他组织的政府信息公开申请"],
                dice,
            ),
        );
        in_place_of(draft, dice, "N01", format!("{when}{verb}{what}。"))
    }),
    Defect::by("N17", "no reconsiderations where there are some", |draft, dice| {
        positive(draft, "rev")?;
        let told = pick(
            &[
                "全年未发生因政府信息公开引起的行政复议。",
                "没有因政府信息公开申请行政复议的情况。",
                "未收到政府信息公开方面的行政复议申请。",
                "无因政府信息公开引发的行政复议。",
            ],
            dice,
        );
        in_place_of(draft, dice, "N14", told.to_owned())
    }),
    Defect::by("N17", "no suits where there are some", |draft, dice| {
        positive(draft, "lit")?;
        let told = pick(
            &[
                "全年未发生因政府信息公开引起的行政诉讼。",
                "没有因政府信息公开被提起行政诉讼的情况。",
                "无政府信息公开行政诉讼案件。",
            ],
            dice,
        );
        in_place_of(draft, dice, "N15", told.to_owned())
    }),
    Defect::by(
        "N19",
        "a sentence that does not balance, without a table to tell",
        |draft, dice| {
            let is_whole = |draft: &Draft, fact: &Fact| {
                let rules = ["N01", "N02", "N03", "N04"];
                rules.iter().all(|rule| {
                    let of_rule = |f: &&Fact| f.rule == *rule && f.sentence == fact.sentence;
                    draft.facts.iter().filter(of_rule).count() == 1
                })
            };
            if draft.form.id == "2014" {
                return None;
            }
            let facts: Vec<Fact> = told_anew(draft, dice, |draft| {
                draft.facts.iter().filter(|fact| is_whole(draft, fact)).cloned().collect()
            })?;
            let fact = &facts[dice.below(facts.len())];
            // What was taken up may hold what was brought forward: then no number of that is wrong.
            let is_taken_up = ["受理", "办理"].iter().any(|verb| fact.sentence.contains(verb));
            if is_taken_up && fact.rule == "N02" {
                return None;
            }
            let section = change(draft, dice, fact)?;
            draft.without_tables.push(Table::Requests);
            Some(section)
        },
    ),
    Defect::by("N27", "all disposed of where some were carried forward", |draft, dice| {
        let received = positive(draft, "new")?;
        positive(draft, "out")?;
        let all = pick(&["已全部办结", "全部办结", "均已办结"], dice);
        let told = format!("全年共收到政府信息公开申请{received}件，{all}。");
        in_place_of(draft, dice, "N01", told)
    }),
    number("N28", |draft, dice| spoil(draft, dice, "N28")),
    number("N29", |draft, dice| spoil(draft, dice, "N29")),
    Defect::by("N39", "answers to requests that did not come", |draft, dice| {
        value(draft, "new+in").filter(Decimal::is_zero)?;
        let (verb, end) = (
            pick(&["未收到", "没有收到", "未接到"], dice),
            pick(&["均按期答复", "均已按时答复", "答复率100%"], dice),
        );
        let told = format!("全年{verb}政府信息公开申请，{end}。");
        in_place_of(draft, dice, "N01", told)
    }),
];

/// A defect of a number that states cells.
const fn number(
    rule: &'static str,
    inject: fn(&mut Draft, &mut Dice) -> Option<Subject>,
) -> Defect {
    Defect { rule, what: "a number that is not that of the table", inject }
}

/// Changes a number that the rule tells of.
fn spoil(draft: &mut Draft, dice: &mut Dice, rule: &str) -> Option<Subject> {
    let facts = stating(draft, dice, rule)?;
    let fact = &facts[dice.below(facts.len())];
    change(draft, dice, fact)
}

/// The numbers that a rule tells of, the text written anew until there is one.
fn stating(draft: &mut Draft, dice: &mut Dice, rule: &str) -> Option<Vec<Fact>> {
    told_anew(draft, dice, |draft| {
        draft.facts.iter().filter(|fact| fact.rule == rule).cloned().collect()
    })
}

fn told_anew(
    draft: &mut Draft,
    dice: &mut Dice,
    of: impl Fn(&Draft) -> Vec<Fact>,
) -> Option<Vec<Fact>> {
    for _ in 0..60 {
        let facts = of(draft);
        if !facts.is_empty() {
            return Some(facts);
        }
        prose::write(draft, dice);
    }
    None
}

/// Writes another number for one.
fn change(draft: &mut Draft, dice: &mut Dice, fact: &Fact) -> Option<Subject> {
    let wrong = other(draft, dice, fact.value)?;
    let mut sentence = fact.sentence.clone();
    sentence.replace_range(fact.at.clone(), &wrong.to_string());
    put(draft, &fact.sentence.clone(), sentence)
}

/// Puts another sentence in the place of one that says what the rule tells of.
fn in_place_of(draft: &mut Draft, dice: &mut Dice, rule: &str, told: String) -> Option<Subject> {
    let facts = stating(draft, dice, rule)?;
    put(draft, &facts[0].sentence, told)
}

fn put(draft: &mut Draft, from: &str, to: String) -> Option<Subject> {
    for section in &mut draft.sections {
        if let Some(line) = section.lines.iter_mut().find(|line| line.contains(from)) {
            *line = line.replace(from, &to);
            draft.spoiled = Some(to);
            return Some(Subject::Section(section.number));
        }
    }
    None
}

/// A number that no cell has, nor any sum of cells that a number may honestly state.
fn other(draft: &Draft, dice: &mut Dice, number: Decimal) -> Option<Decimal> {
    let honest: Vec<Decimal> = prose::SUMS.iter().filter_map(|key| value(draft, key)).collect();
    let cells = draft.form.cells();
    let is_honest = |number: &Decimal| {
        let is = |coord| draft.cells.get(coord).and_then(|t| t.parse().ok()) == Some(*number);
        honest.contains(number) || cells.iter().any(is)
    };
    let choices = (0..60).map(|_| {
        let step = Decimal::from(1 + dice.below(9));
        match dice.below(5) {
            0 => number - step,
            1 => number + step * Decimal::TEN,
            2 => number * Decimal::TEN,
            3 => number * Decimal::TEN + step,
            _ => number + step,
        }
    });
    // What looks like a year may be one.
    let is_year = |number: &Decimal| (Decimal::from(1990)..Decimal::from(2040)).contains(number);
    choices
        .into_iter()
        .find(|number| *number >= Decimal::ONE && !is_honest(number) && !is_year(number))
}

fn value(draft: &Draft, key: &str) -> Option<Decimal> {
    prose::value(draft, key)
}

fn positive(draft: &Draft, key: &str) -> Option<Decimal> {
    value(draft, key).filter(|number| !number.is_zero())
}
