//! What is said in the margin, in JSON.

use jiff::Timestamp;
use serde_json::Value;

use super::{
    Fault, Refused,
    attributes::object,
    reader::{Node, Reader},
};
use crate::model::{Comment, Remark, Turn};

impl Reader {
    pub(super) fn comments(&mut self, value: &Value) -> Result<Vec<Comment>, Refused> {
        let node = self.node(value)?;
        self.only(&node, &[])?;
        let comments = self.those(&node, "comment", Self::comment)?;
        if comments.is_empty() {
            self.fault(Fault::Missing("content".to_owned()))?;
        }
        Ok(comments)
    }

    fn comment(&mut self, node: &Node<'_>) -> Result<Comment, Refused> {
        self.only(node, &["id"])?;
        let id = self.id(node)?;
        if id.is_empty() {
            // Marks name it: another id would part them.
            self.fault(Fault::Missing("id".to_owned()))?;
        }
        let remarks = self.those(node, "remark", Self::remark)?;
        if remarks.iter().all(|remark| remark.text.trim().is_empty()) {
            self.fault(Fault::Missing("content".to_owned()))?;
        }
        Ok(Comment { id, remarks })
    }

    fn remark(&mut self, node: &Node<'_>) -> Result<Remark, Refused> {
        self.only(node, &["id", "author", "name", "at", "turn"])?;
        Ok(Remark {
            id: self.id(node)?,
            author: self.taken(node, "author", object)?,
            name: self.text(node, "name")?.unwrap_or_default(),
            at: self.taken(node, "at", |value| {
                value.as_str()?.parse::<Timestamp>().ok()
            })?,
            turn: self.taken(node, "turn", |value| match value.as_str()? {
                "resolved" => Some(Turn::Resolved),
                "reopened" => Some(Turn::Reopened),
                _ => None,
            })?,
            text: self.words(node)?,
        })
    }

    /// What stands in a remark: text without marks.
    fn words(&mut self, node: &Node<'_>) -> Result<String, Refused> {
        let mut words = String::new();
        for text in self.those(node, "text", |reader, text| {
            reader.only(text, &[])?;
            if text.members.contains_key("marks") {
                reader.fault(Fault::Misplaced("marks".to_owned()))?;
            }
            let words = text.members.get("text").and_then(Value::as_str);
            Ok(reader.needed("text", words)?.unwrap_or_default().to_owned())
        })? {
            words.push_str(&text);
        }
        Ok(words)
    }

    /// The children of a kind; others may not be there.
    fn those<T>(
        &mut self,
        node: &Node<'_>,
        kind: &str,
        mut read: impl FnMut(&mut Self, &Node<'_>) -> Result<T, Refused>,
    ) -> Result<Vec<T>, Refused> {
        let children = self.children(node)?;
        let mut those = Vec::with_capacity(children.len());
        for (number, child) in children.iter().enumerate() {
            let one = self.within(number, |reader| {
                let child = reader.node(child)?;
                if child.name == kind {
                    return read(reader, &child).map(Some);
                }
                reader.fault(Fault::UnknownNode(child.name.to_owned()))?;
                Ok(None)
            })?;
            those.extend(one);
        }
        Ok(those)
    }
}
