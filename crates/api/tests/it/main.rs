//! The use cases as the interface calls them: by name, with JSON, on real workspaces.

#![allow(clippy::unwrap_used, clippy::panic)] // in a test, that is how it fails

mod changing;
mod checkouts;
mod children;
mod choosing;
mod content;
mod documents;
mod documents_in;
mod drafts;
mod house;
mod links;
mod looking;
mod margin;
mod matrix;
mod opening;
mod processes;
mod search;
mod support;
mod tables;
mod templates;
mod transfer;
mod translations;
mod trees;
mod view_as;
mod what_if;
mod who_and_why;
