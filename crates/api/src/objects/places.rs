//! Where an object could stand.

use luotsi_domain::{
    Id, Kind, Record, SectionName,
    access::{Action, roles_allowing},
};

use super::{
    PlaceChoice, PlacesArgs,
    find::at_most,
    matching::Query,
    seen::{found, may, object_name},
};
use crate::{ApiError, App, Host, app::Snapshot, tree};

/// Every place that the user may know of where the object may stand: in the order of the tree, not
/// below itself, not in what is archived.
///
/// # Errors
///
/// `no-workspace`; `not-found`.
pub async fn places<H: Host>(app: &App<H>, args: PlacesArgs) -> Result<Vec<PlaceChoice>, ApiError> {
    let snapshot = app.snapshot()?;
    let object = found(&snapshot, &args.object)?;
    let organisation = &snapshot.organisation;
    let section = organisation
        .section_of(&object.id)
        .ok_or_else(|| ApiError::not_found(&object.id))?;
    let kind = object.kind();
    let mut query = Query::new(&args.query);
    Ok(standing(&snapshot, section, &object.id)
        .filter(|(place, _)| {
            section.may_stand(kind, place.kind()) && query.find(&place.name).is_some()
        })
        .take(at_most(args.limit))
        .map(|(place, level)| {
            let action = creating(kind, place.kind());
            let allowed = may(&snapshot, action, &place.id);
            PlaceChoice {
                place: object_name(&snapshot, place),
                level,
                allowed,
                roles: if allowed {
                    Vec::new()
                } else {
                    roles_allowing(organisation, action, &place.id)
                },
            }
        })
        .collect())
}

/// The section and all that stands in it, with the levels; without the branch of `except` and
/// without what is archived.
fn standing<'a>(
    snapshot: &'a Snapshot,
    section: SectionName,
    except: &Id,
) -> impl Iterator<Item = (&'a Record, u32)> {
    let top = snapshot.organisation.get(&section.id());
    let mut waiting: Vec<(&Record, u32)> = top.map(|top| (&**top, 0)).into_iter().collect();
    std::iter::from_fn(move || {
        let (place, level) = waiting.pop()?;
        let first = waiting.len();
        let below = tree::children(snapshot, &place.id, false)
            .filter(|record| record.id != *except)
            .map(|record| (&**record, level + 1));
        waiting.extend(below);
        if let Some(below) = waiting.get_mut(first..) {
            below.reverse();
        }
        Some((place, level))
    })
}

/// The action that putting a kind somewhere takes there.
const fn creating(kind: Kind, place: Kind) -> Action {
    match (kind, place) {
        (Kind::Team, Kind::Area) => Action::CreateTeam,
        (Kind::Strategy, _) => Action::CreateStrategy,
        _ => Action::Create,
    }
}
