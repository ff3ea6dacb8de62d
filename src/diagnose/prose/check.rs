//! One thing that a number of the prose must satisfy, and whether it does.

use super::rounding::{base_of, bases, fits, growth_of, last_digit, share_of};
use crate::decimal::Decimal;
use crate::diagnose::Verdict;
use crate::forms::Coord;
use crate::report::{Base, Fact, Number, Report};

/// What is checked of the prose; for each of them there is a rule that tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Requests received, against 表三.
    Received,
    /// Requests brought forward from the year before.
    BroughtForward,
    /// Requests carried forward into the next year.
    CarriedForward,
    /// Requests answered.
    Disposed,
    /// 予以公开.
    GrantedInFull,
    /// 部分公开.
    GrantedInPart,
    /// Both of these together.
    Granted,
    /// 不予公开.
    Withheld,
    /// 无法提供.
    Unavailable,
    /// 不予处理.
    Declined,
    /// 其他处理.
    OtherwiseClosed,
    /// A single line of these.
    SingleOutcome,
    /// Requests of some kinds of applicants.
    Applicants,
    /// Reconsiderations, against 表四.
    Reconsideration,
    /// Suits.
    Litigation,
    /// Results of either.
    Results,
    /// What is counted in the 统计表.
    Statistics,
    /// 规章 and 规范性文件, against 表二.
    Documents,
    /// Licences, penalties, compulsion and fees.
    Decisions,
    /// That there was none of something.
    Denied,
    /// That all requests were done with.
    AllClosed,
    /// The channels that requests came in by, against all of them.
    Channels,
    /// Natural and legal persons against all applicants.
    Persons,
    /// The parts of a list that is complete.
    List,
    /// The parts of a list that may not be.
    OpenList,
    /// What came in against what became of it.
    Balance,
    /// A share against the numbers that it is of.
    Share,
    /// Shares that should come to a hundred.
    Shares,
    /// A rate of completion against the numbers of its sentence.
    Completion,
    /// A rate of growth against the numbers beside it.
    Growth,
}

/// One thing that a number of the prose must satisfy.
#[derive(Debug)]
pub struct Check {
    /// What it is a check of.
    pub kind: Kind,
    /// The number, as one of [`Report::claims`].
    pub claim: usize,
    /// Further numbers that take part.
    pub with: Vec<usize>,
    /// What must hold between them.
    pub relation: Relation,
    /// Whether it holds.
    pub verdict: Verdict,
}

/// What must hold between numbers of the prose, or between one and the tables.
#[derive(Debug)]
pub enum Relation {
    /// The number is one of the sums of cells.
    Cells(Vec<Reading>),
    /// The number and the first of the others are as much as the last two: what was received and brought forward, what
    /// was answered and carried forward. What was taken up may hold what was brought forward already.
    Balance,
    /// The number is what the others add up to; where the list is open, at least that.
    Parts {
        /// Whether the list says that it is complete.
        is_closed: bool,
    },
    /// The numbers are shares that come to a hundred, but for rounding.
    Hundred,
    /// The number is the share in percent that the next has of a whole: of these cells' sum, or of the number
    /// behind it.
    Share {
        /// What the cells come to.
        whole: Option<Decimal>,
    },
    /// The number is the rate at which the next grew, or fell.
    Growth {
        /// Whether it fell.
        falls: bool,
        /// What is told of the year before; its number stands second in `with`.
        base: Option<Base>,
    },
}

/// One thing that a number may stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it is called: `本年新收`.
    pub name: String,
    /// The cells, each with its sign.
    pub cells: Vec<(Coord, i64)>,
    /// What they come to.
    pub value: Decimal,
}

impl Reading {
    /// What it comes to, in a sentence: `“本年新收 × 总计”是 12`, `“（四）无法提供”各行合计 337`.
    pub fn told(&self, value: Decimal) -> String {
        let verb = if self.name.ends_with("合计") { "" } else { "是" };
        format!("{}{verb} {}", self.name, value.normalize())
    }
}

/// Words that deny something, held against the table.
#[derive(Debug)]
pub struct Denied {
    /// What it is a check of.
    pub kind: Kind,
    /// The words, as one of [`Report::denials`].
    pub denial: usize,
    /// The cells that must be 0.
    pub reading: Reading,
    /// Whether they are.
    pub verdict: Verdict,
}

impl Relation {
    /// What it is called: `分项合计`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Cells(_) => "表内的数",
            Self::Balance => "收支平衡",
            Self::Parts { .. } => "分项合计",
            Self::Hundred => "占比合计",
            Self::Share { .. } => "占比",
            Self::Growth { .. } => "增长率",
        }
    }
}

impl Check {
    /// The number that would follow from the others, where only one does.
    pub fn expected(&self, report: &Report) -> Option<Decimal> {
        let value = |i: usize| report.prose.claim(self.with[i]).number.value;
        match self.relation {
            Relation::Parts { is_closed: true } => Some((0..self.with.len()).map(value).sum()),
            Relation::Balance => Some(value(1) + value(2) - value(0)),
            _ => None,
        }
    }

    /// What the number is a share of; none where it is no share.
    pub fn whole(&self, report: &Report) -> Option<Decimal> {
        let Relation::Share { whole } = self.relation else { return None };
        whole.or_else(|| Some(report.prose.claim(*self.with.get(1)?).number.value))
    }

    /// How the percentage that the number is held against comes about, with a place more than is written:
    /// `35 ÷ 805 ＝ 4.348%`; none for what is no percentage, or where nothing tells what it is one of.
    pub fn formula(&self, report: &Report) -> Option<String> {
        let number = |claim: usize| &report.prose.claim(claim).number;
        let (part, places) = (number(*self.with.first()?).value, number(self.claim).decimals + 1);
        match self.relation {
            Relation::Share { .. } => {
                let whole = self.whole(report)?;
                let share = share_of(part, whole, places)?.normalize();
                Some(format!("{} ÷ {} ＝ {share}%", part.normalize(), whole.normalize()))
            }
            Relation::Growth { falls, base } => {
                let before = base_of(base?, part, falls, |claim| number(claim).value)?;
                let rate = growth_of(part, before, falls, places)?.normalize();
                let (more, less) = if falls { (before, part) } else { (part, before) };
                let [more, less, before] = [more, less, before].map(Decimal::normalize);
                Some(format!("（{more} － {less}）÷ {before} ＝ {rate}%"))
            }
            _ => None,
        }
    }

    /// Whether it holds, where one number is taken for another.
    pub(super) fn judge(&self, report: &Report, instead: Option<(usize, Decimal)>) -> Verdict {
        let value = |claim: usize| match instead {
            Some((changed, value)) if changed == claim => value,
            _ => report.prose.claim(claim).number.value,
        };
        let stated = value(self.claim);
        let holds = match &self.relation {
            Relation::Cells(readings) => {
                let number =
                    Number { value: stated, ..report.prose.claim(self.claim).number.clone() };
                readings.iter().any(|reading| fits(&number, reading.value))
            }
            Relation::Balance => {
                let of = |i: usize| value(self.with[i]);
                let after = of(1) + of(2);
                let may_hold_all = report.prose.claim(self.claim).is_of(&Fact::Accepted);
                stated + of(0) == after || (may_hold_all && stated == after)
            }
            Relation::Parts { is_closed } => {
                let sum: Decimal = self.with.iter().map(|&part| value(part)).sum();
                if *is_closed { sum == stated } else { sum <= stated }
            }
            Relation::Hundred => {
                let all = || std::iter::once(self.claim).chain(self.with.iter().copied());
                let sum: Decimal = all().map(value).sum();
                let slack: Decimal = all().map(|c| last_digit(&report.prose.claim(c).number)).sum();
                (sum - Decimal::ONE_HUNDRED).abs() <= slack
            }
            Relation::Share { whole } => {
                let whole = whole.unwrap_or_else(|| value(self.with[1]));
                let number = &report.prose.claim(self.claim).number;
                let share = share_of(value(self.with[0]), whole, number.decimals);
                share.is_some_and(|share| (share - stated).abs() <= last_digit(number))
            }
            Relation::Growth { falls, base } => {
                let rate = &report.prose.claim(self.claim).number;
                let number = value(self.with[0]);
                match base.and_then(|base| base_of(base, number, *falls, value)) {
                    Some(base) => {
                        let given = growth_of(number, base, *falls, rate.decimals);
                        given.is_none_or(|given| (given - stated).abs() <= last_digit(rate))
                    }
                    None => bases(number, stated, last_digit(rate), *falls),
                }
            }
        };
        let is_tied = matches!(self.relation, Relation::Cells(_));
        let is_of_office = || report.prose.claim(self.claim).about.iter().any(|of| of.is_of_office);
        match holds {
            true => Verdict::Pass,
            false if is_tied && is_of_office() => Verdict::NeedsReview,
            false => Verdict::Violation,
        }
    }

    pub(super) fn concerns(&self, claim: usize) -> bool {
        self.claim == claim || self.with.contains(&claim)
    }
}
