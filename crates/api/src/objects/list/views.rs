//! The ways of looking at lists that a person gave a name.
//!
//! They belong to the person and this workspace, as favourites do.

use luotsi_domain::{Id, SectionName};
use serde::{Deserialize, Serialize};

use super::{ListColumn, ListLook};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
    use_cases::Nothing,
};

/// The preference that they are kept in.
const VIEWS: &str = "list-views";
/// How many somebody may have.
const MOST_VIEWS: usize = 200;
/// How long a name may be, in characters.
const LONGEST_NAME: usize = 200;

/// A way of looking at a section's list that a person gave a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct ListView {
    /// Its id.
    pub id: Id,
    /// What the person calls it.
    pub name: String,
    /// The section.
    pub section: SectionName,
    /// What is listed, and in which order.
    pub look: ListLook,
    /// Which columns are shown beside the name, in order.
    pub columns: Vec<ListColumn>,
}

/// Which view.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ListViewArgs {
    /// Its id.
    pub id: Id,
}

/// The person's views, in the order in which they were made.
///
/// # Errors
///
/// `no-workspace`, and what the store says.
pub async fn list_views<H: Host>(app: &App<H>, _: Nothing) -> Result<Vec<ListView>, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    if snapshot.viewed_by.is_some() {
        return Ok(Vec::new());
    }
    read(&open, &snapshot).await
}

/// Keeps a view: a new one, or the one with its id as it is now.
///
/// # Errors
///
/// `no-workspace`, `name-missing`, `too-many-views`, and what the store says.
pub async fn save_list_view<H: Host>(app: &App<H>, args: ListView) -> Result<Nothing, ApiError> {
    let name = args.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(ApiError::new("view-name", "a view needs a short name"));
    }
    let view = ListView {
        name: name.to_owned(),
        ..args
    };
    changed(app, |views| {
        match views.iter().position(|known| known.id == view.id) {
            Some(at) => views[at] = view,
            None if views.len() >= MOST_VIEWS => {
                let error = "there are as many views as there can be";
                return Err(ApiError::new("too-many-views", error));
            }
            None => views.push(view),
        }
        Ok(())
    })
    .await
}

/// Forgets a view.
///
/// # Errors
///
/// `no-workspace`, and what the store says.
pub async fn delete_list_view<H: Host>(
    app: &App<H>,
    args: ListViewArgs,
) -> Result<Nothing, ApiError> {
    changed(app, |views| {
        views.retain(|view| view.id != args.id);
        Ok(())
    })
    .await
}

async fn changed<H: Host>(
    app: &App<H>,
    change: impl FnOnce(&mut Vec<ListView>) -> Result<(), ApiError>,
) -> Result<Nothing, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let _alone = open.listed.views.lock().await;
    let mut views = read(&open, &snapshot).await?;
    change(&mut views)?;
    let json = serde_json::to_string(&views)
        .map_err(|error| ApiError::new("internal", error).at(VIEWS))?;
    open.workspace
        .set_preference(&snapshot.user, VIEWS, &json)
        .await?;
    Ok(Nothing {})
}

async fn read(open: &Open, snapshot: &Snapshot) -> Result<Vec<ListView>, ApiError> {
    let kept = open.workspace.preference(&snapshot.user, VIEWS).await?;
    let views = kept.map(|json| serde_json::from_str(&json)).transpose();
    views
        .map(Option::unwrap_or_default)
        .map_err(|error| ApiError::new("preferences", error).at(VIEWS))
}
