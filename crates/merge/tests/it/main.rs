//! What a caller of the crate notices, on files made here and on real ones.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr
)] // helpers of tests, too, stop where they must

mod broken;
mod documents;
mod editor;
mod facts;
mod files;
mod links;
mod merging;
mod model;
mod mutated;
mod properties;
mod unedited;
