//! What starting, opening and looking takes and gives.

use luotsi_domain::{Id, Kind, SectionName, record::StepColumn, text::Language};
use serde::{Deserialize, Serialize};

use crate::{
    commands::History,
    host::PathPurpose,
    objects::{Found, ListWindow, Object},
    tree::TreeWindow,
    view::{ActionState, ShownText},
};

/// What the program shows first.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Start {
    /// The workspace that is open.
    pub session: Option<Session>,
    /// What there is beside it.
    #[serde(flatten)]
    pub outside: Outside,
}

/// What there is beside an open workspace.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Outside {
    /// Workspaces opened before, the latest first.
    pub recent: Vec<RecentWorkspace>,
    /// Whether there is a demonstration organisation to open.
    pub demonstration: bool,
    /// The program's version.
    pub version: String,
    /// The folder that new workspaces are put into.
    pub folder: String,
    /// Why the workspace that was to be opened at the start is not open; such as
    /// `passphrase-needed`, with the workspace's path as its place.
    pub problem: Option<crate::ApiError>,
}

/// What the window is about to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FirstScreenArgs {
    /// The section whose tree is shown, where one is.
    pub section: Option<SectionName>,
    /// The object that is shown; `None` is the section itself.
    pub object: Option<Id>,
    /// How many rows of the tree.
    pub rows: u32,
    /// How many lines of the list of what stands in the section.
    pub listed: u32,
}

/// What the window shows first.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FirstScreen {
    /// What there is beside an open workspace.
    #[serde(flatten)]
    pub outside: Outside,
    /// What is shown of the workspace that is open, or is just being opened.
    #[specta(type = Option<Shown>)]
    pub shown: Option<serde_json::Value>,
    /// Whether it is what was shown the last time: ask for it again once it is drawn.
    pub remembered: bool,
}

/// What the window shows first of an open workspace.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Shown {
    /// Who looks at what.
    pub session: Session,
    /// What can be taken back and done again.
    pub history: History,
    /// The person's favourite objects.
    pub favourites: Vec<Found>,
    /// Objects looked at lately.
    pub recent: Vec<Found>,
    /// The first rows of the tree.
    pub tree: Option<TreeWindow>,
    /// All about the object that is shown.
    pub object: Option<Object>,
    /// What stands in the section, where that is shown.
    pub list: Option<ListWindow>,
}

/// A workspace that was open before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RecentWorkspace {
    /// Its folder.
    pub path: String,
    /// The organisation's name then.
    pub name: String,
}

/// Who looks at what.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// The organisation's name.
    pub organisation: ShownText,
    /// The workspace's folder.
    pub path: String,
    /// The user who acts.
    pub user: Id,
    /// Their name.
    pub user_name: String,
    /// Whether nobody signs in to this workspace, so that rights are advisory.
    pub local: bool,
    /// Whether somebody may act as another user, for trying out.
    pub may_switch_user: bool,
    /// Whether and how somebody else looks through this user's eyes; then nothing can be changed.
    pub viewing: Option<Viewing>,
    /// The language that names and texts are shown in.
    pub language: Language,
    /// The organisation's content languages, the default first.
    pub languages: Vec<Language>,
    /// The sections, in order, in use or not.
    pub sections: Vec<SectionView>,
    /// The columns of step tables to which the organisation gave names.
    pub step_headings: Vec<ShownHeading>,
}

/// The name that the organisation gave a column of step tables.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ShownHeading {
    /// The column.
    pub column: StepColumn,
    /// Its name.
    pub name: ShownText,
}

/// A look through somebody else's eyes.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Viewing {
    /// Who looks.
    pub by: Id,
    /// Their name.
    pub by_name: String,
    /// How many objects are not shown that the user sees and who looks does not; strategies and
    /// their parts are never counted.
    pub left_out: u32,
}

/// A section.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SectionView {
    /// Which.
    pub section: SectionName,
    /// The id of its object.
    pub id: Id,
    /// The name that the organisation gave it; empty: its usual name.
    pub name: ShownText,
    /// Whether the organisation uses it.
    pub in_use: bool,
    /// Whether the user may see anything in it.
    pub visible: bool,
    /// The kinds that can be created directly in it.
    pub kinds: Vec<Kind>,
    /// What the user may do on it.
    pub actions: Vec<ActionState>,
}

/// A new organisation.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateWorkspace {
    /// The organisation's name.
    pub name: String,
    /// The content languages, the default first.
    pub languages: Vec<Language>,
    /// The name of the person who creates it: its first administrator.
    pub user_name: String,
    /// Their e-mail address.
    #[serde(default)]
    pub email: String,
    /// The folder; absent: one of its own in the person's data folder.
    #[serde(default)]
    pub folder: Option<String>,
    /// The passphrase that protects it; absent: the system's keyring does.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// A workspace to open.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct OpenWorkspace {
    /// Its folder.
    pub path: String,
    /// Its passphrase, where it has one.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// A bundle that becomes a workspace.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ImportWorkspace {
    /// The bundle's folder or `.zip`.
    pub bundle: String,
    /// The workspace's folder; absent: one of its own in the person's data folder.
    #[serde(default)]
    pub folder: Option<String>,
    /// The passphrase that protects it; absent: the system's keyring does.
    #[serde(default)]
    pub passphrase: Option<String>,
    /// A name for the task, for its progress and for cancelling it.
    #[serde(default)]
    pub task: String,
}

/// A backup that becomes a workspace.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct RestoreWorkspace {
    /// The backup.
    pub backup: String,
    /// The workspace's folder; absent: one of its own in the person's data folder.
    #[serde(default)]
    pub folder: Option<String>,
    /// The backup's passphrase, where it has one.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// A user to act as.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SwitchUser {
    /// The user.
    pub user: Id,
}

/// A language to show.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SetLanguage {
    /// Its tag.
    pub language: String,
}

/// What a preference is called.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct PreferenceKey {
    /// Its name.
    pub key: String,
}

/// A preference. It belongs to this computer's user, not to a workspace.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct Preference {
    /// Its name.
    pub key: String,
    /// Its value; `null` forgets it.
    pub value: Option<String>,
}

/// A path to choose.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChoosePath {
    /// What for.
    pub purpose: PathPurpose,
    /// The dialog's title.
    pub title: String,
    /// The name that a new file is proposed to have.
    #[serde(default)]
    pub suggested_name: Option<String>,
}
