//! Why JSON is no document.

/// What is wrong with a document's JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct Refused {
    /// Where: the names and numbers that lead there, as a JSON Pointer; empty: the whole.
    pub place: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a document's JSON.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A node that documents do not have.
    #[error("there is no node `{0}`")]
    UnknownNode(String),
    /// A mark that documents do not have.
    #[error("there is no mark `{0}`")]
    UnknownMark(String),
    /// An attribute that its node or mark does not have.
    #[error("there is no attribute `{0}` here")]
    UnknownAttribute(String),
    /// A node that may not stand where it does.
    #[error("a node `{0}` may not stand here")]
    Misplaced(String),
    /// A value that may not be.
    #[error("`{0}` has a value that it may not have")]
    Value(String),
    /// What must be there is not.
    #[error("`{0}` is missing")]
    Missing(String),
    /// It is nested too deep.
    #[error("it is nested too deep")]
    TooDeep,
}

impl Fault {
    /// A name for it that does not change.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownNode(_) => "unknown-node",
            Self::UnknownMark(_) => "unknown-mark",
            Self::UnknownAttribute(_) => "unknown-attribute",
            Self::Misplaced(_) => "misplaced-node",
            Self::Value(_) => "invalid-value",
            Self::Missing(_) => "missing",
            Self::TooDeep => "too-deep",
        }
    }
}
