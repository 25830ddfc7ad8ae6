//! Who has what, once the changes are made: what a further change starts from.

use luotsi_domain::{Data, Id, Organisation, Party, access::Action, record::ShareTarget};
use serde::{Deserialize, Serialize};

use super::{seen::Seen, trial::Wanted};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    view::{ObjectName, PartyName},
};

/// A list that is set as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum HolderList {
    /// The members of a group.
    Members,
    /// The coordinators of an area.
    Coordinators,
    /// The administrators of a strategy.
    StrategyAdministrators,
    /// The participants of a strategy.
    Participants,
    /// The groups and teams connected to a breakthrough.
    Connected,
    /// Those who see to a task.
    Assignees,
}

/// Which list of which object.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct DraftHolders {
    /// The changes that are made before.
    pub changes: Vec<luotsi_domain::command::Intent>,
    /// The object.
    pub object: Id,
    /// The list.
    pub list: HolderList,
}

/// Who is in a list that is set as a whole, once the changes are made; for those who may set it or
/// preview it.
///
/// # Errors
///
/// `no-workspace`; `not-found`, also for those who may not see the list.
pub async fn holders<H: Host>(
    app: &App<H>,
    args: DraftHolders,
) -> Result<Vec<PartyName>, ApiError> {
    let open = app.open()?;
    let (snapshot, trial) = app.tried(&open, args.changes, Wanted::ALWAYS).await?;
    let seen = Seen::of(&snapshot, &trial.after);
    let sets = match args.list {
        HolderList::Members | HolderList::Connected | HolderList::Assignees => Action::Edit,
        HolderList::Coordinators => Action::SetCoordinators,
        HolderList::StrategyAdministrators | HolderList::Participants => Action::EditSettings,
    };
    let parties = parties(&trial.after, &args.object, args.list)
        .filter(|_| may_be_told(&snapshot, &seen, sets, &args.object));
    let parties = parties.ok_or_else(|| ApiError::not_found(&args.object))?;
    Ok(parties.iter().map(|party| seen.party(party)).collect())
}

/// Which template's shares.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct DraftShares {
    /// The changes that are made before.
    pub changes: Vec<luotsi_domain::command::Intent>,
    /// The template.
    pub template: Id,
}

/// Somebody whom a template is shared with.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct DraftShare {
    /// The user, team or area, as a change names it.
    pub to: ShareTarget,
    /// The same by name.
    pub with: ObjectName,
    /// Whether they may edit it.
    pub edit: bool,
}

/// Whom a template is shared with, once the changes are made; for those who may share it or preview
/// it. Without teams and areas that they may not know of.
///
/// # Errors
///
/// `no-workspace`; `not-found`, also for those who may not see the shares.
pub async fn shares<H: Host>(app: &App<H>, args: DraftShares) -> Result<Vec<DraftShare>, ApiError> {
    let open = app.open()?;
    let (snapshot, trial) = app.tried(&open, args.changes, Wanted::ALWAYS).await?;
    let seen = Seen::of(&snapshot, &trial.after);
    let record = trial.after.get(&args.template);
    let template = record.and_then(|record| match &record.data {
        Data::Template(template) => Some(template),
        _ => None,
    });
    let told = template.filter(|_| may_be_told(&snapshot, &seen, Action::Share, &args.template));
    let template = told.ok_or_else(|| ApiError::not_found(&args.template))?;
    let share = |share: &luotsi_domain::record::Share| {
        Some(DraftShare {
            with: seen.object(share.to.id())?,
            to: share.to.clone(),
            edit: share.edit,
        })
    };
    Ok(template.shares.iter().filter_map(share).collect())
}

/// Whether somebody is told what a change starts from: who may make that change, or may preview what
/// it gives.
fn may_be_told(snapshot: &Snapshot, seen: &Seen<'_>, sets: Action, object: &Id) -> bool {
    let told = seen.told(object);
    let sets = || snapshot.rights.may(sets, object) || snapshot.organisation.get(object).is_none();
    told.of_others || told.of_themselves && sets()
}

fn parties(organisation: &Organisation, object: &Id, list: HolderList) -> Option<Vec<Party>> {
    let users = |users: &[Id]| users.iter().cloned().map(Party::User).collect();
    match (list, &organisation.get(object)?.data) {
        (HolderList::Members, Data::Group(group)) => Some(users(&group.members)),
        (HolderList::Coordinators, Data::Area(area)) => Some(users(&area.coordinators)),
        (HolderList::StrategyAdministrators, Data::Strategy(strategy)) => {
            Some(strategy.administrators.clone())
        }
        (HolderList::Participants, Data::Strategy(strategy)) => Some(strategy.participants.clone()),
        (HolderList::Connected, Data::Breakthrough(of)) => Some(of.connected.clone()),
        (HolderList::Assignees, Data::Task(task)) => Some(users(&task.assignees)),
        _ => None,
    }
}
