//! The sums that a form declares, and their expansion into one identity a row, column or group.

use super::{AppealResult, Applicant, Coord, Form, RequestLine, Sum, SumPattern};

/// One sum: the cells of `plus` together must equal those of `minus`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Which of the form's sums it is.
    pub sum: Sum,
    /// What the sum is called: `行求和`.
    pub label: &'static str,
    /// The row, column or group it runs over, by its contract key: `natural_person`.
    pub over: &'static str,
    /// Cells on the computed side.
    pub plus: Vec<Coord>,
    /// Cells on the stated side.
    pub minus: Vec<Coord>,
}

impl Identity {
    /// What tells it from others of its sum: `requests:natural_person`.
    pub fn key(&self) -> String {
        format!("{}:{}", self.minus[0].table().key(), self.over)
    }

    /// Every cell of the sum with its coefficient: 1 on the computed side, -1 on the stated one.
    pub fn terms(&self) -> impl Iterator<Item = (Coord, i64)> + '_ {
        let plus = self.plus.iter().map(|&coord| (coord, 1));
        plus.chain(self.minus.iter().map(|&coord| (coord, -1)))
    }
}

impl Form {
    /// Every sum of the form, spelled out.
    pub fn identities(&self) -> Vec<Identity> {
        self.sums.iter().flat_map(|pattern| self.expand(pattern)).collect()
    }

    /// What a sum runs over, in a sentence: `“自然人”列`, `“本年新收”行`, `表四“行政复议”`,
    /// `统计表“收到申请数”`.
    pub fn sum_name(&self, identity: &Identity) -> String {
        let at = identity.minus[0];
        match at {
            Coord::Request(..) if identity.over == at.column() => {
                format!("“{}”列", self.column_name(at))
            }
            Coord::Appeal(..) => format!("表四“{}”", self.row_name(at)),
            Coord::Statistic(_) => self.cell_name(at),
            _ => format!("“{}”行", self.row_name(at)),
        }
    }

    fn expand(&self, pattern: &SumPattern) -> Vec<Identity> {
        match *pattern {
            SumPattern::EachApplicant { sum, label, plus, minus } => Applicant::ALL
                .iter()
                .map(|&applicant| {
                    let column = |lines: &[RequestLine]| {
                        lines.iter().map(|&line| Coord::Request(line, applicant)).collect()
                    };
                    let (plus, minus) = (column(plus), column(minus));
                    Identity { sum, label, over: applicant.key(), plus, minus }
                })
                .collect(),
            SumPattern::EachLine { sum, label } => self
                .requests
                .iter()
                .map(|row| {
                    let parts = Applicant::ALL.iter().filter(|&&a| a != Applicant::Total);
                    Identity {
                        sum,
                        label,
                        over: row.line.key(),
                        plus: parts.map(|&a| Coord::Request(row.line, a)).collect(),
                        minus: vec![Coord::Request(row.line, Applicant::Total)],
                    }
                })
                .collect(),
            SumPattern::Route { sum, label, route } => {
                let parts = AppealResult::ALL.iter().filter(|&&r| r != AppealResult::Total);
                vec![Identity {
                    sum,
                    label,
                    over: route.key(),
                    plus: parts.map(|&r| Coord::Appeal(route, r)).collect(),
                    minus: vec![Coord::Appeal(route, AppealResult::Total)],
                }]
            }
            SumPattern::Statistics { sum, label, total, parts } => vec![Identity {
                sum,
                label,
                over: total.key(),
                plus: parts.iter().map(|&part| Coord::Statistic(part)).collect(),
                minus: vec![Coord::Statistic(total)],
            }],
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::forms::ALL;

    #[test]
    fn every_part_of_a_sum_stands_in_its_form() {
        for form in ALL {
            let cells = form.cells();
            for identity in form.identities() {
                for (coord, _) in identity.terms() {
                    assert!(cells.contains(&coord), "{}: {coord:?}", identity.key());
                }
            }
        }
    }

    #[test]
    fn the_forms_declare_as_many_sums_as_their_tables_have() {
        let counts: Vec<_> = ALL.iter().map(|form| form.identities().len()).collect();
        assert_eq!(counts, [7, 23 + 7 + 7 + 3, 25 + 7 + 7 + 3]);
    }
}
