//! What the kinds of nodes are to a merge.

use crate::tree::{Interner, Name};

/// What a node is known as beside its id: one that changes its kind within a class is the same node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Class {
    /// The document itself.
    Document,
    /// A block of marked text.
    Text,
    /// A block of plain text.
    Code,
    /// A block of blocks.
    Blocks,
    List,
    Item,
    Table,
    Row,
    Cell,
    Footnotes,
    Footnote,
    /// What is said in the margin.
    Comments,
    Comment,
    /// What one person said there.
    Remark,
    /// Any other kind, with and without text in it.
    Other(Name, bool),
}

impl Class {
    /// The class of a node below the document.
    pub(super) fn of(kind: &str, name: Name, holds_inline: bool) -> Self {
        match kind {
            "paragraph" | "heading" => Self::Text,
            "codeBlock" => Self::Code,
            "blockquote" | "callout" => Self::Blocks,
            "bulletList" | "orderedList" | "taskList" => Self::List,
            "listItem" | "taskItem" => Self::Item,
            "table" => Self::Table,
            "tableRow" => Self::Row,
            "tableCell" | "tableHeader" => Self::Cell,
            "footnotes" => Self::Footnotes,
            "footnote" => Self::Footnote,
            "comments" => Self::Comments,
            "comment" => Self::Comment,
            "remark" => Self::Remark,
            _ => Self::Other(name, holds_inline),
        }
    }

    /// Whether what stands in it is one text.
    pub(super) const fn holds_text(self) -> bool {
        matches!(
            self,
            Self::Text | Self::Code | Self::Remark | Self::Other(_, true)
        )
    }

    /// Where it stands in a document, apart from its blocks: behind them, in this order.
    pub(super) const fn place_at_end(self) -> Option<usize> {
        match self {
            Self::Footnotes => Some(1),
            Self::Comments => Some(2),
            _ => None,
        }
    }

    /// Whether it is nothing without blocks in it.
    pub(super) const fn needs_blocks(self) -> bool {
        matches!(
            self,
            Self::Blocks | Self::Item | Self::Cell | Self::Footnote
        )
    }
}

/// Whether nodes of a kind stand in lines.
pub(super) fn is_inline(kind: &str) -> bool {
    matches!(
        kind,
        "text" | "hardBreak" | "objectLink" | "footnoteReference"
    )
}

/// Whether nodes of a kind in which blocks stand begin with a paragraph or a heading.
pub(super) fn begins_with_text(class: Class) -> bool {
    class == Class::Item
}

/// The kind of node, in a class, that alone has an attribute.
pub(super) fn only_kind_with(attribute: &str) -> Option<&'static str> {
    match attribute {
        "@level" => Some("heading"),
        "@tone" => Some("callout"),
        "@start" => Some("orderedList"),
        "@checked" => Some("taskItem"),
        _ => None,
    }
}

/// The order in which marks are written; unknown ones last.
pub(super) fn rank(mark: &str) -> usize {
    const ORDER: [&str; 10] = [
        "link",
        "bold",
        "italic",
        "underline",
        "strike",
        "subscript",
        "superscript",
        "highlight",
        "code",
        "comment",
    ];
    ORDER
        .iter()
        .position(|known| *known == mark)
        .unwrap_or(ORDER.len())
}

/// Names of fields that mean something to a merge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// What kind of node it is.
    pub(super) kind: Name,
    /// The text in it.
    pub(super) content: Name,
    pub(super) colspan: Name,
    pub(super) rowspan: Name,
    pub(super) colwidth: Name,
}

impl Fields {
    pub(super) fn of(names: &mut Interner<String>) -> Self {
        let mut name = |text: &str| names.name(text.to_owned());
        Self {
            kind: name("type"),
            content: name("content"),
            colspan: name("@colspan"),
            rowspan: name("@rowspan"),
            colwidth: name("@colwidth"),
        }
    }
}
