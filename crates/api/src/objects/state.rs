//! Where a record is in its lifecycle, as far as the user may know.

use luotsi_domain::{Record, access::Action};

use super::seen::may;
use crate::{app::Snapshot, view::State};

/// The state to show: nothing of it to who may see only the name, and nothing of a working copy to
/// who may not see that.
pub(crate) fn state(snapshot: &Snapshot, record: &Record) -> State {
    let Some(lifecycle) = record.data.lifecycle() else {
        return State::None;
    };
    if !may(snapshot, Action::View, &record.id) {
        return State::None;
    }
    let drafts = may(snapshot, Action::ViewDraft, &record.id);
    let in_review = lifecycle.review.is_some();
    match (&lifecycle.approved, &lifecycle.working) {
        (None, _) if in_review => State::InReview,
        (None, _) => State::Draft,
        (Some(_), _) if drafts && in_review => State::RevisionInReview,
        (Some(_), Some(_)) if drafts => State::Revising,
        (Some(_), _) => State::Approved,
    }
}
