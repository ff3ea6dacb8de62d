//! What a number of the prose may state.

use crate::forms::{AppealResult, Applicant, DisclosureItem, RequestLine, Statistic};

/// A fact that a table of the report states, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Requests received in the year: `收到申请3件`.
    Received,
    /// Requests taken up: `受理3件`, `办理3件`. It may mean those received, with or without those brought
    /// forward, or those disposed of.
    Accepted,
    /// Requests brought forward from the year before.
    BroughtForward,
    /// Requests carried forward into the next year.
    CarriedForward,
    /// Requests answered.
    Disposed,
    /// Requests disposed of in these ways.
    Outcome(Vec<RequestLine>),
    /// Requests of these applicants.
    Applicants(&'static [Applicant]),
    /// Appeals, all or those that ended in these ways.
    Appeals(Appeals, &'static [AppealResult]),
    /// What a row of the 统计表 counts.
    Counted(Statistic),
    /// What 表二 counts of an item.
    Disclosed(DisclosureItem, Act),
}

impl Fact {
    /// Whether it is about requests, not about appeals or what was made public unasked.
    pub(super) const fn is_of_requests(&self) -> bool {
        !matches!(self, Self::Appeals(..) | Self::Counted(_) | Self::Disclosed(..))
    }
}

/// Which appeals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appeals {
    /// 行政复议.
    Reconsideration,
    /// 行政诉讼, of both kinds.
    Litigation,
    /// 未经复议直接起诉.
    DirectSuit,
    /// 复议后起诉.
    SuitAfter,
    /// 行政复议 and 行政诉讼 together.
    Both,
}

/// What was done with what 表二 counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// 制发.
    Issued,
    /// 废止.
    Repealed,
    /// 现行有效.
    InForce,
    /// 公开.
    Disclosed,
    /// 处理决定.
    Decided,
    /// 收取.
    Collected,
}
