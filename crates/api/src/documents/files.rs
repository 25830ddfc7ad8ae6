//! Documents as files: brought in with what they could not keep told, and taken out.

use std::path::Path;

use luotsi_document::{Form, Picture, Pictures, Read, json};
use luotsi_domain::{
    BodyRef, Id, Kind, Media, SectionName, Text, access::Action, command::Intent, record::Content,
};

use super::{
    bodies::{media_type_of, picture_of, unreadable},
    form::{self, form_of_body},
};
use crate::{
    ApiError, App, Host,
    commands::{Execute, execute},
    objects::{Which, found, load, load_body, may, shown_name, visible_content, write_whole},
};

/// The largest file that becomes a document, in bytes: one of Word holds its pictures.
const LARGEST: u64 = 256 << 20;

/// A file that can become a document.
#[derive(Clone, Debug)]
pub struct DocumentFile {
    /// How the document is to be called: as the file calls itself, else as it is called.
    pub name: String,
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
    let read = tokio::task::spawn_blocking(move || form::read(form, &bytes)).await;
    let read = read.map_err(|error| ApiError::new("internal", error))?;
    let read = read.map_err(|error| unreadable(&error).at(file.display()))?;
    let name = read.title.clone().unwrap_or_else(|| {
        let stem = file.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    });
    Ok(DocumentFile { name, read })
}

/// Makes a document of a file, last in `folder` or in the section. Gives its id.
///
/// # Errors
///
/// What the commands say.
pub async fn add_document<H: Host>(
    app: &App<H>,
    DocumentFile { name, read }: DocumentFile,
    folder: Option<Id>,
) -> Result<Id, ApiError> {
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
    let id = app.host.new_id();
    let create = Intent::Create {
        id: id.clone(),
        kind: Kind::Document,
        parent: folder.unwrap_or_else(|| SectionName::Documents.id()),
        name: Text::Plain(name),
    };
    let fill = Intent::EditBody {
        object: id.clone(),
        body,
        base: None,
    };
    let intent = create.and(vec![fill]);
    execute(app, Execute { intent }).await?;
    Ok(id)
}

/// Writes a document to a `.docx`, `.md`, `.json` or `.html` file: the working copy where the user may
/// see it, else the version in force. What stood there before stays until the new file is whole. Gives
/// its length in bytes.
///
/// # Errors
///
/// `not-found`, `refused`; `nothing-to-save` where there is no text; `unknown-form`; `unwritable-file`.
pub async fn export_document<H: Host>(
    app: &App<H>,
    document: &Id,
    file: &Path,
) -> Result<u64, ApiError> {
    let form = form_of(file)?;
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, document)?;
    let which = if may(&snapshot, Action::ViewDraft, document) {
        Which::Working
    } else {
        Which::Approved
    };
    let nothing = || ApiError::new("nothing-to-save", "it has no text").at(document);
    let body = visible_content(&snapshot, record, which)?
        .and_then(Content::body)
        .ok_or_else(nothing)?;
    let of_body = form_of_body(&body.media).ok_or_else(nothing)?;
    let bytes = load(&open, body).await?;
    let bytes = if of_body == form {
        bytes
    } else {
        let mut kept = Pictures::new();
        for picture in body.pictures() {
            let bytes = load_body(&open, picture.hash).await?;
            let media_type = media_type_of(picture.format);
            kept.insert(picture.hash.to_string(), Picture { bytes, media_type });
        }
        let title = shown_name(&snapshot, record).text;
        let written = tokio::task::spawn_blocking(move || {
            let mut read = form::read(of_body, &bytes).map_err(|error| unreadable(&error))?;
            read.pictures.extend(kept);
            let written =
                luotsi_document::write(form, &read.document, &read.pictures, Some(&title));
            written.map_err(|error| ApiError::new("too-large", error))
        });
        written
            .await
            .map_err(|error| ApiError::new("internal", error))??
    };
    let (path, length) = (file.to_owned(), bytes.len() as u64);
    tokio::task::spawn_blocking(move || write_whole(&path, &bytes))
        .await
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(|error| ApiError::new("unwritable-file", error).at(file.display()))?;
    Ok(length)
}

fn form_of(file: &Path) -> Result<Form, ApiError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Form::of_name(&name).ok_or_else(|| {
        let detail = "its name ends with none of .docx, .md, .json, .html";
        ApiError::new("unknown-form", detail).at(file.display())
    })
}
