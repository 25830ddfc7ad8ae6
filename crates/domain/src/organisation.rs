//! All records of an organisation, in memory, with the indexes that rules and screens read.

mod layered;

use std::{panic, sync::Arc, thread::ScopedJoinHandle};

use ahash::HashMap;

use self::layered::Layered;
use crate::{
    Data, Id, Kind, Record, SectionName, Text,
    record::{Membership, ReferenceKind, SectionSettings, Settings},
    text::{Language, Shown},
};

/// All records of an organisation without their bodies.
///
/// Cloning is cheap (the maps are persistent), so that commands can be tried on a copy. Reads never
/// wait for a disk. Records in the bin are kept apart: they are no objects, and nothing finds them
/// but [`Organisation::bin`].
#[derive(Clone)]
pub struct Organisation {
    records: Layered<Id, Arc<Record>>,
    children: Layered<Id, Arc<[Id]>>,
    referrers: Layered<(ReferenceKind, Id), Arc<[Id]>>,
    bin: imbl::OrdMap<Id, Arc<Record>>,
}

/// One record before and after; `None` is that there was or is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record as it was.
    pub before: Option<Arc<Record>>,
    /// The record as it is now.
    pub after: Option<Arc<Record>>,
}

impl Change {
    /// The id of the record.
    ///
    /// A change always has a side, so the `None` of an empty one is never met in practice.
    #[must_use]
    pub fn id(&self) -> Option<&Id> {
        self.after
            .as_ref()
            .or(self.before.as_ref())
            .map(|record| &record.id)
    }
}

/// From so many records on, several threads are worth it.
const MANY: usize = 10_000;

/// What another thread has made. What went wrong there goes wrong here.
fn joined<T>(handle: ScopedJoinHandle<'_, T>) -> T {
    handle
        .join()
        .unwrap_or_else(|cause| panic::resume_unwind(cause))
}

/// What stands directly below each record, in order.
fn children_of(records: &[Arc<Record>]) -> Layered<Id, Arc<[Id]>> {
    let mut children: HashMap<&Id, Vec<&Record>> = HashMap::default();
    for record in records {
        if let Some(parent) = &record.parent {
            children.entry(parent).or_default().push(record);
        }
    }
    let in_order = |(parent, mut siblings): (&Id, Vec<&Record>)| {
        siblings.sort_unstable_by(|a, b| (&a.place, &a.id).cmp(&(&b.place, &b.id)));
        let ids = siblings.into_iter().map(|record| record.id.clone());
        (parent.clone(), ids.collect())
    };
    children.into_iter().map(in_order).collect()
}

/// The records that name each record, by how they do.
fn referrers_in(records: &[Arc<Record>]) -> Layered<(ReferenceKind, Id), Arc<[Id]>> {
    let mut referrers: HashMap<(ReferenceKind, Id), Vec<Id>> = HashMap::default();
    for record in records {
        record.references(|kind, id| {
            let named = referrers.entry((kind, id.clone())).or_default();
            named.push(record.id.clone());
        });
    }
    let by_id = |(named, mut ids): (_, Vec<Id>)| {
        ids.sort_unstable();
        ids.dedup();
        (named, ids.into())
    };
    referrers.into_iter().map(by_id).collect()
}

impl Organisation {
    /// A new organisation: its settings and the nine sections.
    #[must_use]
    pub fn new(name: Text, settings: Settings) -> Self {
        let record = |id: Id, place: u64, name: Text, data: Data| Record {
            id,
            parent: None,
            place: crate::Place::nth(place),
            name,
            archived: false,
            deleted: None,
            data,
        };
        let mut records = vec![record(
            Id::settings(),
            0,
            name,
            Data::Settings(Box::new(settings)),
        )];
        for (section, place) in SectionName::ALL.iter().zip(1..) {
            let data = Data::Section(SectionSettings::default());
            records.push(record(section.id(), place, Text::default(), data));
        }
        Self::from_records(records)
    }

    /// An organisation of these records.
    #[must_use]
    pub fn from_records<R: Into<Arc<Record>>>(records: impl IntoIterator<Item = R>) -> Self {
        let (binned, living): (Vec<Arc<Record>>, Vec<Arc<Record>>) = records
            .into_iter()
            .map(Into::into)
            .partition(|record| record.deleted.is_some());
        let by_id = |records: &[Arc<Record>]| -> Layered<_, _> {
            let entries = records
                .iter()
                .map(|record| (record.id.clone(), record.clone()));
            entries.collect()
        };
        // People wait for a large organisation to open, and the three do not need each other.
        let (records, children, referrers) = if living.len() < MANY {
            (by_id(&living), children_of(&living), referrers_in(&living))
        } else {
            std::thread::scope(|beside| {
                let children = beside.spawn(|| children_of(&living));
                let referrers = beside.spawn(|| referrers_in(&living));
                (by_id(&living), joined(children), joined(referrers))
            })
        };
        Self {
            records,
            children,
            referrers,
            bin: binned
                .into_iter()
                .map(|record| (record.id.clone(), record))
                .collect(),
        }
    }

    /// The living record with this id.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Arc<Record>> {
        self.records.get(id)
    }

    /// The record in the bin with this id.
    #[must_use]
    pub fn binned(&self, id: &Id) -> Option<&Arc<Record>> {
        self.bin.get(id)
    }

    /// Whether an id is taken, by a living record or one in the bin.
    #[must_use]
    pub fn is_taken(&self, id: &Id) -> bool {
        self.records.contains_key(id) || self.bin.contains_key(id)
    }

    /// All living records, in no order.
    pub fn records(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.records.values()
    }

    /// All records in the bin, by id.
    pub fn bin(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.bin.values()
    }

    /// How many living records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no record at all, not even a section.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.len() == 0
    }

    /// What stands directly below, in order.
    #[must_use]
    pub fn children(&self, id: &Id) -> &[Id] {
        self.children.get(id).map_or(&[], |ids| ids)
    }

    /// The living records that name `id` in this way, by id.
    #[must_use]
    pub fn referrers(&self, kind: ReferenceKind, id: &Id) -> &[Id] {
        self.referrers
            .get(&(kind, id.clone()))
            .map_or(&[], |ids| ids)
    }

    /// What the record stands below, then what that stands below, up to the section.
    pub fn ancestors<'a>(&'a self, id: &Id) -> impl Iterator<Item = &'a Arc<Record>> {
        let first = self.get(id).and_then(|record| record.parent.as_ref());
        std::iter::successors(first.and_then(|id| self.get(id)), |record| {
            record.parent.as_ref().and_then(|id| self.get(id))
        })
    }

    /// The section that the record stands in.
    #[must_use]
    pub fn section_of(&self, id: &Id) -> Option<SectionName> {
        match self.ancestors(id).last() {
            Some(top) => SectionName::of(&top.id),
            None => SectionName::of(id),
        }
    }

    /// The object and all that stands below it, each before what stands below it, in order.
    pub fn branch<'a>(&'a self, id: &Id) -> impl Iterator<Item = &'a Arc<Record>> + use<'a> {
        let mut waiting: Vec<&Arc<Record>> = self.get(id).into_iter().collect();
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            let below = self.children(&next.id).iter().rev();
            waiting.extend(below.filter_map(|id| self.get(id)));
            Some(next)
        })
    }

    /// Whether the object or anything it stands in is archived.
    #[must_use]
    pub fn is_archived(&self, id: &Id) -> bool {
        self.get(id).is_some_and(|record| record.archived)
            || self.ancestors(id).any(|record| record.archived)
    }

    /// The organisation's name.
    #[must_use]
    pub fn name(&self) -> Text {
        self.get(&Id::settings())
            .map(|record| record.name.clone())
            .unwrap_or_default()
    }

    /// The organisation's settings.
    #[must_use]
    pub fn settings(&self) -> Settings {
        match self.get(&Id::settings()).map(|record| &record.data) {
            Some(Data::Settings(settings)) => Settings::clone(settings),
            _ => Settings::default(),
        }
    }

    /// The first content language.
    #[must_use]
    pub fn default_language(&self) -> Option<Language> {
        self.settings().languages.into_iter().next()
    }

    /// A text as somebody who reads `language` sees it: else in the first content language that
    /// has a value.
    #[must_use]
    pub fn shown<'a>(&self, text: &'a Text, language: &Language) -> Shown<'a> {
        if let Some(Data::Settings(settings)) = self.get(&Id::settings()).map(|record| &record.data)
        {
            return text.shown(language, &settings.languages);
        }
        text.shown(language, &[])
    }

    /// Whether somebody may not approve an object's working copy because they wrote it.
    #[must_use]
    pub fn approves_own(&self, user: &Id, object: &Id) -> bool {
        let lifecycle = self.get(object).and_then(|record| record.data.lifecycle());
        let working = lifecycle.and_then(|lifecycle| lifecycle.working.as_ref());
        self.settings().separation_of_duties
            && working.is_some_and(|working| working.author.as_ref() == Some(user))
    }

    /// The living user with this id, archived or not.
    #[must_use]
    pub fn user(&self, id: &Id) -> Option<&Arc<Record>> {
        self.get(id).filter(|record| record.kind() == Kind::User)
    }

    /// The groups that a user is in, by id.
    #[must_use]
    pub fn groups_of(&self, user: &Id) -> &[Id] {
        self.referrers(ReferenceKind::GroupMember, user)
    }

    /// The user's membership in a team, archived or not.
    #[must_use]
    pub fn membership(&self, team: &Id, user: &Id) -> Option<(&Arc<Record>, &Membership)> {
        let record = self.get(&Id::membership(team, user))?;
        match &record.data {
            // Ids may have a stroke in them: another team and user can make the same one.
            Data::Membership(data)
                if data.user == *user && record.parent.as_ref() == Some(team) =>
            {
                Some((record, data))
            }
            _ => None,
        }
    }

    /// Puts changed records in their place and brings the indexes up to date. The `before` sides
    /// are not looked at: what is here now is replaced.
    pub fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            let Some(id) = change.id() else { continue };
            self.replace(id, change.after.clone());
        }
    }

    fn replace(&mut self, id: &Id, after: Option<Arc<Record>>) {
        let before = self.records.get(id).cloned();
        self.bin.remove(id);
        let (after, binned) = match after {
            Some(record) if record.deleted.is_some() => (None, Some(record)),
            after => (after, None),
        };
        if let Some(record) = binned {
            self.bin.insert(id.clone(), record);
        }
        let standing = |record: &Arc<Record>| (record.parent.clone(), record.place.clone());
        let moved = before.as_ref().map(standing) != after.as_ref().map(standing);
        if let (true, Some(record)) = (moved, &before) {
            self.unlist(record);
        }
        match &after {
            Some(record) => self.records.insert(id.clone(), record.clone()),
            None => self.records.remove(id),
        }
        if let (true, Some(record)) = (moved, &after) {
            self.list(record);
        }
        self.reindex(id, before.as_deref(), after.as_deref());
    }

    fn unlist(&mut self, record: &Record) {
        let Some(parent) = &record.parent else { return };
        let rest: Arc<[Id]> = self
            .children(parent)
            .iter()
            .filter(|id| **id != record.id)
            .cloned()
            .collect();
        if rest.is_empty() {
            self.children.remove(parent);
        } else {
            self.children.insert(parent.clone(), rest);
        }
    }

    fn list(&mut self, record: &Record) {
        let Some(parent) = &record.parent else { return };
        let siblings = self.children(parent);
        let at = siblings.partition_point(|id| {
            self.get(id)
                .is_some_and(|sibling| (&sibling.place, id) < (&record.place, &record.id))
        });
        let mut listed = Vec::with_capacity(siblings.len() + 1);
        listed.extend_from_slice(&siblings[..at]);
        listed.push(record.id.clone());
        listed.extend_from_slice(&siblings[at..]);
        self.children.insert(parent.clone(), listed.into());
    }

    fn reindex(&mut self, id: &Id, before: Option<&Record>, after: Option<&Record>) {
        let collect = |record: Option<&Record>| {
            let mut keys = Vec::new();
            if let Some(record) = record {
                record.references(|kind, id| keys.push((kind, id.clone())));
            }
            keys.sort_unstable();
            keys.dedup();
            keys
        };
        let (old, new) = (collect(before), collect(after));
        for key in old.iter().filter(|key| new.binary_search(key).is_err()) {
            let rest: Arc<[Id]> = self
                .referrers(key.0, &key.1)
                .iter()
                .filter(|referrer| *referrer != id)
                .cloned()
                .collect();
            if rest.is_empty() {
                self.referrers.remove(key);
            } else {
                self.referrers.insert(key.clone(), rest);
            }
        }
        for key in new
            .into_iter()
            .filter(|key| old.binary_search(key).is_err())
        {
            let mut ids = self.referrers(key.0, &key.1).to_vec();
            if let Err(at) = ids.binary_search(id) {
                ids.insert(at, id.clone());
            }
            self.referrers.insert(key, ids.into());
        }
    }
}

impl PartialEq for Organisation {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records && self.bin == other.bin
    }
}

impl std::fmt::Debug for Organisation {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut records: Vec<_> = self.records.values().chain(self.bin.values()).collect();
        records.sort_by(|a, b| a.id.cmp(&b.id));
        formatter.debug_list().entries(records).finish()
    }
}
