//! Class N: numbers of the running text that contradict one another.

use gouji::finding::Subject;

use super::Defect;
use crate::render::Draft;
use crate::render::dice::Dice;
use crate::render::proportions as told;
use crate::render::prose::received;
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::by("N18", "channels that come to more than the requests", |draft, dice| {
        channels(draft, dice, 1)
    }),
    Defect::by("N18", "channels that come to less than the requests", |draft, dice| {
        channels(draft, dice, -1)
    }),
    Defect::by("N20", "parts that come to less than the total", |draft, dice| {
        let slip = slip(dice);
        say(draft, told::breakdown(dice, slip))
    }),
    Defect::by("N20", "parts that come to more than the total", |draft, dice| {
        let slip = -(1 + dice.below(9) as i64);
        say(draft, told::breakdown(dice, slip))
    }),
    Defect::by("N21", "a part above its total", |draft, dice| {
        let slip = slip(dice);
        say(draft, told::part(dice, slip))
    }),
    Defect::by("N22", "a wrong share", |draft, dice| {
        let slip = slip(dice);
        say(draft, told::shares(dice, slip))
    }),
    Defect::by("N23", "shares that do not come to a hundred", |draft, dice| {
        let slip = 4 + dice.below(9) as i64;
        let slip = if dice.one_in(2) { slip } else { -slip };
        say(draft, told::hundred(dice, slip))
    }),
    Defect::by("N24", "a wrong rate of completion", |draft, dice| {
        let slip = slip(dice) * 10;
        let slip = if dice.one_in(2) { slip } else { -slip };
        say(draft, told::rate(dice, slip))
    }),
    Defect::by("N25", "a growth that no number gives", |draft, dice| {
        say(draft, told::growth(dice, true))
    }),
    Defect::by("N26", "growth from nothing", |draft, dice| {
        let before = pick(&["去年未收到投诉", "上年0件", "上年为0件", "去年没有收到投诉"], dice);
        let verb = pick(&["增长", "同比增长", "上升"], dice);
        let number = 1 + dice.below(9);
        say(draft, format!("今年处理举报投诉{number}件，{before}，{verb}100%。"))
    }),
    Defect::by("N37", "approximate parts of an exact total", |draft, dice| {
        let (one, two) = (100 + dice.below(9000), 100 + dice.below(9000));
        let more = pick(&["余", "多"], dice);
        let total = one + two;
        say(draft, format!("全年公开信息{total}条，其中市本级{one}{more}条，县区{two}条。"))
    }),
    Defect::by("N41", "natural and legal persons that do not come to all", |draft, dice| {
        let slip = if dice.one_in(2) { slip(dice) } else { -2 };
        say(draft, told::applicants(dice, slip))
    }),
];

/// How far something is off.
fn slip(dice: &mut Dice) -> i64 {
    1 + dice.below(9) as i64
}

/// Says it in section one, among the other lines.
fn say(draft: &mut Draft, line: String) -> Option<Subject> {
    draft.section(1).lines.push(line);
    Some(Subject::Section(1))
}

fn channels(draft: &mut Draft, dice: &mut Dice, sign: i64) -> Option<Subject> {
    let received = received(draft);
    // The 统计表 has the channels, and contradicts what is made up.
    if received < 3 || draft.form.id == "2014" {
        return None;
    }
    let line = told::channels(received, dice, 0);
    let slip = sign * (1 + dice.below(9) as i64);
    // The last number is that of the other channels.
    let at = line.rfind(|c: char| !c.is_ascii_digit() && c != '件' && c != '。')?;
    let at = at + line[at..].chars().next()?.len_utf8();
    let last: i64 = line[at..].trim_end_matches("件。").parse().ok()?;
    if last + slip < 0 {
        return None;
    }
    say(draft, format!("{}{}件。", &line[..at], last + slip))
}
