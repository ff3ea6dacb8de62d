//! How the body of a part travels. Nothing is refused: what is not encoded as it should be is kept as it is,
//! so that no text is lost without a word.

/// Undoes the transfer encoding of that name; `7bit`, `8bit`, `binary` and unknown ones are none.
pub(super) fn decode(body: &[u8], encoding: &str) -> Vec<u8> {
    if encoding.eq_ignore_ascii_case("quoted-printable") {
        quoted_printable(body)
    } else if encoding.eq_ignore_ascii_case("base64") {
        base64(body)
    } else {
        body.to_vec()
    }
}

/// Written here because the crate of that name drops every byte above ASCII, which some programs leave unquoted.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first != b'=' {
            decoded.push(first);
        } else if let Some(after) = soft_break(rest) {
            rest = after;
        } else if let [high, low, after @ ..] = rest
            && let (Some(high), Some(low)) = (nibble(*high), nibble(*low))
        {
            decoded.push(high << 4 | low);
            rest = after;
        } else {
            decoded.push(first);
        }
    }
    decoded
}

/// What follows a line break that is only there to keep lines short; blanks before it do not count.
fn soft_break(rest: &[u8]) -> Option<&[u8]> {
    let blanks = rest.iter().take_while(|&&byte| matches!(byte, b' ' | b'\t')).count();
    let rest = &rest[blanks..];
    rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"))
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// Written here because of the crate of that name nothing but this loop was of use: what is no digit is passed over, and
/// the end may be cut off anywhere. A last digit by itself holds no byte.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(body.len() / 4 * 3 + 3);
    let digits: Vec<u8> = body.iter().filter_map(|&byte| sextet(byte)).collect();
    for group in digits.chunks(4) {
        let bits = group.iter().fold(0, |bits, &digit| bits << 6 | u32::from(digit))
            << (6 * (4 - group.len()));
        decoded.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    decoded
}

/// The six bits of a digit of base64.
const fn sextet(digit: u8) -> Option<u8> {
    Some(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn quoted_printable_is_undone_and_what_is_not_quoted_kept() {
        for (quoted, plain) in [
            ("a=3Db=3d", "a=b="),
            ("a=\r\nb= \t\r\nc=\nd", "abcd"),
            ("=E6=94=BF政=", "政政="),
            ("=4", "=4"),
            ("=zz", "=zz"),
        ] {
            assert_eq!(decode(quoted.as_bytes(), "Quoted-Printable"), plain.as_bytes(), "{quoted}");
        }
    }

    #[test]
    fn base64_is_undone_with_breaks_without_padding_and_cut_off() {
        for (encoded, plain) in
            [("5pS/\r\n5bqc", "政府"), ("YWI=", "ab"), ("YW I", "ab"), ("YWJjZ", "abc"), ("", "")]
        {
            assert_eq!(decode(encoded.as_bytes(), "BASE64"), plain.as_bytes(), "{encoded}");
        }
    }

    #[test]
    fn what_is_not_encoded_is_left_as_it_is() {
        assert_eq!(decode(b"a=3D\xd5", "8bit"), b"a=3D\xd5");
    }
}
