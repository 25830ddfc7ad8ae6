//! See the types.
mod types;

pub use types::*;
