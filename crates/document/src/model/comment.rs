//! What is said in the margin.

use jiff::Timestamp;

/// What was said about a part of the text: what is marked with [`super::Mark::Comment`] and its id. Where
/// all of that was deleted, it is about nothing that is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// As a block's; marks name it.
    pub id: String,
    /// What was said, in order of time; one of them at least has words.
    pub remarks: Vec<Remark>,
}

/// What one person said or did. It is never changed but by who said it: what becomes of a comment is
/// said in another remark, so that what two people say at the same time stands beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// As a block's.
    pub id: String,
    /// The id of the user; `None`: who came in by a file.
    pub author: Option<String>,
    /// What they were called.
    pub name: String,
    /// When; `None`: it is not known.
    pub at: Option<Timestamp>,
    /// What became of the comment with it.
    pub turn: Option<Turn>,
    /// What they said, without marks; may be nothing where something became of the comment.
    pub text: String,
}

/// What becomes of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is done with.
    Resolved,
    /// It is to be done with again.
    Reopened,
}

impl Comment {
    /// Whether it is done with.
    #[must_use]
    pub fn is_resolved(&self) -> bool {
        let last = self.remarks.iter().rev().find_map(|remark| remark.turn);
        last == Some(Turn::Resolved)
    }
}
