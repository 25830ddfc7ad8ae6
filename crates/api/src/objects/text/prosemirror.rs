//! Texts of the editor, `ProseMirror` JSON, as HTML.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Readable, Unreadable, escape::push_escaped, task_sign};
use crate::objects::LeftOut;

/// A document as HTML that is still to be cleaned.
///
/// It is walked by recursion: the parser refuses what is nested more than 128 levels deep.
pub(super) fn html(bytes: &[u8]) -> Result<Readable, Unreadable> {
    let document: Value = serde_json::from_slice(bytes)?;
    let mut writer = Writer::default();
    writer.node(&document);
    Ok(Readable {
        html: writer.html,
        left_out: writer.left_out,
    })
}

#[derive(Default)]
struct Writer {
    html: String,
    left_out: BTreeSet<LeftOut>,
}

impl Writer {
    fn node(&mut self, node: &Value) {
        let attribute = |name: &str| node.get("attrs").and_then(|attrs| attrs.get(name));
        let number = |name: &str| attribute(name).and_then(Value::as_u64);
        match node.get("type").and_then(Value::as_str).unwrap_or_default() {
            "text" => self.text(node),
            "paragraph" => self.element("p", node),
            "heading" => {
                let level = number("level").unwrap_or(1).clamp(1, 6);
                self.element(&format!("h{level}"), node);
            }
            "bulletList" | "bullet_list" | "taskList" => self.element("ul", node),
            "orderedList" | "ordered_list" => {
                let start = number("start").or(number("order")).unwrap_or(1);
                self.opened("ol", &format!(" start=\"{start}\""), node);
            }
            "listItem" | "list_item" => self.element("li", node),
            "taskItem" => {
                let done = attribute("checked").and_then(Value::as_bool);
                self.task(node, done.unwrap_or_default());
            }
            "table" => self.opened("table", "", node),
            "tableRow" | "table_row" => self.element("tr", node),
            "tableHeader" | "table_header" => self.cell("th", node),
            "tableCell" | "table_cell" => self.cell("td", node),
            "blockquote" => self.element("blockquote", node),
            "codeBlock" | "code_block" => {
                self.html.push_str("<pre>");
                self.element("code", node);
                self.html.push_str("</pre>");
            }
            "hardBreak" | "hard_break" => self.html.push_str("<br>"),
            "horizontalRule" | "horizontal_rule" => self.html.push_str("<hr>"),
            "image" => {
                self.left_out.insert(LeftOut::Pictures);
                let description = attribute("alt").and_then(Value::as_str);
                push_escaped(&mut self.html, description.unwrap_or_default());
            }
            _ => self.children(node),
        }
    }

    fn children(&mut self, node: &Value) {
        for child in content(node) {
            self.node(child);
        }
    }

    fn element(&mut self, name: &str, node: &Value) {
        self.opened(name, "", node);
    }

    fn opened(&mut self, name: &str, attributes: &str, node: &Value) {
        self.html.push_str(&format!("<{name}{attributes}>"));
        self.children(node);
        self.html.push_str(&format!("</{name}>"));
    }

    fn cell(&mut self, name: &str, node: &Value) {
        let mut attributes = String::new();
        for span in ["colspan", "rowspan"] {
            let value = node.get("attrs").and_then(|attrs| attrs.get(span));
            if let Some(value @ 2..) = value.and_then(Value::as_u64) {
                attributes.push_str(&format!(" {span}=\"{value}\""));
            }
        }
        self.opened(name, &attributes, node);
    }

    /// A task stands beside its sign: its first paragraph is no block of its own.
    fn task(&mut self, node: &Value, done: bool) {
        self.html.push_str("<li>");
        self.html.push_str(task_sign(done));
        for (child, at) in content(node).iter().zip(0..) {
            let is_paragraph = child.get("type").and_then(Value::as_str) == Some("paragraph");
            if at == 0 && is_paragraph {
                self.children(child);
            } else {
                self.node(child);
            }
        }
        self.html.push_str("</li>");
    }

    fn text(&mut self, node: &Value) {
        let mut ends: Vec<&str> = Vec::new();
        let marks = node.get("marks").and_then(Value::as_array);
        for mark in marks.into_iter().flatten() {
            let name = match mark.get("type").and_then(Value::as_str) {
                Some("bold" | "strong") => "strong",
                Some("italic" | "em") => "em",
                Some("strike" | "strikethrough") => "s",
                Some("underline") => "u",
                Some("code") => "code",
                Some("subscript") => "sub",
                Some("superscript") => "sup",
                Some("highlight") => "mark",
                Some("link") => "a",
                _ => continue,
            };
            if ends.contains(&name) {
                continue;
            }
            self.html.push('<');
            self.html.push_str(name);
            let address = mark.pointer("/attrs/href").and_then(Value::as_str);
            if let ("a", Some(address)) = (name, address) {
                self.html.push_str(" href=\"");
                push_escaped(&mut self.html, address);
                self.html.push('"');
            }
            self.html.push('>');
            ends.push(name);
        }
        let text = node.get("text").and_then(Value::as_str);
        push_escaped(&mut self.html, text.unwrap_or_default());
        for name in ends.into_iter().rev() {
            self.html.push_str(&format!("</{name}>"));
        }
    }
}

fn content(node: &Value) -> &[Value] {
    node.get("content")
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}
