//! What the matrix takes and gives.

use luotsi_domain::{
    Id, Kind, Party, SectionName,
    access::{Action, Role},
};
use serde::{Deserialize, Serialize};

use crate::view::ShownText;

/// What stands in the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Subjects {
    /// Users who are not archived.
    #[default]
    Users,
    /// Groups: what somebody may do who is a member of that group and has nothing else.
    Groups,
    /// Roles: what somebody may do on an object whom the role reaches there.
    Roles,
}

/// Which cells are looked for. Rows and columns without one are left out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "only", rename_all = "kebab-case")]
pub enum Only {
    /// Where this user, group or role may do something else.
    DiffersFrom {
        /// Who: of the kind that stands in the columns.
        from: Id,
    },
    /// What users may do through groups and not without them.
    ThroughGroup,
    /// Those who may do nothing at all with any of the objects shown.
    NoRights,
}

/// What of the matrix is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, specta::Type)]
pub struct MatrixView {
    /// What stands in the columns.
    pub subjects: Subjects,
    /// Only objects of this section.
    #[serde(default)]
    pub section: Option<SectionName>,
    /// Only objects of this kind.
    #[serde(default)]
    pub kind: Option<Kind>,
    /// Only this action.
    #[serde(default)]
    pub action: Option<Action>,
    /// Only members of this group; among groups, only this one.
    #[serde(default)]
    pub group: Option<Id>,
    /// Only such cells.
    #[serde(default)]
    pub only: Option<Only>,
}

/// The matrix as it is shown, without its parts.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Matrix {
    /// The number of this state of rows and columns. Windows of another state say so.
    pub revision: u32,
    /// How many rows there are: objects that are not folded away.
    pub rows: u32,
    /// How many columns there are.
    pub columns: u32,
    /// How many objects the filters leave, folded away or not.
    pub objects: u32,
    /// How many objects were left out because the user may not be shown the access to them;
    /// strategies and their parts are never counted.
    pub left_out: u32,
    /// Whether rows and columns in which nothing is found are there all the same: there are too
    /// many cells to look at all of them.
    pub too_many: bool,
    /// Whether the user may only be shown their own access.
    pub own_only: bool,
    /// What may stand in the columns.
    pub offered: Vec<Subjects>,
    /// The actions by the numbers of their bits in cells.
    pub actions: Vec<Action>,
}

/// Some of the rows or columns.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct MatrixPart {
    /// The matrix.
    pub view: MatrixView,
    /// The first, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
}

/// Some rows.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct MatrixRows {
    /// The state that they are of.
    pub revision: u32,
    /// The first of those given.
    pub from: u32,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// An object.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct MatrixRow {
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: ShownText,
    /// How deep it stands among those shown, from 1.
    pub level: u32,
    /// Whether it is open; `null`: nothing is shown below it.
    pub expanded: Option<bool>,
    /// Whether it or what it stands in is archived.
    pub archived: bool,
    /// Whether the filters leave it out itself: it is there for what is below it.
    pub context: bool,
}

/// Some columns.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct MatrixColumns {
    /// The state that they are of.
    pub revision: u32,
    /// The first of those given.
    pub from: u32,
    /// The columns.
    pub columns: Vec<MatrixColumn>,
}

/// A user, group or role.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct MatrixColumn {
    /// Its id; of a role, its name in the rules.
    pub id: Id,
    /// The user or group.
    pub party: Option<Party>,
    /// The role.
    pub role: Option<Role>,
    /// The user's or group's name.
    pub name: ShownText,
}

/// Some cells.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatrixCells {
    /// The matrix.
    pub view: MatrixView,
    /// The first row, from 0.
    pub from_row: u32,
    /// How many rows.
    pub rows: u32,
    /// The first column, from 0.
    pub from_column: u32,
    /// How many columns.
    pub columns: u32,
}

/// A row to open or close.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct MatrixExpand {
    /// The matrix.
    pub view: MatrixView,
    /// The object; `null`: all.
    pub object: Option<Id>,
    /// Whether it is to be open.
    pub expanded: bool,
}

/// Something to be found in the matrix.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct MatrixFind {
    /// The matrix.
    pub view: MatrixView,
    /// The object, user, group or role.
    pub id: Id,
}
