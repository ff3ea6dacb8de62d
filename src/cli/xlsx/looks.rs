//! How cells look.

use gouji::finding::Severity;
use rust_xlsxwriter::{Color, Format, FormatAlign};

/// How cells look.
pub(super) struct Looks {
    /// The head of a column.
    pub(super) head: Format,
    error: Format,
    warning: Format,
    hint: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        let filled = |color: u32| Format::new().set_background_color(Color::RGB(color));
        Self {
            head: filled(0xE8_EC_F1).set_bold().set_text_wrap().set_align(FormatAlign::Top),
            error: filled(0xFF_C9_C4),
            warning: filled(0xFF_E7_B0),
            hint: filled(0xDC_E9_F7),
        }
    }

    /// That of a finding of a severity.
    pub(super) const fn of(&self, severity: Severity) -> &Format {
        match severity {
            Severity::Error => &self.error,
            Severity::Warning => &self.warning,
            Severity::Hint => &self.hint,
        }
    }
}
