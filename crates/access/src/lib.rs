//! Who may do what.

mod set;

pub use set::{Name, Set};
