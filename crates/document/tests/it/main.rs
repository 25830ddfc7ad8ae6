//! The crate as its callers see it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)] // helpers of tests, too, stop where they must

mod comments;
mod editor;
#[path = "../generated/mod.rs"]
mod generated;
mod html;
mod ids;
mod json;
mod json_refused;
mod markdown;
mod markdown_read;
mod markdown_write;
mod plain;
mod shown;
mod text;
mod told;
