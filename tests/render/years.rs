//! Two reports of one agency on two years, of which the later goes on where the earlier one ends.

use gouji::forms::{
    AppealResult, AppealRoute, Applicant, Coord, DisclosureItem, DisclosureMeasure, Form,
    RequestLine,
};

use super::dice::Dice;
use super::draft::Draft;
use super::numbers;
use super::proportions::share;
use super::random::Kind;

/// The reports of two years.
pub struct Years {
    pub earlier: Draft,
    pub later: Draft,
}

/// What was wrong the year before.
const PROBLEMS: [&str; 2] = [
    "过去一年还存在公开指南修订滞后、热点关切回应速度偏慢、公文公开属性认定不严的情况。",
    "我们已重新修订公开指南，明确回应时限，并由专人审核每份公文的公开属性。",
];

impl Years {
    /// Two reports that agree with each other; nothing where no form is known for the year before.
    pub fn random(dice: &mut Dice) -> Option<Self> {
        let forms = gouji::forms::ALL;
        let kind = Kind::random(dice);
        let later = Draft::random_of(forms[dice.below(forms.len())], kind, dice);
        let form = Form::for_year(later.year - 1)?;
        let mut earlier = Draft::new(form.id);
        earlier.set_year(later.year - 1);
        earlier.set_agency(&later.agency);
        earlier.cells = numbers::sized(form, dice, 4, kind == Kind::City);
        let mut years = Self { earlier, later };
        years.later.forget_growth();
        years.near(dice);
        years.requests(dice);
        years.documents();
        years.items();
        if years.leaps() {
            return None;
        }
        years.earlier.dress(kind, dice);
        years.earlier.forget_growth();
        // There are few problems to choose from, and the same may stand in both.
        years.earlier.section(5).lines = PROBLEMS.map(str::to_owned).to_vec();
        years.grow(dice);
        Some(years)
    }

    /// Whether both forms have the cell.
    pub fn has(&self, coord: Coord) -> bool {
        [&self.earlier, &self.later].iter().all(|draft| draft.form.has(coord))
    }

    /// Numbers of the year before from half as much to half as much again.
    fn near(&mut self, dice: &mut Dice) {
        let shared: Vec<Coord> =
            self.later.form.cells().iter().copied().filter(|&coord| self.has(coord)).collect();
        for coord in shared {
            let Ok(now) = self.later.cells[&coord].parse::<usize>() else {
                // An amount, a stroke, a sign.
                if matches!(coord, Coord::Disclosure(_, measure) if measure != DisclosureMeasure::Change)
                {
                    self.earlier.cells.insert(coord, self.later.cells[&coord].clone());
                }
                continue;
            };
            let is_own = match coord {
                Coord::Disclosure(_, measure) => {
                    matches!(measure, DisclosureMeasure::Decisions | DisclosureMeasure::Amount)
                }
                Coord::Request(..) | Coord::Appeal(..) => !coord.is_total(),
                // Twice as many of everything agree with one another as well.
                Coord::Statistic(_) => {
                    set(&mut self.earlier, coord, 2 * now as i64);
                    false
                }
            };
            if is_own {
                set(&mut self.earlier, coord, (now / 2 + dice.below(now + 1)) as i64);
            }
        }
    }

    /// What was carried forward is what is brought forward, and the earlier table comes out.
    fn requests(&mut self, dice: &mut Dice) {
        if self.earlier.form.requests.is_empty() {
            return;
        }
        let is_linked = !self.later.form.requests.is_empty();
        let earlier = &mut self.earlier;
        for &applicant in Applicant::ALL.iter().filter(|&&a| a != Applicant::Total) {
            let at = |line| Coord::Request(line, applicant);
            let sums = [
                RequestLine::Received,
                RequestLine::BroughtForward,
                RequestLine::Disposed,
                RequestLine::CarriedForward,
            ];
            let lines = earlier.form.requests.iter().map(|row| row.line);
            let parts = lines.filter(|line| !sums.contains(line));
            let disposed: i64 = parts.map(|line| earlier.number(at(line))).sum();
            let carried = match is_linked {
                true => self.later.number(at(RequestLine::BroughtForward)),
                false => dice.below(3) as i64,
            };
            let brought = earlier.number(at(RequestLine::BroughtForward)).min(disposed + carried);
            set(earlier, at(RequestLine::Disposed), disposed);
            set(earlier, at(RequestLine::CarriedForward), carried);
            set(earlier, at(RequestLine::BroughtForward), brought);
            set(earlier, at(RequestLine::Received), disposed + carried - brought);
        }
        for row in earlier.form.requests {
            let cells = Applicant::ALL.iter().filter(|&&a| a != Applicant::Total);
            let total = cells.map(|&a| earlier.number(Coord::Request(row.line, a))).sum();
            set(earlier, Coord::Request(row.line, Applicant::Total), total);
        }
        for &route in AppealRoute::ALL {
            let results = AppealResult::ALL.iter().filter(|&&r| r != AppealResult::Total);
            let total = results.map(|&r| earlier.number(Coord::Appeal(route, r))).sum();
            set(earlier, Coord::Appeal(route, AppealResult::Total), total);
        }
    }

    /// What was in force is what is left of it now.
    fn documents(&mut self) {
        for item in [DisclosureItem::AgencyRule, DisclosureItem::NormativeDocument] {
            let at = |measure| Coord::Disclosure(item, measure);
            let [issued, repealed, in_force] = [
                DisclosureMeasure::Issued,
                DisclosureMeasure::Repealed,
                DisclosureMeasure::InForce,
            ]
            .map(at);
            if !self.has(in_force) || self.later.cells[&in_force] == "/" {
                continue;
            }
            let later = &self.later;
            let number = |coord| later.number(coord);
            let before = number(in_force) - number(issued) + number(repealed);
            set(&mut self.earlier, in_force, before);
            set(&mut self.earlier, issued, number(issued).min(before));
            set(&mut self.earlier, repealed, number(repealed));
        }
    }

    /// Whether there are many times as many documents as before.
    fn leaps(&self) -> bool {
        let measures = [DisclosureMeasure::Issued, DisclosureMeasure::InForce];
        let cells = measures.map(|m| Coord::Disclosure(DisclosureItem::NormativeDocument, m));
        let numbers = cells.map(|cell| (self.earlier.number(cell), self.later.number(cell)));
        numbers.iter().any(|&(before, now)| now > 5 * before && now >= 20)
    }

    /// What there was and came is what there was before.
    fn items(&mut self) {
        for &item in DisclosureItem::ALL {
            let at = |measure| Coord::Disclosure(item, measure);
            let [prior, change] =
                [DisclosureMeasure::PriorItems, DisclosureMeasure::Change].map(at);
            if self.has(prior) {
                let now = self.later.number(prior);
                let less = now.min(2);
                set(&mut self.earlier, prior, now - less);
                let change_before = if less > 0 { format!("+{less}") } else { "0".to_owned() };
                self.earlier.cells.insert(change, change_before);
            }
        }
    }

    /// Sometimes the later report says by how much the requests grew.
    fn grow(&mut self, dice: &mut Dice) {
        if let Some(sentence) = self.growth(0, dice).filter(|_| dice.one_in(2)) {
            self.later.section(1).lines.push(sentence);
        }
    }

    /// How much the requests grew or fell, by so many points too many; nothing where that cannot be told.
    pub fn growth(&self, slip: i64, dice: &mut Dice) -> Option<String> {
        let received = Coord::Request(RequestLine::Received, Applicant::Total);
        let [before, now] = [&self.earlier, &self.later].map(|draft| draft.number(received));
        if !self.has(received) || before == 0 || now == 0 || before == now {
            return None;
        }
        let verb = if now > before { "增长" } else { "下降" };
        let decimals = dice.below(3) as u32;
        let slip = slip * 10_i64.pow(decimals);
        let rate = share((now - before).abs(), before, decimals, slip == 0 && dice.one_in(3), slip);
        let than = ["较上年", "同比", "比上一年度", "与去年相比"][dice.below(4)];
        Some(match dice.below(3) {
            0 => format!("全年共收到政府信息公开申请{now}件，{than}{verb}{rate}。"),
            1 => format!("本年新收政府信息公开申请{now}件（上年{before}件），{than}{verb}{rate}。"),
            _ => format!("收到依申请公开申请{now}件，{than}{verb}{rate}，均已登记。"),
        })
    }
}

fn set(draft: &mut Draft, coord: Coord, number: i64) {
    draft.cells.insert(coord, number.to_string());
}

impl Draft {
    /// Leaves out by how much the requests grew, which it says of a year before of its own.
    fn forget_growth(&mut self) {
        for line in self.sections.iter_mut().flat_map(|section| &mut section.lines) {
            let sentences = line.split_inclusive('。');
            let kept = sentences.filter(|own| !own.contains('%') || !own.contains("申请"));
            *line = kept.collect();
        }
    }
}
