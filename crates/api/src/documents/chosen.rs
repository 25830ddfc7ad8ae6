//! A file that a person chooses becomes a document: first they are told what it would not keep.

use std::path::Path;

use luotsi_document::losses::{Loss, LossCode};
use luotsi_domain::Id;
use serde::{Deserialize, Serialize};

use super::files::{add_document, read_document};
use crate::{ApiError, App, Host, host::PathPurpose};

/// What is to be chosen.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ChooseDocument {
    /// The dialog's title.
    pub title: String,
}

/// A file that was chosen.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ChosenDocument {
    /// Where it is.
    pub path: String,
    /// How the document will be called.
    pub name: String,
    /// What the file holds and the document will not.
    pub losses: Vec<LossView>,
}

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

/// Which file becomes a document, and where.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ImportDocument {
    /// The file.
    pub path: String,
    /// The folder; `None`: the section.
    pub folder: Option<Id>,
}

/// What became of a file.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ImportedDocument {
    /// The new document.
    pub document: Id,
}

/// Lets the person choose a file of a text, and says what would not be kept of it; `None` where they
/// chose none. Nothing is saved yet.
///
/// # Errors
///
/// As of [`read_document`].
pub async fn choose_document<H: Host>(
    app: &App<H>,
    args: ChooseDocument,
) -> Result<Option<ChosenDocument>, ApiError> {
    let purpose = PathPurpose::Document;
    let Some(path) = app.host.choose_path(purpose, &args.title, None).await else {
        return Ok(None);
    };
    let file = read_document(&path).await?;
    Ok(Some(ChosenDocument {
        path: path.display().to_string(),
        name: file.name,
        losses: file.read.losses.into_iter().map(LossView::from).collect(),
    }))
}

/// Makes a document of a file.
///
/// # Errors
///
/// As of [`read_document`] and [`add_document`].
pub async fn import_document<H: Host>(
    app: &App<H>,
    args: ImportDocument,
) -> Result<ImportedDocument, ApiError> {
    let file = read_document(Path::new(&args.path)).await?;
    let document = add_document(app, file, args.folder).await?;
    Ok(ImportedDocument { document })
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
