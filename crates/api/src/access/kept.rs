//! The index of rights, kept from one question to the next and carried over changes.

use luotsi_domain::{Id, Organisation, access::Index, organisation::Change};

use crate::{
    ApiError,
    app::{Current, Open, Snapshot},
};

/// From so many changed records on, a new index is made from nothing.
const MANY: usize = 5_000;

/// The index made last, and what has changed since.
#[derive(Default)]
pub(crate) struct Kept {
    made: Option<Made>,
    /// The records changed after `since`, each with the version of the organisation that it came
    /// with.
    changed: Vec<(u64, Id)>,
    since: u64,
}

#[derive(Clone)]
struct Made {
    organisation: Organisation,
    version: u64,
    index: Index,
}

impl Kept {
    /// Takes note of what changed; `version` is that of the organisation afterwards.
    pub(crate) fn change(&mut self, version: u64, changes: &[Change]) {
        if self.changed.len() + changes.len() > MANY {
            return self.forget(version);
        }
        let ids = changes.iter().filter_map(Change::id);
        self.changed.extend(ids.map(|id| (version, id.clone())));
    }

    /// Everything is another from this version on.
    pub(crate) fn forget(&mut self, version: u64) {
        *self = Self {
            since: version,
            ..Self::default()
        };
    }

    /// Keeps what was made, where all that has changed since is known.
    fn keep(&mut self, made: Made) {
        if self.since <= made.version {
            self.changed.retain(|(version, _)| *version > made.version);
            self.since = made.version;
            self.made = Some(made);
        }
    }
}

impl Open {
    /// The organisation as it is now, and the index of its rights: made on first use, carried over
    /// changes, both on a thread of its own.
    pub(crate) async fn index(&self) -> Result<(Snapshot, Index), ApiError> {
        if let Some(ready) = ready(&mut self.current()) {
            return Ok(ready);
        }
        // Who comes meanwhile waits for the one that is being made.
        let _making = self.indexing.lock().await;
        let (snapshot, made, changed) = {
            let mut current = self.current();
            if let Some(ready) = ready(&mut current) {
                return Ok(ready);
            }
            let kept = &current.index;
            let (made, changed) = (kept.made.clone(), kept.changed.clone());
            (current.snapshot(), made, changed)
        };
        let organisation = snapshot.organisation.clone();
        let index = tokio::task::spawn_blocking(move || match made {
            Some(made) => {
                let changed = changed.iter().map(|(_, id)| id);
                made.index.after(&made.organisation, &organisation, changed)
            }
            None => Index::of(&organisation),
        });
        let index = index
            .await
            .map_err(|error| ApiError::new("internal", error))?;
        self.current().index.keep(Made {
            organisation: snapshot.organisation.clone(),
            version: snapshot.version,
            index: index.clone(),
        });
        Ok((snapshot, index))
    }
}

/// What is kept, where it is that of the organisation as it is now.
fn ready(current: &mut Current) -> Option<(Snapshot, Index)> {
    let made = current.index.made.as_ref()?;
    let index = (made.version == current.version).then(|| made.index.clone())?;
    Some((current.snapshot(), index))
}
