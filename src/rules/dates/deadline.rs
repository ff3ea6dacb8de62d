//! D04, D05: the last day of publication.

use super::signature::{is_slip, place, signed};
use crate::report::{Date, Level};
use crate::rules::prelude::*;

/// D04: signed when it should have been published already.
pub static SIGNED_LATE: Rule =
    Rule::error("D04", "signed-late", signed_late).title("落款日期超过期限").basis(BASIS);

/// D05: published late.
pub static PUBLISHED_LATE: Rule =
    Rule::warning("D05", "published-late", published_late).title("发布日期超过期限").basis(BASIS);

const BASIS: &[Citation] = &[
    law::REGULATION.cited("第四十九条", "县级以上人民政府部门应当在每年1月31日前……向社会公布；县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告"),
    law::REGULATION_2007.cited("第三十一条", "各级行政机关应当在每年3月31日前公布本行政机关的政府信息公开工作年度报告"),
];

/// The last day of publication of a report.
struct Due {
    date: Date,
    /// Whether a law or a rule pack says so of this very agency, not custom.
    is_certain: bool,
    /// Which citation it leans on; none where it is the pack's.
    basis: Option<&'static Citation>,
    /// Who says so, where it is a rule pack.
    by: String,
}

impl Due {
    fn of(context: &Context<'_>) -> Option<Self> {
        let frame = &context.report.text.frame;
        let (year, agency) = (frame.year?, frame.agency.as_ref()?);
        let next = |month, day| Date::new(year + 1, month, day);
        if let Some((month, day)) = context.pack.deadline(agency.level) {
            let by = format!("按{}的要求，", context.pack.name);
            return Some(Self { date: next(month, day)?, is_certain: true, basis: None, by });
        }
        let (new, old) = (&BASIS[0], &BASIS[1]);
        let (date, is_certain, basis) = match agency.level {
            _ if year <= 2018 => (next(3, 31)?, true, old),
            Level::Government => (next(3, 31)?, true, new),
            Level::Department => (next(1, 31)?, agency.is_local_department(), new),
            Level::Township => (next(1, 31)?, false, new),
        };
        Some(Self { date, is_certain, basis: Some(basis), by: String::new() })
    }

    fn basis(&self) -> Vec<&'static Citation> {
        self.basis.into_iter().collect()
    }

    fn message(&self, what: &str, date: Date, year: u16) -> String {
        let custom = if self.is_certain { "" } else { "通常" };
        format!(
            "{what}是{}，{}{year} 年度的报告{custom}应当在{}前公布，晚 {} 天",
            date.in_words(),
            self.by,
            self.date.in_words(),
            self.date.days_until(date)
        )
    }
}

fn signed_late(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let Some(signed) = signed(report) else {
        return telling.inapplicable("没有落款日期");
    };
    let (Some(due), Some(year)) = (Due::of(context), report.text.frame.year) else {
        return telling.needs_review("没有读出年度或机关，不知道期限");
    };
    if is_slip(report, signed, year) {
        return telling.inapplicable("落款年份不是次年");
    }
    if signed <= due.date {
        return telling.pass();
    }
    let published = report.text.frame.published.filter(|&published| published > due.date);
    let mut message = due.message("落款日期", signed, year);
    if let Some(published) = published {
        message += &format!("；页面发布日期是{}", published.in_words());
    }
    let severity = match (due.is_certain, published) {
        (false, _) => Severity::Hint,
        (true, Some(_)) => Severity::Error,
        (true, None) => Severity::Warning,
    };
    let finding = telling.wrong(Subject::Text, "signature", message);
    finding.with_severity(severity).with_basis(due.basis()).at(place(report));
    if severity != Severity::Error {
        finding.advising("请看：落款日期有没有写错，报告是什么时候公布的");
    }
}

fn published_late(context: &Context<'_>, telling: &mut Telling<'_>) {
    let report = context.report;
    let Some(published) = report.text.frame.published else {
        return telling.inapplicable("页面没有发布日期");
    };
    let (Some(due), Some(year)) = (Due::of(context), report.text.frame.year) else {
        return telling.needs_review("没有读出年度或机关，不知道期限");
    };
    if published <= due.date {
        return telling.pass();
    }
    let in_time = |date: Date| date.year == year + 1 && date <= due.date;
    let signed = signed(report);
    if signed.is_some_and(|signed| !in_time(signed) && !is_slip(report, signed, year)) {
        // Told by D04.
        return telling.violation();
    }
    let earlier = signed.filter(|&signed| in_time(signed));
    // Pages were published anew when sites moved; a year later, that is the likelier cause.
    let may_have_moved = earlier.is_some()
        || published.year > year + 1
        || other_dates(report).into_iter().any(in_time);
    let mut message = due.message("页面发布日期", published, year);
    if let Some(signed) = earlier {
        message += &format!("；落款日期{}在期限内", signed.in_words());
    }
    let severity = match due.is_certain && !may_have_moved {
        true => Severity::Warning,
        false => Severity::Hint,
    };
    telling
        .wrong(Subject::Text, "published", message)
        .with_severity(severity)
        .with_basis(due.basis())
        .advising("请看：页面日期是不是网站迁移后重新发布的日期")
        .at(published_place(report));
}

/// Every date that stands in the head of the page.
fn other_dates(report: &Report) -> Vec<Date> {
    const LABELS: Words = Words("成文 生成 公开日期 公开时间 发文 印发 发布日期 发布时间");
    let texts: Vec<&str> = report.reading.document.texts().map(|(_, text)| text).collect();
    let labelled = texts
        .iter()
        .enumerate()
        .filter(|(_, text)| text.chars().count() < 200 && LABELS.any_in(text));
    labelled
        .flat_map(|(at, text)| {
            let next = texts.get(at + 1).filter(|_| text.chars().count() <= 8);
            let own = LABELS.iter().filter_map(|label| text.split_once(label));
            let own = own.filter_map(|(_, behind)| Date::find(behind));
            own.chain(next.and_then(|next| Date::find(next))).collect::<Vec<_>>()
        })
        .collect()
}

/// Where the date of publication stands.
fn published_place(report: &Report) -> Place {
    let published = report.text.frame.published;
    let mut places = report.reading.document.texts().filter(|(_, text)| {
        text.chars().count() < 200 && Date::find(text).is_some_and(|date| Some(date) == published)
    });
    places.next().map_or(report.text.frame.title_place, |(place, _)| place)
}
