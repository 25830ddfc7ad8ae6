//! Documents: their texts, whatever form they came in, the pictures in them, and files of them.

mod bodies;
mod compare;
mod export;
mod export_many;
mod files;
mod folder;
mod form;
mod import;
mod inside;
mod pictures;
mod task;
mod types;

pub(crate) use bodies::{pictures_of, unreadable};
pub use compare::{Comparable, comparable};
pub use export::{export_document, save_document};
pub use export_many::export_files;
pub use files::{DocumentFile, add_document, read_document};
pub(crate) use form::{form_of_body, read as read_as, read_body, said};
pub use import::{import_documents, read_documents};
pub(crate) use inside::PicturesInside;
pub use pictures::{KeptPicture, PictureArgs, PutPicture, picture, put_picture};
pub use types::*;

pub use luotsi_document::Form;
