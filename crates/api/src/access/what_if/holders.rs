//! Who has what is set as a whole list, once the changes are made: what a further change starts from.

use luotsi_domain::{Data, Id, Organisation, Party, access::Action};
use serde::Deserialize;

use super::{seen::Seen, trial::Wanted};
use crate::{ApiError, App, Host, view::PartyName};

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
    let told = seen.told(&args.object);
    let may = told.of_others
        || told.of_themselves
            && (snapshot.rights.may(sets, &args.object)
                || snapshot.organisation.get(&args.object).is_none());
    let parties = parties(&trial.after, &args.object, args.list).filter(|_| may);
    let parties = parties.ok_or_else(|| ApiError::not_found(&args.object))?;
    Ok(parties.iter().map(|party| seen.party(party)).collect())
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
