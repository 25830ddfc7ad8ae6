//! Changes tried on a copy. The last trial is kept, so that its parts can be asked for.

use std::sync::Arc;

use jiff::Timestamp;
use luotsi_domain::{
    Id, Organisation,
    access::{Difference, Index, Sides, Summary, Surprise, surprises},
    command::{Asked, CannotApply, Intent, try_out},
    organisation::Change,
};

use super::seen::Seen;
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
};

/// What changes come to.
pub(crate) struct Trial {
    /// The organisation's version that they were tried on.
    version: u64,
    user: Id,
    pub(super) changes: Vec<Intent>,
    /// The change that can not be made; the rest is about those before it.
    pub(super) refused: Option<CannotApply>,
    pub(super) after: Organisation,
    pub(super) difference: Difference,
    pub(super) summary: Summary,
    pub(super) surprises: Vec<Surprise>,
    /// Places in the summary, the most changes first.
    pub(super) users: Vec<usize>,
    pub(super) objects: Vec<usize>,
}

impl Trial {
    pub(super) fn is_of(&self, snapshot: &Snapshot, changes: &[Intent]) -> bool {
        self.version == snapshot.version && self.user == snapshot.user && self.changes == changes
    }

    fn of(snapshot: &Snapshot, was: &Index, at: Timestamp, changes: Vec<Intent>) -> Self {
        let before = &snapshot.organisation;
        let tried =
            |changes: &[Intent]| try_out(before, &snapshot.user, at, Asked::Rights, changes);
        let (effects, refused) = match tried(&changes) {
            Ok(effects) => (effects, None),
            Err(refused) => {
                let possible = changes.get(..refused.entry.saturating_sub(1));
                // What went well as the beginning of more goes well alone.
                let effects = tried(possible.unwrap_or_default()).unwrap_or_default();
                (effects, Some(refused))
            }
        };
        let (after, is) = carried_out(before, was, &effects.changes);
        let difference = was.difference(&is);
        let seen = Seen::of(snapshot, &after);
        let summary = Summary::of(&difference, Some(&snapshot.user), |object| {
            seen.told(object)
        });
        let sides = Sides {
            before,
            after: &after,
            was,
            is: &is,
            difference: &difference,
        };
        let surprises = surprises(&sides, &summary, |user, object| seen.shows(user, object));
        let mut users: Vec<usize> = (0..summary.users.len()).collect();
        users.sort_by_key(|at| summary.users.get(*at).map(|(_, tally)| !tally.cells));
        let mut objects: Vec<usize> = (0..summary.objects.len()).collect();
        objects.sort_by_key(|at| summary.objects.get(*at).map(|row| !row.users));
        Self {
            version: snapshot.version,
            user: snapshot.user.clone(),
            changes,
            refused,
            after,
            difference,
            summary,
            surprises,
            users,
            objects,
        }
    }
}

/// The organisation with changes, and its rights.
pub(super) fn carried_out(
    before: &Organisation,
    was: &Index,
    changes: &[Change],
) -> (Organisation, Index) {
    let mut after = before.clone();
    after.apply(changes);
    let changed = changes.iter().filter_map(Change::id);
    let is = was.after(before, &after, changed);
    (after, is)
}

impl<H: Host> App<H> {
    /// Tries changes, on a thread of its own; at once, where they were the last that were tried.
    pub(super) async fn tried(
        &self,
        open: &Open,
        changes: Vec<Intent>,
    ) -> Result<(Snapshot, Arc<Trial>), ApiError> {
        // Who asks for parts of a trial waits for it instead of making it again.
        let mut last = open.tried.lock().await;
        let (snapshot, index) = open.index().await?;
        if let Some(trial) = last
            .as_ref()
            .filter(|trial| trial.is_of(&snapshot, &changes))
        {
            return Ok((snapshot, trial.clone()));
        }
        let at = self.host.now();
        let made = tokio::task::spawn_blocking(move || {
            let trial = Trial::of(&snapshot, &index, at, changes);
            (snapshot, Arc::new(trial))
        });
        let (snapshot, trial) = made
            .await
            .map_err(|error| ApiError::new("internal", error))?;
        *last = Some(trial.clone());
        Ok((snapshot, trial))
    }
}
