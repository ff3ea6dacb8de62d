//! What the attributes `rowspan` and `colspan` stand for, by the HTML standard.

/// The `rowspan` that an attribute stands for; 0 reaches to the end of the row group.
pub(super) fn rowspan(attribute: &str) -> u16 {
    non_negative(attribute).unwrap_or(1).min(65534) as u16
}

/// The `colspan` that an attribute stands for.
pub(super) fn colspan(attribute: &str) -> u16 {
    non_negative(attribute).unwrap_or(1).clamp(1, 1000) as u16
}

/// The HTML standard's rules for parsing non-negative integers: leading white space, a sign, then digits;
/// what follows is passed over.
fn non_negative(text: &str) -> Option<usize> {
    let text = text.trim_start_matches([' ', '\t', '\n', '\x0c', '\r']);
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    if end == 0 {
        return None;
    }
    let value = digits[..end].parse().unwrap_or(usize::MAX);
    if negative && value > 0 { None } else { Some(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_spans_are_read_as_the_standard_says() {
        let cases = [("2x", Some(2)), (" +3", Some(3)), ("-1", None), ("-0", Some(0)), ("x", None)];
        for (text, value) in cases {
            assert_eq!(non_negative(text), value, "{text:?}");
        }
        assert_eq!(non_negative("99999999999999999999999"), Some(usize::MAX));
        assert_eq!((rowspan(""), rowspan("0"), rowspan("70000")), (1, 0, 65534));
        assert_eq!((colspan("0"), colspan("-2"), colspan("1001")), (1, 1, 1000));
    }
}
