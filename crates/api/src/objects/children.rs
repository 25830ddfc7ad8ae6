//! What stands in an object, as a list.

use luotsi_domain::{Id, Record, access::Action};

use super::{
    Child, Children, ChildrenArgs,
    review::review,
    seen::{found, may, object_name, party_name},
    state::state,
    versions::visible_approved,
};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
    paging::page,
    tree::{self, Tree},
};

/// What the user may know of directly below an object, in the order of the tree; what is archived,
/// where the section's tree shows it.
///
/// # Errors
///
/// `no-workspace`; `not-found`, `in-bin`.
pub async fn children<H: Host>(app: &App<H>, args: ChildrenArgs) -> Result<Children, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let parent = found(&snapshot, &args.of)?;
    let archived_too = shows_archived(&open, &snapshot, &parent.id);
    let archived = snapshot.organisation.is_archived(&parent.id);
    let below = tree::children(&snapshot, &parent.id, archived_too).collect();
    let (total, below) = page(below, args.from, args.count);
    let now = app.host.now();
    Ok(Children {
        total,
        rows: below
            .into_iter()
            .map(|record| child(&snapshot, record, archived, now))
            .collect(),
    })
}

pub(super) fn shows_archived(open: &Open, snapshot: &Snapshot, object: &Id) -> bool {
    let section = snapshot.organisation.section_of(object);
    let current = open.current();
    section
        .and_then(|section| current.trees.get(&section))
        .is_some_and(Tree::archived_too)
}

fn child(
    snapshot: &Snapshot,
    record: &Record,
    parent_archived: bool,
    now: jiff::Timestamp,
) -> Child {
    let archived = parent_archived || record.archived;
    let viewed = may(snapshot, Action::View, &record.id);
    let governance = record.data.governance().filter(|_| viewed);
    Child {
        object: object_name(snapshot, record),
        name_only: !viewed,
        state: state(snapshot, record),
        version: visible_approved(snapshot, record).map(|version| version.number),
        archived,
        responsible: governance
            .and_then(|governance| governance.responsible.as_ref())
            .and_then(|party| party_name(snapshot, party)),
        review: governance.map(|governance| review(governance, archived, now)),
    }
}
