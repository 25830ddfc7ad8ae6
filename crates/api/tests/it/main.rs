//! The use cases as the interface calls them: by name, with JSON, on real workspaces.

mod changing;
mod opening;
mod support;
mod transfer;
