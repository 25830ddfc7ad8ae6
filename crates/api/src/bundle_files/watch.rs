//! Progress and cancelling of long work.

use std::sync::atomic::{AtomicBool, Ordering};

use super::BundleFileError;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// `organisation.json` is read and checked, or written.
    Organisation,
    /// Bodies are read or written.
    Bodies,
    /// What was written is made durable.
    Durable,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub what: Stage,
    /// How many files are done.
    pub done: u64,
    /// How many there are.
    pub total: u64,
}

/// Whoever looks on: hears how far the work is, and may stop it.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    /// Called from the thread that called, often; cheap is best.
    pub progress: &'a dyn Fn(Progress),
    /// The work stops soon after this becomes true.
    pub cancel: &'a AtomicBool,
}

impl Watch<'_> {
    pub(super) fn report(&self, what: Stage, done: usize, total: usize) {
        (self.progress)(Progress {
            what,
            done: done as u64,
            total: total as u64,
        });
    }

    pub(super) fn check(&self) -> Result<(), BundleFileError> {
        if self.cancel.load(Ordering::Relaxed) {
            return Err(BundleFileError::Cancelled);
        }
        Ok(())
    }
}
