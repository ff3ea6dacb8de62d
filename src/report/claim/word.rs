//! The words by which prose names what the tables count, as data: each with what it means.

use crate::forms::RequestLine::*;
use crate::forms::Statistic::{self, *};
use crate::forms::{AppealResult, Applicant, DisclosureItem, RequestLine};

/// What a word means to the reading of claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Names requests for government information beyond doubt.
    Requests,
    /// Names requests where it is clear whose: `申请`.
    Asked,
    /// Open government information as a subject: `政府信息公开`.
    Openness,
    /// 收到.
    Receive,
    /// 受理, 办理: may leave out what was not accepted, or count what was brought forward.
    Accept,
    /// 答复, 办结.
    Close,
    /// 结转.
    Carry,
    /// The year before.
    Previous,
    /// The year behind.
    Next,
    /// How requests were disposed of.
    Rows(&'static [RequestLine]),
    /// 不再处理.
    Dropped,
    /// 其他, which may stand for several rows.
    Rest,
    /// Who asked.
    By(&'static [Applicant]),
    /// 行政复议.
    Reconsideration,
    /// 行政诉讼.
    Litigation,
    /// 未经复议直接起诉.
    DirectSuit,
    /// 复议后起诉.
    SuitAfter,
    /// 行政争议: appeals of either kind.
    Dispute,
    /// How an appeal ended.
    Result(AppealResult),
    /// What 表二 counts.
    Item(DisclosureItem),
    /// 制发.
    Issue,
    /// 废止.
    Repeal,
    /// 现行有效.
    InForce,
    /// 公开, 发布.
    Disclose,
    /// 处理决定.
    Decide,
    /// 收取.
    Collect,
    /// 未, 没有, 无.
    Not,
    /// 零, right before what there is none of.
    Zero,
    /// 均, 全部.
    All,
    /// 各.
    Each,
    /// 清理: what comes of looking documents over is not what was done with them in the year.
    Review,
    /// 引发.
    Raise,
    /// 因, 对: what follows is not counted, but says of what the rest is.
    Cause,
    /// 其中, 含.
    OfWhich,
    /// 及, 和, 、.
    And,
    /// 等: the list before it is open.
    Etc,
    /// What has numbers of its own that no table counts.
    Foreign,
    /// The body that reports; in the report of a government its office alone.
    Own,
    /// A body narrower than the one that reports.
    Narrow,
    /// A time that is not the year of the report.
    Period,
    /// 增加: a difference, not a number.
    Difference,
    /// 较, 比: the year that follows is only compared with.
    Than,
    /// The year of the report.
    ThisYear,
    /// 率, 占: a share is not a number of requests.
    Share,
    /// 按期, 延期: part of what was answered.
    Timing,
    /// A way in which only some of the requests came.
    Partial,
    /// What a row of the 统计表 counts; only in reports that have one.
    Row(Statistic),
    /// Names nothing in particular: after a verb alone it may be anything.
    Vague,
    /// Words that change nothing.
    Filler,
}

use Word::*;

pub(super) const WITHHELD: &[RequestLine] = &[
    StateSecret,
    ProhibitedByLaw,
    SecurityOrStability,
    ThirdPartyRights,
    InternalAffairs,
    DeliberativeProcess,
    EnforcementFile,
    AdministrativeInquiry,
];
pub(super) const UNAVAILABLE: &[RequestLine] = &[NotHeld, RequiresCreation, StillUnclear];
pub(super) const DECLINED: &[RequestLine] =
    &[PetitionOrComplaint, DuplicateRequest, PublishedMaterial, ExcessiveRequests, ReissueRequest];
pub(super) const OTHERWISE: &[RequestLine] =
    &[OtherwiseClosed, CorrectionOverdue, FeeUnpaid, OtherClosed];
const ORGANIZATIONS: &[Applicant] = &[
    Applicant::CommercialEnterprise,
    Applicant::ResearchInstitution,
    Applicant::PublicInterestOrganization,
    Applicant::LegalServicesInstitution,
    Applicant::OtherOrganization,
];

/// Words of one meaning.
pub(super) type Group = (Word, &'static [&'static str]);

/// Every word, by meaning. At a place in the text the longest that stands there counts.
#[rustfmt::skip]
pub(super) const LEXICON: &[Group] = &[
    (Requests, &["政府信息公开申请", "信息公开申请", "依申请公开", "政府信息依申请公开", "依申请信息公开", "依申请公开信息",
        "依申请公开政府信息", "政务公开申请", "公开政府信息的申请", "公开政府信息申请", "政府信息公开申请表", "政府信息公开申请书", "依申请公开信件", "政府信息依申请公开信件", "依申请公开办件", "依申请公开件", "政府信息申请公开件", "依申请公开请求", "依申请公开信息要求", "依申请公开要求", "政府信息申请公开", "政府信息申请", "公开信息申请",
        "信息公开的申请", "要求公开政府信息的申请", "申请公开政府信息", "公开申请", "依申请信息", "要求公开政府信息", "申请公开",
        "获取政府信息的申请", "政府信息依申请", "依申请政府信息公开", "政府信息公开的申请", "依申请公开政务信息"]),
    (Asked, &["申请", "申请件", "申请书", "申请表", "申请事项", "申请量", "申请数", "申请数量", "申请总数", "申请总量", "申请案件", "申请信件", "有效申请",
        "申请办件", "请求", "公开件", "公开办件"]),
    (Openness, &["政府信息公开", "信息公开", "政务公开", "政府信息", "公开政府信息工作", "信息公开工作", "政府信息公开工作", "政务公开工作",
        "政府信息公开类", "信息公开类"]),
    (Receive, &["收到", "新收", "接收", "接到", "收悉", "接收到", "新收到", "共收", "收取到", "新接收", "新增", "提出", "提交"]),
    (Accept, &["受理", "办理", "承办", "新受理", "登记", "处理", "收到和办理", "收到并办理", "受理并办理", "接收办理", "收办"]),
    (Close, &["答复", "办结", "办理完毕", "办复", "回复", "办理答复", "答复办结", "办结答复", "办理完成", "办理完结", "办理并答复", "作出答复",
        "办理办结", "答复完成", "办理结果总计", "处理完毕", "受理并办结", "予以答复", "办理回复", "依法答复", "审核办结"]),
    (Carry, &["结转", "转结", "顺延", "转入", "跨年", "延续", "结转到", "结转至", "结转入", "顺延到", "顺延至", "转到", "转至", "留转", "转"]),
    (Previous, &["上年", "上年度", "上一年", "上一年度", "去年", "往年", "前一年", "前一年度", "上年末"]),
    (Next, &["下年", "下年度", "下一年", "下一年度", "次年", "明年", "来年", "次年度"]),
    (Rows(&[GrantedInFull]), &["予以公开", "同意公开", "全部公开", "准予公开", "给予公开", "予以全部公开", "完全公开", "予以公开答复", "同意公开答复"]),
    (Rows(&[GrantedInPart]), &["部分公开", "予以部分公开", "同意部分公开", "部分予以公开", "部分公开答复", "区分处理后公开"]),
    (Rows(WITHHELD), &["不予公开", "不同意公开", "不公开", "决定不予公开", "不予公开答复", "不同意公开答复"]),
    (Rows(UNAVAILABLE), &["无法提供", "不能提供", "无法提供信息", "无法提供答复"]),
    (Rows(DECLINED), &["不予处理", "不予办理", "不予受理", "不作处理"]),
    (Rows(OTHERWISE), &["其他处理", "其它处理", "其他方式处理", "其他处理情形", "其他情形处理"]),
    (Dropped, &["不再处理", "不再办理"]),
    (Rest, &["其他", "其它", "其他情形", "其他情况", "其他原因"]),
    (Rows(&[StateSecret]), &["国家秘密", "涉及国家秘密", "属于国家秘密"]),
    (Rows(&[ProhibitedByLaw]), &["其他法律行政法规禁止公开", "法律行政法规禁止公开", "法律、行政法规禁止公开"]),
    (Rows(&[SecurityOrStability]), &["三安全一稳定", "危及三安全一稳定", "危及\u{201c}三安全一稳定\u{201d}"]),
    (Rows(&[ThirdPartyRights]), &["保护第三方合法权益", "第三方合法权益", "商业秘密、个人隐私", "涉及第三方合法权益"]),
    (Rows(&[InternalAffairs]), &["三类内部事务信息", "内部事务信息", "属于三类内部事务信息", "属于内部事务信息"]),
    (Rows(&[DeliberativeProcess]), &["四类过程性信息", "过程性信息", "属于四类过程性信息", "属于过程性信息"]),
    (Rows(&[EnforcementFile]), &["行政执法案卷", "行政执法案卷信息", "执法案卷", "属于行政执法案卷", "属于行政执法案卷信息"]),
    (Rows(&[AdministrativeInquiry]), &["行政查询事项", "行政查询", "属于行政查询事项"]),
    (Rows(&[NotHeld]), &["不掌握", "信息不存在", "本机关不掌握相关政府信息", "不掌握相关政府信息", "不掌握相关信息", "政府信息不存在", "不属于本机关", "申请信息不存在",
        "不属于本机关负责", "不属本机关公开", "不属于本机关公开", "不属于本机关掌握", "不属于本单位职责范围", "不属于本机关职责范围", "本机关不掌握", "本单位不掌握", "我局不掌握", "本办不掌握", "我委不掌握"]),
    (Rows(&[RequiresCreation]), &["需另行制作", "没有现成信息需要另行制作", "没有现成信息", "需要另行制作", "没有现成信息需另行制作"]),
    (Rows(&[StillUnclear]), &["补正后申请内容仍不明确", "经补正后申请内容仍不明确", "补正后仍不明确", "经补正后仍不明确", "申请内容不明确", "内容不明确"]),
    (Rows(&[PetitionOrComplaint]), &["信访、举报、投诉", "以申请形式进行信访、举报、投诉", "信访、举报、投诉类", "信访举报投诉类申请", "信访举报投诉类", "信访、举报、投诉类申请", "属于信访举报投诉类申请", "信访投诉举报类"]),
    (Rows(&[DuplicateRequest]), &["重复申请", "属于重复申请"]),
    (Rows(&[PublishedMaterial]), &["要求提供公开出版物", "公开出版物"]),
    (Rows(&[ExcessiveRequests]), &["无正当理由大量反复申请", "大量反复申请"]),
    (Rows(&[ReissueRequest]), &["要求行政机关确认或重新出具已获取信息", "确认或重新出具已获取信息", "重新出具已获取信息"]),
    (Rows(&[CorrectionOverdue]), &["逾期不补正", "申请人无正当理由逾期不补正", "无正当理由逾期不补正", "逾期未补正"]),
    (Rows(&[FeeUnpaid]), &["逾期未缴费", "逾期未按收费通知要求缴纳费用", "申请人逾期未按收费通知要求缴纳费用", "逾期未缴纳费用"]),
    (By(&[Applicant::NaturalPerson]), &["自然人", "公民", "个人"]),
    (By(ORGANIZATIONS), &["法人及其他组织", "法人和其他组织", "法人或其他组织", "法人或者其他组织", "法人、其他组织", "法人及其它组织", "法人或其它组织"]),
    (By(&[Applicant::CommercialEnterprise]), &["商业企业", "企业"]),
    (By(&[Applicant::ResearchInstitution]), &["科研机构"]),
    (By(&[Applicant::PublicInterestOrganization]), &["社会公益组织", "公益组织"]),
    (By(&[Applicant::LegalServicesInstitution]), &["法律服务机构"]),
    (Reconsideration, &["行政复议", "复议", "行政复议申请", "申请行政复议", "行政复议案件", "复议案件", "被申请行政复议", "复议申请", "行政复议案"]),
    (Litigation, &["行政诉讼", "诉讼", "行政诉讼案件", "诉讼案件", "行政应诉", "应诉案件", "行政诉讼案", "起诉"]),
    (DirectSuit, &["未经复议直接起诉", "直接起诉", "未经复议直接提起行政诉讼", "未经行政复议直接起诉"]),
    (SuitAfter, &["复议后起诉", "复议后提起行政诉讼", "经复议后起诉", "行政复议后起诉"]),
    (Dispute, &["行政争议"]),
    (Result(AppealResult::Upheld), &["结果维持", "维持", "获维持", "予以维持", "维持原行政行为", "维持结果", "维持原答复", "得到维持", "被维持"]),
    (Result(AppealResult::Corrected), &["结果纠正", "纠正", "纠错", "被纠错", "被纠正", "结果被纠正", "纠正结果", "败诉", "被依法纠错", "依法纠错"]),
    (Result(AppealResult::Other), &["其他结果", "其它结果"]),
    (Result(AppealResult::Pending), &["尚未审结", "未审结", "尚未办结", "正在审理", "尚在审理", "尚在审理中", "正在审理中", "尚未审理终结"]),
    (Item(DisclosureItem::AgencyRule), &["规章", "政府规章", "部门规章"]),
    (Item(DisclosureItem::NormativeDocument), &["行政规范性文件", "规范性文件"]),
    (Item(DisclosureItem::AdministrativeLicense), &["行政许可", "行政许可事项", "行政许可决定", "行政许可案件"]),
    (Item(DisclosureItem::AdministrativePenalty), &["行政处罚", "行政处罚决定", "行政处罚案件"]),
    (Item(DisclosureItem::AdministrativeCompulsion), &["行政强制", "行政强制措施", "行政强制决定"]),
    (Item(DisclosureItem::AdministrativeFee), &["行政事业性收费"]),
    (Issue, &["制发", "制定", "制定印发", "制定发布", "制定出台", "新制定", "新制发", "印发", "出台", "新制作", "制发件数", "本年制发", "本年制发件数"]),
    (Repeal, &["废止", "宣布失效", "废止件数", "本年废止"]),
    (InForce, &["现行有效", "现行有效件数", "对外公开总数量", "现行有效的"]),
    (Disclose, &["公开", "主动公开", "发布", "公示", "公布", "新公开", "主动公开政府信息", "公开政府信息", "公开发布", "公开信息"]),
    (Decide, &["处理决定", "作出", "做出", "处理决定数量", "作出处理决定", "决定", "实施"]),
    (Collect, &["收取", "收费", "收费金额", "征收"]),
    (Not, &["未", "没有", "无", "未曾", "暂无", "不存在", "尚未", "并无", "并未", "均未", "均无", "从未", "也未", "亦未", "也没有", "亦无", "也无", "无人", "无一", "没有一件", "未有"]),
    (Zero, &["零", "零报告"]),
    (All, &["均", "全部", "都", "均已", "已全部", "全部已", "均获", "全都", "全数", "均被", "均为", "全部为", "均是", "全部是"]),
    (Each, &["各"]),
    (Raise, &["引发", "引起", "产生", "导致", "提起", "发生", "出现", "涉及", "引发的", "引起的", "产生的", "导致的", "提起的", "被提起", "被申请"]),
    (Review, &["清理"]),
    (Cause, &["因", "由", "由于", "针对", "就", "对", "关于", "有关"]),
    (OfWhich, &["其中", "含", "包括", "包含", "分别为", "分别是"]),
    (And, &["、", "及", "和", "与", "或", "或者", "以及", "/", "并", "且", "及其"]),
    (Etc, &["等", "等原因", "等情形", "等情况", "等情形的", "等原因的"]),
    (Foreign, &["不予公开类", "依申请公开类", "主动公开类", "认定为依申请公开", "认定为不予公开", "政务服务", "办件", "12345", "热线", "留言", "信箱", "咨询", "信访件", "信访", "建议", "提案", "网民", "投诉件", "投诉", "举报", "行政许可申请", "许可申请",
        "群众来信", "来信", "来访", "来电", "工单", "诉求", "培训", "公众号", "微博", "微信", "登记申请", "贷款申请", "补贴申请", "证照",
        "用户", "粉丝", "访问", "检查", "会议", "考核", "问卷", "新闻", "督查", "意见", "线索", "补助", "救助", "执行申请", "强制执行", "行政裁决", "仲裁", "调解", "补正",
        "规范性文件相关信息", "规章和规范性文件相关信息", "规章、规范性文件相关信息", "规范性文件信息", "规范性文件类信息", "行政审批", "审批", "备案", "审查", "审核", "公文", "文件", "信件", "舆情", "答问", "解读", "案例", "典型"]),
    (Narrow, &["本级", "市本级", "县本级", "区本级", "省本级", "州本级", "各县", "各区", "各乡镇", "各镇", "各部门", "县区", "县市区", "区县", "市直", "区直", "县直",
        "镇街", "下属", "直属", "所属", "各单位", "市级部门", "区级部门", "县级部门", "委办局", "乡镇街道", "协助", "复议机关", "复议机构"]),
    (Own, &["本机关", "我局", "我委", "我办", "我镇", "我乡", "我街道", "我厅", "我中心", "我单位", "本局", "本委", "本单位", "本街道", "本镇", "本乡", "办公室"]),
    (Partial, &["通过", "网络", "信函", "当面", "邮件", "邮寄", "现场", "线上", "线下", "平台", "网站", "传真", "在线", "渠道", "门户", "窗口", "经", "方式", "形式", "一审", "二审",
        "再审", "电子邮件", "电子邮箱", "书面", "途径"]),
    (Period, &["截至", "截止", "累计", "历年", "以来", "上半年", "下半年", "季度", "同期", "期间", "五年来", "三年来", "近年来", "多年", "年来", "计划", "预计", "力争"]),
    (Difference, &["增加", "减少", "增长", "下降", "上升", "多出", "净增", "净减", "增多", "减", "增", "回落", "降低", "提升", "同比增加", "同比减少", "提高", "超出"]),
    (Than, &["较", "比", "同比", "与去年", "与上年", "同上年", "和上年", "与上一年", "与上年度", "与上一年度", "较去年", "较上年", "较上年度", "较上一年", "较上一年度",
        "比去年", "比上年", "比上年度", "比上一年", "比上一年度", "相比", "相较"]),
    (ThisYear, &["全年", "本年", "本年度", "今年", "年内", "年度内", "一年来", "今年以来", "本年以来", "年初以来"]),
    (Share, &["占", "占比", "办结率", "答复率", "满意率", "率", "按时答复率", "维持率", "纠错率", "败诉率", "比例", "比重"]),
    (Timing, &["按期", "按时", "延期", "逾期", "到期", "按期限", "延长", "延长期限", "超期", "当场", "限期内", "期限内", "法定期限内", "在法定期限内", "规定期限内"]),
    (Vague, &["案件", "事项", "业务", "相关", "信息", "有关案件", "相关案件", "事件", "事务"]),
    (Filler, &["共", "了", "的", "件数", "数量", "数", "为", "是", "有", "已", "全市", "全县", "全区", "全州", "全省", "全系统", "全镇", "我县", "我市", "我区",
        "各级行政机关", "各类", "各种", "情况", "情形", "共计", "合计", "总计", "总数", "总量", "总共", "另有", "另", "还有", "类", "工作", "方面", "继续办理", "继续", "办理中", "进行", "过", "任何", "任何形式", "任何方式", "任何途径", "任何渠道", "当事人", "件的", "要求", "年", "其", "新",
        "公民、法人和其他组织", "公民、法人或其他组织", "公民、法人或者其他组织", "公民、法人及其他组织", "社会公众", "申请人", "群众", "年度", "本", "到", "至", "入", "于", "作", "作为", "并已", "依法", "妥善", "规范", "完成", "件", "起", "属于", "属", "告知", "尚", "结果", "数为", "量为", "在", "被", "上", "以",
        "所有", "加上", "截至年底", "截至年末", "截至本年底", "截至当年底", "全", "内", "中", "予以", "给予", "公开方面", "处理结果", "向", "我", "而", "提供", "等共", "系", "达", "达到", "行政机关"]),
];

/// Words for rows of the 统计表 of 2014 to 2018 that later forms do not count.
#[rustfmt::skip]
pub(super) const STATISTICS: &[Group] = &[
    (Row(A1), &["主动公开政府信息", "主动公开各类政府信息", "公开政府信息"]),
    (Row(A1a), &["主动公开规范性文件"]),
    (Row(A2x1), &["政府公报公开政府信息"]),
    (Row(A2x2), &["政府网站公开政府信息"]),
    (Row(A2x3), &["政务微博公开政府信息"]),
    (Row(A2x4), &["政务微信公开政府信息"]),
    (Row(A2x5), &["其他方式公开政府信息"]),
    (Row(B1), &["回应公众关注热点或重大舆情", "回应热点或重大舆情"]),
    (Row(B2x1), &["新闻发布会", "参加或举办新闻发布会", "举办新闻发布会"]),
    (Row(B2x2), &["在线访谈", "政府网站在线访谈"]),
    (Row(B2x3), &["政策解读稿件", "发布政策解读稿件", "解读稿件"]),
    (Row(C1x1), &["当面申请"]),
    (Row(C1x2), &["传真申请"]),
    (Row(C1x3), &["网络申请", "网上申请"]),
    (Row(C1x4), &["信函申请"]),
    (Row(C2x1), &["按时办结"]),
    (Row(C2x2), &["延期办结"]),
    (Row(C3x1), &["已主动公开范围", "属于已主动公开范围"]),
    (Row(C3x5), &["不属于本机关公开", "不属于本行政机关公开"]),
    (Row(C3x6), &["信息不存在", "申请信息不存在"]),
    (Row(C3x7), &["告知作出更改补充", "作出更改补充"]),
    (Row(C3x8), &["告知通过其他途径办理", "通过其他途径办理"]),
    (Row(F), &["举报投诉"]),
    (Row(H1), &["专门机构", "工作专门机构"]),
    (Row(H2), &["查阅点", "政府信息公开查阅点"]),
    (Row(H3), &["从事政府信息公开工作人员"]),
    (Row(H3x1), &["专职人员"]),
    (Row(H3x2), &["兼职人员"]),
    (Row(I1), &["政府信息公开工作会议"]),
    (Row(I2), &["培训班", "举办培训班", "各类培训班"]),
    (Row(I3), &["接受培训", "接受培训人员", "培训"]),
];
