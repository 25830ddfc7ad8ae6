//! The workspace on disk: records, bodies, drafts and the audit chain, encrypted.
//!
//! A [`Workspace`] is a folder:
//!
//! | file | what it is |
//! | --- | --- |
//! | `workspace.db` | the database, encrypted with a random key (`SQLCipher`, pages of 8 KiB) |
//! | `key.json` | how that key is found: in the system's keyring, or wrapped with a passphrase |
//! | `workspace.lock`, `holder.json` | which process has it open |
//! | `unfinished` | that making it was never finished |
//!
//! What [`commit`](Workspace::commit) and its like have returned survives a power cut. What they
//! refuse has changed nothing. Reads run beside the one connection that writes.

mod audit;
mod backup;
mod bodies;
mod commit;
mod connect;
mod drafts;
mod entry;
mod error;
#[cfg(test)]
mod faults;
mod files;
mod holder;
mod import;
mod key;
mod load;
mod pace;
mod preferences;
mod records;
mod schema;
mod search;
mod workspace;
mod writer;

pub mod bench;

pub use audit::{AuditEntry, AuditQuery, Break, BreakReason, Verified, verify};
pub use backup::{BackedUp, backup, restore};
pub use commit::Committed;
pub use drafts::DraftRow;
pub use entry::Entry;
pub use error::StoreError;
pub use holder::Holder;
pub use import::Import;
pub use key::{
    DataKey, KeyKind, KeySource, Keyring, KeyringError, Keys, MemoryKeyring, Passphrase,
    PassphraseCost, SystemKeyring,
};
pub use pace::Pace;
pub use records::bodies_of;
pub use search::{
    Behind, Following, Plain, Says, Searchable, SearchedText, TextLanguages, TextSource, Texts,
};
pub use workspace::{Head, Opening, Workspace};
