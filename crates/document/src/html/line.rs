//! What stands in lines, as HTML.

use std::collections::HashMap;

use super::escape::{escaped, push};
use crate::{
    address::is_safe,
    model::{Inline, InlineKind, Mark},
    nesting::{Part, nested},
    references,
};

/// Writes lines.
#[derive(Clone, Copy)]
pub(super) struct Lines<'a> {
    /// The label of each footnote by its id.
    pub(super) labels: &'a HashMap<&'a str, usize>,
    /// Whether it shows what somebody commented on.
    pub(super) with_comments: bool,
}

impl Lines<'_> {
    /// Adds a line.
    pub(super) fn push(self, html: &mut String, line: &[Inline]) {
        for part in nested(line) {
            match part {
                Part::Open(mark, _) => self.open(html, &mark),
                Part::Close(mark, _) => {
                    if let Some(name) = self.element(&mark) {
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
                    html.push_str(&format!(
                        "<a data-object=\"{}\" href=\"{}\">",
                        escaped(&object),
                        escaped(&address)
                    ));
                    push(html, &label);
                    html.push_str("</a>");
                }
                Part::Leaf(InlineKind::FootnoteReference { footnote }, _) => {
                    if let Some(label) = self.labels.get(footnote.as_str()) {
                        html.push_str(&format!(
                            "<sup data-refers=\"{}\" data-number=\"{label}\">\
                             <a href=\"#footnote-{label}\" role=\"doc-noteref\">{label}</a></sup>",
                            escaped(&footnote)
                        ));
                    }
                }
            }
        }
    }

    fn open(self, html: &mut String, mark: &Mark) {
        let Some(name) = self.element(mark) else {
            return;
        };
        html.push_str(&format!("<{name}"));
        match mark {
            Mark::Link { address, title } => {
                html.push_str(&format!(" href=\"{}\"", escaped(address)));
                if !title.is_empty() {
                    html.push_str(&format!(" title=\"{}\"", escaped(title)));
                }
                html.push_str(" rel=\"noopener noreferrer\"");
            }
            Mark::Comment { id } => html.push_str(&format!(" data-comment=\"{}\"", escaped(id))),
            _ => {}
        }
        html.push('>');
    }

    /// The element of a mark; `None`: it is not shown.
    fn element(self, mark: &Mark) -> Option<&'static str> {
        match mark {
            Mark::Link { address, .. } => is_safe(address).then_some("a"),
            Mark::Bold => Some("strong"),
            Mark::Italic => Some("em"),
            Mark::Underline => Some("u"),
            Mark::Strike => Some("s"),
            Mark::Subscript => Some("sub"),
            Mark::Superscript => Some("sup"),
            Mark::Highlight => Some("mark"),
            Mark::Comment { .. } => self.with_comments.then_some("span"),
            Mark::Code => None,
        }
    }
}
