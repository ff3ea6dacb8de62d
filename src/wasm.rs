//! The core in the browser, a worker or Node: plain JavaScript in, plain JavaScript out.

use js_sys::{Array, Error, JSON, Reflect, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::decode::Unreadable;
use crate::pack::PackError;
use crate::{Checked, Checker, Read, view};

/// Sends panics to the console with their message. Runs once, when the module starts.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Checks one report: a string (a clipboard, a text field) or the bytes of a file. `options.name` is the
/// file's name. A Word document is unzipped by the caller, who has the browser's own means for that:
/// `options.unzipped` is then its main part, `word/document.xml`, and the input still the bytes of the file.
/// `options.previous` is a list of reports to compare with, each with `input` and, as here, `name` and `unzipped`.
/// `options.pack` is a rule pack: its JSON text, or the object. With `options.blocks` the report comes with its texts
/// and tables as they stand, `blocks`. `options.trial` is what to change in it first: `{report, edits: [{place, to}]}`,
/// in the places of such a report.
///
/// # Errors
/// An `Error` with a stable `code` and a Chinese sentence a person can act on.
#[wasm_bindgen]
pub fn check(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let option = |name: &str| Reflect::get(&options, &name.into()).ok();
    let given = |name: &str| option(name).filter(|it| !it.is_null() && !it.is_undefined());
    let mut checker = match given("pack") {
        Some(pack) => checker(&pack)?,
        None => Checker::default(),
    };
    let previous = given("previous").map(|previous| Array::from(&previous)).unwrap_or_default();
    for earlier in previous {
        let input = Reflect::get(&earlier, &"input".into())?;
        let read = read(&Checker::default(), &input, &earlier).map_err(refusal)?;
        checker.years.extend(read);
    }
    if let Some(trial) = given("trial") {
        checker.trial = view::trial(&text_of(&trial))
            .ok_or_else(|| error("wrong-trial", "试改的内容不对：请给出每处的位置和新的文字"))?;
    }
    let checked: Checked = checker.check(read(&checker, &input, &options).map_err(refusal)?);
    let in_full = option("blocks").is_some_and(|blocks| blocks.is_truthy());
    // It has some seven thousand values. As text it crosses once and the browser's own parser makes them, which takes a sixth
    // off a warm check in Chromium and costs 4 KB; in Node it comes to the same.
    JSON::parse(&view::json_text(&checked, in_full))
}

/// The reports of an input, which is text or the bytes of a file; `of` has its `name`, and its main part where it is a Word
/// document, `unzipped`.
fn read(checker: &Checker, input: &JsValue, of: &JsValue) -> Result<Vec<Read>, Unreadable> {
    let option = |name: &str| Reflect::get(of, &name.into()).ok();
    let name = option("name").and_then(|name| name.as_string());
    let name = name.as_deref();
    if let Some(text) = input.as_string() {
        return checker.read_text(name, &text);
    }
    let bytes = input.dyn_ref::<Uint8Array>().ok_or(NOT_TEXT)?.to_vec();
    match option("unzipped").and_then(|part| part.dyn_into::<Uint8Array>().ok()) {
        Some(part) => checker.read_unzipped(name, &bytes, &part.to_vec()),
        None => checker.read_bytes(name, &bytes),
    }
}

fn refusal(reason: Unreadable) -> JsValue {
    error(reason.code, reason.message)
}

/// Reads a rule pack, its JSON text or the object: its name, what asks for it, and what it changes, in sentences.
///
/// # Errors
/// As [`check`] with that pack.
#[wasm_bindgen]
pub fn pack(pack: JsValue) -> Result<JsValue, JsValue> {
    plain(&view::pack(&checker(&pack)?.pack))
}

/// Every rule.
///
/// # Errors
/// None in practice: the list is made of strings.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsValue> {
    plain(&view::rules())
}

/// Every form with its tables as printed.
///
/// # Errors
/// None in practice: the tables are made of strings and numbers.
#[wasm_bindgen]
pub fn forms() -> Result<JsValue, JsValue> {
    plain(&view::forms())
}

/// The SHA-256 of the bytes of a file in hexadecimal: a page on an intranet's `http://` has no `crypto.subtle` for it.
#[wasm_bindgen]
pub fn sha256(bytes: &[u8]) -> String {
    crate::sha256(bytes)
}

/// A checker by a pack, given as text or as an object.
fn checker(pack: &JsValue) -> Result<Checker, JsValue> {
    Checker::with_pack(&text_of(pack))
        .map_err(|PackError { sentence }| error("wrong-pack", &sentence))
}

/// JSON, given as text or as the object.
fn text_of(json: &JsValue) -> String {
    let text = json.as_string().or_else(|| JSON::stringify(json).ok()?.as_string());
    text.unwrap_or_default()
}

const NOT_TEXT: Unreadable = Unreadable {
    code: "wrong-input",
    message: "只能检查文字或文件的内容：请传入字符串或 Uint8Array",
};

fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

fn error(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    // Setting a property of an object that was just made cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
