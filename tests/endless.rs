//! Texts that go on and on in one line: none costs more than a multiple of its length.

use std::time::{Duration, Instant};

use gouji::forms::ALL;

use crate::render::Draft;

/// How long each text is, in bytes: what takes time by its square takes minutes.
const LENGTH: usize = 100_000;

/// Generous, for a build without optimisation on a busy machine.
const LIMIT: Duration = Duration::from_secs(15);

/// Checks a text as it is, and as a paragraph of a report.
fn check(name: &str, text: &str) {
    let mut draft = Draft::new(ALL.last().expect("there are forms").id);
    draft.section(1).lines.push(text.replace('<', "&lt;"));
    for input in [text, &draft.html()] {
        let start = Instant::now();
        let _ = gouji::check_text(None, input);
        assert!(start.elapsed() < LIMIT, "{name} took {:?}", start.elapsed());
    }
}

#[test]
fn the_same_piece_over_and_over_is_read_in_time() {
    for piece in [
        "全年共收到政府信息公开申请3件，其中自然人2件，法人1件。",
        "收到申请3件，上年结转1件，办结3件，结转下年1件。",
        "三个问题：一是甲；二是乙。",
        "公开信息12条（其中1条（其中2条",
        "予以公开3件（甲）",
        "不予公开（三类内部事务信息）2件，其他1件；",
        "去年未收到，收到申请3件，同比增长5%。",
        "未收到申请，均已答复；",
        "未收到因、",
        "没有行政许可职权、",
        "率5%",
        "占50%",
        "同比增长5%",
        "其中3件",
        "其中",
        "未收到",
        "公开",
        "条其中",
        "“",
        "《",
        "（",
        "）",
        "，",
        ",",
        "123,",
        "1234,",
        "1.",
        "1",
        "三",
        "增3减",
        "13800001234、",
        "11010519491231002X ",
        "http://www.example.gov.cn/a.html ",
    ] {
        check(piece, &piece.repeat(LENGTH / piece.len()));
    }
}

#[test]
fn lists_without_end_are_read_in_time() {
    let items: Vec<String> = (1..LENGTH / 9).map(|number| format!("{number}条")).collect();
    for lead in ["公开信息", "公开信息9条，其中", "公开信息9条（其中："] {
        check(lead, &format!("{lead}{}。", items.join("、")));
    }
    let nested: String = items.iter().map(|item| format!("（其中{item}")).collect();
    check("nested", &format!("公开信息9条{nested}{}。", "）".repeat(items.len())));
}
