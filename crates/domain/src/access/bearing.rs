//! Which changes rights rest on.

use crate::{
    Data, Place, Record, Text,
    organisation::Change,
    record::{Governance, Lifecycle, MapBox, Version},
};

/// Whether anybody's rights may be others after a change. Errs on the side of yes: what says no has
/// changed nothing but names, places among siblings, texts and dates.
#[must_use]
pub fn bears_on_rights(change: &Change) -> bool {
    let bare = |record: &Option<std::sync::Arc<Record>>| record.as_deref().map(bare);
    bare(&change.before) != bare(&change.after)
}

/// A record without what no rule of access reads.
fn bare(record: &Record) -> Record {
    let mut data = record.data.clone();
    if let Some(governance) = data.governance_mut() {
        *governance = Governance {
            responsible: governance.responsible.take(),
            ..Governance::default()
        };
    }
    if let Some(lifecycle) = data.lifecycle_mut() {
        *lifecycle = Lifecycle {
            approved: lifecycle.approved.take().map(|_| Version {
                number: 0,
                content: None,
                author: None,
                approver: None,
                at: None,
                note: String::new(),
            }),
            ..Lifecycle::default()
        };
    }
    match &mut data {
        Data::Process(data) => {
            data.purpose = Text::default();
            data.map = MapBox::default();
            data.template = false;
        }
        Data::Document(data) => {
            data.number.clear();
            data.template = None;
            data.from_template = None;
            data.translates = None;
        }
        Data::User(data) => {
            data.email.clear();
            data.phone.clear();
            data.title = Text::default();
        }
        Data::Team(data) => data.identifier.clear(),
        Data::Template(data) => data.tasks.clear(),
        Data::Task(data) => {
            data.due = None;
            data.done = false;
        }
        // That a strategy or an initiative is published bears on rights.
        Data::Breakthrough(data) => data.published = false,
        _ => {}
    }
    Record {
        id: record.id.clone(),
        parent: record.parent.clone(),
        place: Place::default(),
        name: Text::default(),
        archived: record.archived,
        deleted: record.deleted.clone(),
        data,
    }
}
