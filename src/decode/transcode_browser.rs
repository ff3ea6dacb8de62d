//! Transcoding in the browser, the worker and Node: their own TextDecoder, which saves the tables of every
//! encoding in the wasm file.

use web_sys::TextDecoder;

/// The text of `bytes` in the encoding of that name; broken sequences become U+FFFD.
pub(super) fn transcode(bytes: &[u8], encoding: &str) -> String {
    TextDecoder::new_with_label(encoding)
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        .unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}
