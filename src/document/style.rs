//! What an element's own style says of it. Style sheets are not read.

/// Whether a `style` attribute displays its element; nothing where it does not say. The last word counts.
pub(super) fn is_displayed(style: &str) -> Option<bool> {
    let declarations = style.split(';').filter_map(|declaration| declaration.split_once(':'));
    let mut display = declarations
        .filter(|(property, _)| property.trim().eq_ignore_ascii_case("display"))
        .map(|(_, value)| value.split('!').next().unwrap_or_default().trim());
    display.next_back().map(|value| !value.eq_ignore_ascii_case("none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_display_counts() {
        for (style, expected) in [
            ("color:red; DISPLAY : None !important", Some(false)),
            ("display:none;display:inline", Some(true)),
            ("mso-display:none;visibility:hidden", None),
            ("display", None),
            ("", None),
        ] {
            assert_eq!(is_displayed(style), expected, "{style}");
        }
    }
}
