//! Choosing an object or a person by a part of the name.

use luotsi_domain::{Id, Kind, Party, Record, SectionName, access::Action};

use super::{
    FindObjects, FindPeople, Found,
    document::number_of,
    matching::{Match, Query, alphabetical},
    seen::{may, object_name, path_names, traversed},
};
use crate::{ApiError, App, Host, app::Snapshot, view::PartyName};

/// The most results that are given, however many are asked for.
pub(super) const MOST_FOUND: usize = 500;

/// Objects that the user may know of by a part of their name in any language: the best first, else
/// in the order of the tree.
///
/// # Errors
///
/// `no-workspace`.
pub async fn find<H: Host>(app: &App<H>, args: FindObjects) -> Result<Vec<Found>, ApiError> {
    let snapshot = app.snapshot()?;
    let mut query = Query::new(&args.query);
    let wanted = |kind: Kind| match args.kinds.as_slice() {
        [] => kind.is_content(),
        kinds => kinds.contains(&kind),
    };
    let mut matches: Vec<(Match, &Id)> = Vec::new();
    for (id, kind, _) in snapshot.rights.rows() {
        if wanted(*kind)
            && let Some(record) = traversed(&snapshot, id)
            && let Some(quality) = found_in(&snapshot, &mut query, record)
            && !(args.living && snapshot.organisation.is_archived(id))
        {
            matches.push((quality, id));
        }
    }
    matches.sort_by_key(|(quality, _)| *quality);
    Ok(matches
        .into_iter()
        .take(at_most(args.limit))
        .filter_map(|(_, id)| found_object(&snapshot, id))
        .collect())
}

/// The best match in the name or, where that may be seen, in the number.
fn found_in(snapshot: &Snapshot, query: &mut Query, record: &Record) -> Option<Match> {
    let number = number_of(record);
    let numbered = (!number.is_empty())
        .then(|| query.find_in(number))
        .flatten();
    let numbered = numbered.filter(|_| may(snapshot, Action::View, &record.id));
    query.find(&record.name).into_iter().chain(numbered).min()
}

/// Users, and groups where they are meant, by a part of their name; nobody archived.
///
/// # Errors
///
/// `no-workspace`.
pub async fn find_people<H: Host>(
    app: &App<H>,
    args: FindPeople,
) -> Result<Vec<PartyName>, ApiError> {
    let snapshot = app.snapshot()?;
    let mut query = Query::new(&args.query);
    let people = snapshot
        .organisation
        .children(&SectionName::Maintenance.id());
    let mut matches: Vec<(Match, String, PartyName)> = people
        .iter()
        .filter_map(|id| traversed(&snapshot, id))
        .filter(|record| !record.archived)
        .filter_map(|record| {
            let party = party(record, args.groups)?;
            let quality = query.find(&record.name)?;
            let name = snapshot.shown(&record.name);
            let key = alphabetical(&name.text);
            let archived = false;
            Some((
                quality,
                key,
                PartyName {
                    party,
                    name,
                    archived,
                },
            ))
        })
        .collect();
    matches.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    Ok(matches
        .into_iter()
        .take(at_most(args.limit))
        .map(|(_, _, person)| person)
        .collect())
}

fn party(record: &Record, groups: bool) -> Option<Party> {
    match record.kind() {
        Kind::User => Some(Party::User(record.id.clone())),
        Kind::Group if groups => Some(Party::Group(record.id.clone())),
        _ => None,
    }
}

/// An object with where it stands, where the user may know of it.
pub(crate) fn found_object(snapshot: &Snapshot, id: &Id) -> Option<Found> {
    let record = traversed(snapshot, id)?;
    Some(Found {
        object: object_name(snapshot, record),
        section: snapshot.organisation.section_of(id)?,
        path: path_names(snapshot, id),
    })
}

pub(super) fn at_most(limit: u32) -> usize {
    usize::try_from(limit).map_or(MOST_FOUND, |limit| limit.min(MOST_FOUND))
}
