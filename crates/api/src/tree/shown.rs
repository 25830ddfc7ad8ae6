//! The tree that the user sees: it differs from the organisation's by what they may not know of.

use std::sync::Arc;

use luotsi_domain::{Id, Kind, Record, SectionName, access::Action};

use crate::app::Snapshot;

/// What the user sees directly below an object, in order.
pub(crate) fn children<'a>(
    snapshot: &'a Snapshot,
    parent: &Id,
    archived_too: bool,
) -> impl Iterator<Item = &'a Arc<Record>> {
    let organisation = &snapshot.organisation;
    let strategies = (SectionName::of(parent) == Some(SectionName::Strategy)).then(|| {
        organisation.branch(parent).filter(|record| {
            record.kind() == Kind::Strategy
                && shown_parent(snapshot, record).is_some_and(|id| SectionName::of(id).is_some())
        })
    });
    let others = match strategies {
        Some(_) => &[],
        None => organisation.children(parent),
    };
    let others = others.iter().filter_map(|id| organisation.get(id));
    strategies
        .into_iter()
        .flatten()
        .chain(others)
        .filter(move |record| {
            (archived_too || !record.archived) && snapshot.rights.may(Action::Traverse, &record.id)
        })
}

/// What a record stands directly below in the tree that the user sees: a sub-strategy of a hidden
/// strategy stands at the top (access-rules §8).
pub(crate) fn shown_parent<'a>(snapshot: &'a Snapshot, record: &'a Record) -> Option<&'a Id> {
    let parent = record.parent.as_ref()?;
    let known = SectionName::of(parent).is_some() || snapshot.rights.may(Action::Traverse, parent);
    if known {
        return Some(parent);
    }
    snapshot
        .organisation
        .ancestors(&record.id)
        .last()
        .map(|section| &section.id)
}

/// What an object stands in, in the tree that the user sees: from its parent up to the section.
pub(crate) fn above<'a>(snapshot: &'a Snapshot, id: &Id) -> impl Iterator<Item = &'a Arc<Record>> {
    let up = |record: &'a Arc<Record>| snapshot.organisation.get(shown_parent(snapshot, record)?);
    std::iter::successors(snapshot.organisation.get(id).and_then(up), move |record| {
        up(record)
    })
}
