//! Looking from time to time whether an opened file has changed.

use std::{
    sync::{Arc, Weak},
    time::Duration,
};

use luotsi_domain::Id;

use super::{
    stamp::Stamp,
    state::{Opened, Standing, remove},
    taking_in::{read_still, take_in},
};
use crate::{ApiError, App, Event, Host, app::Open};

/// A file that was the same at two looks holds still: programs take less to write one.
const BETWEEN_LOOKS: Duration = Duration::from_millis(1500);
/// How many looks a file may be locked or gone before that is told: programs put another in its place.
const PATIENCE: u8 = 4;

/// Looks at the opened files for as long as the program is there.
pub fn follow<H: Host>(app: &Arc<App<H>>) -> impl Future<Output = ()> + Send + use<H> {
    let app: Weak<App<H>> = Arc::downgrade(app);
    async move {
        loop {
            tokio::time::sleep(BETWEEN_LOOKS).await;
            let Some(app) = app.upgrade() else { return };
            // With nothing open there is nothing to look at; what fails is tried again.
            look(&app).await.ok();
        }
    }
}

/// Looks at the opened files once, and takes in what has changed and holds still.
///
/// # Errors
///
/// `no-workspace`, `opened-files`.
pub async fn look<H: Host>(app: &App<H>) -> Result<(), ApiError> {
    let open = app.open()?;
    look_at_all(app, &open).await
}

async fn look_at_all<H: Host>(app: &App<H>, open: &Open) -> Result<(), ApiError> {
    let mut files = open.checkouts.all(open).await?;
    let acting = {
        let current = open.current();
        current.viewing.is_none().then(|| current.user.clone())
    };
    let Some(user) = acting else { return Ok(()) };
    let mut changed: Vec<Id> = Vec::new();
    let own = |file: &&mut Opened| file.note.user == user && file.note.editable;
    for file in files.iter_mut().filter(own) {
        let before = file.told();
        look_at(app, open, file).await;
        if file.told() != before {
            changed.push(file.note.object.clone());
        }
    }
    drop(files);
    if !changed.is_empty() {
        app.host.send(Event::Changed { objects: changed });
    }
    Ok(())
}

async fn look_at<H: Host>(app: &App<H>, open: &Open, file: &mut Opened) {
    if matches!(file.standing, Standing::Left) {
        return;
    }
    let path = open.opened_folder().path(&file.note);
    let Ok(Some(stamp)) = Stamp::of(&path) else {
        let gone = ApiError::new("opened-file-gone", "the file is not where it was opened");
        return missed(file, gone.at(&file.note.file));
    };
    if file.same == Some(stamp) {
        file.misses = 0;
        file.standing = Standing::Same;
        return;
    }
    let still = file.seen.replace(stamp) == Some(stamp);
    if file.tried == Some(stamp) {
        return;
    }
    let read = match read_still(&path).await {
        Err(error) => return missed(file, error.at(&file.note.file)),
        Ok(None) => return,
        Ok(Some(read)) => read,
    };
    file.misses = 0;
    if read.hash == file.note.base {
        file.same = Some(read.stamp);
        file.standing = Standing::Same;
    } else if !still || read.stamp != stamp {
        file.standing = Standing::Changing;
    } else if file.note.ended {
        // The program went on after the person had ended editing.
        file.note.ended = false;
        file.standing = Standing::Left;
    } else if read.bytes.is_empty() {
        file.tried = Some(stamp);
        let empty = ApiError::new("opened-file-empty", "the file was saved with nothing in it");
        file.standing = Standing::Failed(Box::new(empty));
    } else {
        let base = Some(file.note.base);
        take_in(app, open, file, read, base).await;
    }
}

/// A file that is locked or gone for a moment is being saved.
fn missed(file: &mut Opened, error: ApiError) {
    file.misses = file.misses.saturating_add(1);
    if file.misses >= PATIENCE {
        file.standing = Standing::Failed(Box::new(error));
    }
}

/// Looks once more, and takes away what says nothing of its own. The rest is found when the workspace
/// is opened again.
pub(crate) async fn tidy<H: Host>(app: &App<H>, open: &Open) {
    // What could not be looked at stays.
    look_at_all(app, open).await.ok();
    if let Ok(mut files) = open.checkouts.all(open).await {
        for file in std::mem::take(&mut *files) {
            remove(open, &file.note).await.ok();
        }
    }
}
