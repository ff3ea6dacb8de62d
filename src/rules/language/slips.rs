//! L06: slips that are common in such reports.

use super::{FEW, Flaw, PROOFREADING, is_han, prose, tell};
use crate::corrections::Corrections;
use crate::rules::prelude::*;

/// L06: a word that is surely a slip for another.
pub static COMMON_SLIPS: Rule = Rule::warning("L06", "common-slips", common_slips)
    .most(FEW)
    .title("常见错别字")
    .basis(PROOFREADING);

/// Words that are no words, or are unusual ones, each with the word meant.
static WRONG: Corrections<81> = Corrections::new(
    "《条列》→《条例》 一如继往→一如既往 不于公开→不予公开 不于受理→不予受理 为长态→为常态 \
    予于公开→予以公开 予已公开→予以公开 人民群从→人民群众 依申公开→依申请公开 保密审察→保密审查 \
    保秘→保密 信息布→信息 做为→作为 健立→建立 公开公作→公开工作 公开工做→公开工作 \
    公开政复议→公开行政复议 公开条列→公开条例 公开渠到→公开渠道 其它→其他 再接再励→再接再厉 \
    反应的问题→反映的问题 反应问题→反映问题 受里→受理 回映→回应 坐谈→座谈 坚特→坚持 密秘→秘密 \
    工做人员→工作人员 己经→已经 布署→部署 帐号→账号 帐户→账户 广大群从→广大群众 建全→健全 \
    彻销→撤销 截止→截至 按步就班→按部就班 按装→安装 捡查→检查 撒销→撤销 政务信息公→政务信息公开 \
    政务公共开→政务公开 政策解→政策解读 政府信公开→政府信息公开 政府信息公→政府信息公开 \
    政府息公开→政府信息公开 政府网占→政府网站 时侯→时候 松驰→松弛 标淮→标准 泄秘→泄密 涉秘→涉密 \
    申请渠到→申请渠道 疑异→疑义 登陆官网→登录官网 登陆平台→登录平台 登陆政府网→登录政府网 \
    登陆系统→登录系统 登陆网站→登录网站 登陆门户→登录门户 竟争→竞争 行政复义→行政复议 \
    行政复仪→行政复议 行政许事项→行政许可事项 行政诉松→行政诉讼 行政诉颂→行政诉讼 规犯→规范 \
    财政予算→财政预算 贯切→贯彻 贯撤→贯彻 迫不急待→迫不及待 通迅→通讯 部份→部分 部分成→部分组成 \
    部暑→部署 部门予算→部门预算 键全→健全 门户网占→门户网站 领到小组→领导小组 领导小姐→领导小组",
);

/// Words that were once written so, or that are used for others so often that it is a hint at the most.
const UNUSUAL: Words = Words("其它 帐号 帐户 截止 部份");

fn common_slips(context: &Context<'_>, telling: &mut Telling<'_>) {
    let has_usual = || prose(context).any(|passage| passage.text.contains("其他"));
    for passage in prose(context) {
        let text = passage.text.as_str();
        let mut is_clean = true;
        let mut tell = |at: usize, &(wrong, right): &(&str, &str), severity, should_be: &str| {
            let bytes = at..at + wrong.len();
            if !is_meant(wrong, text.cut(..at), text.cut(bytes.end..))
                || wrong == "其它" && !has_usual()
            {
                return;
            }
            is_clean = false;
            let what = format!("“{wrong}”{should_be}“{right}”");
            tell(
                context,
                telling,
                passage,
                Flaw::new(bytes.clone(), severity, what).mended(bytes, right),
            );
        };
        for (at, row) in WRONG.met(text) {
            match UNUSUAL.has(row.0) {
                true => tell(at, row, Severity::Hint, "宜写作"),
                false => tell(at, row, Severity::Warning, "应为"),
            }
        }
        if is_clean {
            telling.pass();
        }
    }
    telling.or_inapplicable("没有正文");
}

/// Whether letters that may be parts of two words are the wrong word, by what stands before and behind.
fn is_meant(wrong: &str, before: &str, behind: &str) -> bool {
    let follows = |words: Words| words.begin(behind);
    let next = behind.chars().next();
    let goes_on = |letters: &str| next.is_some_and(|c| letters.contains(c));
    let ends = |letters: &str| before.ends_with(|c| letters.contains(c));
    match wrong {
        // 政府信息公布, 公示, 公告, 公众, 公共, 公报
        "政府信息公" | "政务信息公" => {
            next.is_some_and(is_han) && !goes_on("开布示告众共平正司报文章交证务益用然民允")
        }
        // 做为民服务的事, 叫做为
        "做为" => next.is_some() && !ends("叫当看想敢") && !goes_on("民人群企老百了何善好基"),
        // 政策解读, 政策解释; 信息布局, 信息布告
        "政策解" | "信息布" => {
            next.is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | '。' | '、' | ';'))
        }
        // 新建全省一流
        "建全" => !ends("新在共已创修") && follows(Words("机制 制度 体系 完善 工作机制")),
        "部分成" => follows(Words("。 , ;")),
        "截止" => follows(Words("20 目前 年底 本年 12月31日 到目前")),
        // 按装置, 发布署名文章, 干部暑期, 究竟争取, 自己经办, 违规犯罪, 达标淮安, 关键全在, 环保秘书长
        "按装" => !goes_on("置修配备机"),
        "布署" => !goes_on("名"),
        "部暑" => !goes_on("期假"),
        "竟争" => !ends("究毕"),
        "己经" => !ends("自知"),
        "规犯" => !ends("法违") && !goes_on("罪错法规"),
        "标淮" => !goes_on("安北南河海阳滨阴上"),
        "键全" => !ends("关"),
        "保秘" | "密秘" => !goes_on("书"),
        "涉秘" => !goes_on("鲁"),
        "受里" => !ends("承接") && !goes_on("程"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_none_is_right() {
        let rows = &WRONG.rows;
        let first = |row: &(&str, &str)| row.0.chars().next();
        assert!(rows.windows(2).all(|pair| first(&pair[0]) <= first(&pair[1])));
        assert!(rows.iter().all(|(wrong, right)| wrong != right));
        assert!(UNUSUAL.iter().all(|word| rows.iter().any(|(wrong, _)| *wrong == word)));
    }
}
