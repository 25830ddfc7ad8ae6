//! Files become documents, with what they could not keep told.

use std::path::Path;

use luotsi_document::{Form, Read, json};
use luotsi_domain::{BodyRef, Hash, Id, Kind, Media, SectionName, Text, command::Intent};

use super::bodies::{picture_of, unreadable};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    commands::{Execute, Executed, execute},
    objects::{found, shown_name},
};

/// The largest file that becomes a document, in bytes: one of Word holds its pictures.
const LARGEST: u64 = 256 << 20;

/// A file that can become a document.
#[derive(Clone, Debug)]
pub struct DocumentFile {
    /// How the document is to be called: as the file calls itself, else as it is called.
    pub name: String,
    /// The hash of its bytes.
    pub hash: Hash,
    /// What it holds, and what it held that a document does not.
    pub read: Read,
}

/// Reads a `.docx`, `.md` or `.json` file.
///
/// # Errors
///
/// `unreadable-file`, `too-large`, `unknown-form`; why the file can not be read, with the place in it.
pub async fn read_document(file: &Path) -> Result<DocumentFile, ApiError> {
    let form = form_of(file)?;
    let wrong = |error: std::io::Error| ApiError::new("unreadable-file", error).at(file.display());
    let size = tokio::fs::metadata(file).await.map_err(wrong)?.len();
    if size > LARGEST {
        return Err(ApiError::new("too-large", "the file is too large").at(file.display()));
    }
    let bytes = tokio::fs::read(file).await.map_err(wrong)?;
    let read = tokio::task::spawn_blocking(move || {
        (Hash::of(&bytes), luotsi_document::read(form, &bytes))
    });
    let (hash, read) = read
        .await
        .map_err(|error| ApiError::new("internal", error))?;
    let read = read.map_err(|error| unreadable(&error).at(file.display()))?;
    let name = read.title.clone().unwrap_or_else(|| {
        let stem = file.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    });
    Ok(DocumentFile { name, hash, read })
}

/// Makes a document of a file, last in `folder` or in the section. Gives its id.
///
/// # Errors
///
/// What the commands say.
pub async fn add_document<H: Host>(
    app: &App<H>,
    file: DocumentFile,
    folder: Option<Id>,
) -> Result<Id, ApiError> {
    let (document, _) = add(app, file, folder.as_ref(), &[]).await?;
    Ok(document)
}

/// Makes a document of a file, last in the innermost of `folders`. Those are looked for by name below
/// `folder`, or below the section, and those that are not there are made with the document.
pub(super) async fn add<H: Host>(
    app: &App<H>,
    DocumentFile { name, read, .. }: DocumentFile,
    folder: Option<&Id>,
    folders: &[String],
) -> Result<(Id, Executed), ApiError> {
    let open = app.open()?;
    let bytes = json::write(&read.document);
    let pictures = read.pictures.into_values().map(|picture| picture.bytes);
    let pictures: Vec<Vec<u8>> = pictures.collect();
    let shown = pictures.iter().filter_map(|bytes| picture_of(bytes));
    let body = BodyRef::to(&bytes, Media::Prosemirror).showing(shown.collect());
    // The bodies are there before anything refers to them; where the command is refused, they are
    // collected.
    let bodies = pictures.into_iter().chain([bytes]).collect();
    open.workspace.put_bodies(bodies).await?;
    let snapshot = open.snapshot();
    let mut intents = Vec::new();
    let mut parent = folder.map_or_else(|| SectionName::Documents.id(), Clone::clone);
    for name in folders {
        // What has just been thought of holds nothing yet.
        let known = intents
            .is_empty()
            .then(|| folder_called(&snapshot, &parent, name));
        parent = match known.flatten() {
            Some(folder) => folder,
            None => {
                let id = app.host.new_id();
                intents.push(Intent::Create {
                    id: id.clone(),
                    kind: Kind::Folder,
                    parent,
                    name: Text::Plain(name.clone()),
                });
                id
            }
        };
    }
    let id = app.host.new_id();
    intents.push(Intent::Create {
        id: id.clone(),
        kind: Kind::Document,
        parent,
        name: Text::Plain(name),
    });
    intents.push(Intent::EditBody {
        object: id.clone(),
        body,
        base: None,
    });
    let intent = Intent::All { changes: intents };
    let executed = execute(app, Execute { intent }).await?;
    Ok((id, executed))
}

/// A folder in use that stands directly below another and is called so.
fn folder_called(snapshot: &Snapshot, parent: &Id, name: &str) -> Option<Id> {
    let below = snapshot.organisation.children(parent).iter();
    let mut known = below.filter_map(|id| found(snapshot, id).ok());
    let folder = known.find(|record| {
        record.kind() == Kind::Folder
            && !record.archived
            && shown_name(snapshot, record).text == name
    });
    folder.map(|record| record.id.clone())
}

pub(super) fn form_of(file: &Path) -> Result<Form, ApiError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Form::of_name(&name).ok_or_else(|| {
        let detail = "its name ends with none of .docx, .md, .json, .html";
        ApiError::new("unknown-form", detail).at(file.display())
    })
}
