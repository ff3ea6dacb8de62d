//! What a form is: rows, columns, labels and sums.

use super::coord::{AppealRoute, Coord, DisclosureItem, DisclosureMeasure, RequestLine};
use super::labels::{self, APPLICANTS, RESULTS, ROUTES};
use super::statistic::Statistic;
use crate::law::Work;

/// An official form.
#[derive(Debug)]
pub struct Form {
    /// The first year it was used for, as the contract names it: `"2019"`.
    pub id: &'static str,
    /// The notice that issued it.
    pub work: &'static Work,
    /// First and last year of the reports that must use it; no last year while it is in use.
    pub years: (u16, Option<u16>),
    /// Words that stand in this form and in no other, to know it by where its tables cannot be read.
    pub marks: &'static [&'static str],
    /// The small tables of 表二, in order.
    pub disclosure: &'static [DisclosureBlock],
    /// The rows of 表三, in order.
    pub requests: &'static [RequestRow],
    /// The groups of columns of 表四, in order.
    pub appeals: &'static [(AppealRoute, &'static str)],
    /// The rows of the 统计表, in order.
    pub statistics: &'static [StatisticRow],
    /// The sums it declares.
    pub sums: &'static [SumPattern],
}

/// One small table of 表二: its title, what it counts, and of what.
#[derive(Debug)]
pub struct DisclosureBlock {
    /// `第二十条第（一）项`.
    pub title: &'static str,
    /// Columns after 信息内容, with their labels.
    pub measures: &'static [(DisclosureMeasure, &'static str)],
    /// Rows, with their labels.
    pub items: &'static [(DisclosureItem, &'static str)],
}

/// One row of 表三 that holds numbers.
#[derive(Debug)]
pub struct RequestRow {
    /// The row's address.
    pub line: RequestLine,
    /// The group labels to its left, outermost first.
    pub groups: &'static [&'static str],
    /// The label as printed.
    pub label: &'static str,
    /// The label as one would say it in a sentence.
    pub short: &'static str,
}

/// One row of the 统计表.
#[derive(Debug)]
pub struct StatisticRow {
    /// The row's address; nothing for a heading.
    pub statistic: Option<Statistic>,
    /// The label as printed.
    pub label: &'static str,
    /// The label as one would say it in a sentence; empty for a heading.
    pub short: &'static str,
    /// The unit as printed.
    pub unit: &'static str,
    /// How far it is indented.
    pub depth: usize,
}

/// The sums that forms declare, in the order in which their rules stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sum {
    /// 表三, column by column: what came in is what became of it.
    Requests,
    /// 表三, column by column: the kinds of disposition together are （七）总计.
    Dispositions,
    /// 表三, row by row: the six kinds of applicants together are 总计.
    Applicants,
    /// 表四: the four results of 行政复议 together are its 总计.
    Reconsideration,
    /// 表四: those of 未经复议直接起诉.
    DirectSuit,
    /// 表四: those of 复议后起诉.
    SuitAfterReconsideration,
    /// 统计表: the four ways in which requests come in together are 收到申请数.
    Received,
    /// 统计表: those completed in time and with an extension together are 申请办结数.
    Completed,
    /// 统计表: the eight kinds of answers together are 申请答复数.
    Answered,
    /// 统计表: the six grounds together are 不同意公开答复数.
    Refused,
    /// 统计表: the three results together are 行政复议数量.
    Reconsidered,
    /// 统计表: the three results together are 行政诉讼数量.
    Litigated,
    /// 统计表: 专职 and 兼职 together are 工作人员数.
    Staff,
}

/// A family of sums, as a form declares it.
#[derive(Debug)]
pub enum SumPattern {
    /// For every column of 表三: the lines of `plus` together equal those of `minus`.
    EachApplicant {
        /// Which sum it is.
        sum: Sum,
        /// What the sum is called: `列平衡`.
        label: &'static str,
        /// Lines on the computed side.
        plus: &'static [RequestLine],
        /// Lines on the stated side.
        minus: &'static [RequestLine],
    },
    /// For every row of 表三: the six kinds of applicants together equal 总计.
    EachLine {
        /// Which sum it is.
        sum: Sum,
        /// What the sum is called: `行求和`.
        label: &'static str,
    },
    /// For one group of 表四: its four results together equal 总计.
    Route {
        /// Which sum it is.
        sum: Sum,
        /// What the sum is called.
        label: &'static str,
        /// The group.
        route: AppealRoute,
    },
    /// Rows of the 统计表: the parts together equal the row above them.
    Statistics {
        /// Which sum it is.
        sum: Sum,
        /// What the sum is called: `收到申请求和`.
        label: &'static str,
        /// The row that states the sum.
        total: Statistic,
        /// The rows on the computed side.
        parts: &'static [Statistic],
    },
}

impl Form {
    /// Whether a cell is one of the form's.
    pub fn has(&self, coord: Coord) -> bool {
        match coord {
            Coord::Disclosure(item, measure) => self
                .block_of(item)
                .is_some_and(|block| block.measures.iter().any(|&(m, _)| m == measure)),
            Coord::Request(line, _) => self.request_row(line).is_some(),
            Coord::Appeal(route, _) => self.appeals.iter().any(|&(r, _)| r == route),
            Coord::Statistic(statistic) => {
                self.statistics.iter().any(|row| row.statistic == Some(statistic))
            }
        }
    }

    /// The block of 表二 that has the item.
    pub fn block_of(&self, item: DisclosureItem) -> Option<&'static DisclosureBlock> {
        self.disclosure.iter().find(|block| block.items.iter().any(|&(i, _)| i == item))
    }

    /// The rows of 表二, in the order of the form, each with its label.
    pub fn items(&self) -> impl Iterator<Item = (DisclosureItem, &'static str)> {
        self.disclosure.iter().flat_map(|block| block.items).copied()
    }

    /// What the row of a cell is called in a sentence: `本年新收`, `行政许可`, `行政复议`, `收到申请数`.
    pub fn row_name(&self, coord: Coord) -> &'static str {
        match coord {
            Coord::Disclosure(item, _) => {
                self.items().find(|&(i, _)| i == item).map_or("", |(_, label)| label)
            }
            Coord::Request(line, _) => self.request_row(line).map_or("", |row| row.short),
            Coord::Appeal(route, _) => labels::of(ROUTES, route),
            Coord::Statistic(statistic) => self
                .statistics
                .iter()
                .find(|row| row.statistic == Some(statistic))
                .map_or("", |row| row.short),
        }
    }

    /// What the column of a cell is called in a sentence: `自然人`, `处理决定数量`, `结果维持`.
    pub fn column_name(&self, coord: Coord) -> &'static str {
        match coord {
            Coord::Disclosure(item, measure) => self
                .block_of(item)
                .and_then(|block| block.measures.iter().find(|&&(m, _)| m == measure))
                .map_or("", |&(_, label)| label),
            Coord::Request(_, applicant) => labels::of(APPLICANTS, applicant),
            Coord::Appeal(_, result) => labels::of(RESULTS, result),
            Coord::Statistic(_) => "统计数",
        }
    }

    /// What the row of a cell is called where it is to be found: `（一）予以公开`, `（三）1.属于国家秘密`; as
    /// [`Self::row_name`] in the tables that number no rows.
    pub fn numbered_row(&self, coord: Coord) -> String {
        self.row_parts(coord).concat()
    }

    /// The number of a row's group, where it counts within that, its own number, and its name.
    fn row_parts(&self, coord: Coord) -> [&'static str; 3] {
        let Coord::Request(line, _) = coord else { return ["", "", self.row_name(coord)] };
        let Some(row) = self.request_row(line) else { return [""; 3] };
        let own = number_of(row.label);
        let is_within = own.starts_with(|c: char| c.is_ascii_digit());
        let group = row.groups.last().filter(|_| is_within).map_or("", |group| number_of(group));
        [group, own, row.short]
    }

    fn request_row(&self, line: RequestLine) -> Option<&'static RequestRow> {
        self.requests.iter().find(|row| row.line == line)
    }

    /// What a cell is called in a list: `（一）予以公开 × 自然人`, `收到申请数`.
    pub fn cell_label(&self, coord: Coord) -> String {
        match coord {
            Coord::Statistic(_) => self.row_name(coord).to_owned(),
            _ => {
                let [group, own, name] = self.row_parts(coord);
                [group, own, name, " × ", self.column_name(coord)].concat()
            }
        }
    }

    /// What a cell is called in a sentence: `“（一）予以公开 × 自然人”`, `统计表“收到申请数”`.
    pub fn cell_name(&self, coord: Coord) -> String {
        let table = matches!(coord, Coord::Statistic(_)).then_some(coord.table().name());
        [table.unwrap_or_default(), "“", &self.cell_label(coord), "”"].concat()
    }
}

/// The number that a label of 表三 begins with: `（一）`, or within a group `1.`.
fn number_of(label: &str) -> &str {
    if label.starts_with('（') {
        return label.split_inclusive('）').next().unwrap_or_default();
    }
    let digits = label.len() - label.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && label[digits..].starts_with('.') { &label[..=digits] } else { "" }
}
