//! Which of an object's texts somebody may see.

use std::sync::Arc;

use luotsi_domain::{
    Id, Record,
    access::{Action, Sweep},
};
use luotsi_search::index::{ObjectNumber, Part};
use luotsi_store::Searchable;

use super::Search;
use crate::{app::Snapshot, objects::state};

/// What may be seen of each object, by its number in the search: found out once for every user and
/// every state of the organisation, since each key that is pressed asks for it again.
#[derive(Default)]
pub(crate) struct Visibility {
    /// What it was found out from.
    rights: Option<Arc<Sweep>>,
    version: u64,
    generation: u64,
    /// Bits, 0 where it was not found out yet.
    of: Vec<u8>,
}

const KNOWN: u8 = 1;
const NAME: u8 = 1 << 1;
const APPROVED: u8 = 1 << 2;
const WORKING: u8 = 1 << 3;
const ARCHIVED: u8 = 1 << 4;

impl Visibility {
    /// Forgets what is of other times.
    pub(super) fn renew(&mut self, snapshot: &Snapshot, searchable: &Searchable) {
        let same = self
            .rights
            .as_ref()
            .is_some_and(|rights| Arc::ptr_eq(rights, &snapshot.rights))
            && self.version == snapshot.version
            && self.generation == searchable.generation;
        if !same {
            self.rights = Some(snapshot.rights.clone());
            self.version = snapshot.version;
            self.generation = searchable.generation;
            self.of.clear();
        }
        self.of
            .resize(usize::try_from(searchable.index.objects()).unwrap_or(0), 0);
    }

    /// Whether a part of an object's texts may be seen, and may be looked for.
    pub(super) fn shows(
        &mut self,
        snapshot: &Snapshot,
        searchable: &Searchable,
        object: ObjectNumber,
        part: Part,
        archived: bool,
    ) -> bool {
        let Some(known) = usize::try_from(object)
            .ok()
            .and_then(|at| self.of.get_mut(at))
        else {
            return false;
        };
        if *known == 0 {
            *known = KNOWN | searchable.object(object).map_or(0, |id| seen(snapshot, id));
        }
        *known & needed(part) != 0 && (archived || *known & ARCHIVED == 0)
    }
}

/// Whether a part of an object's texts may be seen.
pub(super) fn may_see(snapshot: &Snapshot, id: &Id, part: Part) -> bool {
    seen(snapshot, id) & needed(part) != 0
}

const fn needed(part: Part) -> u8 {
    match part {
        Part::Name | Part::Details => NAME,
        Part::Approved => APPROVED,
        Part::Working => WORKING,
    }
}

/// The index may be of a while ago: what the organisation says now decides.
fn seen(snapshot: &Snapshot, id: &Id) -> u8 {
    let Some(record) = snapshot.organisation.get(id) else {
        return 0;
    };
    let actions = snapshot.rights.actions(id);
    let (view, drafts) = (
        actions.contains(Action::View),
        actions.contains(Action::ViewDraft),
    );
    if !view && !drafts {
        return 0;
    }
    let lifecycle = record.data.lifecycle();
    let is_approved = lifecycle.is_some_and(|lifecycle| lifecycle.approved.is_some());
    let is_written = lifecycle.is_some_and(|lifecycle| lifecycle.working.is_some());
    let mut seen = NAME;
    if view && is_approved {
        seen |= APPROVED;
    }
    if drafts && is_written {
        seen |= WORKING;
    }
    if snapshot.organisation.is_archived(id) {
        seen |= ARCHIVED;
    }
    seen
}

/// What is asked of an object beside its words.
pub(super) struct Wanted<'a> {
    pub(super) search: &'a Search,
    /// By number: whether the object is wanted, where that was found out.
    pub(super) known: Vec<Option<bool>>,
}

impl<'a> Wanted<'a> {
    /// Nothing is asked: `None`.
    pub(super) fn of(search: &'a Search) -> Option<Self> {
        let asks = search.section.is_some()
            || !search.kinds.is_empty()
            || !search.states.is_empty()
            || search.responsible.is_some();
        asks.then(|| Self {
            search,
            known: Vec::new(),
        })
    }

    /// Whether an object is as it is wanted.
    pub(super) fn wants(
        &mut self,
        snapshot: &Snapshot,
        searchable: &Searchable,
        object: ObjectNumber,
    ) -> bool {
        let Ok(at) = usize::try_from(object) else {
            return false;
        };
        if self.known.len() <= at {
            self.known.resize(at + 1, None);
        }
        let search = self.search;
        let Some(known) = self.known.get_mut(at) else {
            return false;
        };
        *known.get_or_insert_with(|| {
            let record = searchable
                .object(object)
                .and_then(|id| snapshot.organisation.get(id));
            record.is_some_and(|record| is_wanted(search, snapshot, record))
        })
    }
}

fn is_wanted(search: &Search, snapshot: &Snapshot, record: &Record) -> bool {
    let governance = record.data.governance();
    let responsible = governance.and_then(|governance| governance.responsible.as_ref());
    (search.kinds.is_empty() || search.kinds.contains(&record.kind()))
        && (search.states.is_empty() || search.states.contains(&state(snapshot, record)))
        && (search.responsible.is_none() || search.responsible.as_ref() == responsible)
        && search
            .section
            .is_none_or(|section| snapshot.organisation.section_of(&record.id) == Some(section))
}
