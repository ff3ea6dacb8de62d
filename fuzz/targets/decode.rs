//! Any bytes are decoded or refused with a reason, and what is UTF-8 already is not changed.
#![no_main]

use gouji::decode::{Kind, decode};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| match decode(bytes) {
    Ok(decoded) => {
        assert!(!decoded.text.trim().is_empty(), "nothing is no text");
        assert!(!decoded.encoding.is_empty());
        let plain = std::str::from_utf8(bytes).ok();
        // Packed kinds are unpacked, byte order marks are taken out, and zero bytes may be UTF-16.
        let plain = plain.filter(|text| !text.contains(['\u{feff}', '\0']));
        if let Some(text) = plain
            && matches!(decoded.kind, Kind::Html | Kind::Text)
            && decoded.encoding == "utf-8"
        {
            assert_eq!(decoded.text, text);
        }
    }
    Err(reason) => {
        assert!(!reason.code.is_empty());
        assert!(!reason.message.is_empty(), "{}", reason.code);
    }
});
