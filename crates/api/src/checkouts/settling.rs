//! What a person decides about an opened file.

use std::path::Path;

use luotsi_domain::{Hash, Id};

use super::{
    folder::Kept,
    state::{Opened, Standing, edited, remove, shown},
    taking_in::{Read, read_still, take_in},
    types::{KeepOwnFile, OfOpenedFile, OpenedFile, SaveOpenedCopy},
};
use crate::{ApiError, App, Event, Host, app::Open, objects};

/// Takes in what was changed, as it is now, and goes on following the file.
///
/// # Errors
///
/// `no-workspace`, `not-opened`, `unreadable-file`, `too-large`; how it went is told with the file.
pub async fn take_in_file<H: Host>(
    app: &App<H>,
    args: OfOpenedFile,
) -> Result<Vec<OpenedFile>, ApiError> {
    let open = app.open()?;
    let mut files = open.checkouts.all(&open).await?;
    let file = edited(&open, &mut files, &args.object)?;
    let base = Some(file.note.base);
    take_in_now(app, &open, file, base).await?;
    Ok(told(app, &open, &files, args.object))
}

/// Replaces what somebody else did meanwhile with one's own file.
///
/// # Errors
///
/// As of [`take_in_file`].
pub async fn keep_own_file<H: Host>(
    app: &App<H>,
    args: KeepOwnFile,
) -> Result<Vec<OpenedFile>, ApiError> {
    let open = app.open()?;
    let mut files = open.checkouts.all(&open).await?;
    let file = edited(&open, &mut files, &args.object)?;
    take_in_now(app, &open, file, args.theirs).await?;
    Ok(told(app, &open, &files, args.object))
}

/// Ends editing: what was changed is taken in first.
///
/// # Errors
///
/// As of [`take_in_file`]; `not-taken-in` where the changes could not be taken in: the file stays.
pub async fn stop_editing_file<H: Host>(
    app: &App<H>,
    args: OfOpenedFile,
) -> Result<Vec<OpenedFile>, ApiError> {
    let open = app.open()?;
    let mut files = open.checkouts.all(&open).await?;
    let file = edited(&open, &mut files, &args.object)?;
    let read = read_still(&open.opened_folder().path(&file.note)).await?;
    if let Some(read) = read.filter(|read| read.hash != file.note.base) {
        let base = Some(file.note.base);
        take_in(app, &open, file, read, base).await;
        if !matches!(file.standing, Standing::Same) {
            drop(told(app, &open, &files, args.object));
            return Err(ApiError::new(
                "not-taken-in",
                "the changes could not be taken in",
            ));
        }
    }
    end(&open, &mut files, &args.object).await?;
    Ok(told(app, &open, &files, args.object))
}

/// Ends editing and gives up what was changed and not taken in.
///
/// # Errors
///
/// `no-workspace`, `not-opened`, `unwritable-file`.
pub async fn discard_file_changes<H: Host>(
    app: &App<H>,
    args: OfOpenedFile,
) -> Result<Vec<OpenedFile>, ApiError> {
    let open = app.open()?;
    let mut files = open.checkouts.all(&open).await?;
    let note = edited(&open, &mut files, &args.object)?.note.clone();
    open.opened_folder()
        .discard(&note)
        .map_err(|error| ApiError::new("unwritable-file", error).at(&note.file))?;
    files.retain(|file| file.note.folder != note.folder);
    Ok(told(app, &open, &files, args.object))
}

/// Saves the file with what was changed where the person chooses; `None` where they did not.
///
/// # Errors
///
/// `no-workspace`, `not-opened`, `unreadable-file`, `unwritable-file`.
pub async fn save_opened_copy<H: Host>(
    app: &App<H>,
    args: SaveOpenedCopy,
) -> Result<Option<String>, ApiError> {
    let open = app.open()?;
    let note = {
        let mut files = open.checkouts.all(&open).await?;
        edited(&open, &mut files, &args.object)?.note.clone()
    };
    let read = read_now(&note.file, &open.opened_folder().path(&note)).await?;
    let copied = read.hash;
    // Nothing is held while the person looks for a place.
    let saved = objects::save(app, &args.title, &note.name, read.bytes).await?;
    if saved.is_some() && args.end {
        let mut files = open.checkouts.all(&open).await?;
        let file = edited(&open, &mut files, &args.object)?;
        // What it says is in the copy now; what came after that is kept.
        file.note.base = copied;
        end(&open, &mut files, &args.object).await?;
        drop(told(app, &open, &files, args.object));
    }
    Ok(saved)
}

async fn take_in_now<H: Host>(
    app: &App<H>,
    open: &Open,
    file: &mut Opened,
    base: Option<Hash>,
) -> Result<(), ApiError> {
    let path = open.opened_folder().path(&file.note);
    let read = read_now(&file.note.file, &path).await?;
    take_in(app, open, file, read, base).await;
    Ok(())
}

async fn read_now(name: &str, path: &Path) -> Result<Read, ApiError> {
    let moving = || ApiError::new("unreadable-file", "the file is being written");
    let read = read_still(path).await.map_err(|error| error.at(name))?;
    read.ok_or_else(|| moving().at(name))
}

/// Takes the file away; where a program still has it open it is only not spoken of any more.
async fn end(open: &Open, files: &mut Vec<Opened>, object: &Id) -> Result<(), ApiError> {
    let file = edited(open, files, object)?;
    match remove(open, &file.note).await {
        Ok(()) => {
            let folder = file.note.folder.clone();
            files.retain(|file| file.note.folder != folder);
        }
        Err(Kept::Changed) => {
            return Err(ApiError::new(
                "not-taken-in",
                "the file was changed just now",
            ));
        }
        Err(Kept::Held | Kept::Io(_)) => {
            file.note.ended = true;
            file.standing = Standing::Same;
            open.opened_folder()
                .keep(&file.note)
                .map_err(|error| ApiError::new("unwritable-file", error).at(&file.note.file))?;
        }
    }
    Ok(())
}

fn told<H: Host>(app: &App<H>, open: &Open, files: &[Opened], object: Id) -> Vec<OpenedFile> {
    let shown = shown(open, &open.snapshot(), files);
    app.host.send(Event::Changed {
        objects: vec![object],
    });
    shown
}
