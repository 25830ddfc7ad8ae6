//! The version in force and the working copy, as far as the user may see them.

use luotsi_domain::{
    Record,
    access::Action,
    record::{Lifecycle, Version, Working},
};

use super::{
    VersionView, WorkingView,
    says::kind_of,
    seen::{may, user_name},
};
use crate::app::Snapshot;

pub(super) fn approved(snapshot: &Snapshot, record: &Record) -> Option<VersionView> {
    let version = visible_approved(snapshot, record)?;
    let name = |user: &Option<_>| user.as_ref().and_then(|id| user_name(snapshot, id));
    Some(VersionView {
        number: version.number,
        author: name(&version.author),
        approver: name(&version.approver),
        at: version.at.map(|at| at.to_string()),
        note: version.note.clone(),
        content: version.content.as_ref().map(kind_of),
    })
}

pub(super) fn working(snapshot: &Snapshot, record: &Record) -> Option<WorkingView> {
    let (working, lifecycle) = visible_working(snapshot, record)?;
    let submitter = lifecycle.review.as_ref().map(|review| &review.by);
    Some(WorkingView {
        author: working
            .author
            .as_ref()
            .and_then(|id| user_name(snapshot, id)),
        at: working.at.map(|at| at.to_string()),
        submitted_by: submitter.and_then(|id| user_name(snapshot, id)),
        content: working.content.as_ref().map(kind_of),
    })
}

/// The version in force, where the user may see it.
pub(super) fn visible_approved<'a>(snapshot: &Snapshot, record: &'a Record) -> Option<&'a Version> {
    record
        .data
        .lifecycle()
        .filter(|_| may(snapshot, Action::View, &record.id))?
        .approved
        .as_ref()
}

/// The working copy, where the user may see it.
pub(super) fn visible_working<'a>(
    snapshot: &Snapshot,
    record: &'a Record,
) -> Option<(&'a Working, &'a Lifecycle)> {
    let lifecycle = record
        .data
        .lifecycle()
        .filter(|_| may(snapshot, Action::ViewDraft, &record.id))?;
    Some((lifecycle.working.as_ref()?, lifecycle))
}
