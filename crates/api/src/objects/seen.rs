//! What the user may know of records: by name, by what they stand in.

use std::sync::Arc;

use luotsi_domain::{Data, Id, Kind, Party, Record, access::Action};

use crate::{
    ApiError,
    app::Snapshot,
    commands::seen_in_bin,
    tree,
    view::{ObjectName, PartyName, ShownText},
};

/// Whether the user may do an action on an object.
pub(crate) fn may(snapshot: &Snapshot, action: Action, object: &Id) -> bool {
    snapshot.rights.may(action, object)
}

/// The record, where the user may know of it.
pub(crate) fn traversed<'a>(snapshot: &'a Snapshot, id: &Id) -> Option<&'a Arc<Record>> {
    snapshot
        .organisation
        .get(id)
        .filter(|record| may(snapshot, Action::Traverse, &record.id))
}

/// The record, where the user may know of it: `not-found` hides the others. What lies in the bin and
/// would be shown to the user there is `in-bin`.
pub(crate) fn found<'a>(snapshot: &'a Snapshot, id: &Id) -> Result<&'a Arc<Record>, ApiError> {
    traversed(snapshot, id).ok_or_else(|| {
        let binned = snapshot.organisation.binned(id);
        match binned.filter(|record| seen_in_bin(snapshot, record)) {
            Some(record) => ApiError::new("in-bin", "the object lies in the bin")
                .at(shown_name(snapshot, record).text),
            None => ApiError::not_found(id),
        }
    })
}

/// What a record stands in as the user sees it, from the section down.
pub(crate) fn path<'a>(snapshot: &'a Snapshot, id: &Id) -> Vec<&'a Arc<Record>> {
    let mut path: Vec<_> = tree::above(snapshot, id).collect();
    path.reverse();
    path
}

/// The names of what a record stands in, from the section's first level down.
pub(crate) fn path_names(snapshot: &Snapshot, id: &Id) -> Vec<String> {
    path(snapshot, id)
        .into_iter()
        .filter(|record| record.kind() != Kind::Section)
        .map(|record| shown_name(snapshot, record).text)
        .collect()
}

/// A record's name in the chosen language; a membership has its user's.
pub(crate) fn shown_name(snapshot: &Snapshot, record: &Record) -> ShownText {
    if let Data::Membership(membership) = &record.data
        && let Some(user) = snapshot.organisation.user(&membership.user)
    {
        return snapshot.shown(&user.name);
    }
    snapshot.shown(&record.name)
}

/// A record by name.
pub(crate) fn object_name(snapshot: &Snapshot, record: &Record) -> ObjectName {
    ObjectName {
        id: record.id.clone(),
        kind: record.kind(),
        name: shown_name(snapshot, record),
    }
}

/// The objects among these that the user may know of, by name.
pub(crate) fn names_of<'a>(
    snapshot: &Snapshot,
    ids: impl IntoIterator<Item = &'a Id>,
) -> Vec<ObjectName> {
    ids.into_iter()
        .filter_map(|id| traversed(snapshot, id))
        .map(|record| object_name(snapshot, record))
        .collect()
}

/// A user, group or team by name, where the user may know of it.
pub(crate) fn party_name(snapshot: &Snapshot, party: &Party) -> Option<PartyName> {
    let record = traversed(snapshot, party.id())?;
    Some(PartyName {
        party: party.clone(),
        name: snapshot.shown(&record.name),
        archived: record.archived,
    })
}

/// A user by name.
pub(crate) fn user_name(snapshot: &Snapshot, user: &Id) -> Option<PartyName> {
    party_name(snapshot, &Party::User(user.clone()))
}
