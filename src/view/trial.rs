//! 试改, from the JSON in which a page asks for it: `{"report":0,"edits":[{"place":{…},"to":"184"}]}`.

use crate::document::{Edit, Place, Trial};
use crate::json::Json;

/// Reads the edits to be tried, in the places that the JSON of the report names; nothing where it is not of that form.
pub fn trial(json: &str) -> Option<Trial> {
    let trial = Json::parse(json).ok()?;
    let report = trial.get("report").map_or(Some(0), whole)?;
    let Json::List(edits) = trial.get("edits")? else { return None };
    Some(Trial { report, edits: edits.iter().map(edit).collect::<Option<_>>()? })
}

fn edit(edit: &Json) -> Option<Edit> {
    let at = edit.get("place")?;
    let number = |name| at.get(name).and_then(whole);
    let block = number("block")?;
    let place = match (number("row"), number("column")) {
        (Some(row), Some(column)) => Place::Cell { block, row, column },
        _ => Place::Text { block, start: number("start")?, end: number("end")? },
    };
    let Json::Text(to) = edit.get("to")? else { return None };
    Some(Edit { place, to: to.clone() })
}

fn whole(number: &Json) -> Option<usize> {
    let Json::Whole(number) = number else { return None };
    usize::try_from(*number).ok()
}
