//! What the user may know of an object for a list: rows, filters and orders all ask here.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use luotsi_domain::{
    Data, Id, Party, Record,
    access::{Action, ActionSet},
    record::{Content, Governance, Version, Working},
    text::Language,
};

use super::{
    super::{ContentKind, review::due, says::kind_of, state::state},
    languages::Languages,
};
use crate::{app::Snapshot, view::State};

/// An object as the user may know it: nothing but its name, kind and archiving where they may not
/// view it, nothing of a working copy where they may not see that.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) record: &'a Record,
    /// Whether it or what it stands in is archived.
    pub(super) archived: bool,
    actions: ActionSet,
}

impl<'a> Seen<'a> {
    pub(super) fn of(snapshot: &'a Snapshot, record: &'a Record, archived: bool) -> Self {
        Self {
            snapshot,
            record,
            archived,
            actions: snapshot.rights.actions(&record.id),
        }
    }

    pub(super) fn may(&self, action: Action) -> bool {
        self.actions.contains(action)
    }

    pub(super) fn is_viewed(&self) -> bool {
        self.may(Action::View)
    }

    pub(super) fn state(&self) -> State {
        state(self.snapshot, self.record)
    }

    /// The number of a document.
    pub(super) fn number(&self) -> Option<&'a str> {
        match &self.record.data {
            Data::Document(document) if self.is_viewed() => Some(document.number.as_str()),
            _ => None,
        }
        .filter(|number| !number.is_empty())
    }

    pub(super) fn governance(&self) -> Option<&'a Governance> {
        let viewed = self.is_viewed();
        self.record.data.governance().filter(|_| viewed)
    }

    /// Who answers for it, where the user may know of them.
    pub(super) fn responsible(&self) -> Option<&'a Party> {
        let responsible = self.governance()?.responsible.as_ref()?;
        let known = self.snapshot.rights.may(Action::Traverse, responsible.id());
        known.then_some(responsible)
    }

    /// The day on which the next review is due.
    pub(super) fn due(&self) -> Option<Date> {
        due(self.governance()?)
    }

    pub(super) fn approved(&self) -> Option<&'a Version> {
        let viewed = self.is_viewed();
        let lifecycle = self.record.data.lifecycle().filter(|_| viewed);
        lifecycle?.approved.as_ref()
    }

    pub(super) fn working(&self) -> Option<&'a Working> {
        let drafts = self.may(Action::ViewDraft);
        let lifecycle = self.record.data.lifecycle().filter(|_| drafts);
        lifecycle?.working.as_deref()
    }

    /// Who wrote the working copy last.
    pub(super) fn writer(&self) -> Option<&'a Id> {
        self.working()?.author.as_ref()
    }

    /// When it was changed.
    pub(super) fn changed(&self) -> Option<Timestamp> {
        let working = self.working().and_then(|working| working.at);
        working.or_else(|| self.approved().and_then(|version| version.at))
    }

    /// The day of that, here.
    pub(super) fn changed_on(&self) -> Option<Date> {
        Some(day_of(self.changed()?))
    }

    /// The language of the text that it says now: the one that the text names, else the organisation's own.
    pub(super) fn language<'b>(&self, languages: &'b Languages) -> Option<&'b Language>
    where
        'a: 'b,
    {
        let (content, is_working) = match (self.working(), self.approved()) {
            (Some(working), _) => (working.content.as_ref(), true),
            (None, Some(version)) => (version.content.as_ref(), false),
            (None, None) => (None, false),
        };
        let content: &Content = content?;
        let stated = languages.stated(&self.record.id, is_working);
        let is_text = kind_of(content) == ContentKind::Text;
        stated.or_else(|| languages.own().filter(|_| is_text))
    }
}

/// The day of a moment, where this computer is.
pub(super) fn day_of(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::system()).date()
}
