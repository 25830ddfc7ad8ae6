//! Why somebody may do something, or not, and what would change it.

use luotsi_domain::{
    Id,
    access::{self, Action, Explanation, Role, holdings},
    command::Intent,
};
use serde::{Deserialize, Serialize};

use super::{
    lens::Lens,
    ways::{Way, ways_of},
};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    error::Helper,
    objects::{helpers, object_name, path, traversed, user_name},
    view::{ObjectName, PartyName},
};

/// Who, what and where.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct WhyArgs {
    /// The user; absent: whoever asks.
    #[serde(default)]
    pub user: Option<Id>,
    /// The action.
    pub action: Action,
    /// The object.
    pub object: Id,
}

/// Why somebody may do something, or not.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// The user.
    pub user: PartyName,
    /// Whether it is whoever asks.
    pub own: bool,
    /// The action.
    pub action: Action,
    /// The actions that there are on objects of its kind.
    pub actions: Vec<Action>,
    /// The object.
    pub object: ObjectName,
    /// What it stands in, from the section down.
    pub path: Vec<ObjectName>,
    /// Whether they may.
    pub allowed: bool,
    /// Where they may: every way in which they do.
    pub ways: Vec<Way>,
    /// Where they may only see its name: what stands below it that they may view, which is why.
    pub below: Option<ObjectName>,
    /// Where they may not: the roles that would allow it. Empty: nobody may, in this state.
    pub missing: Vec<Role>,
    /// Where they may not: what they hold there all the same, with what it allows.
    pub holds: Vec<Held>,
    /// What about the object itself bears on it.
    pub state: ObjectState,
    /// Where they may not: who could help.
    pub helpers: Vec<Helper>,
    /// Whether changes that would allow it can be asked for.
    pub may_suggest: bool,
}

/// What somebody holds on an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Held {
    /// The way.
    pub way: Way,
    /// What it allows.
    pub actions: Vec<Action>,
}

/// What about an object decides, beside roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ObjectState {
    /// It is archived, or what it stands in.
    pub archived: bool,
    /// It has no approved version, though things of its kind have.
    pub unpublished: bool,
}

/// Why a user may do an action on an object, or why not.
///
/// # Errors
///
/// `no-workspace`; `not-found`; `refused` where whoever asks may not preview it.
pub async fn why<H: Host>(app: &App<H>, args: WhyArgs) -> Result<Why, ApiError> {
    let snapshot = app.snapshot()?;
    let lens = Lens::of(&snapshot);
    let user = args.user.as_ref().unwrap_or(&snapshot.user);
    lens.require(user, &args.object)?;
    let record =
        traversed(&snapshot, &args.object).ok_or_else(|| ApiError::not_found(&args.object))?;
    let organisation = &snapshot.organisation;
    let explained = access::explain(organisation, user, args.action, &args.object);
    let Explanation {
        allowed,
        because,
        missing,
    } = explained;
    let because = because.unwrap_or_default();
    // To see a name is to see something below it, which says why.
    let reason_for = because
        .first()
        .filter(|_| args.action == Action::Traverse)
        .and_then(|_| access::seen_through(organisation, user, &args.object));
    let target = reason_for.as_ref().unwrap_or(&args.object);
    let ways = because
        .iter()
        .flat_map(|because| ways_of(&snapshot, user, because, target))
        .collect();
    Ok(Why {
        own: lens.is_own(user),
        user: user_name(&snapshot, user).ok_or_else(|| ApiError::not_found(user))?,
        action: args.action,
        actions: access::actions_known(organisation, &args.object)
            .iter()
            .collect(),
        object: object_name(&snapshot, record),
        path: path(&snapshot, &args.object)
            .into_iter()
            .map(|above| object_name(&snapshot, above))
            .collect(),
        allowed,
        ways,
        below: reason_for
            .filter(|id| *id != args.object)
            .and_then(|id| traversed(&snapshot, &id))
            .map(|record| object_name(&snapshot, record)),
        missing: missing.unwrap_or_default(),
        holds: if allowed {
            Vec::new()
        } else {
            held(&snapshot, user, &args.object)
        },
        state: ObjectState {
            archived: organisation.is_archived(&args.object),
            unpublished: record.kind().is_content_item() && !record.is_published(),
        },
        helpers: if allowed {
            Vec::new()
        } else {
            helpers(&snapshot, &args.object)
        },
        may_suggest: !allowed && lens.preview.covers(&args.object),
    })
}

/// All that somebody holds on an object, way by way.
pub(super) fn held(snapshot: &Snapshot, user: &Id, object: &Id) -> Vec<Held> {
    let holdings = holdings(&snapshot.organisation, user, object);
    let mut held = Vec::new();
    for holding in holdings {
        for way in ways_of(snapshot, user, &holding.because, object) {
            held.push(Held {
                way,
                actions: holding.actions.iter().collect(),
            });
        }
    }
    held
}

/// Changes that would let somebody do what they may not.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Suggestions {
    /// The changes, those that change least first.
    pub changes: Vec<Suggested>,
}

/// A change that would allow it.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Suggested {
    /// The change.
    pub change: Intent,
    /// The role that the user would have then; absent: one they have would count.
    pub role: Option<Role>,
    /// The group that they would join, where that is the change.
    pub group: Option<PartyName>,
    /// The object that is changed, where whoever asks may know of it.
    pub on: Option<ObjectName>,
    /// On how many other objects the user would gain something, as far as whoever asks is shown.
    pub gained: u32,
    /// How many others would gain something.
    pub others: u32,
    /// For how many users and objects something would be lost.
    pub lost: u32,
}

/// The most changes that are shown.
const MOST_SUGGESTED: usize = 6;

/// The smallest changes that would let a user do an action on an object, each tried on a copy.
///
/// # Errors
///
/// As of [`why`]; `refused` also where others' access may not be previewed: a change says who holds
/// a role already.
pub async fn suggestions<H: Host>(app: &App<H>, args: WhyArgs) -> Result<Suggestions, ApiError> {
    let open = app.open()?;
    let (snapshot, index) = open.index().await?;
    let user = args.user.unwrap_or_else(|| snapshot.user.clone());
    Lens::of(&snapshot).require(&user, &args.object)?;
    Lens::of(&snapshot).require_others(&args.object)?;
    let now = app.host.now();
    let work = move || {
        let lens = Lens::of(&snapshot);
        let found = access::suggestions(
            &snapshot.organisation,
            &index,
            &user,
            args.action,
            &args.object,
            now,
        );
        let changes = found
            .into_iter()
            .filter_map(|suggestion| suggested(&lens, &user, &args.object, suggestion))
            .take(MOST_SUGGESTED)
            .collect();
        Suggestions { changes }
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| ApiError::new("internal", error))
}

/// A suggestion by name; `None` where what it changes may not be shown.
fn suggested(
    lens: &Lens<'_>,
    user: &Id,
    object: &Id,
    suggestion: access::Suggestion,
) -> Option<Suggested> {
    let snapshot = lens.snapshot;
    let on = match &suggestion.change {
        Intent::AddMember { .. } | Intent::SetFlag { .. } | Intent::RestoreUser { .. } => None,
        Intent::Grant { on, .. } => Some(on),
        Intent::SetResponsible { object, .. } | Intent::Restore { object } => Some(object),
        Intent::SetCoordinators { area, .. } => Some(area),
        Intent::SetTeamRole { team, .. } => Some(team),
        Intent::ShareTemplate { template, .. } => Some(template),
        Intent::AssignTask { task, .. } => Some(task),
        Intent::SetStrategyRole { strategy, .. } => Some(strategy),
        // A change that this does not know may name what is not to be told.
        _ => return None,
    };
    let on = match on {
        Some(id) if !lens.shows(user, id) => return None,
        Some(id) => traversed(snapshot, id).map(|record| object_name(snapshot, record)),
        None => None,
    };
    let group = match &suggestion.change {
        Intent::AddMember { group, .. } => {
            crate::objects::party_name(snapshot, &luotsi_domain::Party::Group(group.clone()))
        }
        _ => None,
    };
    let (mut gained, mut lost) = (0, 0);
    let mut others = std::collections::BTreeSet::new();
    for cell in suggestion.difference.cells() {
        if !lens.shows(&cell.user, &cell.object) && !lens.preview.counts(&cell.object) {
            continue;
        }
        if !cell.gained.is_empty() {
            if cell.user != *user {
                others.insert(cell.user);
            } else if cell.object != *object {
                gained += 1;
            }
        }
        lost += u32::from(!cell.lost.is_empty());
    }
    Some(Suggested {
        change: suggestion.change,
        role: suggestion.role,
        group,
        on,
        gained,
        others: u32::try_from(others.len()).unwrap_or(u32::MAX),
        lost,
    })
}
