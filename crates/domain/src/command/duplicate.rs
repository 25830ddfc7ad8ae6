//! Copies of processes and documents.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use crate::{
    Data, Id, Kind, Record, Refusal, RefusalCode, Text,
    access::Action,
    record::{Content, Document, Governance, Lifecycle, MapBox, Process},
};

use super::{Margin, draft::Draft, structure::require_name};

impl Draft<'_> {
    pub(super) fn duplicate(
        &mut self,
        object: &Id,
        under: &Id,
        name: &Text,
        (ids, margin): (&BTreeMap<Id, Id>, Option<&Margin>),
    ) -> Result<(), Refusal> {
        let first = self.object_of(object, may_be_duplicated)?;
        let above = self.object(under)?;
        self.require_place(first.kind(), &above)?;
        self.require(Action::Create, under)?;
        if !ids.contains_key(object) {
            return Err(Refusal::of(RefusalCode::InvalidValue, object).detail("ids"));
        }
        let branch = self.organisation.branch(object);
        let wanted: Vec<Arc<Record>> = branch
            .filter(|record| ids.contains_key(&record.id))
            .cloned()
            .collect();
        let found: HashSet<&Id> = wanted.iter().map(|record| &record.id).collect();
        if let Some(elsewhere) = ids.keys().find(|id| !found.contains(id)) {
            return Err(Refusal::of(RefusalCode::NotFound, elsewhere));
        }
        let name = if name.is_empty() { &first.name } else { name };
        require_name(name)?;
        let beside = self.last_place(under);
        for record in &wanted {
            let is_first = record.id == *object;
            let above = if is_first {
                Some(under)
            } else {
                record.parent.as_ref().and_then(|id| ids.get(id))
            };
            let (Some(above), Some(id)) = (above, ids.get(&record.id)) else {
                return Err(Refusal::of(RefusalCode::WrongPlace, &record.id));
            };
            self.require_new(id)?;
            let copy = Record {
                id: id.clone(),
                parent: Some(above.clone()),
                place: if is_first {
                    beside.clone()
                } else {
                    record.place.clone()
                },
                name: if is_first {
                    name.clone()
                } else {
                    record.name.clone()
                },
                archived: false,
                deleted: None,
                data: self.copied(record, ids, is_first.then_some(margin))?,
            };
            self.put(copy);
        }
        Ok(())
    }

    /// What a copy begins with.
    fn copied(
        &self,
        record: &Record,
        ids: &BTreeMap<Id, Id>,
        first: Option<Option<&Margin>>,
    ) -> Result<Data, Refusal> {
        self.require(Action::View, &record.id)?;
        if record.archived {
            return Err(Refusal::of(RefusalCode::Archived, &record.id));
        }
        let shown = record.data.lifecycle();
        let shown = shown.and_then(|of| self.shown(record, of));
        let lifecycle = self.draft_saying(without(&record.id, shown, first.flatten())?);
        let governance = record
            .data
            .governance()
            .map(|of| self.governed_alike(of, ids));
        let governance = governance.unwrap_or_default();
        match &record.data {
            Data::Process(process) => Ok(Data::Process(Box::new(Process {
                governance,
                lifecycle,
                template: false,
                // It would lie on the original.
                map: MapBox {
                    position: process.map.position.filter(|_| first.is_none()),
                    ..process.map
                },
                ..Process::clone(process)
            }))),
            Data::Document(document) => Ok(Data::Document(Box::new(Document {
                governance,
                lifecycle,
                number: self.next_number(document.from_template.as_ref()),
                from_template: document.from_template.clone(),
                ..Document::default()
            }))),
            data => Err(Refusal::of(RefusalCode::WrongKind, &record.id).detail(data.kind())),
        }
    }

    /// What the actor sees of an item: its working copy, where they may, else what is in force.
    fn shown(&self, record: &Record, lifecycle: &Lifecycle) -> Option<Content> {
        if self.may(Action::ViewDraft, &record.id) {
            return lifecycle.latest().cloned();
        }
        lifecycle.approved.as_ref()?.content.clone()
    }

    /// A copy is reviewed as often and links to the same, and to the copies of what was copied with it.
    fn governed_alike(&self, of: &Governance, ids: &BTreeMap<Id, Id>) -> Governance {
        let known = of.links.iter().filter(|id| self.may(Action::Traverse, id));
        Governance {
            responsible: None,
            review_interval_months: of.review_interval_months,
            last_reviewed: None,
            links: known.map(|id| ids.get(id).unwrap_or(id).clone()).collect(),
        }
    }
}

/// What is said without its margin, where that was worked out.
pub(super) fn without(
    object: &Id,
    content: Option<Content>,
    margin: Option<&Margin>,
) -> Result<Option<Content>, Refusal> {
    let Some(margin) = margin else {
        return Ok(content);
    };
    let body = content.as_ref().and_then(Content::body);
    if body.map(|body| body.hash) != Some(margin.of) {
        return Err(Refusal::of(RefusalCode::Conflict, object));
    }
    Ok(Some(Content::Body(margin.text.clone())))
}

const fn may_be_duplicated(kind: Kind) -> bool {
    matches!(kind, Kind::Process | Kind::Document)
}
