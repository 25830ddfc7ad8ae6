//! What changes would change (formats §2, `access diff`).

use std::collections::HashSet;

use luotsi_domain::{
    Id, Organisation,
    access::{Cell, Difference, Index, Preview, Shown},
    command::{Asked, CannotApply, Intent, try_out},
};

use crate::{ApiError, App, Host, commands::refused};

/// What a list of changes would change, as far as whoever asks may know of it.
#[derive(Debug)]
pub struct Differences {
    before: Organisation,
    after: Organisation,
    asking: Option<Id>,
    difference: Difference,
}

impl<H: Host> App<H> {
    /// What a list of changes would change of everybody's rights. The changes are tried on a copy,
    /// one after another, as `asking`; without anybody asking, as who uses the workspace, and
    /// nobody's right to make them is asked for.
    ///
    /// # Errors
    ///
    /// `no-workspace`; `refused`, with the change that can not be made as its place.
    pub fn access_difference(
        &self,
        asking: Option<&Id>,
        changes: &[Intent],
    ) -> Result<Differences, ApiError> {
        let (before, user) = {
            let open = self.open()?;
            let current = open.current();
            (current.organisation.clone(), current.user.clone())
        };
        let (actor, asked) = match asking {
            Some(asking) => (asking, Asked::Rights),
            None => (&user, Asked::Validity),
        };
        let effects = try_out(&before, actor, self.host.now(), asked, changes)
            .map_err(|cannot| self.can_not_apply(cannot))?;
        let mut after = before.clone();
        after.apply(&effects.changes);
        let index = Index::of(&before);
        let changed = effects.changes.iter().filter_map(|change| change.id());
        let difference = index.difference(&index.after(&before, &after, changed));
        Ok(Differences {
            before,
            after,
            asking: asking.cloned(),
            difference,
        })
    }

    fn can_not_apply(&self, cannot: CannotApply) -> ApiError {
        let place = format!("entry {}", cannot.entry);
        match self.snapshot() {
            Ok(snapshot) => {
                let error = refused(&snapshot, cannot.refusal);
                ApiError {
                    message: format!("{place}: {}", error.message),
                    place: Some(place),
                    ..error
                }
            }
            Err(error) => error,
        }
    }
}

impl Differences {
    /// How many objects were left out; strategies and their parts are never counted.
    #[must_use]
    pub fn left_out(&self) -> usize {
        let Some(sight) = self.sight() else { return 0 };
        let own = self.difference.cells_of(sight.asking());
        let own: HashSet<Id> = own.map(|cell| cell.object).collect();
        let objects = self.difference.by_object();
        let is_left_out = |(object, changes): &&(Id, luotsi_domain::access::Changes)| {
            let is_own = own.contains(object);
            let for_others = changes.cells > u64::from(is_own);
            for_others && sight.of(object).shows_others(object) == Shown::LeftOut
                || is_own && sight.of(object).shows_own(object) == Shown::LeftOut
        };
        objects.iter().filter(is_left_out).count()
    }

    /// Calls `each` with every cell that changes and is shown, by the ids of users and objects,
    /// until it fails.
    ///
    /// # Errors
    ///
    /// What `each` says.
    pub fn for_each<E>(&self, mut each: impl FnMut(Cell) -> Result<(), E>) -> Result<(), E> {
        let sight = self.sight();
        for cell in self.difference.cells() {
            let is_shown = sight.as_ref().is_none_or(|sight| {
                sight.of(&cell.object).shows(&cell.user, &cell.object) == Shown::Shown
            });
            if is_shown {
                each(cell)?;
            }
        }
        Ok(())
    }

    fn sight(&self) -> Option<Sight<'_>> {
        let asking = self.asking.as_ref()?;
        Some(Sight {
            organisation: &self.before,
            before: Preview::of(&self.before, asking),
            after: Preview::of(&self.after, asking),
        })
    }
}

/// What somebody is shown of a difference.
struct Sight<'a> {
    organisation: &'a Organisation,
    before: Preview<'a>,
    after: Preview<'a>,
}

impl<'a> Sight<'a> {
    const fn asking(&self) -> &'a Id {
        self.before.asking()
    }

    /// What is there is shown to who may view it as things are: a change that is only tried opens
    /// nobody's eyes. What the changes create is shown to who may view it then.
    fn of(&self, object: &Id) -> &Preview<'a> {
        if self.organisation.get(object).is_some() {
            &self.before
        } else {
            &self.after
        }
    }
}
