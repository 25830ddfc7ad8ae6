//! The files that are opened in an open workspace.

use luotsi_domain::{Hash, Id, record::Content};
use tokio::sync::{MappedMutexGuard, Mutex, MutexGuard};

use super::{
    folder::{Folder, Kept},
    found::found_files,
    note::Note,
    stamp::Stamp,
    types::{FileSide, OpenedFile, OpenedState},
};
use crate::{
    ApiError,
    app::{Open, Snapshot},
    objects::{object_name, traversed, user_name},
};

/// The opened files of a workspace. Held while one of them is looked at, so that nothing is done to
/// it twice.
#[derive(Default)]
pub(crate) struct Checkouts(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// Whether those of before were looked for.
    looked: bool,
    files: Vec<Opened>,
}

pub(super) type Files<'a> = MappedMutexGuard<'a, Vec<Opened>>;

/// A file that was opened, and what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    pub(super) note: Note,
    pub(super) standing: Standing,
    /// How it was when it said what the document says.
    pub(super) same: Option<Stamp>,
    /// How it was when it was looked at last.
    pub(super) seen: Option<Stamp>,
    /// How it was when it was tried to be taken in, and was not.
    pub(super) tried: Option<Stamp>,
    /// How often in a row it could not be looked at.
    pub(super) misses: u8,
}

/// How a file stands.
#[derive(Clone, Debug)]
pub(super) enum Standing {
    Same,
    Changing,
    Failed(Box<ApiError>),
    Conflict,
    Left,
}

impl Opened {
    pub(super) const fn new(note: Note, standing: Standing) -> Self {
        Self {
            note,
            standing,
            same: None,
            seen: None,
            tried: None,
            misses: 0,
        }
    }

    /// What of it is shown, to know when something else is.
    pub(super) fn told(&self) -> (String, Option<jiff::Timestamp>, bool) {
        let standing = match &self.standing {
            Standing::Same => "same",
            Standing::Changing => "changing",
            Standing::Failed(error) => &error.code,
            Standing::Conflict => "conflict",
            Standing::Left => "left",
        };
        (standing.to_owned(), self.note.taken_in_at, self.note.ended)
    }
}

impl Checkouts {
    /// All of them, also those that were left by a program that ended.
    pub(super) async fn all(&self, open: &Open) -> Result<Files<'_>, ApiError> {
        let mut known = self.0.lock().await;
        if !known.looked {
            known.files = found_files(open).await?;
            known.looked = true;
        }
        Ok(MutexGuard::map(known, |known| &mut known.files))
    }
}

impl Open {
    pub(super) fn opened_folder(&self) -> Folder {
        Folder::of(&self.path)
    }
}

/// The file that the user has open for editing.
pub(super) fn edited<'a>(
    open: &Open,
    files: &'a mut [Opened],
    object: &Id,
) -> Result<&'a mut Opened, ApiError> {
    let user = open.current().user.clone();
    files
        .iter_mut()
        .find(|file| is_shown(file, &user) && file.note.object == *object)
        .ok_or_else(|| ApiError::new("not-opened", "the document's file is not open"))
}

/// Whether it is told of: what is only looked at is, once somebody changed it all the same.
pub(super) fn is_shown(file: &Opened, user: &Id) -> bool {
    let changed = matches!(file.standing, Standing::Left);
    file.note.user == *user && (changed || (file.note.editable && !file.note.ended))
}

/// What the document says now, as a body.
pub(super) fn latest_hash(snapshot: &Snapshot, object: &Id) -> Option<Hash> {
    let latest = snapshot
        .organisation
        .get(object)?
        .data
        .lifecycle()?
        .latest()?;
    latest.body().map(|body| body.hash)
}

/// The user's opened files as they are shown.
pub(super) fn shown(open: &Open, snapshot: &Snapshot, files: &[Opened]) -> Vec<OpenedFile> {
    if snapshot.viewed_by.is_some() {
        return Vec::new();
    }
    files
        .iter()
        .filter(|file| is_shown(file, &snapshot.user))
        .map(|file| OpenedFile {
            id: file.note.object.clone(),
            object: traversed(snapshot, &file.note.object)
                .map(|record| object_name(snapshot, record)),
            name: file.note.file.clone(),
            opened_at: file.note.opened_at.to_string(),
            taken_in_at: file.note.taken_in_at.map(|at| at.to_string()),
            state: state(open, snapshot, file),
        })
        .collect()
}

fn state(open: &Open, snapshot: &Snapshot, file: &Opened) -> OpenedState {
    match &file.standing {
        Standing::Same => OpenedState::Same,
        Standing::Changing => OpenedState::Changing,
        Standing::Failed(error) => OpenedState::Failed {
            error: error.clone(),
        },
        Standing::Conflict => OpenedState::Conflict {
            mine: mine(open, &file.note),
            theirs: theirs(snapshot, &file.note.object),
            hash: latest_hash(snapshot, &file.note.object),
        },
        Standing::Left => OpenedState::Left {
            mine: mine(open, &file.note),
        },
    }
}

fn mine(open: &Open, note: &Note) -> FileSide {
    let stamp = Stamp::of(&open.opened_folder().path(note)).ok().flatten();
    FileSide {
        name: note.file.clone(),
        size: stamp.map(|stamp| stamp.size().to_string()),
        at: stamp.and_then(|stamp| stamp.at()).map(|at| at.to_string()),
        by: None,
    }
}

fn theirs(snapshot: &Snapshot, object: &Id) -> FileSide {
    let Some(record) = traversed(snapshot, object) else {
        return FileSide::default();
    };
    let lifecycle = record.data.lifecycle();
    let (name, size) = match lifecycle.and_then(|of| of.latest()) {
        Some(Content::Url(url)) => (url.clone(), None),
        Some(Content::Body(body) | Content::File(body)) => {
            let name = crate::objects::file_name(snapshot, record, body);
            (name, Some(body.size.to_string()))
        }
        None => (String::new(), None),
    };
    let changed = lifecycle.and_then(|of| match &of.working {
        Some(working) => Some((working.author.clone(), working.at)),
        None => of.approved.as_ref().map(|it| (it.author.clone(), it.at)),
    });
    let (by, at) = changed.unwrap_or_default();
    FileSide {
        name,
        size,
        at: at.map(|at| at.to_string()),
        by: by.and_then(|by| user_name(snapshot, &by)),
    }
}

/// Takes a file away that says nothing of its own.
pub(super) async fn remove(open: &Open, note: &Note) -> Result<(), Kept> {
    let (folder, note) = (open.opened_folder(), note.clone());
    tokio::task::spawn_blocking(move || folder.remove(&note))
        .await
        .map_err(|error| Kept::Io(std::io::Error::other(error)))?
}
