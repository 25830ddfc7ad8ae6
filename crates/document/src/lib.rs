//! Documents: what one may hold, and the forms in which it comes in and goes out. Pure: bytes in,
//! bytes out.
//!
//! - [`model`] is what a document is. Everything else is made of it or made into it.
//! - [`word`] reads and writes Word documents.
//! - The editor's own form is `ProseMirror` JSON; only what the model can hold is ever stored.

pub mod address;
mod data_uri;
mod forms;
pub mod html;
pub mod ids;
pub mod json;
pub mod losses;
pub mod markdown;
pub mod model;
mod nesting;
mod read;
mod references;
pub mod text;
pub mod tidy;
mod title;
pub mod word;

pub use forms::{Form, read, write};
pub use read::{LARGEST, MediaType, Picture, Pictures, Read, Unreadable, keep};
