//! Commands: what a person means to change, decided by the rules.
//!
//! [`decide`] is pure: the same organisation and command always give the same effects or the same
//! refusal, on the desktop, on the server, and on a retry.

mod candidates;
mod content;
mod create;
mod decide;
mod document_templates;
mod draft;
mod duplicate;
mod intent;
mod lifecycle;
mod maintenance;
mod numbers;
mod onboarding;
mod plans;
mod stored;
mod strategy;
mod structure;
mod templates;
#[cfg(test)]
mod tests;
mod translations;
mod try_out;
mod undo;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use decide::{Asked, Effects, decide};
pub use document_templates::requirements;
pub use intent::{Intent, Margin, NewUser, Outline};
pub use numbers::next_number;
pub use stored::{NotUnderstood, from_stored, to_stored};
pub use structure::custody;
pub use try_out::{CannotApply, try_out};
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
