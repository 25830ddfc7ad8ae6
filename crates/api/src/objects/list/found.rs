//! What a list is of, in its order.

use std::sync::Arc;

use jiff::civil::Date;
use luotsi_domain::{Id, Record};

use super::{ListQuestion, languages::Languages, order::Place, seen::Seen, wanted::Wanted};
use crate::{app::Snapshot, tree};

/// An object of a list.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub(super) id: Id,
    /// Whether it or what it stands in is archived.
    pub(super) archived: bool,
}

/// The objects that answer a question, in the order that it asks for.
pub(super) fn listed(
    snapshot: &Snapshot,
    question: &ListQuestion,
    languages: &Languages,
    today: Date,
) -> Vec<Listed> {
    let mut wanted = Wanted::new(&question.look.filter, languages, today);
    let mut found: Vec<Seen<'_>> = Vec::new();
    each_below(snapshot, question, |record, archived| {
        let seen = Seen::of(snapshot, record, archived);
        if wanted.is_wanted(&seen) {
            found.push(seen);
        }
    });
    if let Some(sort) = question.look.sort {
        let mut placed: Vec<(Place<'_>, Seen<'_>)> = found
            .into_iter()
            .map(|seen| (Place::of(&seen, sort.by, languages), seen))
            .collect();
        placed.sort_unstable_by(|(one, _), (other, _)| one.compare(other, sort));
        found = placed.into_iter().map(|(_, seen)| seen).collect();
    }
    found
        .into_iter()
        .map(|seen| Listed {
            id: seen.record.id.clone(),
            archived: seen.archived,
        })
        .collect()
}

/// Goes through what the user may know of below an object, in the order of the tree. What is archived
/// is passed over with all that stands in it, where the question does not ask for it. Nothing
/// recurses: a tree may be thousands of levels deep.
fn each_below<'a>(
    snapshot: &'a Snapshot,
    question: &ListQuestion,
    mut each: impl FnMut(&'a Record, bool),
) {
    let archived_too = question.look.filter.archived.unwrap_or_default();
    let archived = snapshot.organisation.is_archived(&question.of);
    let children = |of: &Id, archived: bool| -> Vec<(&'a Arc<Record>, bool)> {
        let mut children: Vec<_> = tree::children(snapshot, of, archived_too)
            .map(|record| (record, archived || record.archived))
            .collect();
        children.reverse();
        children
    };
    let mut waiting = children(&question.of, archived);
    while let Some((record, archived)) = waiting.pop() {
        each(record, archived);
        if question.look.whole {
            waiting.extend(children(&record.id, archived));
        }
    }
}
