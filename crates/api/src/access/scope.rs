//! How far whoever looks may look.

use luotsi_domain::{SectionName, access::Action};
use serde::Serialize;

use super::lens::Lens;
use crate::{
    ApiError, App, Host,
    objects::{may, user_name},
    use_cases::Nothing,
    view::PartyName,
};

/// How far whoever looks may look at others' access.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Scope {
    /// Who looks.
    pub user: PartyName,
    /// Whether they may preview others' access to anything; everybody sees their own.
    pub others: bool,
    /// Whether they may look at the program through others' eyes.
    pub view_as: bool,
}

/// How far whoever asks may look at others' access.
///
/// # Errors
///
/// `no-workspace`.
pub async fn scope<H: Host>(app: &App<H>, _: Nothing) -> Result<Scope, ApiError> {
    let snapshot = app.snapshot()?;
    Ok(Scope {
        user: user_name(&snapshot, &snapshot.user)
            .ok_or_else(|| ApiError::not_found(&snapshot.user))?,
        others: Lens::of(&snapshot).sees_others(),
        view_as: snapshot.viewed_by.is_none()
            && may(&snapshot, Action::Preview, &SectionName::Maintenance.id()),
    })
}
