//! Y04: what was pending has not vanished.

use super::{each, given, tell};
use crate::forms::{AppealResult, AppealRoute};
use crate::rules::prelude::*;

/// Y04: reconsiderations or suits were pending, and none is counted now.
pub static PENDING_APPEALS_DROPPED: Rule =
    Rule::hint("Y04", "pending-appeals-dropped", pending_appeals_dropped)
        .title("上一年尚未审结的，今年一件也没有")
        .basis(&[law::CUSTOM.cited("表四", "尚未审结的案件在审结的年度里列出结果")])
        .when(given)
        .off();

fn pending_appeals_dropped(context: &Context<'_>, telling: &mut Telling<'_>) {
    let at = |result| move |&route: &AppealRoute| Coord::Appeal(route, result);
    let now = AppealRoute::ALL.iter().map(at(AppealResult::Total));
    let cells: Vec<_> = now.zip(AppealRoute::ALL.iter().map(at(AppealResult::Pending))).collect();
    let without = "两年的表格里没有都列复议和诉讼";
    each(context, telling, &cells, without, &mut |telling, years| {
        if years.before.value.is_zero() || !years.now.value.is_zero() {
            return telling.pass();
        }
        tell(context, telling, &years, &["有 ", &years.before.value.to_string(), " 件"])
            .advising("请看：上一年没有审结的，今年审结了没有");
    });
}
