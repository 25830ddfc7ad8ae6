//! What stands in lines, as HTML.

use std::collections::HashMap;

use super::escape::{escaped, push};
use crate::{
    address::is_safe,
    model::{Inline, InlineKind, Mark},
    nesting::{Part, nested},
    references,
};

/// Adds a line; `labels` are those of footnotes by their ids.
pub(super) fn push_line(html: &mut String, line: &[Inline], labels: &HashMap<&str, usize>) {
    for part in nested(line) {
        match part {
            Part::Open(mark, _) => open(html, &mark),
            Part::Close(mark, _) => {
                if let Some(name) = element(&mark) {
                    html.push_str(&format!("</{name}>"));
                }
            }
            Part::Leaf(InlineKind::Text(text), is_code) => {
                html.push_str(if is_code { "<code>" } else { "" });
                push(html, &text);
                html.push_str(if is_code { "</code>" } else { "" });
            }
            Part::Leaf(InlineKind::Break, _) => html.push_str("<br>"),
            Part::Leaf(InlineKind::ObjectLink { object, label }, _) => {
                let address = references::object(&object);
                html.push_str(&format!("<a href=\"{}\">", escaped(&address)));
                push(html, &label);
                html.push_str("</a>");
            }
            Part::Leaf(InlineKind::FootnoteReference { footnote }, _) => {
                if let Some(label) = labels.get(footnote.as_str()) {
                    html.push_str(&format!(
                        "<sup><a href=\"#footnote-{label}\">{label}</a></sup>"
                    ));
                }
            }
        }
    }
}

fn open(html: &mut String, mark: &Mark) {
    let Some(name) = element(mark) else {
        return;
    };
    html.push_str(&format!("<{name}"));
    if let Mark::Link { address, title } = mark {
        html.push_str(&format!(" href=\"{}\"", escaped(address)));
        if !title.is_empty() {
            html.push_str(&format!(" title=\"{}\"", escaped(title)));
        }
        html.push_str(" rel=\"noopener noreferrer\"");
    }
    html.push('>');
}

/// The element of a mark; `None`: it is not shown.
fn element(mark: &Mark) -> Option<&'static str> {
    match mark {
        Mark::Link { address, .. } => is_safe(address).then_some("a"),
        Mark::Bold => Some("strong"),
        Mark::Italic => Some("em"),
        Mark::Underline => Some("u"),
        Mark::Strike => Some("s"),
        Mark::Subscript => Some("sub"),
        Mark::Superscript => Some("sup"),
        Mark::Highlight => Some("mark"),
        Mark::Code | Mark::Comment { .. } => None,
    }
}
