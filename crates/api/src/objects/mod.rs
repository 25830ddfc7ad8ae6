//! What is told of objects: all about one, what it says, and choosing one by its name.

mod allowed;
mod archiving;
mod children;
mod content;
mod copy;
mod details;
mod document;
mod file_names;
mod find;
mod lists;
mod matching;
mod named;
mod places;
mod preview;
mod review;
mod rights;
mod says;
mod seen;
mod state;
mod text;
mod types;
mod versions;

pub(crate) use allowed::{action_state, action_states, helpers, members};
pub use children::children;
pub use content::{content, file_bytes};
pub(crate) use content::{file_name, load, load_body, require, visible_content};
pub(crate) use copy::save;
pub use copy::{save_copy, save_file, write_whole};
pub use details::object;
pub(crate) use document::number_of;
pub use document::{DocumentDetails, DocumentTemplateChoice, document_templates};
pub(crate) use file_names::{ending_of, suggested_name};
pub(crate) use find::found_object;
pub use find::{find, find_people};
pub(crate) use lists::Lists;
pub use lists::{favourites, recent, set_favourite};
pub(crate) use matching::{Query, alphabetical};
pub use named::object_names;
pub use places::places;
pub(crate) use preview::{largest, text_of_file};
pub(crate) use rights::{is_own, sees_others};
pub(crate) use says::can_be_written_in;
pub(crate) use seen::{
    found, may, names_of, object_name, party_name, path, path_names, shown_name, traversed,
    user_name,
};
pub(crate) use state::state;
pub(crate) use text::{by_block, media_of_file, plain, xml_text};
pub use types::*;
