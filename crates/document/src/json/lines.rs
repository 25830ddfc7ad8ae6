//! What stands in lines of JSON.

use serde_json::Value;

use super::{
    Fault, Refused,
    attributes::{address, id, object},
    blocks::Piece,
    reader::{Node, Reader},
};
use crate::{
    losses::LossCode,
    model::{Inline, InlineKind, Mark},
};

/// What links of other editors say that nothing is made of.
const OF_LINKS_ELSEWHERE: &[&str] = &["href", "title", "target", "rel", "class"];

impl Reader {
    /// A node that is no block.
    pub(super) fn inline(
        &mut self,
        node: &Node<'_>,
        depth: usize,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), Refused> {
        let kind = match node.name {
            "text" => {
                self.only(node, &[])?;
                let text = node.members.get("text").and_then(Value::as_str);
                let text = self.needed("text", text)?.unwrap_or_default();
                if text.is_empty() {
                    self.fault(Fault::Value("text".to_owned()))?;
                }
                InlineKind::Text(text.to_owned())
            }
            "hardBreak" => {
                self.only(node, &[])?;
                InlineKind::Break
            }
            "objectLink" => {
                self.only(node, &["object", "label"])?;
                let label = self.text(node, "label")?.unwrap_or_default();
                let object = self.taken(node, "object", object)?;
                match self.needed("object", object)? {
                    Some(object) => InlineKind::ObjectLink { object, label },
                    None => InlineKind::Text(label),
                }
            }
            "footnoteReference" => {
                self.only(node, &["footnote"])?;
                let footnote = self.taken(node, "footnote", id)?;
                match self.needed("footnote", footnote)? {
                    Some(footnote) => InlineKind::FootnoteReference { footnote },
                    None => return Ok(()),
                }
            }
            name => {
                self.fault(Fault::UnknownNode(name.to_owned()))?;
                return self.unknown(node, depth, pieces);
            }
        };
        self.holds_nothing(node)?;
        let marks = self.marks(node)?;
        pieces.push(Piece::Inline(Inline { kind, marks }));
        Ok(())
    }

    /// What a node says that documents do not have: what is in it or, where that is nothing, what
    /// stands in its place.
    fn unknown(
        &mut self,
        node: &Node<'_>,
        depth: usize,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), Refused> {
        let before = pieces.len();
        self.flattened(node, depth, pieces)?;
        if pieces.len() > before {
            return Ok(());
        }
        let own = node.members.get("text").and_then(Value::as_str);
        let text = own.or_else(|| {
            ["label", "text", "alt", "title", "name"]
                .iter()
                .find_map(|name| node.attribute(name)?.as_str())
        });
        if let Some(text) = text {
            let kind = InlineKind::Text(text.to_owned());
            let marks = self.marks(node)?;
            pieces.push(Piece::Inline(Inline { kind, marks }));
        }
        Ok(())
    }

    fn marks(&mut self, node: &Node<'_>) -> Result<Vec<Mark>, Refused> {
        let values = match node.members.get("marks") {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(Value::Array(values)) => values,
            Some(_) => {
                self.fault(Fault::Value("marks".to_owned()))?;
                return Ok(Vec::new());
            }
        };
        let mut marks = Vec::with_capacity(values.len());
        for (number, value) in values.iter().enumerate() {
            let mark = self.inside("marks", number, |reader| reader.mark(value))?;
            marks.extend(mark);
        }
        Ok(marks)
    }

    fn mark(&mut self, value: &Value) -> Result<Option<Mark>, Refused> {
        let node = self.node(value)?;
        let mark = match node.name {
            "link" => return self.link(&node),
            "comment" => {
                self.only(&node, &["id"])?;
                let id = self.taken(&node, "id", id)?;
                let id = self.needed("id", id)?;
                return Ok(id.map(|id| Mark::Comment { id }));
            }
            "bold" => Mark::Bold,
            "italic" => Mark::Italic,
            "underline" => Mark::Underline,
            "strike" => Mark::Strike,
            "subscript" => Mark::Subscript,
            "superscript" => Mark::Superscript,
            "highlight" => Mark::Highlight,
            "code" => Mark::Code,
            name => {
                self.fault(Fault::UnknownMark(name.to_owned()))?;
                return Ok(None);
            }
        };
        self.only(&node, &[])?;
        Ok(Some(mark))
    }

    fn link(&mut self, node: &Node<'_>) -> Result<Option<Mark>, Refused> {
        if self.is_foreign() {
            self.only(node, OF_LINKS_ELSEWHERE)?;
            let written = node.attribute("href").and_then(Value::as_str);
            if let Some(unsafe_one) = written.filter(|href| !crate::address::is_safe(href)) {
                self.lose(LossCode::UnsafeAddress, unsafe_one);
                return Ok(None);
            }
        } else {
            self.only(node, &["href", "title"])?;
        }
        let href = self.taken(node, "href", address)?;
        let title = self.text(node, "title")?.unwrap_or_default();
        let address = self.needed("href", href)?;
        Ok(address.map(|address| Mark::Link { address, title }))
    }
}
