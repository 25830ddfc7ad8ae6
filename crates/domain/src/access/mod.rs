//! The rules of access: roles, actions and the tables.

mod names;

pub use names::{Action, Role};
