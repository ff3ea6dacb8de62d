//! Writers of pages: each puts a sheet into markup as some kind of site does.

use super::dice::Dice;
use super::sheet::{Cell, Part, Sheet};

/// Clean markup, a row a line.
pub fn plain(sheet: &Sheet, _: &mut Dice) -> String {
    page(sheet, "table", &|cell| format!("<td{}>{}</td>", spans(cell), cell.text))
}

/// Labels with line breaks in them.
pub fn broken_labels(sheet: &Sheet, dice: &mut Dice) -> String {
    let dice = std::cell::RefCell::new(dice);
    page(sheet, "table", &|cell| {
        let mut text: Vec<String> = cell.text.chars().map(String::from).collect();
        if !cell.is_value && text.len() > 2 {
            let mut dice = dice.borrow_mut();
            let at = 1 + dice.below(text.len() - 1);
            let mark = ["<br>", "<br/>\n", " ", "&nbsp;", "</p><p>"][dice.below(5)];
            text.insert(at, mark.to_owned());
        }
        format!("<td{}><p>{}</p></td>", spans(cell), text.concat())
    })
}

/// Old markup: upper case, no end tags, no quotes.
pub fn unclosed(sheet: &Sheet, _: &mut Dice) -> String {
    let mut page = String::new();
    for part in &sheet.parts {
        match part {
            Part::Text(text) => page += &format!("<P ALIGN=center>{text}\n"),
            Part::Rows(_, rows) => {
                page += "<TABLE BORDER=1 CELLSPACING=0>\n";
                for row in rows {
                    page += "<TR>";
                    for cell in row {
                        let (rows, columns) = (cell.rowspan, cell.colspan);
                        page += &format!("<TD ROWSPAN={rows} COLSPAN={columns}>{}", cell.text);
                    }
                    page += "\n";
                }
                page += "</TABLE>\n";
            }
        }
    }
    page
}

/// A page that is laid out by tables: navigation, data about the document, the report in a cell, a foot.
pub fn layout_table(sheet: &Sheet, dice: &mut Dice) -> String {
    let inner = plain(sheet, dice);
    format!(
        "<html><head><title>公开年报</title></head><body>\n\
         <table width=1000><tr><td colspan=2><ul><li>首页<li>机构<li>总计<li>行政许可</ul></td></tr>\n\
         <tr><td><table><tr><td>索引号</td><td>000123</td></tr>\n\
         <tr><td>发布机构</td><td>云岭市商务局</td></tr>\n\
         <tr><td>行政处罚</td><td>12</td></tr></table></td>\n\
         <td>{inner}</td></tr>\n\
         <tr><td colspan=2><p>主办：云岭市商务局</p><p>备案号 12345678</p></td></tr></table>\n\
         </body></html>"
    )
}

/// What Word puts on the clipboard: numbers and labels parted over spans, empty paragraphs' marks.
pub fn word(sheet: &Sheet, dice: &mut Dice) -> String {
    let dice = std::cell::RefCell::new(dice);
    let run = |text: &str| {
        let mut out = String::new();
        let mut chars = text.chars().peekable();
        while chars.peek().is_some() {
            let length = 1 + dice.borrow_mut().below(9);
            let piece: String = chars.by_ref().take(length).collect();
            out += &format!("<span lang=EN-US style='mso-hansi-font-family:宋体'>{piece}</span>");
        }
        out + "<span lang=EN-US><o:p></o:p></span>"
    };
    let body = page_with(
        sheet,
        "table class=MsoNormalTable border=1",
        &|text| format!("<p class=MsoNormal style='mso-outline-level:1'>{}</p>", run(text)),
        &|cell| {
            let text =
                if cell.text.is_empty() { "<o:p>&nbsp;</o:p>".into() } else { run(&cell.text) };
            format!(
                "<td width=50{} style='mso-border-alt:solid windowtext'><p class=MsoNormal>{text}</p></td>",
                spans(cell)
            )
        },
    );
    format!(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=utf-8>\n\
         <!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->\n\
         <style><!-- p.MsoNormal {{margin:0cm}} --></style></head>\n\
         <body lang=ZH-CN><!--StartFragment--><div class=WordSection1>\n{body}\
         </div><!--EndFragment--></body></html>"
    )
}

/// What Excel puts on the clipboard.
pub fn excel(sheet: &Sheet, _: &mut Dice) -> String {
    let body = page(sheet, "table border=0 style='border-collapse:collapse'", &|cell| {
        let number = if cell.is_value { " x:num" } else { "" };
        let spans = spans(cell);
        format!("<td class=xl65{spans}{number} style='mso-ignore:padding'>{}</td>", cell.text)
    });
    let columns = " <col width=72 span=3 style='mso-width-source:userset;width:54pt'>\n</colgroup>";
    let body = body.replace("collapse'>", &format!("collapse'>\n <colgroup>{columns}"));
    format!(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>\n\
         <style><!--table {{mso-displayed-decimal-separator:\"\\.\"}}--></style></head>\n\
         <body link=blue><!--StartFragment-->{body}<!--EndFragment--></body></html>"
    )
}

fn page(sheet: &Sheet, table: &str, cell: &dyn Fn(&Cell) -> String) -> String {
    page_with(sheet, table, &|text| format!("<p>{text}</p>"), cell)
}

fn page_with(
    sheet: &Sheet,
    table: &str,
    text: &dyn Fn(&str) -> String,
    cell: &dyn Fn(&Cell) -> String,
) -> String {
    let mut page = String::new();
    for part in &sheet.parts {
        match part {
            Part::Text(words) => page += &(text(words) + "\n"),
            Part::Rows(_, rows) => {
                page += &format!("<{table}>\n");
                for row in rows {
                    let cells: String = row.iter().map(cell).collect();
                    page += &format!("<tr>{cells}</tr>\n");
                }
                page += "</table>\n";
            }
        }
    }
    page
}

/// The attributes of a cell's spans, where it has any.
fn spans(cell: &Cell) -> String {
    let attribute = |name: &str, span: usize| match span {
        1 => String::new(),
        _ => format!(" {name}={span}"),
    };
    attribute("rowspan", cell.rowspan) + &attribute("colspan", cell.colspan)
}
