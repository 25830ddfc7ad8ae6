//! What somebody is writing: kept as they type, and made a body when they pause (design §3).
//!
//! A draft is a row of its own, one for each person and object: it is durable within moments and is
//! no command. A pause, leaving and submitting make one `EditBody` of it. Where the object's body
//! changed meanwhile, nothing is overwritten: the two are merged, or both sides are shown.

mod diagram;
mod document;
mod editing;
mod form;
mod typed;
mod types;
mod writing;

pub use diagram::write_diagram;
pub use document::write_document;
pub use editing::{discard_draft, drafts, editing, save_draft};
pub(crate) use typed::Typed;
pub use types::*;
