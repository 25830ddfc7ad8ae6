//! Opening links.

use luotsi_domain::Id;

use super::{Linked, ObjectLink, OpenAddress, WebAddress, object_link};
use crate::{
    ApiError, App, Host,
    app::{Snapshot, lock},
    objects::traversed,
    use_cases::Nothing,
};

/// Takes the link that the program was asked to open, where there is one. Without an open workspace
/// it stays, for when there is one.
///
/// # Errors
///
/// `invalid-link` where it is not one of the program's own, `link-not-found` where it leads to
/// nothing that the user may know of. Said once.
pub async fn take_link<H: Host>(app: &App<H>, _: Nothing) -> Result<Option<Linked>, ApiError> {
    // A workspace that is being opened at the start may be the one that it leads into.
    drop(app.opening.lock().await);
    let snapshot = app.snapshot();
    let asked = {
        let mut link = lock(&app.link);
        if snapshot.is_err() && matches!(*link, Some(Ok(_))) {
            return Ok(Some(Linked::Waiting));
        }
        link.take()
    };
    let Some(object) = asked.transpose()? else {
        return Ok(None);
    };
    led_to(&snapshot?, &object).map(Some)
}

/// Where a link of the program's own leads, such as one in a document.
///
/// # Errors
///
/// `no-workspace`, `invalid-link`, `link-not-found`.
pub async fn resolve_link<H: Host>(app: &App<H>, args: ObjectLink) -> Result<Linked, ApiError> {
    let object =
        object_link::object_of(&args.link).ok_or_else(|| object_link::none_of_ours(&args.link))?;
    led_to(&app.snapshot()?, &object)
}

/// Lets the system open a page or begin a letter, outside of the program.
///
/// # Errors
///
/// `invalid-address` for anything but the web and mail, `open-address` where the system can not.
pub async fn open_address<H: Host>(app: &App<H>, args: OpenAddress) -> Result<Nothing, ApiError> {
    let address = WebAddress::parse(&args.address).ok_or_else(|| {
        ApiError::new("invalid-address", "only the web and mail are opened")
            .at(object_link::shown(&args.address))
    })?;
    app.host
        .open_address(&address)
        .map_err(|error| ApiError::new("open-address", error).at(address.as_str()))?;
    Ok(Nothing {})
}

fn led_to(snapshot: &Snapshot, id: &Id) -> Result<Linked, ApiError> {
    let section = traversed(snapshot, id)
        .and_then(|record| snapshot.organisation.section_of(&record.id))
        .ok_or_else(|| {
            ApiError::new(
                "link-not-found",
                "the link leads to nothing that the user may know of",
            )
        })?;
    Ok(Linked::Object {
        object: id.clone(),
        section,
    })
}
