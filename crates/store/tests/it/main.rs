//! The store on real files, with keys that cost little.

// Helpers panic as tests do; processes that tests start speak through standard output.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

mod audit;
mod backup;
mod bad_backup;
mod bodies;
mod commit;
mod damage;
mod drafts;
mod folder;
mod holding;
mod import;
mod keys;
mod notes;
mod search;
mod support;
