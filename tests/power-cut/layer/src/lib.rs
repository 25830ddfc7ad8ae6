//! Stands between a program and the C library, for [`luotsi_power_cut`].
//!
//! Loaded with `LD_PRELOAD`, its functions are found before those of the C library. Each asks the
//! kernel directly, and where the file is in the folder that is watched, writes down what was done.
//! Everything in that folder is done one after another, so that the journal has the order in which
//! it happened.
//!
//! What is written is in the journal *before* it is done and a sync *after*: a program killed in
//! between has a write that may have reached the disk, and no sync that it could have relied on.
#![cfg(target_os = "linux")]
// Functions of the C library are replaced here, by name and in its terms.
#![allow(unsafe_code)]

mod fault;
mod files;
mod folders;
mod kernel;
mod watch;
