//! What an element does to the text that stands in it: nothing, a paragraph of its own, or not to be seen at all.

use super::tree::Element;

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
        let Some(name) = element.html_name() else {
            let is_picture = element.local_name() == "svg";
            return if is_picture { Self::Unseen } else { Self::Inline };
        };
        match name {
            "title" => return Self::Title,
            "head" | "script" | "style" | "template" | "noscript" | "noembed" | "noframes"
            | "iframe" | "object" | "select" | "datalist" | "textarea" | "button" | "audio"
            | "video" | "rp" => return Self::Unseen,
            // Pages hide their body until a script shows it.
            "html" | "body" => return Self::Block,
            _ if !all && element.is_hidden => return Self::Unseen,
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
