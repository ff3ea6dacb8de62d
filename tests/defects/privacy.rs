//! Class P: private data, marks of secrecy, what intruders left.

use gouji::finding::Subject;

use super::Defect;
use super::sentence::Place;
use crate::render::dice::Dice;
use crate::render::random::pick;

pub const DEFECTS: &[Defect] = &[
    Defect::around(
        "P01",
        "the number of an identity card",
        Place::Anywhere,
        &[
            "申请人身份证号码：{}。",
            "为居民（{}）提供了查阅服务。",
            "公示对象公民身份号码{}，已作答复。",
            "附件所列人员证件号{}已删除。",
        ],
        |_, dice| {
            let number = identity(dice);
            let parted = format!("{} {} {}", &number[..6], &number[6..14], &number[14..]);
            Some(if dice.one_in(4) { parted } else { number })
        },
    ),
    Defect::written("P01", "the old number of an identity card", Place::Anywhere, |_, dice| {
        let number = identity(dice);
        let old = format!("{}{}{:03}", &number[..6], &number[8..14], dice.below(1000));
        Some(format!("申请人身份证号{old}。"))
    }),
    Defect::around(
        "P02",
        "a mobile number",
        Place::Anywhere,
        &[
            "申请人电话{}，已电话告知办理结果。",
            "群众李女士（{}）来访咨询。",
            "联系人：办公室，手机：{}。",
            "监督电话：{}。",
        ],
        |_, dice| {
            let number =
                format!("1{}{:09}", 3 + dice.below(7), 123_456_789 + dice.below(800_000_000));
            let parted = format!("{}-{}-{}", &number[..3], &number[3..7], &number[7..]);
            Some(if dice.one_in(4) { parted } else { number })
        },
    ),
    Defect::around(
        "P03",
        "the number of a bank card",
        Place::Anywhere,
        &["退费至申请人银行卡{}。", "卡号：{}，已完成退费。", "信息处理费缴款账号{}。"],
        |_, dice| Some(card(dice)),
    ),
    Defect::around(
        "P04",
        "the name of an applicant",
        Place::Anywhere,
        &[
            "申请人{}申请公开征地批文，已按时答复。",
            "申请人：{}，要求公开预算信息。",
            "原告{}不服答复提起诉讼，法院已受理。",
            "对申请人{}提出的申请作了答复。",
        ],
        |_, dice| {
            let family = pick(&["王", "李", "张", "刘", "陈", "赵", "周", "孙"], dice);
            Some(format!("{family}{}", pick(&["建国", "丽", "小梅", "志强", "伟", "秀英"], dice)))
        },
    ),
    Defect::by("P05", "a mailbox of a free provider", |draft, dice| {
        let provider = pick(&["163.com", "qq.com", "126.com", "sina.com", "QQ.COM"], dice);
        draft.intro.push(format!("电子邮箱：yunling{}@{provider}。", dice.below(1000)));
        Some(Subject::Text)
    }),
    Defect::by("P06", "a mark of secrecy", |draft, dice| {
        let mark = pick(
            &[
                "机密★1年",
                "秘密★长期",
                "密级：秘密",
                "内部资料 注意保存",
                "内部资料，注意保存",
                "（此件不公开）",
                "仅供内部使用",
                "秘密",
            ],
            dice,
        );
        let line = format!("<p>{mark}</p>");
        draft.before = format!("{line}{}", draft.before);
        Some(Subject::Text)
    }),
    Defect::by("P07", "words of a gambling site", |draft, dice| {
        let sentence = pick(
            &[
                "365体育官网办理情况。",
                "落实县政府办公室欧洲五大联赛：印发工作要点的通知。",
                "世界杯买球平台主动公开政府信息。",
                "通过bet365官方网站公开政府信息。",
                "开云体育app下载情况。",
                "英超投注信息公开情况。",
            ],
            dice,
        );
        match dice.below(4) {
            0 => draft.page_title = Some("华体会官网下载_政府信息公开年报".to_owned()),
            1 => draft.after += "<p><a href=\"http://example.com\">真人百家乐</a></p>",
            _ => draft.section(1).lines.push(sentence.to_owned()),
        }
        Some(Subject::Text)
    }),
    Defect::by("P09", "a link that nobody outside can open", |draft, dice| {
        let target = pick(
            &[
                "file:///D:/nianbao.docx",
                "FILE://C:/a.doc",
                "D:\\年报\\a.doc",
                "http://192.168.0.12/a.pdf",
                "http://10.8.1.2:8080/a",
                "http://localhost/a",
            ],
            dice,
        );
        draft.after += &format!("<p><a href=\"{target}\">附件下载</a></p>");
        Some(Subject::Text)
    }),
];

/// A number of nobody's: born in 1900, with a sound check digit.
fn identity(dice: &mut Dice) -> String {
    const WEIGHTS: [usize; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let region = pick(&["110101", "530102", "620102", "820000"], dice);
    let (month, day) = (1 + dice.below(12), 1 + dice.below(28));
    let number = format!("{region}1900{month:02}{day:02}{:03}", dice.below(1000));
    let digits = number.bytes().map(|digit| usize::from(digit - b'0'));
    let sum: usize = digits.zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    number + &"10X98765432"[sum % 11..=sum % 11]
}

/// A number of no bank's: 16 or 19 digits, with a sound check digit.
fn card(dice: &mut Dice) -> String {
    let length = if dice.one_in(2) { 15 } else { 18 };
    let mut number = "629999".to_owned();
    while number.len() < length {
        number += &dice.below(10).to_string();
    }
    let doubled = |digit: usize| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let digits = number.bytes().rev().map(|digit| usize::from(digit - b'0'));
    let sum: usize = digits
        .enumerate()
        .map(|(at, digit)| if at % 2 == 0 { doubled(digit) } else { digit })
        .sum();
    format!("{number}{}", (10 - sum % 10) % 10)
}
