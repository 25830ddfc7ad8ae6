//! What a change of records changes about rights.

mod pair;
mod rests;

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};

use luotsi_access::Update;

use self::pair::{Pair, being};

use super::{
    ground::Ground,
    names::{Audience, Names},
};
use crate::{Id, Kind, Organisation, Record, SectionName};

/// Finds out what an index has to be told.
pub(super) struct Changed<'a> {
    before: &'a Organisation,
    after: &'a Organisation,
    names: Names,
    /// Objects whose standing or bindings may be others.
    touched: HashSet<Id>,
    /// Objects whose children, or their order, are others.
    parents: BTreeSet<Option<Id>>,
    audiences: HashSet<Audience>,
    update: Update,
}

/// Why no update will do: everything has to be compiled anew.
pub(super) struct Anew;

impl<'a> Changed<'a> {
    /// The numbers after the change, and the update.
    pub(super) fn of<'i>(
        names: &Names,
        before: &'a Organisation,
        after: &'a Organisation,
        changed: impl IntoIterator<Item = &'i Id>,
    ) -> Result<(Names, Update), Anew> {
        let mut this = Self {
            before,
            after,
            names: names.clone(),
            touched: HashSet::new(),
            parents: BTreeSet::new(),
            audiences: HashSet::new(),
            update: Update::default(),
        };
        let changed: BTreeSet<&Id> = changed.into_iter().collect();
        let changed: Vec<Pair<'a>> = changed
            .into_iter()
            .map(|id| Pair {
                before: before.get(id),
                after: after.get(id),
            })
            .filter(|pair| !pair.is_same())
            .collect();
        for pair in &changed {
            this.number(pair)?;
        }
        for pair in &changed {
            this.place(pair);
            this.touch(pair);
        }
        Ok(this.update())
    }

    /// Gives numbers to what is new.
    fn number(&mut self, pair: &Pair<'a>) -> Result<(), Anew> {
        if pair.before.is_none()
            && let Some(new) = pair.after
        {
            match new.kind() {
                Kind::User => {
                    let (user, _) = self.names.users.give(&new.id, ());
                    self.update.users.push((user, being(Some(new))));
                }
                Kind::Group => self.audience(Audience::Group(new.id.clone())),
                Kind::Team => self.audience(Audience::Team(new.id.clone())),
                _ => {}
            }
            if new.kind().is_object() && self.after.section_of(&new.id).is_some() {
                let (number, _) = self.names.objects.give(&new.id, new.kind());
                // What was something else once would be known by its old kind.
                let known = self.names.objects.get(number).map(|(_, kind)| *kind);
                if known != Some(new.kind()) {
                    return Err(Anew);
                }
            }
        }
        match (pair.before, pair.after) {
            (Some(old), Some(new)) if old.kind() != new.kind() => Err(Anew),
            _ => Ok(()),
        }
    }

    fn audience(&mut self, audience: Audience) {
        self.names.audiences.give(&audience, ());
        self.audiences.insert(audience);
    }

    /// Where it stands, if that is elsewhere.
    fn place(&mut self, pair: &Pair<'a>) {
        let standing = |record: Option<&'a Arc<Record>>| {
            let record = record.filter(|record| record.kind().is_object())?;
            Some((record.parent.as_ref(), &record.place))
        };
        let (old, new) = (standing(pair.before), standing(pair.after));
        if old == new {
            return;
        }
        let parent_of = |standing: Option<(Option<&'a Id>, _)>| standing.map(|(parent, _)| parent);
        for parent in [parent_of(old), parent_of(new)].into_iter().flatten() {
            self.parents.insert(parent.cloned());
        }
        let Some(number) = pair.id().and_then(|id| self.names.objects.number(id)) else {
            return;
        };
        match parent_of(new) {
            None => self.update.removed.push(number),
            Some(parent) if parent_of(old) != Some(parent) => {
                let above = parent.and_then(|parent| self.names.objects.number(parent));
                self.update.placed.push((number, above));
            }
            Some(_) => {}
        }
    }

    fn update(self) -> (Names, Update) {
        let Self {
            after,
            names,
            touched,
            parents,
            audiences,
            mut update,
            ..
        } = self;
        update.placed.sort_unstable();
        let removed: HashSet<u32> = update.removed.iter().copied().collect();
        let touched = touched.iter().filter_map(|id| {
            after.get(id)?;
            names.objects.number(id)
        });
        update.touched = touched.filter(|object| !removed.contains(object)).collect();
        for parent in parents {
            let numbers = |ids: &[Id]| {
                ids.iter()
                    .filter_map(|id| names.objects.number(id))
                    .collect()
            };
            match parent {
                Some(parent) => {
                    if let Some(number) = names.objects.number(&parent) {
                        let children = numbers(after.children(&parent));
                        update.children.push((Some(number), children));
                    }
                }
                None => {
                    let sections = SectionName::ALL.iter().map(|section| section.id());
                    let sections: Vec<Id> = sections.filter(|id| after.get(id).is_some()).collect();
                    update.children.push((None, numbers(&sections)));
                }
            }
        }
        let ground = Ground::new(after, &names);
        let mut members: Vec<_> = audiences
            .iter()
            .filter_map(|audience| {
                let number = names.audiences.number(audience)?;
                Some((number, ground.members(audience)))
            })
            .collect();
        members.sort_unstable();
        update.audiences = members;
        update.users.sort_unstable();
        drop(ground);
        (names, update)
    }
}
