//! What stands in a line.

/// Something that stands in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// How it is marked, in [`Mark`]'s order, none twice.
    pub marks: Vec<Mark>,
}

/// What stands in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineKind {
    /// Letters; never none.
    Text(String),
    /// A new line in the same paragraph.
    Break,
    /// The name of an object of the organisation, which opens it.
    ObjectLink {
        /// Its id.
        object: String,
        /// How it was called when the link was made: shown where it is not to be seen.
        label: String,
    },
    /// The mark of a footnote.
    FootnoteReference {
        /// The footnote's id.
        footnote: String,
    },
}

/// How something in a line is marked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Leads somewhere outside the organisation's objects.
    Link {
        /// An address: `http`, `https`, `mailto`, `tel`, `luotsi` or relative.
        address: String,
        /// What stands when one points at it.
        title: String,
    },
    /// Important.
    Bold,
    /// Stressed.
    Italic,
    /// Underlined.
    Underline,
    /// Crossed out.
    Strike,
    /// Lower than the line.
    Subscript,
    /// Higher than the line.
    Superscript,
    /// As if by a marker pen.
    Highlight,
    /// Sign by sign.
    Code,
    /// What a comment in the margin is about; comments may overlap.
    Comment {
        /// The comment's id.
        id: String,
    },
}
