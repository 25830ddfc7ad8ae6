//! The editor's form: `ProseMirror` JSON.

mod refused;

pub use refused::{Fault, Refused};
