//! Word documents (`.docx`, Office Open XML).
//!
//! Names are told by their namespaces, since the transitional and the strict form of the format have
//! the same elements in different ones, and nobody has to use the usual prefixes.

mod error;
mod measure;
mod names;
mod package;
mod picture;
mod read;
mod relations;
mod write;
mod xml;

pub use error::{WordError, WordFault, WordPlace};
pub use read::read;
pub use write::{Unwritable, write};
