//! Sentences whose numbers must agree with one another: totals with their parts, shares, rates of growth.
//! Each is right where the slip is 0, and off by it otherwise.

use super::dice::Dice;
use super::random::pick;

const KINDS: [&str; 10] = [
    "机构职能类信息",
    "规划计划类信息",
    "财政预决算信息",
    "行政许可、行政处罚等执法信息",
    "建议提案办理结果",
    "重大项目信息",
    "扶贫、教育、医疗等民生信息",
    "通知公告",
    "工作动态类信息",
    "人事信息",
];

/// A total, parts with a last 其他, and what may follow them.
pub fn breakdown(dice: &mut Dice, slip: i64) -> String {
    let first = dice.below(5);
    let kinds = &KINDS[first..first + 2 + dice.below(4)];
    let parts: Vec<i64> = kinds.iter().map(|_| 1 + dice.below(80) as i64).collect();
    let rest = 10 + dice.below(200) as i64;
    let total = (parts.iter().sum::<i64>() + rest + slip).max(1);
    let posted = pick(&["主动公开政府信息", "通过门户网站发布政务信息", "共公开各类信息"], dice);
    let after = pick(&["", "，均已在网站公开", "，在微信公众号推送197条"], dice);
    let number_first = dice.one_in(4);
    let between = pick(&["，", "、", "；"], dice);
    let mut listed: Vec<String> = kinds
        .iter()
        .zip(&parts)
        .map(|(kind, count)| match number_first {
            true => format!("{count}条{}", kind.replace('、', "和")),
            false => match dice.below(6) {
                0 => format!("{kind}{count}条（其中图解{}条）", (*count + 1) / 2),
                _ => format!("{kind}{count}条"),
            },
        })
        .collect();
    let other = pick(&["其他信息", "其他应当公开的信息", "其它信息"], dice);
    listed.push(match number_first {
        true => format!("{rest}条{other}"),
        false => format!("{other}{rest}条"),
    });
    let listed = listed.join(between);
    match dice.below(4) {
        0 => format!("{posted}{total}条（其中：{listed}）{after}。"),
        1 if after.is_empty() => format!("{posted}{total}条。其中，{listed}。"),
        2 if after.is_empty() => format!("{posted}{total}条，包括{listed}。"),
        _ if between == "；" => format!("{posted}{total}条，其中{listed}。"),
        _ => format!("{posted}{total}条，其中{listed}{after}。"),
    }
}

/// A total at the end of one paragraph, its parts in the next.
pub fn listed_below(dice: &mut Dice, slip: i64) -> [String; 2] {
    let parts: Vec<i64> = (0..3).map(|_| 3 + dice.below(90) as i64).collect();
    let total = parts.iter().sum::<i64>() + slip;
    let lead = pick(&["主要类别有：", "其中：", "具体为："], dice);
    let [a, b, c] = [parts[0], parts[1], parts[2]];
    [
        format!("全年在政府网站发布专题信息{total}篇。"),
        format!("{lead}重点项目类{a}篇、民生实事类{b}篇、其他{c}篇。"),
    ]
}

/// Things and one kind of them, of which there are more by the slip than there are things.
pub fn part(dice: &mut Dice, slip: i64) -> String {
    let total = 2 + dice.below(40) as i64;
    let part = if slip == 0 { dice.below(total as usize) as i64 } else { total + slip.abs() };
    match dice.below(3) {
        0 => format!("全年发布政策解读{total}篇，其中图解{part}篇。"),
        1 => format!("举办新闻发布会{total}场，其中部门负责人出席{part}场。"),
        _ => format!("制作宣传视频{total}期（其中动画{part}期），反响良好。"),
    }
}

/// The channels that so many requests came in by.
pub fn channels(received: i64, dice: &mut Dice, slip: i64) -> String {
    let net = dice.below(received as usize + 1) as i64;
    let letter = dice.below((received - net) as usize + 1) as i64;
    let (by_net, by_letter) = (
        pick(&["网络申请", "通过网站平台提交", "网上申请"], dice),
        pick(&["信函申请", "邮寄信函"], dice),
    );
    let last = received - net - letter + slip;
    let rest = pick(&["其他方式", "其他渠道"], dice);
    let comma = pick(&["，", "、"], dice);
    format!(
        "全年收到政府信息公开申请{received}件，其中{by_net}{net}件{comma}{by_letter}{letter}件{comma}{rest}{last}件。"
    )
}

/// Natural and legal persons whose affairs were attended to.
pub fn applicants(dice: &mut Dice, slip: i64) -> String {
    let (persons, bodies) = (dice.below(90) as i64, 3 + dice.below(90) as i64);
    let total = (persons + bodies + slip).max(1);
    let colon = pick(&["其中：", "其中", "其中，"], dice);
    let bodies_are = pick(&["法人", "法人和其他组织", "企业法人"], dice);
    format!(
        "窗口共办理政务服务事项{total}件，{colon}自然人办件{persons}件，{bodies_are}办件{bodies}件，均在时限内办结。"
    )
}

/// A share in percent, with so many decimals, rounded or cut, and off by the slip in its last digit.
pub fn share(part: i64, whole: i64, decimals: u32, is_cut: bool, slip: i64) -> String {
    let factor = 10_i64.pow(decimals);
    let rounded = (part * 100 * factor * 2 + whole) / (whole * 2);
    let share = if is_cut { part * 100 * factor / whole } else { rounded } + slip;
    match decimals {
        0 => format!("{share}%"),
        _ => format!("{}.{:0width$}%", share / factor, share % factor, width = decimals as usize),
    }
}

/// A complete list with the share of each part, the last of which may be wrong.
pub fn shares(dice: &mut Dice, slip: i64) -> String {
    let parts: Vec<i64> = (0..3).map(|_| 5 + dice.below(60) as i64).collect();
    let total: i64 = parts.iter().sum();
    let (decimals, is_cut) = (1 + dice.below(2) as u32, slip == 0 && dice.one_in(3));
    let slip = slip * 10_i64.pow(decimals);
    let wrong = dice.below(3);
    let form = dice.below(3);
    let one = |at: usize, name: &str| {
        let slip = if at == wrong { slip } else { 0 };
        let share = share(parts[at], total, decimals, is_cut, slip);
        match form {
            0 => format!("{name}{}件（{share}）", parts[at]),
            1 => format!("{name}{}件、占{share}", parts[at]),
            _ => format!("{name}{}件，占比{share}", parts[at]),
        }
    };
    let separator = if form == 0 { "，" } else { "；" };
    let listed = ["咨询类", "求助类", "投诉类"].iter().enumerate().map(|(at, name)| one(at, name));
    let listed = listed.collect::<Vec<_>>().join(separator);
    format!("受理群众来信{total}件，其中{listed}。")
}

/// Shares without the numbers that they are shares of.
pub fn hundred(dice: &mut Dice, slip: i64) -> String {
    let (one, two) = (20 + dice.below(30) as i64, 10 + dice.below(20) as i64);
    let rest = 100 - one - two + slip;
    format!("从内容看，其中民生类占{one}%，经济类占{two}%，其他占{rest}%。")
}

/// A rate of completion beside its two numbers.
pub fn rate(dice: &mut Dice, slip: i64) -> String {
    let received = 100 + dice.below(900) as i64;
    let completed = received / 2 + dice.below((received / 3) as usize) as i64;
    let rate = share(completed, received, 1, false, slip);
    let of = pick(&["群众诉求", "热线工单", "网上咨询"], dice);
    format!("全年受理{of}{received}件，已办结{completed}件，办结率{rate}，满意率99.2%。")
}

/// A number and the rate at which it grew or fell, right or out of reach.
pub fn growth(dice: &mut Dice, is_wrong: bool) -> String {
    let base = 8 + dice.below(20) as i64;
    let rises = dice.one_in(2);
    let number =
        if rises { base + 1 + dice.below(9) as i64 } else { base - 1 - dice.below(5) as i64 };
    let change = (number - base).abs();
    let verb = if rises {
        pick(&["增长", "上升", "增加"], dice)
    } else {
        pick(&["下降", "减少"], dice)
    };
    let than = pick(&["较去年", "比上年度", "同比", "与上年相比"], dice);
    // A number between those that two neighbouring bases give.
    let between = |base: i64| {
        let given = |base: i64| (number - base).abs() * 1000 / base;
        format!("{:.1}%", (given(base) + given(base + 1)) as f64 / 20.0)
    };
    let rate = if is_wrong { between(base) } else { share(change, base, 1, dice.one_in(3), 0) };
    let of = pick(&["公开政策文件", "发布政策解读", "答复网上咨询"], dice);
    format!("全年{of}{number}件，{than}{verb}{rate}。")
}
