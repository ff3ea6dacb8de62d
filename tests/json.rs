//! JSON that comes in is read as serde_json reads it.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::render::dice::Dice;
use gouji::json::{DEEPEST, Json};
use serde_json::Value;

/// What serde_json makes of a text, in our terms; and the line of its error.
fn expected(text: &str) -> Result<Json, usize> {
    fn ours(value: Value) -> Json {
        match value {
            Value::String(text) => Json::Text(text),
            Value::Number(number) => number.as_u64().map_or(Json::Other, Json::Whole),
            Value::Array(list) => Json::List(list.into_iter().map(ours).collect()),
            Value::Object(object) => {
                Json::Object(object.into_iter().map(|(name, value)| (name, ours(value))).collect())
            }
            Value::Bool(_) | Value::Null => Json::Other,
        }
    }
    serde_json::from_str(text).map(ours).map_err(|error| error.line())
}

/// The same value with the members of its objects as serde_json has them: by name, and the last of one name.
fn by_name(value: Json) -> Json {
    match value {
        Json::List(list) => Json::List(list.into_iter().map(by_name).collect()),
        Json::Object(object) => {
            let members = object.into_iter().map(|(name, value)| (name, by_name(value)));
            Json::Object(members.collect::<BTreeMap<_, _>>().into_iter().collect())
        }
        value => value,
    }
}

/// A random value as text, in random white space.
fn write(dice: &mut Dice, depth: usize, out: &mut String) {
    let space = |dice: &mut Dice| ["", "", " ", "\n", "\r\n\t"][dice.below(5)];
    out.push_str(space(dice));
    match dice.below(if depth == 4 { 5 } else { 8 }) {
        0 => out.push_str(["true", "false", "null"][dice.below(3)]),
        1 => out.push_str(["0", "7", "1000", "18446744073709551615"][dice.below(4)]),
        2 => out.push_str(["-0", "-3", "1.5", "2e3", "0.0E-7", "1E+2"][dice.below(6)]),
        3 | 4 => {
            out.push('"');
            for _ in 0..dice.below(4) {
                let piece = [
                    "清河县",
                    "😀",
                    "a b",
                    "\\n",
                    "\\\"",
                    "\\\\",
                    "\\/",
                    "\\b\\f\\r\\t",
                    "\\u6e05",
                    "\\ud83d\\ude00",
                    "\u{7f}",
                ];
                out.push_str(piece[dice.below(piece.len())]);
            }
            out.push('"');
        }
        5 => {
            out.push('[');
            for entry in 0..dice.below(4) {
                out.push_str(if entry == 0 { "" } else { "," });
                write(dice, depth + 1, out);
            }
            out.push_str(space(dice));
            out.push(']');
        }
        _ => {
            out.push('{');
            for entry in 0..dice.below(4) {
                out.push_str(if entry == 0 { "" } else { "," });
                write!(out, "{}\"{entry}\"{}:", space(dice), space(dice)).unwrap();
                write(dice, depth + 1, out);
            }
            out.push_str(space(dice));
            out.push('}');
        }
    }
    out.push_str(space(dice));
}

#[test]
fn every_text_is_read_as_serde_json_reads_it() {
    let mut refused = 0;
    for case in 0..4_000 {
        let mut dice = Dice(40_009 + case);
        let mut text = String::new();
        write(&mut dice, 0, &mut text);
        assert_eq!(Json::parse(&text).map_err(|wrong| wrong.line), expected(&text), "{text:?}");
        // One slip: a character left out, doubled, or another in its place.
        let mut slipped: Vec<char> = text.chars().collect();
        let at = dice.below(slipped.len());
        match dice.below(3) {
            0 => drop(slipped.remove(at)),
            1 => slipped.insert(at, slipped[at]),
            _ => slipped[at] = ['，', '“', ',', '\'', '\u{1}', '0', 'u', '\\', '}'][dice.below(9)],
        }
        let slipped: String = slipped.into_iter().collect();
        let (found, expected) = (Json::parse(&slipped).map(by_name), expected(&slipped));
        refused += usize::from(found.is_err());
        assert_eq!(found.ok(), expected.ok(), "{slipped:?}");
    }
    assert!(refused > 1_000, "only {refused} slips made it no JSON");
}

#[test]
fn what_is_no_json_is_refused_at_its_line() {
    for (text, line) in [
        ("", 1),
        ("\n\n", 3),
        ("{}\n x", 2),
        ("{\n\"a\": 1,\n}", 3),
        ("[1,\n01]", 2),
        ("[\"a\n\"]", 1),
        ("\n\"\\ud83d\"", 2),
        ("\"\\ud83d\\u0041\"", 1),
        ("\"\\ude00\"", 1),
        ("\"\\u+123\"", 1),
        ("\"\\x\"", 1),
        ("-", 1),
        ("1.", 1),
        ("1e", 1),
        ("nul", 1),
    ] {
        assert_eq!(Json::parse(text).map_err(|wrong| wrong.line), Err(line), "{text:?}");
        assert!(expected(text).is_err(), "{text:?}");
    }
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Json::parse(&nested(DEEPEST)).is_ok());
    assert!(Json::parse(&nested(DEEPEST + 1)).is_err());
    assert!(Json::parse(&"[".repeat(10_000_000)).is_err());
    assert!(Json::parse(&r#"{"a":"#.repeat(1_000_000)).is_err());
}
