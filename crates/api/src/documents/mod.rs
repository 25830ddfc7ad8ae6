//! Documents: their texts, whatever form they came in, the pictures in them, and files of them.

mod bodies;
mod chosen;
mod files;
mod form;
mod pictures;

pub(crate) use bodies::{pictures_of, unreadable};
pub use chosen::{
    ChooseDocument, ChosenDocument, ImportDocument, ImportedDocument, LossView, choose_document,
    import_document,
};
pub use files::{DocumentFile, add_document, export_document, read_document};
pub(crate) use form::{read_body, said};
pub use pictures::{KeptPicture, PictureArgs, PutPicture, picture, put_picture};
