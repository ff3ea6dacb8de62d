//! What an element does to the text that stands in it: nothing, a paragraph of its own, or not to be seen at all.

use html5ever::ns;
use scraper::node::Element;

use super::style;

/// How the walk takes an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A reader does not see what stands in it.
    Unseen,
    Title,
    Table,
    Caption,
    /// `thead`, `tbody`, or, where it is true, `tfoot`.
    RowGroup(bool),
    Row,
    Cell,
    LineBreak,
    Image,
    /// Line feeds in it are line breaks.
    Preformatted,
    /// Begins and ends a paragraph.
    Block,
    /// Part of the line around it.
    Inline,
}

impl Role {
    /// The role of an element. With `all`, elements that a style or `hidden` hides are taken like any other.
    pub(super) fn of(element: &Element, all: bool) -> Self {
        let name = element.name();
        if element.name.ns != ns!(html) {
            return if name == "svg" { Self::Unseen } else { Self::Inline };
        }
        match name {
            "title" => return Self::Title,
            "head" | "script" | "style" | "template" | "noscript" | "noembed" | "noframes"
            | "iframe" | "object" | "select" | "datalist" | "textarea" | "button" | "audio"
            | "video" | "rp" => return Self::Unseen,
            // Pages hide their body until a script shows it.
            "html" | "body" => return Self::Block,
            _ if !all && is_hidden(element) => return Self::Unseen,
            _ => {}
        }
        match name {
            "table" => Self::Table,
            "caption" => Self::Caption,
            "thead" | "tbody" => Self::RowGroup(false),
            "tfoot" => Self::RowGroup(true),
            "tr" => Self::Row,
            "td" | "th" => Self::Cell,
            "br" => Self::LineBreak,
            "img" => Self::Image,
            "pre" | "listing" | "xmp" | "plaintext" => Self::Preformatted,
            "address" | "article" | "aside" | "blockquote" | "center" | "dd" | "details"
            | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure"
            | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup"
            | "hr" | "legend" | "li" | "main" | "menu" | "nav" | "ol" | "optgroup" | "option"
            | "p" | "search" | "section" | "summary" | "ul" => Self::Block,
            _ => Self::Inline,
        }
    }
}

/// Whether the attribute `hidden` or the element's own style hides it; the style has the last word.
fn is_hidden(element: &Element) -> bool {
    let (mut is_displayed, mut is_hidden) = (None, false);
    for (name, value) in element.attrs() {
        match name {
            "style" => is_displayed = style::is_displayed(value),
            "hidden" => is_hidden = true,
            _ => {}
        }
    }
    is_displayed.map_or(is_hidden, |is_displayed| !is_displayed)
}
