//! Class Y: what does not go on where the year before ends.

use gouji::finding::Subject;
use gouji::forms::{
    AppealResult, AppealRoute, Applicant, Coord, DisclosureItem as Item,
    DisclosureMeasure as Measure, RequestLine,
};

use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::years::Years;

/// One way to spoil what two reports say together.
pub struct YearsDefect {
    /// The rule that must find it.
    pub rule: &'static str,
    /// What is done, in a few words.
    pub what: &'static str,
    /// Does it, and says what the finding must be about; nothing where the reports give no occasion.
    pub inject: fn(&mut Years, &mut Dice) -> Option<Subject>,
}

const fn by(
    rule: &'static str,
    what: &'static str,
    inject: fn(&mut Years, &mut Dice) -> Option<Subject>,
) -> YearsDefect {
    YearsDefect { rule, what, inject }
}

pub const DEFECTS: &[YearsDefect] = &[
    by("Y01", "more carried forward than is brought forward", |years, dice| {
        let at = |line, applicant| Coord::Request(line, applicant);
        let own = occasion(years, at(RequestLine::BroughtForward, Applicant::Total))?;
        let more = 1 + dice.below(9) as i64;
        for applicant in [Applicant::NaturalPerson, Applicant::Total] {
            add(&mut years.earlier, at(RequestLine::CarriedForward, applicant), more);
        }
        Some(Subject::Cell(own))
    }),
    by("Y01", "as many brought forward, of other applicants", |years, _| {
        let at = |applicant| Coord::Request(RequestLine::CarriedForward, applicant);
        occasion(years, at(Applicant::Total))?;
        let columns = Applicant::ALL.iter().filter(|&&applicant| applicant != Applicant::Total);
        let from = *columns.clone().find(|&&applicant| years.earlier.number(at(applicant)) > 0)?;
        let to = *columns.clone().find(|&&applicant| applicant != from)?;
        add(&mut years.earlier, at(from), -1);
        add(&mut years.earlier, at(to), 1);
        Some(Subject::Cell(Coord::Request(RequestLine::BroughtForward, from)))
    }),
    by("Y02", "another number in force than is left", |years, dice| {
        let in_force =
            occasion(years, Coord::Disclosure(Item::NormativeDocument, Measure::InForce))?;
        add(&mut years.later, in_force, 1 + dice.below(20) as i64);
        Some(Subject::Cell(in_force))
    }),
    by("Y03", "another number of items than there was", |years, dice| {
        let items = [Item::AdministrativeLicense, Item::AdministrativePenalty];
        let item = items[dice.below(2)];
        let prior = occasion(years, Coord::Disclosure(item, Measure::PriorItems))?;
        add(&mut years.later, prior, 1 + dice.below(9) as i64);
        Some(Subject::Cell(prior))
    }),
    by("Y04", "pending suits that have vanished", |years, dice| {
        let route = AppealRoute::ALL[dice.below(3)];
        let total = occasion(years, Coord::Appeal(route, AppealResult::Total))?;
        for &result in AppealResult::ALL {
            years.later.cells.insert(Coord::Appeal(route, result), "0".to_owned());
        }
        let more = 1 + dice.below(5) as i64;
        for result in [AppealResult::Pending, AppealResult::Total] {
            add(&mut years.earlier, Coord::Appeal(route, result), more);
        }
        Some(Subject::Cell(total))
    }),
    by("Y05", "a digit too many", |years, dice| {
        let items = [
            Item::AdministrativeLicense,
            Item::AdministrativePenalty,
            Item::AdministrativeCompulsion,
        ];
        let item = items[dice.below(3)];
        let decisions = occasion(years, Coord::Disclosure(item, Measure::Decisions))?;
        let before = years.earlier.number(decisions);
        let now = before * 10 + dice.below(10) as i64;
        years.later.cells.insert(decisions, now.to_string());
        (before >= 3).then_some(Subject::Cell(decisions))
    }),
    by("Y06", "the text of the year before with other years in it", |years, _| {
        if years.earlier.form.id != years.later.form.id {
            return None;
        }
        let (year, before) = (years.later.year.to_string(), years.earlier.year.to_string());
        for (now, then) in years.later.sections.iter().zip(&mut years.earlier.sections) {
            then.lines = now.lines.iter().map(|line| line.replace(&year, &before)).collect();
        }
        let text: String =
            [1, 5].iter().flat_map(|&number| years.later.section(number).lines.clone()).collect();
        (text.chars().count() > 500).then_some(Subject::Text)
    }),
    by("Y06", "the problems of the year before", |years, _| {
        let lines = years.later.section(5).lines.clone();
        let length: usize = lines.iter().map(|line| line.chars().count()).sum();
        years.earlier.section(5).lines = lines;
        (length > 80 && years.earlier.form.id == years.later.form.id).then_some(Subject::Section(5))
    }),
    by("Y06", "all numbers of the year before", |years, _| {
        if years.earlier.form.id != years.later.form.id {
            return None;
        }
        years.earlier.cells = years.later.cells.clone();
        years.earlier.rows_behind = years.later.rows_behind.clone();
        years.earlier.without_rows = years.later.without_rows.clone();
        let numbers = |draft: &Draft| -> Vec<(Coord, f64)> {
            let cells = draft.cells.iter();
            let numbers = cells.filter_map(|(&coord, text)| Some((coord, text.parse().ok()?)));
            numbers.filter(|(_, number)| *number != 0.0).collect()
        };
        let own = numbers(&years.later);
        let mut different: Vec<u64> = own.iter().map(|(_, number)| number.to_bits()).collect();
        different.sort_unstable();
        different.dedup();
        let is_large = own.iter().any(|(_, number)| *number >= 10.0);
        (different.len() >= 3 && is_large).then_some(Subject::Cell(own[0].0))
    }),
    by("Y07", "a rate that is not that of the two years", |years, dice| {
        let sentence = years.growth(4 + dice.below(30) as i64, dice)?;
        spoil(years, sentence)
    }),
    by("Y07", "another number of the year before", |years, dice| {
        let received = occasion(years, Coord::Request(RequestLine::Received, Applicant::Total))?;
        let [before, now] = [&years.earlier, &years.later].map(|draft| draft.number(received));
        let told = before + 1 + dice.below(4) as i64;
        if before == 0 || now <= told {
            return None;
        }
        let rate = crate::render::proportions::share(now - told, told, 1, false, 0);
        spoil(years, format!("收到政府信息公开申请{now}件（上年{told}件），增长{rate}。"))
    }),
    by("Y08", "problems that are not spoken of again", |years, dice| {
        const PROBLEMS: [(&str, [&str; 2]); 3] = [
            ("政策解读形式单一", ["解读", "图解"]),
            ("公开目录不够完善", ["目录", "指南"]),
            ("与公众互动不足", ["互动", "回应"]),
        ];
        let (problem, words) = PROBLEMS[dice.below(3)];
        years.earlier.section(5).lines = vec![format!("一是{problem}；二是措施有待落实。")];
        for number in [1, 5] {
            years.later.section(number).lines.retain(|line| {
                !words.iter().any(|word| line.contains(word)) && !line.contains("留言")
            });
        }
        years.later.section(5).lines.push("存在的问题是公文流转较慢，下一步将加快。".to_owned());
        Some(Subject::Section(5))
    }),
];

/// The cell, where both forms have it and it holds a number.
fn occasion(years: &Years, coord: Coord) -> Option<Coord> {
    let is_number = |draft: &Draft| draft.cells.get(&coord)?.parse::<i64>().ok();
    let numbers = [&years.earlier, &years.later].map(is_number);
    (years.has(coord) && numbers.iter().all(Option::is_some)).then_some(coord)
}

fn add(draft: &mut Draft, coord: Coord, more: i64) {
    let number = draft.number(coord) + more;
    draft.cells.insert(coord, number.to_string());
}

/// Puts a sentence in the place of what the later report says of requests that grew.
fn spoil(years: &mut Years, sentence: String) -> Option<Subject> {
    let lines = &mut years.later.section(1).lines;
    lines.retain(|line| !line.contains("公开申请") || !line.contains('%'));
    lines.push(sentence.clone());
    years.later.spoiled = Some(sentence);
    Some(Subject::Section(1))
}
