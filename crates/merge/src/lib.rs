//! Three-way merge and difference. Pure: no clock, files, network or randomness.
//!
//! Two people change one diagram or document, or one person changes a diagram in an editor that does not
//! know all that is in the file. Either way three versions are at hand, and one is wanted that holds everything that
//! anybody did:
//!
//! - [`bpmn::diff`] tells what differs between two versions;
//! - [`bpmn::merge`] merges what two sides made of a base, and tells where they collide;
//! - [`bpmn::apply_edit`] puts what an editor changed into the file that it opened;
//! - [`document::diff`] and [`document::merge`] do for documents what the first two do for diagrams.
//!
//! ```
//! use luotsi_merge::bpmn;
//!
//! let file = |task: &str, process: &str| {
//!     format!(
//!         r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
//!              <process id="P" name="{process}"><task id="T" name="{task}"/></process>
//!            </definitions>"#
//!     )
//! };
//! let base = file("Check the order", "Sales");
//! let mine = file("Check each order", "Sales");
//! let theirs = file("Check the invoice", "Sales and returns");
//! let merged = bpmn::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes())?;
//! assert!(merged.conflicts.is_empty());
//! assert_eq!(merged.bytes, file("Check each invoice", "Sales and returns").into_bytes());
//! # Ok::<(), bpmn::Unreadable>(())
//! ```
//!
//! # How it works
//!
//! Layers, each knowing nothing of those above:
//!
//! 1. [`xml`] reads a file into nodes that remember each byte of how they were written. What nobody
//!    touches is written back as it was; a change is written in the manner of its surroundings.
//! 2. `tree`, the core, merges *keyed trees*: nodes with a key that is the same in every version, with
//!    fields, children in order, and references to other nodes. It knows nothing of XML or JSON.
//! 3. [`bpmn`] says what in a file is a node, a key, a field and a reference, and carries out on the
//!    file of *theirs* the edits that the core has planned. [`document`] says the same of JSON, and writes
//!    what became of the tree.
//!
//! An element of BPMN is known by its id, whatever it stands in: one that moved into a sub-process moved,
//! and was not deleted and made anew. What draws an element is known by what it draws, so that an
//! element that both sides drew is drawn once. An element's place in a lane is known by the set of lanes
//! and the element, the ends of a flow by the flow. What has no such name (documentation, other vendors'
//! extensions) is found again among its siblings of the same kind: by all that it says, by its name, else
//! by its place between those that were found. Comments and processing instructions are nodes as well.
//! Where text and elements are mixed, all of it is one value; so are the points of an edge.
//!
//! # What is a conflict
//!
//! - Both sides gave one field different values, and it is not a name or text in which they changed
//!   words that do not touch. *Theirs* stays.
//! - Both sides moved a node, to different places. It stays where *theirs* has it.
//! - One side removed what the other changed, or uses: refers to, or put something in. It stays, with
//!   whatever it needs, and with what was removed only because it was: its content, flows, drawings and
//!   places in lanes.
//!
//! Each conflict holds what the base, mine and theirs say. So the file and the conflicts together hold
//! all that either side did; nothing refers to what is not there; whose edits are called mine matters to
//! nothing but which side of a conflict is in the file.
//!
//! # How long it takes
//!
//! Time and memory grow with the length of the files, but for two things: sorting (siblings that were
//! moved, fields of a node), and comparing the words of a text that both sides changed, which grows with
//! its length times the number of changed words. No nesting makes anything overflow. Files of more than
//! [`Limits`] are refused.

pub mod bpmn;
pub mod document;
mod report;
mod tree;
pub mod xml;

pub use xml::{Document, Limits, Position, XmlError, XmlErrorCode};
