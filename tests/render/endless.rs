//! Texts that go on and on in one line, as nobody writes them.

/// Pieces that stand in a text over and over, so that each rule and each reading meets what it looks for.
const PIECES: &[&str] = &[
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
    "结果维持",
    "行政复议",
    "第二十条第（一）项",
    "一、本年新收政府信息公开申请数量",
    "其他情形数",
    "一、",
    "|",
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
];

/// Every such text with its name, about so many bytes long.
pub fn texts(length: usize) -> Vec<(String, String)> {
    let repeated = |piece: &&str| ((*piece).to_owned(), piece.repeat(length / piece.len()));
    let mut texts: Vec<_> = PIECES.iter().map(repeated).collect();
    let items: Vec<String> = (1..length / 9).map(|number| format!("{number}条")).collect();
    for lead in ["公开信息", "公开信息9条，其中", "公开信息9条（其中："] {
        texts.push((lead.to_owned() + "1条、2条", format!("{lead}{}。", items.join("、"))));
    }
    let nested: String = items.iter().map(|item| format!("（其中{item}")).collect();
    let close = "）".repeat(items.len());
    texts.push(("nested".to_owned(), format!("公开信息9条{nested}{close}。")));
    texts
}

/// Files that go on and on in another way than by one line of text, each with its name.
pub fn files(length: usize) -> Vec<(&'static str, String)> {
    let many = |piece: &str| piece.repeat(length / piece.len());
    let numbered = |piece: &dyn Fn(usize) -> String| -> String {
        (0..length / piece(0).len()).map(piece).collect()
    };
    let row = "<tr><td>一、本年新收政府信息公开申请数量".to_owned() + &"<td>1".repeat(7);
    let title = |number: usize| {
        format!("<p>清河{number}县商务局2023年政府信息公开工作年度报告<p>一、总体情况")
    };
    let saved = "MIME-Version: 1.0\r\nSubject: a\r\n";
    vec![
        ("lines of one digit", many("1\n")),
        ("a row of bars", many("|1") + "|\n|---|---|\n"),
        ("rows of bars", many("|||||||||\n")),
        ("tabs", many("规章\t1\t2\t3\n")),
        ("elements in elements", many("<div>")),
        ("tables in tables", many("<table><tr><td>")),
        ("attributes of one tag", format!("<p {}>", numbered(&|number| format!("a{number}=1 ")))),
        ("names of characters", "<p>".to_owned() + &many("&lt;")),
        ("rows of a table", "<table>".to_owned() + &many(&row)),
        ("titles", numbered(&title)),
        ("a header over many lines", saved.to_owned() + &many(" a\r\n") + "\r\n<p>x"),
        ("parts of a saved page", {
            let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n";
            head.to_owned() + &many("--b\r\nContent-Type: text/html\r\n\r\nx\r\n")
        }),
    ]
}
