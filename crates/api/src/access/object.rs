//! Who may do something with an object, and through what.

use luotsi_domain::{
    Data, Id, Party,
    access::{self, Action, Explanation, Index, Role},
};
use serde::{Deserialize, Serialize};

use super::{
    lens::Lens,
    ways::{Way, path_between, ways_of},
};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    objects::{Query, alphabetical, object_name, party_name, path, traversed, user_name},
    view::{ObjectName, PartyName},
};

/// Which object and action, and which part of the answer.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct WhoArgs {
    /// The object.
    pub object: Id,
    /// The action; absent: `view`.
    #[serde(default)]
    pub action: Option<Action>,
    /// A part of a user's name; empty: all.
    #[serde(default)]
    pub query: String,
    /// The first user, from 0.
    pub from: u32,
    /// How many, at most 200.
    pub count: u32,
}

/// Who may do something with an object.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Who {
    /// The object.
    pub object: ObjectName,
    /// What it stands in, from the section down.
    pub path: Vec<ObjectName>,
    /// The action.
    pub action: Action,
    /// The actions that there are on objects of its kind.
    pub actions: Vec<Action>,
    /// Whether the answer is only about whoever asks: they may not preview others' access to it.
    pub only_own: bool,
    /// How many users may, whatever their name.
    pub allowed: u32,
    /// How many of them have the query in their name.
    pub total: u32,
    /// Those of them that were asked for, by name.
    pub users: Vec<WhoUser>,
    /// The groups and teams whose members may, those that have it from highest first.
    pub parties: Vec<WhoParty>,
    /// The roles that allow it. Empty: nobody may, in this state.
    pub roles: Vec<Role>,
}

/// A user who may.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct WhoUser {
    /// Who.
    pub user: PartyName,
    /// Every way in which they may.
    pub ways: Vec<Way>,
}

/// A group or team whose members may.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct WhoParty {
    /// The group or team.
    pub party: PartyName,
    /// How many users are in it.
    pub members: u32,
    /// The role.
    pub role: Role,
    /// The object that it is held on; absent: whoever asks may not know of it.
    pub on: Option<ObjectName>,
    /// What stands between that and the object asked about.
    pub path: Vec<ObjectName>,
}

const MOST: u32 = 200;

/// Who may do an action on an object.
///
/// # Errors
///
/// `no-workspace`; `not-found`, also where whoever asks may not view the object.
pub async fn who<H: Host>(app: &App<H>, args: WhoArgs) -> Result<Who, ApiError> {
    let open = app.open()?;
    let (snapshot, index) = open.index().await?;
    tokio::task::spawn_blocking(move || answer(&snapshot, &index, &args))
        .await
        .map_err(|error| ApiError::new("internal", error))?
}

fn answer(snapshot: &Snapshot, index: &Index, args: &WhoArgs) -> Result<Who, ApiError> {
    let lens = Lens::of(snapshot);
    lens.require(&snapshot.user, &args.object)?;
    let organisation = &snapshot.organisation;
    let record =
        traversed(snapshot, &args.object).ok_or_else(|| ApiError::not_found(&args.object))?;
    let action = args.action.unwrap_or(Action::View);
    // Who may only know of it, knows nothing of what others may.
    let only_own = lens.require_others(&args.object).is_err();
    let users = allowed(snapshot, index, &args.object, action, only_own);
    let mut query = Query::new(&args.query);
    let mut found: Vec<(String, Id)> = users
        .iter()
        .filter_map(|user| {
            let record = organisation.user(user)?;
            query.find(&record.name)?;
            Some((
                alphabetical(&snapshot.shown(&record.name).text),
                user.clone(),
            ))
        })
        .collect();
    found.sort();
    let from = usize::try_from(args.from).unwrap_or(usize::MAX);
    let count = usize::try_from(args.count.min(MOST)).unwrap_or(usize::MAX);
    let rows = found.iter().skip(from).take(count);
    Ok(Who {
        object: object_name(snapshot, record),
        path: path(snapshot, &args.object)
            .into_iter()
            .map(|above| object_name(snapshot, above))
            .collect(),
        action,
        actions: access::actions_known(organisation, &args.object)
            .iter()
            .collect(),
        only_own,
        allowed: to_u32(users.len()),
        total: to_u32(found.len()),
        users: rows
            .filter_map(|(_, user)| {
                Some(WhoUser {
                    user: user_name(snapshot, user)?,
                    ways: ways(snapshot, user, action, &args.object),
                })
            })
            .collect(),
        parties: if only_own {
            Vec::new()
        } else {
            parties(snapshot, action, &args.object)
        },
        roles: access::roles_allowing(organisation, action, &args.object),
    })
}

fn allowed(
    snapshot: &Snapshot,
    index: &Index,
    object: &Id,
    action: Action,
    only_own: bool,
) -> Vec<Id> {
    if only_own {
        let may = snapshot.rights.may(action, object);
        return may.then(|| snapshot.user.clone()).into_iter().collect();
    }
    let Some(object) = index.object(object) else {
        return Vec::new();
    };
    let users = index.who(object, Some(action)).into_iter();
    users
        .filter_map(|(user, _)| index.user_id(user).cloned())
        .collect()
}

fn ways(snapshot: &Snapshot, user: &Id, action: Action, object: &Id) -> Vec<Way> {
    let organisation = &snapshot.organisation;
    let Explanation { because, .. } = access::explain(organisation, user, action, object);
    let mut ways = Vec::new();
    for because in because.unwrap_or_default() {
        ways.extend(ways_of(snapshot, user, &because, object));
    }
    ways
}

fn parties(snapshot: &Snapshot, action: Action, object: &Id) -> Vec<WhoParty> {
    access::parties_allowed(&snapshot.organisation, action, object)
        .into_iter()
        .filter_map(|holding| {
            Some(WhoParty {
                party: party_name(snapshot, &holding.party)?,
                members: members(snapshot, &holding.party),
                role: holding.role,
                on: traversed(snapshot, &holding.on).map(|record| object_name(snapshot, record)),
                path: path_between(snapshot, &holding.on, object),
            })
        })
        .collect()
}

/// How many users who are not archived are in a group or team.
fn members(snapshot: &Snapshot, party: &Party) -> u32 {
    let organisation = &snapshot.organisation;
    let active = |user: &Id| organisation.user(user).is_some_and(|user| !user.archived);
    let count = match (
        party,
        organisation.get(party.id()).map(|record| &record.data),
    ) {
        (Party::Group(_), Some(Data::Group(group))) => {
            group.members.iter().filter(|user| active(user)).count()
        }
        (Party::Team(team), _) => organisation
            .children(team)
            .iter()
            .filter_map(|id| organisation.get(id))
            .filter(|record| {
                matches!(&record.data, Data::Membership(membership)
                    if !record.archived && active(&membership.user))
            })
            .count(),
        _ => 0,
    };
    to_u32(count)
}

pub(super) fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
