//! Single cells that change.

use rustc_hash::FxHashMap;

use super::{Change, Delta, flips::Flip};
use crate::{Name, Set};

/// A cell that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeltaCell<A: Name> {
    /// The user.
    pub user: u32,
    /// The object.
    pub object: u32,
    /// What the user may do after and not before.
    pub gained: Set<A>,
    /// What the user may do before and not after.
    pub lost: Set<A>,
}

impl<A: Name> DeltaCell<A> {
    fn of(user: u32, object: u32, flip: Flip) -> Option<Self> {
        (!flip.is_none()).then(|| Self {
            user,
            object,
            gained: Set::of_bits(flip.gained),
            lost: Set::of_bits(flip.lost),
        })
    }
}

impl<A: Name> Delta<A> {
    /// The users for whom something may change, rising.
    pub fn users(&self) -> impl Iterator<Item = u32> {
        self.changes.iter().map(|change| change.user)
    }

    /// The cells of one user that change, by the numbers of the objects.
    #[must_use]
    pub fn cells_of(&self, user: u32) -> Vec<DeltaCell<A>> {
        let Some(change) = self.change(user) else {
            return Vec::new();
        };
        let corrected = change.corrected.iter().map(|one| (one.object, one.is));
        let corrected: FxHashMap<u32, Flip> = corrected.collect();
        let mut cells = Vec::new();
        for (run, effect) in &change.runs {
            let objects = run.clone().filter(|object| !corrected.contains_key(object));
            cells.extend(
                objects
                    .filter_map(|object| DeltaCell::of(user, object, self.flip(*effect, object))),
            );
        }
        let corrected = corrected.into_iter();
        cells.extend(corrected.filter_map(|(object, flip)| DeltaCell::of(user, object, flip)));
        cells.sort_unstable_by_key(|cell| cell.object);
        cells
    }

    /// The change of one cell, if there is one.
    #[must_use]
    pub fn cell(&self, user: u32, object: u32) -> Option<DeltaCell<A>> {
        let change = self.change(user)?;
        let corrected = change.corrected.iter().find(|one| one.object == object);
        let flip = match corrected {
            Some(one) => one.is,
            None => {
                let (_, effect) = change.runs.iter().find(|(run, _)| run.contains(&object))?;
                self.flip(*effect, object)
            }
        };
        DeltaCell::of(user, object, flip)
    }

    fn change(&self, user: u32) -> Option<&Change> {
        let at = self
            .changes
            .binary_search_by_key(&user, |change| change.user);
        self.changes.get(at.ok()?)
    }

    fn flip(&self, effect: u32, object: u32) -> Flip {
        let effect = self.effects.get(effect as usize);
        effect.map_or_else(Flip::default, |effect| effect.on(self.pairs.value(object)))
    }
}
