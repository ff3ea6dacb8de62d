//! Transcoding outside the browser: encoding_rs.

use encoding_rs::Encoding;

/// The text of `bytes` in the encoding of that name; broken sequences become U+FFFD.
pub(super) fn transcode(bytes: &[u8], encoding: &str) -> String {
    let encoding = Encoding::for_label(encoding.as_bytes()).unwrap_or(encoding_rs::GB18030);
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
