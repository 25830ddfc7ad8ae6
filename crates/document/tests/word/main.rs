//! Word documents as callers see them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // helpers of tests, too, stop where they must

#[path = "../generated/mod.rs"]
mod generated;

mod broken;
mod comments;
mod features;
mod file;
mod holdable;
mod losses;
mod margin;
mod real;
mod written;
