//! Looking at the program through somebody else's eyes: everything as they would see it, nothing
//! that whoever looks may not see themselves, and no way to change anything.

use std::collections::HashMap;

use luotsi_domain::{
    Id, Kind, SectionName,
    access::{Shown, Sweep},
};
use serde::Deserialize;

use super::{lens::Lens, object::to_u32};
use crate::{
    ApiError, App, Event, Host,
    app::{Current, Snapshot},
    session::{Session, session},
    tree::Tree,
    use_cases::Nothing,
};

/// Through whose eyes.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ViewAs {
    /// The user.
    pub user: Id,
}

/// What can be called while somebody looks as somebody else: reading what the screens show, and
/// ending it. All else is refused, also what is added later and nobody thought of here.
pub(crate) const WHILE_VIEWING: &[&str] = &[
    "start",
    "first_screen",
    "session",
    "view_as_end",
    "close_workspace",
    "preference",
    "cancel",
    "tree_window",
    "tree_expand",
    "tree_reveal",
    "tree_locate",
    "tree_type_ahead",
    "tree_show_archived",
    "object",
    "children",
    "content",
    "file_bytes",
    "picture",
    "find_objects",
    "search",
    "object_names",
    "process_map",
    "process_templates",
    "document_templates",
    "find_people",
    "places",
    "recent",
    "favourites",
    "history",
    "bin",
    "opened_files",
    "translations",
    "side_by_side",
    "settings",
    "users",
    "groups",
    "group_members",
    "grants",
    "access_scope",
    "access_why",
    "access_person",
    "access_person_rows",
    "access_who",
    "access_roles",
    "matrix",
    "matrix_rows",
    "matrix_columns",
    "matrix_cells",
    "matrix_expand",
    "matrix_reveal",
    "matrix_find_column",
];

/// The code that everything else is refused with.
pub(crate) const VIEWING_AS: &str = "viewing-as";

/// One user's look through another's eyes.
#[derive(Debug)]
pub(crate) struct Viewing {
    /// Whose eyes.
    pub(crate) user: Id,
    /// What was open in the trees of who looks.
    pub(crate) own_trees: HashMap<SectionName, Tree>,
}

impl<H: Host> App<H> {
    /// Refuses what may not be called while somebody looks as somebody else.
    pub(crate) fn require_callable(&self, name: &str) -> Result<(), ApiError> {
        if WHILE_VIEWING.contains(&name) {
            return Ok(());
        }
        match self.open() {
            Ok(open) => require_acting(&open.current()).map_err(|error| error.at(name)),
            Err(_) => Ok(()),
        }
    }
}

/// Refuses whatever is done while somebody looks as somebody else.
pub(crate) fn require_acting(current: &Current) -> Result<(), ApiError> {
    if current.viewing.is_none() {
        return Ok(());
    }
    Err(ApiError::new(
        VIEWING_AS,
        "nothing is done while looking as somebody else",
    ))
}

/// Looks at the program as another user would see it, until it is ended.
///
/// # Errors
///
/// `no-workspace`; `not-found`; `refused` where whoever asks may not preview others' access.
pub async fn view_as<H: Host>(app: &App<H>, args: ViewAs) -> Result<Session, ApiError> {
    let open = app.open()?;
    {
        let mut current = open.current();
        let snapshot = current.snapshot();
        let lens = Lens::of(&snapshot);
        lens.require_others(&SectionName::Maintenance.id())?;
        lens.require_user(&args.user)?;
        current.view_as(args.user);
    }
    app.host.send(Event::Session);
    session(app, Nothing {}).await
}

/// Ends looking as somebody else.
///
/// # Errors
///
/// `no-workspace`.
pub async fn end<H: Host>(app: &App<H>, _: Nothing) -> Result<Session, ApiError> {
    app.open()?.current().view_as_oneself();
    app.host.send(Event::Session);
    session(app, Nothing {}).await
}

/// What one user may do, without what the one who looks may not see (access-rules §8).
pub(crate) fn seen_by(looking: &Snapshot, rights: &Sweep) -> Sweep {
    let lens = Lens::of(looking);
    rights.only(|object| lens.preview.shows_others(object) == Shown::Shown)
}

/// How many objects are left out; strategies and their parts are never counted. Users and groups are
/// seen by everybody.
pub(crate) fn left_out(looking: &Snapshot, user: &Id) -> u32 {
    let lens = Lens::of(looking);
    let rights = Sweep::of(&looking.organisation, user);
    let rows = rights.rows();
    let left_out = rows.filter(|(object, kind, _)| {
        *kind != Kind::Section && lens.preview.shows_own(object) == Shown::LeftOut
    });
    to_u32(left_out.count())
}
