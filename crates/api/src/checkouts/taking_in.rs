//! What was changed in a program becomes the working copy.

use std::{io, path::Path};

use luotsi_domain::{BodyRef, Hash, Media, RefusalCode, command::Intent};

use super::{
    stamp::Stamp,
    state::{Opened, Standing, latest_hash},
};
use crate::{ApiError, App, Host, app::Open, commands::LARGEST_FILE};

/// A file as it is on disk, read while it held still.
pub(super) struct Read {
    pub(super) bytes: Vec<u8>,
    pub(super) hash: Hash,
    pub(super) stamp: Stamp,
}

/// Reads a file; `None` where it changed meanwhile, or is not there.
pub(super) async fn read_still(path: &Path) -> Result<Option<Read>, ApiError> {
    let unreadable = |error: io::Error| ApiError::new("unreadable-file", error);
    let Some(stamp) = Stamp::of(path).map_err(unreadable)? else {
        return Ok(None);
    };
    if stamp.size() > LARGEST_FILE {
        return Err(ApiError::new("too-large", "the file is too large"));
    }
    let bytes = tokio::fs::read(path).await.map_err(unreadable)?;
    let after = Stamp::of(path).map_err(unreadable)?;
    Ok((after == Some(stamp)).then(|| Read {
        hash: Hash::of(&bytes),
        bytes,
        stamp,
    }))
}

/// Makes a file the working copy. `base` is what is replaced by it; anything else is a conflict.
pub(super) async fn take_in<H: Host>(
    app: &App<H>,
    open: &Open,
    file: &mut Opened,
    read: Read,
    base: Option<Hash>,
) {
    let object = file.note.object.clone();
    let media = Media::File {
        name: file.note.file.as_str().into(),
    };
    let intent = Intent::AttachFile {
        document: object.clone(),
        file: BodyRef::to(&read.bytes, media),
        base,
    };
    let is_there = || latest_hash(&open.snapshot(), &object) == Some(read.hash);
    let done = if is_there() {
        Ok(())
    } else {
        carry_out(app, open, file, &intent, read.bytes).await
    };
    match done {
        Ok(()) => {
            file.note.base = read.hash;
            file.note.taken_in_at = Some(app.host.now());
            file.same = Some(read.stamp);
            file.tried = None;
            // What can not be noted is found out from the document itself after a restart.
            open.opened_folder().keep(&file.note).ok();
            file.standing = Standing::Same;
        }
        Err(error) => {
            file.tried = Some(read.stamp);
            file.standing = if is_conflict(&error) {
                Standing::Conflict
            } else {
                Standing::Failed(Box::new(error))
            };
        }
    }
}

async fn carry_out<H: Host>(
    app: &App<H>,
    open: &Open,
    file: &Opened,
    intent: &Intent,
    bytes: Vec<u8>,
) -> Result<(), ApiError> {
    // The body is there before anything refers to it; where the command is refused, it is collected.
    open.workspace.put_body(bytes).await?;
    let user = file.note.user.clone();
    app.carry_out(open, user, intent).await.map(drop)
}

fn is_conflict(error: &ApiError) -> bool {
    let refusal = error.refusal.as_ref();
    refusal.is_some_and(|refused| refused.reason.code == RefusalCode::Conflict)
}
