//! A section's tree as rows: what is open is kept here, windows of it are served.

mod handlers;
mod outline;
mod shown;
mod types;

pub use handlers::{expand, locate, reveal, show_archived, type_ahead, window};
pub(crate) use outline::Tree;
pub(crate) use shown::{above, children};
pub use types::*;

#[cfg(test)]
mod tests;
