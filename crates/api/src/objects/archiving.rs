//! When and by whom something was archived.

use luotsi_domain::{Id, SectionName, access::Action};

use super::{
    Archiving,
    seen::{may, user_name},
};
use crate::{
    ApiError,
    app::{Open, Snapshot},
};

/// The archiving of what is archived now, where the audit knows of it and the user may read that.
/// What was archived when it came in with a bundle has none.
pub(super) async fn archiving(
    open: &Open,
    snapshot: &Snapshot,
    object: &Id,
) -> Result<Option<Archiving>, ApiError> {
    if !may(snapshot, Action::ReadAudit, &SectionName::Maintenance.id()) {
        return Ok(None);
    }
    let archived = open.workspace.last_archiving(object).await?;
    Ok(archived.map(|(at, by)| Archiving {
        at: at.to_string(),
        by: user_name(snapshot, &by),
    }))
}
