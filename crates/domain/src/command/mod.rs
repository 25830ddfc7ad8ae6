//! Commands: what a person means to change, decided by the rules.
//!
//! [`decide`] is pure: the same organisation and command always give the same effects or the same
//! refusal, on the desktop, on the server, and on a retry.

mod content;
mod decide;
mod draft;
mod intent;
mod lifecycle;
mod maintenance;
mod structure;
#[cfg(test)]
mod tests;
mod undo;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use decide::{Effects, decide};
pub use intent::Intent;
pub use undo::inverse;

use crate::Id;

/// A typed intention, stamped once when the person acts, so that a retry is the same command.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// The command's own id.
    pub id: Id,
    /// Who acts.
    pub actor: Id,
    /// When they acted.
    pub at: Timestamp,
    /// What they mean to change.
    pub intent: Intent,
}
