//! How steps of processes are told in a table.

use serde::{Deserialize, Serialize};

/// A column of the table of a process's steps.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum StepColumn {
    /// What is done.
    Step,
    /// Who does it, and how others take part.
    Responsibility,
    /// What it succeeds or fails by.
    CriticalFactors,
    /// What tells how it is done.
    Instructions,
    /// What it leaves behind to show that it was done.
    Records,
}
