//! The real program from a script's side: what it prints, how it ends, and what it leaves.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)] // helpers of tests, too, stop where they must

#[path = "../common/mod.rs"]
mod common;

mod access;
mod bundles;
mod copies;
mod diagrams;
mod difference;
mod documents;
mod held;
mod hostile;
mod interrupt;
mod keys;
mod matrix;
mod rights_commands;
mod running;
mod search;
mod tall;
mod who;
