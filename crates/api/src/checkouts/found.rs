//! What was left behind by a program that ended, or was ended.

use luotsi_domain::Hash;

use super::{
    folder::Folder,
    note::Note,
    state::{Opened, Standing, latest_hash},
};
use crate::{ApiError, app::Open};

/// The opened files of before. Those that say what the document says go away; the others are offered.
pub(super) async fn found_files(open: &Open) -> Result<Vec<Opened>, ApiError> {
    let folder = open.opened_folder();
    let snapshot = open.snapshot();
    let found = tokio::task::spawn_blocking(move || {
        let notes = folder.notes()?;
        let files = notes.into_iter().filter_map(|mut note| {
            let now = said(&folder, &note);
            // It was taken in, and the program ended before that was noted.
            if now.is_some() && now == latest_hash(&snapshot, &note.object) {
                note.base = now.unwrap_or(note.base);
            }
            match folder.remove(&note) {
                Ok(()) => None,
                Err(_) if now == Some(note.base) => Some(Opened::new(note, Standing::Same)),
                Err(_) => Some(Opened::new(note, Standing::Left)),
            }
        });
        Ok::<_, std::io::Error>(files.collect())
    });
    found
        .await
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(|error| ApiError::new("opened-files", error))
}

fn said(folder: &Folder, note: &Note) -> Option<Hash> {
    let bytes = std::fs::read(folder.path(note)).ok()?;
    Some(Hash::of(&bytes))
}
