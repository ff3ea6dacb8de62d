//! Writes a report from scratch: the official tables with given values, and a plain frame around them.

use std::collections::BTreeMap;

use gouji::forms::{ALL, Coord, Form, LayoutTable, SECTIONS, Table};

/// A report to be written. Cells not named are 0.
pub struct Draft {
    pub form: &'static Form,
    pub year: u16,
    pub cells: BTreeMap<Coord, String>,
    pub without_tables: Vec<Table>,
    pub without_rows: Vec<String>,
    pub short_rows: Vec<String>,
}

impl Draft {
    /// A report of the first year that the form was used for, all zeros.
    pub fn new(form: &str) -> Self {
        let form = ALL.iter().find(|f| f.id == form).expect("a form of that name");
        Self {
            form,
            year: form.years.0,
            cells: BTreeMap::new(),
            without_tables: Vec::new(),
            without_rows: Vec::new(),
            short_rows: Vec::new(),
        }
    }

    /// The report as a page.
    pub fn html(&self) -> String {
        let year = self.year;
        let mut page = format!("<h1>云岭市商务局{year}年政府信息公开工作年度报告</h1>");
        let layout = self.form.layout();
        for (number, heading) in SECTIONS.iter().enumerate() {
            page.push_str(&format!("<p>{heading}</p>"));
            let table = layout.iter().find(|table| table.title == *heading);
            match table.filter(|table| !self.without_tables.contains(&table.table)) {
                Some(table) => page.push_str(&self.table(table)),
                None => page.push_str(&format!("<p>第{}部分的文字。</p>", number + 1)),
            }
        }
        page + &format!("<p>云岭市商务局</p><p>{}年1月15日</p>", year + 1)
    }

    fn table(&self, table: &LayoutTable) -> String {
        let mut html = String::from("<table>");
        for row in &table.rows {
            let name = row.iter().find_map(|cell| cell.coord).map(|c| self.form.row_name(c));
            let is = |names: &[String]| names.iter().any(|n| Some(n.as_str()) == name);
            if is(&self.without_rows) {
                continue;
            }
            let kept = row.len() - usize::from(is(&self.short_rows));
            html.push_str("<tr>");
            for cell in &row[..kept] {
                let text = cell.coord.map_or(cell.text.as_str(), |coord| self.value(coord));
                html.push_str(&format!(
                    "<td rowspan={} colspan={}>{text}</td>",
                    cell.rowspan, cell.colspan
                ));
            }
            html.push_str("</tr>");
        }
        html + "</table>"
    }

    fn value(&self, coord: Coord) -> &str {
        self.cells.get(&coord).map_or("0", String::as_str)
    }
}
