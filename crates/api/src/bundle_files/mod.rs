//! Organisation bundles as files: reads one from a folder or a `.zip` and writes one, all or nothing.
//!
//! Reading checks `organisation.json` and that every file it names is there before it hands out the
//! first body. Bodies are read by a few threads and handed to the caller one by one, each hash once,
//! so that a large bundle is never in memory as a whole. Nothing outside of the bundle's folder is
//! ever opened, whatever links or names it has.
//!
//! Writing fills a new folder or file beside the target, makes it durable and renames it: the target
//! is there whole or not at all, and a cancelled or failed export leaves nothing behind.
//!
//! All of this blocks; an async caller puts it on a thread of its own.

mod error;
mod read;
mod source;
#[cfg(test)]
mod tests;
mod watch;
mod write;

pub use error::{BundleFileError, CallerError};
pub use read::{Limits, read};
pub use watch::{Progress, Stage, Watch};
pub use write::{Existing, Load, write};
