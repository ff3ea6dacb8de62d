//! WordprocessingML as Word, WPS and others write it, in the least XML that shows each case.

use expect_test::{Expect, expect};
use proptest::collection::vec;
use proptest::prelude::*;

use super::read;
use crate::document::Block;

#[track_caller]
fn check(body: &str, expected: Expect) {
    expected.assert_eq(&blocks(&format!(
        "<?xml version='1.0'?><w:document xmlns:w='w'><w:body>{body}</w:body></w:document>"
    )));
}

fn blocks(xml: &str) -> String {
    let mut out = String::new();
    for block in read(xml).blocks {
        match block {
            Block::Text(text) => out.push_str(&format!("{text:?}\n")),
            Block::Image => out.push_str("image\n"),
            Block::Grid(grid) => {
                for row in grid.expanded() {
                    let row: Vec<_> = row.collect();
                    out.push_str(&format!("{row:?}\n"));
                }
            }
        }
    }
    out
}

/// A table of rows of cells, each its properties and its text.
fn table(rows: &[&[(&str, &str)]]) -> String {
    let cell = |(properties, text): &(&str, &str)| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let row = |cells: &&[(&str, &str)]| {
        format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
    };
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn runs_join_to_paragraphs() {
    check(
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>收到</w:t></w:r><w:proofErr/>\
         <w:r><w:t xml:space='preserve'> 12 &lt;&#x4EF6;</w:t><w:br/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t>\
         <w:tab/><w:sym w:font='Wingdings' w:char='F0FE'/></w:r></w:p><w:p/>\
         <w:p><w:r><w:t>\n 二 \n</w:t></w:r></w:p>",
        expect![[r#"
            "收到 12 <件\n1-2"
            "二"
        "#]],
    );
}

#[test]
fn changes_that_are_still_to_be_accepted_are_read_as_accepted() {
    check(
        "<w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>4</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>\
         <w:moveTo><w:r><w:t>件</w:t></w:r></w:moveTo></w:p>\
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>在</w:t></w:r></w:p>",
        expect![[r#"
            "共4件"
            "前半后半"
            "在"
        "#]],
    );
    let kept = table(&[&[("", "甲"), ("", "乙")], &[("", "1"), ("<w:cellDel/>", "2")]]);
    let gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>去</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    check(
        &kept.replace("</w:tbl>", gone),
        expect![[r#"
            ["甲", "乙"]
            ["1", ""]
        "#]],
    );
}

#[test]
fn codes_of_fields_and_hidden_text_are_not_read() {
    check(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>IF </w:instrText>\
         <w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType='separate'/>\
         <w:t>内</w:t><w:fldChar w:fldCharType='end'/><w:fldChar w:fldCharType='separate'/><w:t>12</w:t>\
         <w:fldChar w:fldCharType='end'/><w:t>件</w:t></w:r>\
         <w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>。</w:t></w:r></w:p>\
         <w:p><w:r><w:fldChar w:fldCharType='begin'/><w:t>断</w:t></w:r></w:p><w:p><w:r><w:t>后</w:t></w:r></w:p>\
         <w:p><w:fldSimple w:instr='=SUM(ABOVE)'><w:r><w:t>5</w:t></w:r></w:fldSimple></w:p>",
        expect![[r#"
            "12件。"
            "后"
            "5"
        "#]],
    );
}

#[test]
fn merged_cells_cover_their_slots() {
    let (two, begins, goes_on) =
        ("<w:gridSpan w:val='2'/>", "<w:vMerge w:val='restart'/>", "<w:vMerge/>");
    let both = format!("{two}{begins}");
    let both_on = format!("{two}<w:vMerge w:val='continue'/>");
    check(
        &table(&[
            &[(begins, "甲"), (&both, "乙"), ("", "丙")],
            &[(goes_on, ""), (&both_on, "不见"), ("", "1")],
            &[(begins, "丁"), ("", "2"), ("", "3"), ("", "4")],
            &[(goes_on, ""), ("<w:hMerge w:val='restart'/>", "5"), ("<w:hMerge/>", ""), ("", "6")],
        ]),
        expect![[r#"
            ["甲", "乙", "乙", "丙"]
            ["甲", "乙", "乙", "1"]
            ["丁", "2", "3", "4"]
            ["丁", "5", "5", "6"]
        "#]],
    );
}

#[test]
fn a_cell_that_continues_nothing_stands_for_itself() {
    check(
        &table(&[
            &[("<w:vMerge/>", "甲"), ("", "乙")],
            &[("<w:gridSpan w:val='2'/><w:vMerge/>", "丙")],
            &[("<w:gridSpan w:val='-1'/>", "丁")],
        ]),
        expect![[r#"
            ["甲", "乙"]
            ["丙", "丙"]
            ["丁", ""]
        "#]],
    );
}

#[test]
fn no_cell_is_wider_than_a_table_can_be() {
    let wide = table(&[&[("<w:gridSpan w:val='99999999'/>", "甲"), ("", "乙")]]);
    let document = read(&wide);
    let (_, grid) = document.grids().next().expect("there is a table");
    assert_eq!((grid.width(), grid.at(0, 63).map(|cell| cell.text.as_str())), (64, Some("乙")));
}

#[test]
fn a_row_may_begin_later_than_others() {
    let late = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>";
    let rows =
        table(&[&[("", "甲"), ("<w:vMerge w:val='restart'/>", "乙")], &[("<w:vMerge/>", "")]]);
    let at = rows.rfind("<w:tr>").unwrap();
    check(
        &format!("{}{late}{}", &rows[..at], &rows[at + 6..]),
        expect![[r#"
            ["甲", "乙"]
            ["", "乙"]
        "#]],
    );
}

#[test]
fn a_table_that_only_lays_out_the_page_is_opened() {
    let inner = table(&[&[("", "1"), ("", "2")]]);
    let outer = table(&[&[("", "题"), ("", "栏")]]);
    check(
        &outer.replace("<w:p><w:r><w:t>栏", &format!("{inner}<w:p><w:r><w:t>栏")),
        expect![[r#"
            "题"
            ["1", "2"]
            "栏"
        "#]],
    );
    check(
        &table(&[&[("", "框")]]),
        expect![[r#"
            "框"
        "#]],
    );
}

#[test]
fn wrappers_are_looked_through_and_one_alternative_is_taken() {
    let row = table(&[&[("", "1"), ("", "2")]])
        .replace("<w:tr>", "<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent><w:tr>")
        .replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>");
    check(
        &format!(
            "{row}<w:p><w:smartTag><w:r><w:t>年</w:t></w:r></w:smartTag><w:r><mc:AlternateContent>\
             <mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>\
             </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Choice><w:t>次</w:t></mc:Choice>\
             <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>\
             </v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>报</w:t></w:r>\
             <w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby>\
             <mc:AlternateContent><mc:Fallback><w:r><w:t>备</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
        ),
        expect![[r#"
            ["1", "2"]
            "框"
            "年报音备"
        "#]],
    );
}

#[test]
fn pictures_are_known_to_be_there() {
    check(
        "<w:p><w:r><w:drawing><a:graphic><pic:pic><a:blip r:embed='rId4'/></pic:pic></a:graphic></w:drawing></w:r></w:p>\
         <w:p><w:r><w:pict><v:shape><v:imagedata r:id='rId5'/></v:shape></w:pict></w:r></w:p>\
         <w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>",
        expect![[r#"
            image
            image
        "#]],
    );
}

#[test]
fn no_xml_makes_it_stumble() {
    for (xml, expected) in [
        ("", ""),
        ("no xml at all", ""),
        ("<w:p><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>断", "\"前\"\n\"断\"\n"),
        ("<p><r><t>前</t></r></p><p></r>", "\"前\"\n"),
        ("<tc><p><r><t>1</t></r></p></tc><tr/><gridSpan val='2'/>", "\"1\"\n"),
        ("<tbl><tc><p><t>1</t></p></tc><tc><p><t>2</t></p></tc></tbl>", "[\"1\", \"2\"]\n"),
        ("<tbl><tr><tcPr><gridSpan val='2'/></tcPr></tr></tbl>", ""),
        ("<r><fldChar fldCharType='end'/><fldChar fldCharType='separate'/><t>1</t></r>", "\"1\"\n"),
        ("</w:p>", ""),
    ] {
        assert_eq!(blocks(xml), expected, "{xml}");
    }
    let deep = "<tbl><tr><tc>".repeat(50_000);
    assert_eq!(blocks(&format!("{deep}<p><t>1</t></p>")), "\"1\"\n");
}

proptest! {
    /// Whatever the order of the elements: nothing panics, and every slot of a grid can be asked for.
    #[test]
    fn no_order_of_elements_makes_it_stumble(pieces in vec(0..PIECES.len(), 0..60)) {
        let xml: String = pieces.into_iter().map(|at| PIECES[at]).collect();
        for (_, grid) in read(&xml).grids() {
            prop_assert_eq!(grid.expanded().count(), grid.height());
        }
    }
}

const PIECES: [&str; 28] = [
    "<tbl>",
    "</tbl>",
    "<tr>",
    "</tr>",
    "<tc>",
    "</tc>",
    "<p>",
    "</p>",
    "<r>",
    "</r>",
    "<t>1</t>",
    "<tcPr><gridSpan val='3'/></tcPr>",
    "<tcPr><vMerge val='restart'/></tcPr>",
    "<tcPr><vMerge/></tcPr>",
    "<tcPr><hMerge/></tcPr>",
    "<tcPr><cellDel/></tcPr>",
    "<trPr><gridBefore val='2'/></trPr>",
    "<trPr><del/></trPr>",
    "<pPr><rPr><del/></rPr></pPr>",
    "<del>",
    "</del>",
    "<rPr><vanish/></rPr>",
    "<fldChar fldCharType='begin'/>",
    "<fldChar fldCharType='separate'/>",
    "<fldChar fldCharType='end'/>",
    "<txbxContent>",
    "</txbxContent>",
    "<AlternateContent><Choice/><Fallback/></AlternateContent>",
];
