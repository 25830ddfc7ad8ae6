//! Opening a file.

use luotsi_domain::{
    BodyRef, Hash, Id, Media, Record, Refusal, RefusalCode,
    access::Action,
    record::{Content, Lifecycle},
};

use super::{
    endings,
    note::Note,
    state::{Opened, Standing, remove, shown},
    types::{OpenFile, OpenedFile},
};
use crate::{
    ApiError, App, Event, Host,
    app::{Open, Snapshot},
    commands::refused,
    objects::{file_name, found, load, require, suggested_name, visible_content},
};

/// Opens a document's file in the system's program for it: to be read, or to be changed.
///
/// # Errors
///
/// `no-workspace`, `not-found`, `refused`; `nothing-to-open` where the document is no file; `runnable-file`
/// where the system would run it; `unwritable-file`, `open-file` where the system can not open it;
/// `missing-content`, and what the store says of a body that is damaged.
pub async fn open_file<H: Host>(app: &App<H>, args: OpenFile) -> Result<Vec<OpenedFile>, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    let (file, name) = file_of(&snapshot, record, &args)?;
    if endings::is_run(&name) {
        return Err(runnable(&name));
    }
    let mut files = open.checkouts.all(&open).await?;
    let same = files.iter().position(|opened| {
        let note = &opened.note;
        let fits = if args.edit {
            note.editable
        } else {
            !note.editable && note.base == file.hash && !is_changed(opened)
        };
        fits && note.user == snapshot.user && note.object == args.object
    });
    let at = match same {
        Some(at) if !is_out_of_date(&open, &files[at], file.hash).await => at,
        before => {
            if let Some(at) = before {
                files.remove(at);
            }
            let note = check_out(app, &open, &args, file, name).await?;
            files.push(Opened::new(note, Standing::Same));
            files.len() - 1
        }
    };
    files[at].note.ended = false;
    let path = open.opened_folder().path(&files[at].note);
    if let Err(error) = app.host.open_file(&path) {
        if remove(&open, &files[at].note).await.is_ok() {
            files.remove(at);
        }
        return Err(ApiError::new("open-file", error).at(file_name(&snapshot, record, file)));
    }
    let opened = shown(&open, &snapshot, &files);
    drop(files);
    app.host.send(Event::Changed {
        objects: vec![args.object],
    });
    Ok(opened)
}

/// The file that is meant, where the user may do with it what they want to.
fn file_of<'a>(
    snapshot: &Snapshot,
    record: &'a Record,
    args: &OpenFile,
) -> Result<(&'a BodyRef, String), ApiError> {
    let lifecycle = record.data.lifecycle();
    let content = if args.edit {
        require(snapshot, record, Action::Edit)?;
        if lifecycle.is_some_and(|of| of.review.is_some()) {
            let reason = Refusal::of(RefusalCode::InReview, &record.id);
            return Err(refused(snapshot, reason));
        }
        lifecycle.and_then(Lifecycle::latest)
    } else {
        visible_content(snapshot, record, args.which)?
    };
    let file = content
        .and_then(Content::body)
        .filter(|body| matches!(body.media, Media::File { .. }))
        .ok_or_else(|| ApiError::new("nothing-to-open", "there is no file to open"))?;
    Ok((file, file_name(snapshot, record, file)))
}

/// Whether the document says something else since the file was written, and the file nothing of its own.
/// It is taken away then.
async fn is_out_of_date(open: &Open, opened: &Opened, latest: Hash) -> bool {
    opened.note.base != latest && !is_changed(opened) && remove(open, &opened.note).await.is_ok()
}

const fn is_changed(opened: &Opened) -> bool {
    !matches!(opened.standing, Standing::Same)
}

/// Writes the file for a program to open.
async fn check_out<H: Host>(
    app: &App<H>,
    open: &Open,
    args: &OpenFile,
    file: &BodyRef,
    name: String,
) -> Result<Note, ApiError> {
    let bytes = load(open, file).await?;
    if endings::is_program(&name, &bytes) {
        return Err(runnable(&name));
    }
    let note = Note {
        folder: folder_name(&app.host.new_id()),
        name: suggested_name(&name),
        file: name,
        object: args.object.clone(),
        user: open.current().user.clone(),
        editable: args.edit,
        base: file.hash,
        opened_at: app.host.now(),
        taken_in_at: None,
        ended: false,
    };
    let (folder, written) = (open.opened_folder(), note.clone());
    tokio::task::spawn_blocking(move || folder.write(&written, &bytes))
        .await
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(|error| ApiError::new("unwritable-file", error).at(&note.file))?;
    Ok(note)
}

/// Short, since Windows programs count the letters of a path.
fn folder_name(id: &Id) -> String {
    let hash = Hash::of(id.as_str().as_bytes()).to_string();
    hash.chars().take(12).collect()
}

fn runnable(name: &str) -> ApiError {
    ApiError::new("runnable-file", "the system would run the file").at(name)
}
