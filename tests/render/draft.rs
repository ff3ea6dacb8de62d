//! What stands in a report, before it is laid out: its frame, its text, and the official tables with values.

use std::collections::BTreeMap;

use gouji::forms::{ALL, Coord, Form, LayoutTable, SECTIONS, Table};

use super::dice::Dice;
use super::pages;
use super::prose::Fact;
use super::sheet::{Cell, Part, Sheet};

/// A report to be written. Cells not named are 0.
pub struct Draft {
    pub form: &'static Form,
    pub year: u16,
    pub agency: String,
    /// The title; the usual one where nothing is set, none where it is empty.
    pub title: Option<String>,
    /// What the browser shows above the page.
    pub page_title: Option<String>,
    /// Paragraphs between the title and the first section.
    pub intro: Vec<String>,
    /// The six sections.
    pub sections: Vec<Section>,
    /// Agency and date under the report.
    pub signature: Vec<String>,
    /// Markup before and behind the report.
    pub before: String,
    pub after: String,
    pub cells: BTreeMap<Coord, String>,
    pub without_tables: Vec<Table>,
    pub without_rows: Vec<String>,
    pub short_rows: Vec<String>,
    /// Printed labels and what stands in their place.
    pub labels: Vec<(String, String)>,
    /// Rows written behind those of a table.
    pub extra_rows: Vec<(Table, Vec<String>)>,
    /// Tables written behind the text of another section than their own.
    pub moved_tables: Vec<(Table, u8)>,
    /// Whether 表三 lacks its last column.
    pub without_total: bool,
    /// Rows written behind another, which is told by its name.
    pub rows_behind: Vec<(String, Vec<String>)>,
    /// The numbers of the text that state cells.
    pub facts: Vec<Fact>,
    /// The sentence that a defect spoiled, as it stands now: what is found must lie in it.
    pub spoiled: Option<String>,
}

/// A section: its heading, and its lines besides the table.
pub struct Section {
    pub number: u8,
    pub heading: String,
    pub lines: Vec<String>,
}

impl Draft {
    /// A report of the first year that the form was used for, all zeros.
    pub fn new(form: &str) -> Self {
        let form = ALL.iter().find(|f| f.id == form).expect("a form of that name");
        let mut draft = Self {
            form,
            year: 0,
            agency: "云岭市商务局".to_owned(),
            title: None,
            page_title: None,
            intro: Vec::new(),
            sections: (1..)
                .zip(SECTIONS)
                .map(|(number, heading)| {
                    let is_text = !form.layout().iter().any(|table| table.title == heading);
                    let lines = is_text.then(|| format!("第{number}部分的文字。"));
                    let lines = lines.into_iter().collect();
                    Section { number, heading: heading.to_owned(), lines }
                })
                .collect(),
            signature: Vec::new(),
            before: String::new(),
            after: String::new(),
            cells: BTreeMap::new(),
            without_tables: Vec::new(),
            without_rows: Vec::new(),
            short_rows: Vec::new(),
            labels: Vec::new(),
            extra_rows: Vec::new(),
            moved_tables: Vec::new(),
            without_total: false,
            rows_behind: Vec::new(),
            facts: Vec::new(),
            spoiled: None,
        };
        draft.set_year(form.years.0);
        draft
    }

    /// Sets the year reported on, and the date under the report.
    pub fn set_year(&mut self, year: u16) {
        self.year = year;
        self.signature = vec![self.agency.clone(), format!("{}年1月15日", year + 1)];
    }

    /// Sets the agency, under the report too.
    pub fn set_agency(&mut self, agency: &str) {
        self.agency = agency.to_owned();
        if let Some(signer) = self.signature.first_mut() {
            *signer = agency.to_owned();
        }
    }

    /// A section.
    pub fn section(&mut self, number: u8) -> &mut Section {
        let section = self.sections.iter_mut().find(|section| section.number == number);
        section.expect("the draft still has the section")
    }

    /// The report as a page.
    pub fn html(&self) -> String {
        let body = pages::plain(&self.sheet(), &mut Dice(0));
        let head = self.page_title.as_ref().map(|title| format!("<title>{title}</title>"));
        format!("{}{}{body}{}", head.unwrap_or_default(), self.before, self.after)
    }

    /// The report as paragraphs and tables.
    pub fn sheet(&self) -> Sheet {
        let mut parts: Vec<Part> = Vec::new();
        let (year, agency) = (self.year, &self.agency);
        let usual = format!("{agency}{year}年政府信息公开工作年度报告");
        let title = self.title.clone().unwrap_or(usual);
        let texts = std::iter::once(&title).filter(|title| !title.is_empty()).chain(&self.intro);
        parts.extend(texts.map(|text| Part::Text(text.clone())));
        let layout = self.form.layout();
        for section in &self.sections {
            parts.push(Part::Text(section.heading.clone()));
            parts.extend(section.lines.iter().map(|line| Part::Text(line.clone())));
            let official = SECTIONS[usize::from(section.number) - 1];
            let moved = |table: &LayoutTable| {
                let to = self.moved_tables.iter().find(|(moved, _)| *moved == table.table);
                to.map(|(_, section)| *section)
            };
            let stands = |table: &&LayoutTable| match moved(table) {
                Some(to) => to == section.number,
                None => table.title == official,
            };
            parts.extend(layout.iter().filter(stands).filter_map(|table| self.rows(table)));
        }
        let alone = layout.iter().filter(|table| !SECTIONS.contains(&table.title));
        parts.extend(alone.filter_map(|table| self.rows(table)));
        parts.extend(self.signature.iter().map(|line| Part::Text(line.clone())));
        Sheet { form: self.form, parts }
    }

    fn rows(&self, table: &LayoutTable) -> Option<Part> {
        if self.without_tables.contains(&table.table) {
            return None;
        }
        let mut rows = Vec::new();
        for row in &table.rows {
            let name = row.iter().find_map(|cell| cell.coord).map(|c| self.form.row_name(c));
            let is = |names: &[String]| names.iter().any(|n| Some(n.as_str()) == name);
            if !is(&self.without_rows) {
                let kept = row.len() - usize::from(is(&self.short_rows));
                let is_kept = |cell: &&gouji::forms::LayoutCell| {
                    let is_total = cell.text == "总计" || cell.coord.is_some_and(|c| c.is_total());
                    !(self.without_total && table.table == Table::Requests && is_total)
                };
                let kept = row[..kept].iter().filter(is_kept);
                rows.push(kept.map(|cell| self.cell(cell)).collect());
            }
            let behind = self.rows_behind.iter().filter(|(of, _)| Some(of.as_str()) == name);
            rows.extend(behind.map(|(_, cells)| labels(cells)));
        }
        let extra = self.extra_rows.iter().filter(|(of, _)| *of == table.table);
        rows.extend(extra.map(|(_, cells)| labels(cells)));
        Some(Part::Rows(table.table, rows))
    }

    fn cell(&self, cell: &gouji::forms::LayoutCell) -> Cell {
        let value = |coord| self.cells.get(&coord).map_or("0", String::as_str);
        let text = match cell.coord {
            Some(coord) => value(coord),
            None => {
                let changed = self.labels.iter().find(|(printed, _)| *printed == cell.text);
                changed.map_or(cell.text.as_str(), |(_, label)| label)
            }
        };
        Cell {
            text: text.to_owned(),
            rowspan: cell.rowspan,
            colspan: cell.colspan,
            is_value: cell.coord.is_some(),
        }
    }
}

fn labels(texts: &[String]) -> Vec<Cell> {
    texts.iter().map(|text| Cell::label(text)).collect()
}
