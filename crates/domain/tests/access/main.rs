//! The rules of access-rules, checked cell by cell, role by role, sentence by sentence, and against
//! a reading of the page that uses no index.
//!
//! `LUOTSI_ACCESS_CASES` says how many random organisations each property is tried on.

#![allow(clippy::expect_used, clippy::panic)] // in a test, that is how it fails

mod agreement;
mod answers;
mod build;
mod cases;
mod cells;
mod chains;
mod changes;
mod derivations;
mod extremes;
mod index;
mod page;
mod properties;
mod random;
mod reference;
mod sentences;
mod surprises;
