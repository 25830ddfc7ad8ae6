//! Changes tried on a copy. The last trial is kept, so that its parts can be asked for.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

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

    /// Tries changes; nothing, where nobody wants to know any more. That is asked between steps that
    /// take some hundredths of a second each at 10,000 users and 100,000 objects.
    fn of(
        snapshot: &Snapshot,
        was: &Index,
        at: Timestamp,
        changes: Vec<Intent>,
        wanted: &Wanted,
    ) -> Option<Self> {
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
        wanted.still()?;
        let (after, is) = carried_out(before, was, &effects.changes);
        wanted.still()?;
        let difference = was.difference(&is);
        wanted.still()?;
        let seen = Seen::of(snapshot, &after);
        let summary = Summary::of(&difference, Some(&snapshot.user), |object| {
            seen.told(object)
        });
        wanted.still()?;
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
        Some(Self {
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
        })
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

/// The changes that are tried in a workspace.
#[derive(Default)]
pub(crate) struct Tries {
    /// Those that were tried last, and what they would come to.
    last: tokio::sync::Mutex<Option<Arc<Trial>>>,
    /// How often it was asked what changes would come to.
    asked: Arc<AtomicU64>,
}

impl Tries {
    /// The last trial, once none is under way.
    pub(super) async fn last(&self) -> Option<Arc<Trial>> {
        self.last.lock().await.clone()
    }

    /// A question that is not wanted any more when the next one comes.
    pub(super) fn ask(&self) -> Wanted {
        let number = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
        Wanted(Some((number, self.asked.clone())))
    }
}

/// Whether the answer to a question is still wanted: not, where it can be superseded and was.
pub(super) struct Wanted(Option<(u64, Arc<AtomicU64>)>);

impl Wanted {
    /// What is wanted whatever else is asked.
    pub(super) const ALWAYS: Self = Self(None);

    fn still(&self) -> Option<()> {
        let Some((number, asked)) = &self.0 else {
            return Some(());
        };
        (asked.load(Ordering::Relaxed) == *number).then_some(())
    }
}

fn superseded() -> ApiError {
    ApiError::new("superseded", "something newer was asked meanwhile")
}

impl<H: Host> App<H> {
    /// Tries changes, on a thread of its own; at once, where they were the last that were tried.
    ///
    /// # Errors
    ///
    /// `superseded`, where that is not wanted any more.
    pub(super) async fn tried(
        &self,
        open: &Open,
        changes: Vec<Intent>,
        wanted: Wanted,
    ) -> Result<(Snapshot, Arc<Trial>), ApiError> {
        // Who asks for parts of a trial waits for it instead of making it again.
        let mut last = open.tries.last.lock().await;
        let (snapshot, index) = open.index().await?;
        if let Some(trial) = last
            .as_ref()
            .filter(|trial| trial.is_of(&snapshot, &changes))
        {
            return Ok((snapshot, trial.clone()));
        }
        let at = self.host.now();
        let made = tokio::task::spawn_blocking(move || {
            let trial = wanted
                .still()
                .and_then(|()| Trial::of(&snapshot, &index, at, changes, &wanted));
            Some((snapshot, Arc::new(trial?)))
        });
        let made = made.await;
        let made = made.map_err(|error| ApiError::new("internal", error))?;
        let (snapshot, trial) = made.ok_or_else(superseded)?;
        *last = Some(trial.clone());
        Ok((snapshot, trial))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_wanted_until_the_next_one_is_asked() {
        let tries = Tries::default();
        let first = tries.ask();
        assert_eq!(first.still(), Some(()));
        let second = tries.ask();
        assert_eq!((first.still(), second.still()), (None, Some(())));
        assert_eq!(Wanted::ALWAYS.still(), Some(()));
    }
}
