//! The organisation bundle, `luotsi-organisation/1`: `organisation.json` to records and back.
//!
//! The members are those of formats.md §1. What the program keeps beyond it has members of its own,
//! which a bundle may leave out:
//!
//! - `settings`: `{"separationOfDuties": bool, "sections": [{"id", "name", "inUse"}], "stepHeadings":
//!   [{"column", "name"}]}` with the columns `step`, `responsibility`, `critical-factors`, `instructions`, `records`. Both flags
//!   are on where nothing is said of them; export writes them out wherever it writes `settings`.
//! - Content items of every kind may have `body`, `file` or `url` (processes: `diagram` too), the
//!   same of the working copy (`working`, `workingFile`, `workingUrl`, `workingDiagram`), and
//!   `fileName`, `workingFileName` where a file's name is not the last part of its path.
//! - `pictures`, `workingPictures`: the paths of the pictures that a text shows, which names them by the hashes of their bytes.
//! - `version`: `{"number", "author", "approver", "at", "note"}` of the approved version, `workingCopy`:
//!   `{"author", "at", "returned": {"by", "at", "comment"}}` of the working one, `inReview`: `{"by", "at"}`. A working copy exists where one
//!   of its members is there; of an item that is not `published`, `body` is the working copy.
//! - `map` of a process: `{"category": "main" | "core" | "support", "position": {"x", "y"}, "colour"}`, each of them where it was
//!   said; `template: true` where it is offered to those who make new processes.
//! - `number` of a document, `template`: `{"numbering", "requiredHeadings"}` where it is offered to those who make new ones, `fromTemplate`: the
//!   template that it was begun with, `translates`: `{"document", "version"}` of a translation.
//! - `order`: `[{"of": ID, "children": [ID, …]}]` where siblings of several kinds (folders and
//!   documents, areas and teams) do not stand one kind after the other, each in its array's order.
//!
//! Nobody's typing, the audit and the bin travel in a bundle. Neither does a mention of a record
//! that lies in the bin (a link to it, a grant on it), nor older versions than the approved one.
//!
//! ```
//! use luotsi_domain::bundle;
//!
//! let json = br#"{"format": "luotsi-organisation/1", "users": [{"id": "u1", "name": "Aino"}],
//!                 "documents": [{"id": "d1", "name": "Ohje", "body": "documents/d1.md"}]}"#;
//! let unfilled = bundle::read(json)?;
//! assert_eq!(unfilled.files()[0].path, "documents/d1.md");
//!
//! let error = bundle::read(br#"{"format": "luotsi-organisation/1", "users": [{"id": "u1", "age": 4}]}"#).unwrap_err();
//! assert_eq!(error.code.as_str(), "unknown-member");
//! assert_eq!(error.place, "users[0] (u1).age");
//! # Ok::<(), bundle::BundleError>(())
//! ```

mod error;
mod format;
mod json;
mod path;
mod read;
mod siblings;
#[cfg(test)]
mod tests;
mod write;

pub use error::{BundleError, BundleErrorCode};
pub use json::{DEEPEST, LARGEST};
pub use path::path_inside;
pub use read::{Files, Filled, NamedFile, Unfilled, parse, read};
pub use write::{Written, WrittenFile, write};

/// The name of the JSON file in a bundle.
pub const FILE: &str = "organisation.json";

/// The value of the member `format`.
pub const FORMAT: &str = "luotsi-organisation/1";
