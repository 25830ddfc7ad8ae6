//! What trees take and give.

use luotsi_domain::{Id, Kind, SectionName};
use serde::{Deserialize, Serialize};

use crate::view::{ShownText, State};

/// Which rows.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct TreeWindowArgs {
    /// The section whose tree it is.
    pub section: SectionName,
    /// The first row, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
}

/// Some rows of a tree.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TreeWindow {
    /// How many rows there are, closed ones not counted.
    pub total: u32,
    /// The first of the rows given.
    pub from: u32,
    /// The rows.
    pub rows: Vec<TreeRow>,
    /// Whether archived objects are among them.
    pub show_archived: bool,
}

/// How many rows a tree has.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
pub struct TreeSize {
    /// How many, closed ones not counted.
    pub total: u32,
}

/// One row.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TreeRow {
    /// The object.
    pub id: Id,
    /// What it stands below.
    pub parent: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: ShownText,
    /// How deep it stands, from 1.
    pub level: u32,
    /// Its number among its siblings, from 1.
    pub position: u32,
    /// How many siblings there are, itself included.
    pub siblings: u32,
    /// Whether it is open; `null`: there is nothing below it.
    pub expanded: Option<bool>,
    /// Where it is in its lifecycle.
    pub state: State,
    /// Whether it or what it stands in is archived.
    pub archived: bool,
    /// Whether only its name may be seen.
    pub name_only: bool,
    /// Whether the user may rename it, move it, and create below it.
    pub may: RowRights,
}

/// What a row's own keys and pointer would do.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RowRights {
    /// Rename it.
    pub edit: bool,
    /// Move it.
    pub r#move: bool,
    /// Create below it.
    pub create: bool,
}

/// A row to open or close.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct TreeExpand {
    /// The section whose tree it is.
    pub section: SectionName,
    /// The object; `null`: all.
    pub object: Option<Id>,
    /// Whether it is to be open.
    pub expanded: bool,
}

/// An object to show.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct TreeReveal {
    /// The section whose tree it is.
    pub section: SectionName,
    /// The object.
    pub object: Id,
}

/// Where a row is.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TreePlace {
    /// Whose row it is.
    pub object: Id,
    /// Its index, from 0.
    pub index: u32,
}

/// Letters typed in a tree.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct TypeAhead {
    /// The section whose tree it is.
    pub section: SectionName,
    /// The row to begin after, from 0; the search goes round.
    pub after: u32,
    /// What the name begins with.
    pub letters: String,
}

/// Whether archived objects are shown.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ShowArchived {
    /// The section whose tree it is.
    pub section: SectionName,
    /// Whether they are.
    pub value: bool,
}
