//! Documents taken out as files.

use std::path::Path;

use luotsi_document::{Form, Picture, Pictures, comments};
use luotsi_domain::{Id, Record, access::Action, record::Content};

use super::{
    DocumentForm, SaveDocument,
    bodies::{media_type_of, unreadable},
    files::form_of,
    form::{form_of_body, read},
};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
    objects::{
        Which, found, load, load_body, may, number_of, save, shown_name, suggested_name,
        visible_content, write_whole,
    },
};

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
    let bytes = written(&open, &snapshot, record, which, form).await?;
    let (path, length) = (file.to_owned(), bytes.len() as u64);
    tokio::task::spawn_blocking(move || write_whole(&path, &bytes))
        .await
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(|error| ApiError::new("unwritable-file", error).at(file.display()))?;
    Ok(length)
}

/// Saves a document as a file where the person chooses, whole or not at all, and says where that is; `None`
/// where they chose no place.
///
/// # Errors
///
/// `no-workspace`, `not-found`, `refused`; `nothing-to-save` where there is no text; `unwritable-file`.
pub async fn save_document<H: Host>(
    app: &App<H>,
    args: SaveDocument,
) -> Result<Option<String>, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    let form = match args.form {
        DocumentForm::Docx => Form::Word,
        DocumentForm::Md => Form::Markdown,
        DocumentForm::Json => Form::Json,
        DocumentForm::Html => Form::Html,
    };
    // What can not be written is told of before the person is asked for a place.
    let bytes = written(&open, &snapshot, record, args.which, form).await?;
    let name = format!("{}.{}", title(&snapshot, record), form.extension());
    save(app, &args.title, &suggested_name(&name), bytes).await
}

/// A document's number, where it has one, and its name.
fn title(snapshot: &Snapshot, record: &Record) -> String {
    let name = shown_name(snapshot, record).text;
    match number_of(record) {
        "" => name,
        number => format!("{number} {name}"),
    }
}

/// A document as the bytes of a file. One that is kept in that form is it, byte for byte.
async fn written(
    open: &Open,
    snapshot: &Snapshot,
    record: &Record,
    which: Which,
    form: Form,
) -> Result<Vec<u8>, ApiError> {
    let nothing = || ApiError::new("nothing-to-save", "it has no text").at(&record.id);
    let body = visible_content(snapshot, record, which)?
        .and_then(Content::body)
        .ok_or_else(nothing)?;
    let of_body = form_of_body(&body.media).ok_or_else(nothing)?;
    let bytes = load(open, body).await?;
    // A text of ours came in by a bundle where what is in force has anything said in its margin.
    let is_read = which == Which::Approved && of_body == Form::Json;
    if of_body == form && !is_read {
        return Ok(bytes);
    }
    let mut kept = Pictures::new();
    for picture in body.pictures() {
        let bytes = load_body(open, picture.hash).await?;
        let media_type = media_type_of(picture.format);
        kept.insert(picture.hash.to_string(), Picture { bytes, media_type });
    }
    let title = title(snapshot, record);
    let written = tokio::task::spawn_blocking(move || {
        let mut read = read(of_body, &bytes).map_err(|error| unreadable(&error))?;
        read.pictures.extend(kept);
        if which == Which::Approved && !read.document.comments.is_empty() {
            read.document = comments::without(read.document);
        } else if of_body == form {
            return Ok(bytes);
        }
        let written = luotsi_document::write(form, &read.document, &read.pictures, Some(&title));
        written.map_err(|error| ApiError::new("too-large", error))
    });
    written
        .await
        .map_err(|error| ApiError::new("internal", error))?
}
