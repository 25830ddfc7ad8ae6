//! Documents that say in another language what others say.
//!
//! A translation is a document of its own, with its own rights, versions and approval. It begins with the
//! blocks of its original, under the same ids, so that each block is found beside the one that it
//! translates; and it remembers which approved version of the original it was brought up to date with.

mod changes;
mod family;
mod side_by_side;
mod texts;
mod translating;
mod types;

pub use family::translations;
pub use side_by_side::side_by_side;
pub use translating::translate;
pub use types::*;
