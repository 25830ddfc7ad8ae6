//! What a document is: blocks with ids, and text in them.
//!
//! A block's id is the same as long as the block lives, however it is changed or moved: merging,
//! comments and links know it by that. What may stand in what is what the types allow.

mod block;
mod comment;
mod inline;

pub use block::{
    Align, Block, BlockKind, Callout, Cell, Footnote, Image, ListItem, Row, TaskItem, Tone,
};
pub use comment::{Comment, Remark, Turn};
pub use inline::{Inline, InlineKind, Mark};

/// How deep blocks, items, rows and cells may be nested in each other: a paragraph in an item of a
/// list that is not in anything is the third.
pub const MOST_NESTED: usize = 48;

/// A document.
///
/// Nothing in it is nested deeper than [`MOST_NESTED`]. No id is there twice. In texts there are no
/// control characters but tabs and new lines, and no two neighbours that are marked alike. Every
/// quote, callout, list, table, item, cell and footnote holds something. [`crate::tidy`] sees to that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The language it is written in, a BCP 47 tag; `None`: the organisation's default.
    pub language: Option<String>,
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// What its footnotes say, in the order in which they are referred to.
    pub footnotes: Vec<Footnote>,
    /// What is said about it in the margin. Every [`Mark::Comment`] names one of them.
    pub comments: Vec<Comment>,
}
