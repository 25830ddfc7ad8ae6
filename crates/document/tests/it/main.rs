//! The crate as its callers see it.

#[path = "../generated/mod.rs"]
mod generated;
mod json;
mod markdown;
mod plain;
mod shown;
