//! What Luotsi can be asked to do: the one door for every host.
//!
//! The desktop shell, the command line and the test host own an [`App`] and call its use cases,
//! directly or by name through [`App::call`]. They are listed once, in [`use_cases`]; that list
//! makes the dispatch and the interface's TypeScript, so that neither can drift. What only a host
//! can do (choose a file, send an event, read the clock) it gives as a [`Host`].

pub mod access;
pub mod answer;
pub mod bindings;
pub mod bundle_files;
pub mod checkouts;
pub mod commands;
pub mod diagrams;
pub mod documents;
pub mod drafts;
pub mod error;
pub mod headless;
pub mod host;
pub mod links;
pub mod objects;
pub mod processes;
pub mod search;
pub mod session;
pub mod settings;
pub mod transfer;
pub mod translations;
pub mod tree;
pub mod use_cases;
pub mod view;

mod app;
mod paging;

pub use answer::Answer;
pub use app::App;
pub use error::ApiError;
pub use host::{Event, Host};
