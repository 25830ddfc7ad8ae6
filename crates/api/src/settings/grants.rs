//! Grants as a table.

use luotsi_domain::{
    Data, Kind, Record, SectionName,
    access::Action,
    record::{Grant, ReferenceKind},
};

use super::{GrantRow, Grants, ListArgs};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    objects::{
        Query, action_state, alphabetical, is_own, object_name, party_name, path_names,
        sees_others, shown_name, traversed,
    },
    paging::page,
};

/// The grants to or on something whose name has the query in it, by whom they are to.
///
/// Who may not preview others' access (access-rules §8) gets their own and their groups'.
///
/// # Errors
///
/// `no-workspace`.
pub async fn grants<H: Host>(app: &App<H>, args: ListArgs) -> Result<Grants, ApiError> {
    let snapshot = app.snapshot()?;
    let mut query = Query::new(&args.query);
    let mut found: Vec<(Key, Told<'_>)> = told(&snapshot)
        .filter(|told| query.find(&told.to.name).is_some() || query.find(&told.on.name).is_some())
        .map(|told| (key(&snapshot, &told), told))
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let (total, found) = page(found, args.from, args.count);
    Ok(Grants {
        total,
        rows: found
            .into_iter()
            .filter_map(|(_, told)| row(&snapshot, &told))
            .collect(),
    })
}

/// A grant that the user is told of, with the records that it names.
struct Told<'a> {
    record: &'a Record,
    grant: &'a Grant,
    to: &'a Record,
    on: &'a Record,
}

type Key = (String, String, String);

fn key(snapshot: &Snapshot, told: &Told<'_>) -> Key {
    (
        alphabetical(&shown_name(snapshot, told.to).text),
        alphabetical(&shown_name(snapshot, told.on).text),
        told.record.id.to_string(),
    )
}

/// Grants have no parent: they are found through those that they are to.
fn told(snapshot: &Snapshot) -> impl Iterator<Item = Told<'_>> {
    let organisation = &snapshot.organisation;
    let all = sees_others(snapshot);
    organisation
        .children(&SectionName::Maintenance.id())
        .iter()
        .filter_map(|id| traversed(snapshot, id))
        .filter(|to| matches!(to.kind(), Kind::User | Kind::Group))
        .flat_map(move |to| {
            let grants = organisation.referrers(ReferenceKind::GrantTo, &to.id);
            grants.iter().filter_map(move |id| {
                let record = organisation.get(id)?;
                let Data::Grant(grant) = &record.data else {
                    return None;
                };
                let on = traversed(snapshot, &grant.on)?;
                (all || is_own(snapshot, &grant.to)).then_some(Told {
                    record,
                    grant,
                    to,
                    on,
                })
            })
        })
}

fn row(snapshot: &Snapshot, told: &Told<'_>) -> Option<GrantRow> {
    Some(GrantRow {
        id: told.record.id.clone(),
        to: party_name(snapshot, &told.grant.to)?,
        role: told.grant.role,
        on: object_name(snapshot, told.on),
        section: snapshot.organisation.section_of(&told.on.id)?,
        path: path_names(snapshot, &told.on.id),
        grant: action_state(snapshot, Action::Grant, &told.on.id),
    })
}
