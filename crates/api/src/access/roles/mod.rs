//! Roles as pictures: what a role would allow, held in one place, on the organisation's own tree.

mod picture;
mod types;

use luotsi_domain::{
    Id, Kind,
    access::{self, Action, Role},
};

use self::picture::picture;
pub use self::types::*;
use crate::{ApiError, App, Host, app::Snapshot, objects::may};

/// A section's roles, and the picture of one of them.
///
/// # Errors
///
/// `no-workspace`; `not-found`.
pub async fn roles<H: Host>(app: &App<H>, args: RolesArgs) -> Result<RolesView, ApiError> {
    let snapshot = app.snapshot()?;
    if let Some(on) = &args.on
        && !may(&snapshot, Action::Traverse, on)
    {
        return Err(ApiError::not_found(on));
    }
    tokio::task::spawn_blocking(move || answer(&snapshot, &args))
        .await
        .map_err(|error| ApiError::new("internal", error))
}

/// A role, the kinds that it is held on, and the object that shows it best, with how well.
type RolePlaces = (Role, Vec<Kind>, Option<(usize, Id)>);

fn answer(snapshot: &Snapshot, args: &RolesArgs) -> RolesView {
    let organisation = &snapshot.organisation;
    let mut places: Vec<RolePlaces> = Role::ALL
        .iter()
        .map(|role| (*role, access::kinds_of(*role, args.section), None))
        .filter(|(_, kinds, _)| !kinds.is_empty())
        .collect();
    // The best place of each role: one with something below it and something beside it.
    for record in organisation.branch(&args.section.id()) {
        if !may(snapshot, Action::Traverse, &record.id) {
            continue;
        }
        let good = organisation.children(&record.id).len().min(4) * 2
            + usize::from(record.kind() != Kind::Section) * 4
            + usize::from(!organisation.is_archived(&record.id)) * 16
            + usize::from(record.is_published());
        for (_, kinds, place) in &mut places {
            let better = place.as_ref().is_none_or(|(best, _)| good > *best);
            if kinds.contains(&record.kind()) && better {
                *place = Some((good, record.id.clone()));
            }
        }
    }
    let wanted = places
        .iter()
        .find(|(role, _, _)| Some(*role) == args.role)
        .or_else(|| places.iter().find(|(_, _, place)| place.is_some()));
    let picture = wanted.and_then(|(role, kinds, place)| {
        let own = args.on.as_ref().filter(|on| {
            let sits = access::roles_on(organisation, on).contains(role);
            sits && organisation.section_of(on) == Some(args.section)
        });
        let on = own.or(place.as_ref().map(|(_, id)| id))?;
        picture(snapshot, *role, kinds.clone(), on)
    });
    RolesView {
        roles: places
            .into_iter()
            .map(|(role, kinds, place)| RoleChoice {
                role,
                kinds,
                drawn: place.is_some(),
            })
            .collect(),
        picture,
    }
}
