//! Word documents as callers see them.

#[path = "../generated/mod.rs"]
mod generated;

mod broken;
mod features;
mod file;
mod holdable;
mod losses;
mod real;
mod written;
