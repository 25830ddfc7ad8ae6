//! Objects that a person looked at lately, and those they made their favourites.
//!
//! Both belong to the person and this workspace, not to the organisation: nobody else sees them, not
//! even who looks at the program through their eyes, and they are in no audit.

use std::{collections::HashMap, sync::Mutex, time::Duration};

use luotsi_domain::Id;

use super::{Found, SetFavourite, find::found_object, seen::found};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot, lock},
    use_cases::Nothing,
};

/// How many recent objects are remembered.
const MOST_RECENT: usize = 20;
/// How many favourites somebody may have.
const MOST_FAVOURITES: usize = 500;
/// How long looking at an object waits for being remembered, while somebody else writes.
const PATIENCE: Duration = Duration::from_millis(200);

/// The preferences that the lists are kept in.
const RECENT: &str = "recent";
const FAVOURITES: &str = "favourites";

/// The lists of an open workspace.
#[derive(Default)]
pub(crate) struct Lists {
    /// What each person looked at lately, the latest first: looking never waits for a disk.
    recent: Mutex<HashMap<Id, Vec<Id>>>,
    /// Held from reading favourites until they are written, so that none gets lost between.
    favouring: tokio::sync::Mutex<()>,
}

/// Objects looked at lately, the latest first; none that the user may no longer know of.
///
/// # Errors
///
/// `no-workspace`.
pub async fn recent<H: Host>(app: &App<H>, _: Nothing) -> Result<Vec<Found>, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    if snapshot.viewed_by.is_some() {
        return Ok(Vec::new());
    }
    let ids = known_recent(&open, &snapshot).await;
    Ok(shown(&snapshot, &ids))
}

/// The person's favourite objects, the newest last; none that they may no longer know of.
///
/// # Errors
///
/// `no-workspace`, and what the store says.
pub async fn favourites<H: Host>(app: &App<H>, _: Nothing) -> Result<Vec<Found>, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    if snapshot.viewed_by.is_some() {
        return Ok(Vec::new());
    }
    let ids = read(&open, &snapshot, FAVOURITES).await?;
    Ok(shown(&snapshot, &ids))
}

/// Makes an object a favourite or not.
///
/// # Errors
///
/// `no-workspace`, `not-found`, `too-many-favourites`, and what the store says.
pub async fn set_favourite<H: Host>(app: &App<H>, args: SetFavourite) -> Result<Nothing, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    let _alone = open.lists.favouring.lock().await;
    let mut ids = read(&open, &snapshot, FAVOURITES).await?;
    // What is gone for good makes room.
    ids.retain(|id| *id != record.id && snapshot.organisation.is_taken(id));
    if args.value {
        if ids.len() >= MOST_FAVOURITES {
            return Err(ApiError::new(
                "too-many-favourites",
                "there are as many favourites as there can be",
            ));
        }
        ids.push(record.id.clone());
    }
    write(&open, &snapshot, FAVOURITES, &ids).await?;
    Ok(Nothing {})
}

/// Remembers that the person looked at an object.
pub(super) async fn visited(open: &Open, snapshot: &Snapshot, object: &Id) {
    if snapshot.viewed_by.is_some() {
        return;
    }
    let mut ids = known_recent(open, snapshot).await;
    if ids.first() == Some(object) {
        return;
    }
    ids.retain(|id| id != object);
    ids.insert(0, object.clone());
    ids.truncate(MOST_RECENT);
    lock(&open.lists.recent).insert(snapshot.user.clone(), ids.clone());
    // Where this fails or takes too long (an import writes), the next look writes the whole list.
    let write = write(open, snapshot, RECENT, &ids);
    let _ = tokio::time::timeout(PATIENCE, write).await;
}

/// Whether an object is one of the person's favourites.
pub(super) async fn is_favourite(
    open: &Open,
    snapshot: &Snapshot,
    object: &Id,
) -> Result<bool, ApiError> {
    if snapshot.viewed_by.is_some() {
        return Ok(false);
    }
    let ids = read(open, snapshot, FAVOURITES).await?;
    Ok(ids.contains(object))
}

async fn known_recent(open: &Open, snapshot: &Snapshot) -> Vec<Id> {
    if let Some(ids) = lock(&open.lists.recent).get(&snapshot.user) {
        return ids.clone();
    }
    // A list that can not be read is begun anew: it is a convenience.
    let ids = read(open, snapshot, RECENT).await.unwrap_or_default();
    let mut recent = lock(&open.lists.recent);
    recent.entry(snapshot.user.clone()).or_insert(ids).clone()
}

fn shown(snapshot: &Snapshot, ids: &[Id]) -> Vec<Found> {
    ids.iter()
        .filter_map(|id| found_object(snapshot, id))
        .collect()
}

async fn read(open: &Open, snapshot: &Snapshot, list: &str) -> Result<Vec<Id>, ApiError> {
    let kept = open.workspace.preference(&snapshot.user, list).await?;
    let ids = kept.map(|json| serde_json::from_str(&json)).transpose();
    ids.map(Option::unwrap_or_default)
        .map_err(|error| ApiError::new("preferences", error).at(list))
}

async fn write(open: &Open, snapshot: &Snapshot, list: &str, ids: &[Id]) -> Result<(), ApiError> {
    let json =
        serde_json::to_string(ids).map_err(|error| ApiError::new("internal", error).at(list))?;
    Ok(open
        .workspace
        .set_preference(&snapshot.user, list, &json)
        .await?)
}
