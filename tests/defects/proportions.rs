//! Class N: numbers of the running text that contradict one another.

use super::Defect;
use super::sentence::Place;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::proportions as told;
use crate::render::prose::received;
use crate::render::random::pick;

/// Behind the lines of section one.
const BEHIND: Place = Place::Behind(&[1]);

pub const DEFECTS: &[Defect] = &[
    Defect::written(
        "N18",
        "channels that come to more than the requests",
        BEHIND,
        |draft, dice| channels(draft, dice, 1),
    ),
    Defect::written(
        "N18",
        "channels that come to less than the requests",
        BEHIND,
        |draft, dice| channels(draft, dice, -1),
    ),
    Defect::written("N20", "parts that come to less than the total", BEHIND, |_, dice| {
        off(told::breakdown, slip, dice)
    }),
    Defect::written("N20", "parts that come to more than the total", BEHIND, |_, dice| {
        off(told::breakdown, |dice| -slip(dice), dice)
    }),
    Defect::written("N21", "a part above its total", BEHIND, |_, dice| off(told::part, slip, dice)),
    Defect::written("N22", "a wrong share", BEHIND, |_, dice| off(told::shares, slip, dice)),
    Defect::written("N23", "shares that do not come to a hundred", BEHIND, |_, dice| {
        off(told::hundred, |dice| either_way(3 + slip(dice), dice), dice)
    }),
    Defect::written("N24", "a wrong rate of completion", BEHIND, |_, dice| {
        off(told::rate, |dice| either_way(slip(dice) * 10, dice), dice)
    }),
    Defect::written("N25", "a growth that no number gives", BEHIND, |_, dice| {
        Some(told::growth(dice, true))
    }),
    Defect::written("N26", "growth from nothing", BEHIND, |_, dice| {
        let before = pick(&["去年未收到投诉", "上年0件", "上年为0件", "去年没有收到投诉"], dice);
        let verb = pick(&["增长", "同比增长", "上升"], dice);
        let number = 1 + dice.below(9);
        Some(format!("今年处理举报投诉{number}件，{before}，{verb}100%。"))
    }),
    Defect::written("N37", "approximate parts of an exact total", BEHIND, |_, dice| {
        let (one, two) = (100 + dice.below(9000), 100 + dice.below(9000));
        let more = pick(&["余", "多"], dice);
        let total = one + two;
        Some(format!("全年公开信息{total}条，其中市本级{one}{more}条，县区{two}条。"))
    }),
    Defect::written(
        "N41",
        "natural and legal persons that do not come to all",
        BEHIND,
        |_, dice| off(told::applicants, |dice| if dice.one_in(2) { slip(dice) } else { -2 }, dice),
    ),
];

/// How far something is off.
fn slip(dice: &mut Dice) -> i64 {
    1 + dice.below(9) as i64
}

/// So far, upwards or downwards.
fn either_way(slip: i64, dice: &mut Dice) -> i64 {
    if dice.one_in(2) { slip } else { -slip }
}

/// Says what is off by a slip.
fn off(
    say: fn(&mut Dice, i64) -> String,
    slip: fn(&mut Dice) -> i64,
    dice: &mut Dice,
) -> Option<String> {
    let slip = slip(dice);
    Some(say(dice, slip))
}

fn channels(draft: &mut Draft, dice: &mut Dice, sign: i64) -> Option<String> {
    let received = received(draft);
    // The 统计表 has the channels, and contradicts what is made up.
    if received < 3 || draft.form.id == "2014" {
        return None;
    }
    let line = told::channels(received, dice, 0);
    let slip = sign * slip(dice);
    // The last number is that of the other channels.
    let at = line.rfind(|c: char| !c.is_ascii_digit() && c != '件' && c != '。')?;
    let at = at + line[at..].chars().next()?.len_utf8();
    let last: i64 = line[at..].trim_end_matches("件。").parse().ok()?;
    if last + slip < 0 {
        return None;
    }
    Some(format!("{}{}件。", &line[..at], last + slip))
}
