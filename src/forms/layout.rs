//! The tables of a form as they are printed: header cells with their spans, and a place for each value.
//! The page, the exports and the tests draw the official tables from this, so that no label stands twice.

use super::{APPLICANT_GROUPS, APPLICANTS, Coord, Form, RESULTS, SECTIONS, StatisticRow, Table};
use crate::law::BALANCE_HINT;

/// One table as printed.
#[derive(Debug)]
pub struct LayoutTable {
    /// Which table.
    pub table: Table,
    /// The heading above it.
    pub title: &'static str,
    /// Rows of cells, as in HTML: a cell covered by a span from above or left is not repeated.
    pub rows: Vec<Vec<LayoutCell>>,
}

/// One cell as printed.
#[derive(Debug, PartialEq, Eq)]
pub struct LayoutCell {
    /// The printed label; empty where a value goes.
    pub text: String,
    /// Rows it spans.
    pub rowspan: usize,
    /// Columns it spans.
    pub colspan: usize,
    /// The value that goes here.
    pub coord: Option<Coord>,
}

impl LayoutCell {
    fn label(text: &str, rowspan: usize, colspan: usize) -> Self {
        Self { text: text.to_owned(), rowspan, colspan, coord: None }
    }

    fn value(coord: Coord, colspan: usize) -> Self {
        Self { text: String::new(), rowspan: 1, colspan, coord: Some(coord) }
    }
}

impl Form {
    /// The tables as printed.
    pub fn layout(&self) -> Vec<LayoutTable> {
        let section = |number: usize| SECTIONS[number - 1];
        let tables = [
            (Table::Disclosure, section(2), self.disclosure_rows()),
            (Table::Requests, section(3), self.request_rows()),
            (Table::Appeals, section(4), self.appeal_rows()),
            (Table::Statistics, "政府信息公开情况统计表", self.statistic_rows()),
        ];
        let is_there = |(_, _, rows): &(_, _, Vec<Vec<LayoutCell>>)| !rows.is_empty();
        let tables = tables.into_iter().filter(is_there);
        tables.map(|(table, title, rows)| LayoutTable { table, title, rows }).collect()
    }

    fn statistic_rows(&self) -> Vec<Vec<LayoutCell>> {
        let row = |row: &StatisticRow| {
            let value = match row.statistic {
                Some(statistic) => LayoutCell::value(Coord::Statistic(statistic), 1),
                None => LayoutCell::label("", 1, 1),
            };
            vec![LayoutCell::label(row.label, 1, 1), LayoutCell::label(row.unit, 1, 1), value]
        };
        let head = ["统计指标", "单位", "统计数"].map(|text| LayoutCell::label(text, 1, 1));
        let rows = self.statistics.iter().map(row);
        let head = (!self.statistics.is_empty()).then(|| head.into());
        head.into_iter().chain(rows).collect()
    }

    fn disclosure_rows(&self) -> Vec<Vec<LayoutCell>> {
        let widest = self.disclosure.iter().map(|b| b.measures.len()).max().unwrap_or(0);
        let mut rows = Vec::new();
        for block in self.disclosure {
            let count = block.measures.len();
            // The columns left over go to the first ones of the block, one each.
            let span = |i: usize| widest / count + usize::from(i < widest % count);
            rows.push(vec![LayoutCell::label(block.title, 1, widest + 1)]);
            let mut head = vec![LayoutCell::label("信息内容", 1, 1)];
            for (i, &(_, label)) in block.measures.iter().enumerate() {
                head.push(LayoutCell::label(label, 1, span(i)));
            }
            rows.push(head);
            for &(item, label) in block.items {
                let mut row = vec![LayoutCell::label(label, 1, 1)];
                for (i, &(measure, _)) in block.measures.iter().enumerate() {
                    row.push(LayoutCell::value(Coord::Disclosure(item, measure), span(i)));
                }
                rows.push(row);
            }
        }
        rows
    }

    fn request_rows(&self) -> Vec<Vec<LayoutCell>> {
        if self.requests.is_empty() {
            return Vec::new();
        }
        let depth = self.requests.iter().map(|row| row.groups.len()).max().unwrap_or(0) + 1;
        let (first, inner, last) = (
            &APPLICANTS[0],
            &APPLICANTS[1..APPLICANTS.len() - 1],
            &APPLICANTS[APPLICANTS.len() - 1],
        );
        let mut rows = vec![
            vec![
                LayoutCell::label(&format!("（{BALANCE_HINT}）"), 3, depth),
                LayoutCell::label(APPLICANT_GROUPS[0], 1, APPLICANTS.len()),
            ],
            vec![
                LayoutCell::label(first.1, 2, 1),
                LayoutCell::label(APPLICANT_GROUPS[1], 1, inner.len()),
                LayoutCell::label(last.1, 2, 1),
            ],
            inner.iter().map(|&(_, label)| LayoutCell::label(label, 1, 1)).collect(),
        ];
        for (i, row) in self.requests.iter().enumerate() {
            let mut cells = Vec::new();
            for (level, &group) in row.groups.iter().enumerate() {
                let within = |other: usize| self.requests[other].groups.get(level) == Some(&group);
                if i == 0 || !within(i - 1) {
                    let height =
                        (i..self.requests.len()).take_while(|&other| within(other)).count();
                    cells.push(LayoutCell::label(group, height, 1));
                }
            }
            cells.push(LayoutCell::label(row.label, 1, depth - row.groups.len()));
            for &(applicant, _) in APPLICANTS {
                cells.push(LayoutCell::value(Coord::Request(row.line, applicant), 1));
            }
            rows.push(cells);
        }
        rows
    }

    fn appeal_rows(&self) -> Vec<Vec<LayoutCell>> {
        let Some((first, suits)) = self.appeals.split_first() else { return Vec::new() };
        let results = || RESULTS.iter().map(|&(_, label)| label);
        let mut top = vec![LayoutCell::label(first.1, 1, RESULTS.len())];
        top.push(LayoutCell::label("行政诉讼", 1, RESULTS.len() * suits.len()));
        let mut second: Vec<_> = results().map(|label| LayoutCell::label(label, 2, 1)).collect();
        second.extend(suits.iter().map(|&(_, label)| LayoutCell::label(label, 1, RESULTS.len())));
        let third = suits.iter().flat_map(|_| results());
        let third = third.map(|label| LayoutCell::label(label, 1, 1)).collect();
        let values = self.appeals.iter().flat_map(|&(route, _)| {
            RESULTS
                .iter()
                .map(move |&(result, _)| LayoutCell::value(Coord::Appeal(route, result), 1))
        });
        vec![top, second, third, values.collect()]
    }
}

#[cfg(test)]
mod tests {
    use crate::forms::ALL;

    #[test]
    fn every_cell_of_a_form_is_printed_once_and_every_row_is_full() {
        for form in ALL {
            let layout = form.layout();
            let printed: Vec<_> = layout
                .iter()
                .flat_map(|t| t.rows.iter().flatten().filter_map(|c| c.coord))
                .collect();
            assert_eq!(printed, form.cells(), "{}", form.id);
            for table in &layout {
                let area: usize = table.rows.iter().flatten().map(|c| c.rowspan * c.colspan).sum();
                assert_eq!(area % table.rows.len(), 0, "{:?} of {}", table.table, form.id);
            }
        }
    }
}
