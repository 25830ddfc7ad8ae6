//! The audit chain: what was commanded, by whom, when, and what it wrote.
//!
//! An entry's hash covers the entry before it, what was commanded (hashed apart, with a salt, so
//! that it can be erased) and the hashes of the records that it wrote. The last entry's number and
//! hash stand in `meta` as the *head*. [`Workspace::verify`](crate::Workspace::verify) folds the
//! chain again.

mod hash;
mod list;
mod verify;
mod writes;

pub(crate) use hash::{
    EntryFields, StoredRecord, origin, payload as payload_hash, personal as personal_hash,
};
pub use list::{AuditEntry, AuditQuery};
pub use verify::{Break, BreakReason, Verified, verify};
pub(crate) use writes::{Writes, read as read_writes};
