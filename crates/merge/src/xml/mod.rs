//! XML without loss: a file becomes nodes that remember each byte of how they were written, so that
//! what nobody touched is written back as it was.
//!
//! Tokens come from `quick-xml`; here they are kept in document order in one vector, which no depth of
//! nesting can make overflow. Entities are never expanded.

mod decode;
mod edit;
mod error;
mod names;
mod parse;
mod text;
mod write;

pub use error::{Position, XmlError, XmlErrorCode};
pub(crate) use names::{Namespaces, in_scope, local_part, prefix_of};
pub(crate) use text::{attribute_value, is_blank};

use decode::Encoding;

/// How much is read. What is more is an error, never a crash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The length of a file, in bytes.
    pub bytes: usize,
    /// How many elements, texts and comments it may have.
    pub nodes: usize,
    /// How deep its elements may stand in each other.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 128 * 1024 * 1024,
            nodes: 4_000_000,
            depth: 1_000,
        }
    }
}

/// A node of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(u32);

impl NodeId {
    /// What everything of a file stands in.
    pub(crate) const DOCUMENT: Self = Self(0);

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// An XML file.
#[derive(Clone, Debug)]
pub struct Document {
    source: String,
    encoding: Encoding,
    /// In document order as long as nothing was added.
    nodes: Vec<Node>,
    /// How many of them were read.
    read: usize,
}

#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) parent: Option<NodeId>,
    pub(crate) children: Vec<NodeId>,
    pub(crate) content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Document,
    Element(Box<Element>),
    /// Character data with its references.
    Text(Piece),
    CData(Piece),
    Comment(Piece),
    Instruction(Piece),
    /// The XML declaration or the document type.
    Prologue(Piece),
}

/// A part of how something is written: as it stood in the file, or new.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    Source { start: u32, end: u32 },
    Own(Box<str>),
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self::Own(text.into())
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Own(text.into())
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) name: Piece,
    pub(crate) attributes: Vec<Attribute>,
    /// White space behind the last attribute.
    space: Piece,
    /// The end tag; `None` where the start tag ends with `/>`.
    end: Option<Piece>,
}

#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    /// White space before it.
    space: Piece,
    pub(crate) name: Piece,
    /// The `=` and white space around it.
    equals: Piece,
    quote: char,
    pub(crate) value: Piece,
}

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// What is wrong, and where.
    pub fn parse(bytes: &[u8]) -> Result<Self, XmlError> {
        Self::parse_within(bytes, &Limits::default())
    }

    /// Reads a file that may not be more than this.
    ///
    /// # Errors
    ///
    /// What is wrong, and where.
    pub fn parse_within(bytes: &[u8], limits: &Limits) -> Result<Self, XmlError> {
        if bytes.len() > limits.bytes {
            let reason = format!("the file has more than {} bytes", limits.bytes);
            return Err(XmlError::new(XmlErrorCode::TooLarge, "", 0, reason));
        }
        let (source, encoding) = decode::decode(bytes)?;
        parse::parse(source, encoding, limits)
    }

    /// Every node that was read, in document order; what was added since is not among them.
    pub(crate) fn read_nodes(
        &self,
    ) -> impl DoubleEndedIterator<Item = NodeId> + ExactSizeIterator + use<> {
        (0..self.read).map(|id| NodeId(u32::try_from(id).unwrap_or(u32::MAX)))
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.index()]
    }

    pub(crate) fn element(&self, id: NodeId) -> Option<&Element> {
        match &self.node(id).content {
            Content::Element(element) => Some(element),
            _ => None,
        }
    }

    fn element_mut(&mut self, id: NodeId) -> Option<&mut Element> {
        match &mut self.node_mut(id).content {
            Content::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The outermost element.
    pub(crate) fn root(&self) -> Option<NodeId> {
        let children = &self.node(NodeId::DOCUMENT).children;
        children
            .iter()
            .copied()
            .find(|id| self.element(*id).is_some())
    }

    pub(crate) fn raw<'a>(&'a self, piece: &'a Piece) -> &'a str {
        match piece {
            Piece::Source { start, end } => self
                .source
                .get(*start as usize..*end as usize)
                .unwrap_or_default(),
            Piece::Own(text) => text,
        }
    }

    /// What text there is directly in an element; `None` where it is only white space.
    pub(crate) fn text(&self, id: NodeId) -> Option<String> {
        let mut value = String::new();
        let mut blank = true;
        for child in &self.node(id).children {
            match &self.node(*child).content {
                Content::Text(piece) => {
                    let raw = self.raw(piece);
                    blank &= is_blank(raw);
                    value.push_str(&text::text_value(raw));
                }
                Content::CData(piece) => {
                    blank = false;
                    value.push_str(&text::cdata_value(self.raw(piece)));
                }
                _ => {}
            }
        }
        (!blank).then_some(value)
    }

    /// The value of an attribute by its name as it is written.
    pub(crate) fn attribute(&self, id: NodeId, name: &str) -> Option<String> {
        let attributes = &self.element(id)?.attributes;
        let found = attributes.iter().find(|a| self.raw(&a.name) == name)?;
        Some(attribute_value(self.raw(&found.value)).into_owned())
    }

    /// Where a node stands in the file that was read.
    pub(crate) fn position(&self, id: NodeId) -> Position {
        let offset = match &self.node(id).content {
            Content::Element(element) => match element.name {
                Piece::Source { start, .. } => (start as usize).saturating_sub(1),
                Piece::Own(_) => 0,
            },
            _ => 0,
        };
        Position::of(&self.source, offset)
    }
}
