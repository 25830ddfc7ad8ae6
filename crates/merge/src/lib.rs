//! Three-way merge and difference.

pub mod bpmn;
mod tree;
pub mod xml;

pub use xml::{Document, Limits, Position, XmlError, XmlErrorCode};
