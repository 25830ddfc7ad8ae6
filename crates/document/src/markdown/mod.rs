//! Markdown: `CommonMark` with GitHub's tables, lists of things to do, footnotes, alerts and crossed out
//! text.

mod builder;
mod elements;
mod escape;
mod frame;
mod front_matter;
mod line;
mod list;
mod read;
mod table;
mod tags;
mod write;

pub use read::{options, read};
pub use write::write;
