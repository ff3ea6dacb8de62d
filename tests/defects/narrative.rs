//! Class N: a sentence that says something else than the tables. All it takes is one number or one denial.

use gouji::decimal::Decimal;
use gouji::finding::Subject;
use gouji::forms::Table;

use super::Defect;
use super::sentence::Place;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::prose::{self, Fact};
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::number("N01"),
    Defect::number("N02"),
    Defect::number("N03"),
    Defect::number("N04"),
    Defect::number("N05"),
    Defect::number("N06"),
    Defect::number("N07"),
    Defect::number("N08"),
    Defect::number("N09"),
    Defect::number("N10"),
    Defect::number("N11"),
    Defect::number("N12"),
    Defect::number("N13"),
    Defect::written(
        "N13",
        "all natural persons where others asked too",
        Place::InsteadOf("N01"),
        |draft, dice| {
            positive(draft, "new.org")?;
            let received = positive(draft, "new")?;
            let who = pick(&["均为自然人申请", "全部为自然人申请"], dice);
            Some(format!("全年共收到政府信息公开申请{received}件，{who}。"))
        },
    ),
    Defect::number("N14"),
    Defect::number("N15"),
    Defect::number("N16"),
    Defect::written(
        "N16",
        "all upheld where some were not",
        Place::InsteadOf("N14"),
        |draft, dice| {
            let (all, upheld) = (positive(draft, "rev")?, value(draft, "rev.keep")?);
            if all == upheld || draft.form.id == "2014" {
                return None;
            }
            let end = pick(&["均获维持", "结果均为维持", "全部维持"], dice);
            Some(format!("全年发生政府信息公开行政复议{all}件，{end}。"))
        },
    ),
    Defect::written(
        "N17",
        "no requests where there are some",
        Place::InsteadOf("N01"),
        |draft, dice| {
            positive(draft, "new")?;
            let when = pick(&["", "全年", "本年度，", "一年来，我单位"], dice);
            let verb = pick(&["未收到", "没有收到", "未接到", "未接收到"], dice);
            let whose =
                ["政府信息公开申请", "依申请公开事项", "公民、法人或其他组织的政府信息公开申请"];
            Some(format!("{when}{verb}{}。", pick(&whose, dice)))
        },
    ),
    Defect::said(
        "N17",
        "no reconsiderations where there are some",
        Place::InsteadOf("N14"),
        &[
            "全年未发生因政府信息公开引起的行政复议。",
            "没有因政府信息公开申请行政复议的情况。",
            "未收到政府信息公开方面的行政复议申请。",
            "无因政府信息公开引发的行政复议。",
        ],
    )
    .when(|draft| positive(draft, "rev").is_some()),
    Defect::said(
        "N17",
        "no suits where there are some",
        Place::InsteadOf("N15"),
        &[
            "全年未发生因政府信息公开引起的行政诉讼。",
            "没有因政府信息公开被提起行政诉讼的情况。",
            "无政府信息公开行政诉讼案件。",
        ],
    )
    .when(|draft| positive(draft, "lit").is_some()),
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
    Defect::written(
        "N27",
        "all disposed of where some were carried forward",
        Place::InsteadOf("N01"),
        |draft, dice| {
            let received = positive(draft, "new")?;
            positive(draft, "out")?;
            let all = pick(&["已全部办结", "全部办结", "均已办结"], dice);
            Some(format!("全年共收到政府信息公开申请{received}件，{all}。"))
        },
    ),
    Defect::number("N28"),
    Defect::number("N29"),
    Defect::written(
        "N39",
        "answers to requests that did not come",
        Place::InsteadOf("N01"),
        |draft, dice| {
            value(draft, "new+in").filter(Decimal::is_zero)?;
            let verb = pick(&["未收到", "没有收到", "未接到"], dice);
            let end = pick(&["均按期答复", "均已按时答复", "答复率100%"], dice);
            Some(format!("全年{verb}政府信息公开申请，{end}。"))
        },
    ),
];

/// Changes a number that the rule tells of.
pub fn spoil(draft: &mut Draft, dice: &mut Dice, rule: &str) -> Option<Subject> {
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
pub fn in_place_of(
    draft: &mut Draft,
    dice: &mut Dice,
    rule: &str,
    told: String,
) -> Option<Subject> {
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
