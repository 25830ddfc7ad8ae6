//! A rule's reason, with the names that a person needs to act on it.

use luotsi_domain::{Refusal, RefusalCode};

use crate::{ApiError, app::Snapshot, error::Refused, objects};

/// The error that tells a person why a command was refused, and who could help.
pub(crate) fn refused(snapshot: &Snapshot, reason: Refusal) -> ApiError {
    let object = reason.object.as_ref();
    let known = object.filter(|_| reason.code != RefusalCode::NotFound);
    let object_name = known
        .and_then(|id| snapshot.organisation.get(id))
        .map(|record| snapshot.shown(&record.name).text);
    let helpers = object
        .filter(|_| !reason.roles.is_empty())
        .map(|object| objects::helpers(snapshot, object))
        .unwrap_or_default();
    ApiError {
        refusal: Some(Box::new(Refused {
            object_name,
            roles: reason.roles.clone(),
            helpers,
            reason: reason.clone(),
        })),
        ..ApiError::new("refused", &reason)
    }
}
