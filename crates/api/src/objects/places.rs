//! Where an object could stand.

use std::collections::{BTreeSet, HashSet};

use luotsi_domain::{
    Id, Kind, Record, SectionName,
    access::{Action, roles_allowing},
};

use super::{
    PlaceChoice, PlacesArgs,
    find::at_most,
    matching::Query,
    seen::{found, may, object_name, traversed},
};
use crate::{ApiError, App, Host, app::Snapshot, tree};

/// Every place that the user may know of where all of the objects may stand: in the order of the tree,
/// not below themselves, not in what is archived.
///
/// # Errors
///
/// `no-workspace`; `not-found`.
pub async fn places<H: Host>(app: &App<H>, args: PlacesArgs) -> Result<Vec<PlaceChoice>, ApiError> {
    let snapshot = app.snapshot()?;
    let object = found(&snapshot, &args.object)?;
    let with = args.with.iter().filter_map(|id| traversed(&snapshot, id));
    let moved: Vec<&Record> = with.map(|record| &**record).chain([&**object]).collect();
    let kinds: BTreeSet<Kind> = moved.iter().map(|record| record.kind()).collect();
    let except: HashSet<&Id> = moved.iter().map(|record| &record.id).collect();
    let organisation = &snapshot.organisation;
    let section = organisation
        .section_of(&object.id)
        .ok_or_else(|| ApiError::not_found(&object.id))?;
    let mut query = Query::new(&args.query);
    Ok(standing(&snapshot, section, &except)
        .filter(|(place, _)| {
            let mut kinds = kinds.iter();
            kinds.all(|kind| section.may_stand(*kind, place.kind()))
                && query.find(&place.name).is_some()
        })
        .take(at_most(args.limit))
        .map(|(place, level)| {
            let mut needed = kinds.iter().map(|kind| creating(*kind, place.kind()));
            let lacking = needed.find(|action| !may(&snapshot, *action, &place.id));
            PlaceChoice {
                place: object_name(&snapshot, place),
                level,
                allowed: lacking.is_none(),
                roles: lacking.map_or_else(Vec::new, |action| {
                    roles_allowing(organisation, action, &place.id)
                }),
            }
        })
        .collect())
}

/// The section and all that stands in it, with the levels; without the branches of `except` and
/// without what is archived.
fn standing<'a>(
    snapshot: &'a Snapshot,
    section: SectionName,
    except: &HashSet<&Id>,
) -> impl Iterator<Item = (&'a Record, u32)> {
    let top = snapshot.organisation.get(&section.id());
    let mut waiting: Vec<(&Record, u32)> = top.map(|top| (&**top, 0)).into_iter().collect();
    std::iter::from_fn(move || {
        let (place, level) = waiting.pop()?;
        let first = waiting.len();
        let below = tree::children(snapshot, &place.id, false)
            .filter(|record| !except.contains(&record.id))
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
