//! What bringing files in takes and gives.

use luotsi_document::losses::{Loss, LossCode};
use luotsi_domain::{Hash, Id};
use serde::{Deserialize, Serialize};

use crate::{ApiError, commands::History, objects::Which, view::ObjectName};

/// Something that is not carried over.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct LossView {
    /// What kind of thing.
    pub code: LossCode,
    /// Where it first stands.
    pub place: String,
    /// Which one; may be empty.
    pub detail: String,
    /// How often.
    pub count: u32,
}

impl From<Loss> for LossView {
    fn from(loss: Loss) -> Self {
        Self {
            code: loss.code,
            place: loss.place,
            detail: loss.detail,
            count: loss.count,
        }
    }
}

/// Which files are to become documents.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ReadDocuments {
    /// Files, and folders with all that is in them.
    pub paths: Vec<String>,
    /// The task's name, for its progress and for stopping it.
    pub task: String,
}

/// What the files hold.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DocumentsRead {
    /// The files, in the order in which they become documents.
    pub files: Vec<FileRead>,
    /// What else there is in the folders: files of other kinds, links to elsewhere.
    pub passed_over: Vec<String>,
}

/// A file that is to become a document.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct FileRead {
    /// Where it is.
    pub path: String,
    /// The folders that the document will stand in, from the chosen one down; none for a file that was itself
    /// chosen.
    pub folders: Vec<String>,
    /// What was found in it.
    pub reading: Reading,
}

/// What was found in a file.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(
    tag = "outcome",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum Reading {
    /// A text.
    Readable {
        /// How the document will be called.
        name: String,
        /// The hash of the file's bytes.
        hash: Hash,
        /// What the file holds and the document will not.
        losses: Vec<LossView>,
    },
    /// It can not be read.
    Unreadable {
        /// Why, and where in it.
        failure: ApiError,
    },
}

/// What to save as a file.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SaveDocument {
    /// The document.
    pub object: Id,
    /// Which of its two texts.
    pub which: Which,
    /// As what.
    pub form: DocumentForm,
    /// The dialog's title.
    pub title: String,
}

/// As what a document is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentForm {
    /// A Word document.
    Docx,
    /// Markdown.
    Md,
    /// The editor's own JSON.
    Json,
    /// A page that stands by itself.
    Html,
}

/// Which files become documents, and where.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ImportDocuments {
    /// The files, as they were read.
    pub files: Vec<FileToImport>,
    /// The folder; `None`: the section.
    pub folder: Option<Id>,
    /// The task's name, for its progress and for stopping it.
    pub task: String,
}

/// A file that becomes a document.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct FileToImport {
    /// Where it is.
    pub path: String,
    /// The folders that the document is to stand in. Those that are not there yet are made.
    pub folders: Vec<String>,
    /// The hash of its bytes when it was told what of it would not be kept.
    pub hash: Hash,
}

/// What became of the files.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ImportReport {
    /// The files, as far as it got.
    pub files: Vec<FileImported>,
    /// Whether it was stopped before all files were done.
    pub stopped: bool,
    /// What can be taken back now; `null` where nothing was done.
    pub history: Option<History>,
}

/// What became of a file.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct FileImported {
    /// Where it is.
    pub path: String,
    /// What became of it.
    pub result: ImportResult,
}

/// What became of a file.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(
    tag = "outcome",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum ImportResult {
    /// It is a document.
    Imported {
        /// The document.
        document: Id,
        /// Its name.
        name: String,
    },
    /// It is none, and nothing was made of it.
    Failed {
        /// Why.
        failure: ApiError,
    },
}

/// What is to become files.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ExportFiles {
    /// The objects.
    pub objects: Vec<Id>,
    /// The form that texts take.
    pub form: DocumentForm,
    /// The dialog's title.
    pub title: String,
    /// The task's name, for its progress and for stopping it.
    pub task: String,
}

/// What became files.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FilesExported {
    /// The folder that they are in.
    pub folder: String,
    /// How many.
    pub written: u32,
    /// What did not.
    pub left_out: Vec<FileLeftOut>,
}

/// An object that became no file.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct FileLeftOut {
    /// The object.
    pub object: ObjectName,
    /// Why.
    pub failure: ApiError,
}
