//! What whoever tries something out is shown of it (access-rules §8). What is there now is judged by
//! the rights that there are now: nobody sees more by thinking of having more rights.

use luotsi_domain::{
    Id, Organisation, Party, Record, SectionName,
    access::{Action, Preview, Told, may, preview_scope},
};

use crate::{
    app::Snapshot,
    objects::{object_name, path_names, shown_name},
    view::{ObjectName, PartyName},
};

pub(super) struct Seen<'a> {
    snapshot: &'a Snapshot,
    after: &'a Organisation,
    preview: Preview<'a>,
}

impl<'a> Seen<'a> {
    pub(super) fn of(snapshot: &'a Snapshot, after: &'a Organisation) -> Self {
        Self {
            snapshot,
            after,
            preview: Preview::with(&snapshot.organisation, &snapshot.user, &snapshot.rights),
        }
    }

    /// What is told of the rights to an object.
    pub(super) fn told(&self, object: &Id) -> Told {
        if self.snapshot.organisation.get(object).is_some() {
            self.preview.told(object)
        } else {
            self.told_of_new(object)
        }
    }

    /// Of what the changes make, whoever makes it is told what they could view then.
    fn told_of_new(&self, object: &Id) -> Told {
        let views = may(self.after, &self.snapshot.user, Action::View, object);
        let previews = |scope: &Id| self.snapshot.rights.may(Action::Preview, scope);
        let is_of_strategy = self.after.section_of(object) == Some(SectionName::Strategy);
        // A strategy that is made as well is covered by its section.
        let covers = previews(&preview_scope(self.after, object))
            || is_of_strategy && previews(&SectionName::Strategy.id());
        Told {
            of_others: views && covers,
            of_themselves: views,
            counted: !is_of_strategy,
        }
    }

    /// Whether a cell is told of.
    pub(super) fn shows(&self, user: &Id, object: &Id) -> bool {
        let told = self.told(object);
        told.of_others || told.of_themselves && *user == self.snapshot.user
    }

    /// Whether it may be known that there is such an object: now, or among what the changes make.
    fn known(&self, id: &Id) -> Option<&Record> {
        match self.snapshot.organisation.get(id) {
            Some(record) => Some(&**record)
                .filter(|record| self.snapshot.rights.may(Action::Traverse, &record.id)),
            None => self
                .after
                .get(id)
                .map(|record| &**record)
                .filter(|record| may(self.after, &self.snapshot.user, Action::View, &record.id)),
        }
    }

    /// A user by name. That they are there is known to everybody.
    pub(super) fn user(&self, user: &Id) -> PartyName {
        self.party(&Party::User(user.clone()))
    }

    /// A user, group or team by name, where they stand in something that is shown.
    pub(super) fn party(&self, party: &Party) -> PartyName {
        let record = self.snapshot.organisation.get(party.id());
        let record = record.or_else(|| self.after.get(party.id()));
        PartyName {
            party: party.clone(),
            name: record
                .map(|record| self.snapshot.shown(&record.name))
                .unwrap_or_default(),
            archived: record.is_some_and(|record| record.archived),
        }
    }

    /// An object by name, where it may be known of.
    pub(super) fn object(&self, object: &Id) -> Option<ObjectName> {
        let record = self.known(object)?;
        let mut named = object_name(self.snapshot, record);
        if let luotsi_domain::Data::Membership(membership) = &record.data {
            named.name = self.user(&membership.user).name;
        }
        Some(named)
    }

    /// The names of what an object stands in.
    pub(super) fn path(&self, object: &Id) -> Vec<String> {
        if self.snapshot.organisation.get(object).is_some() {
            return path_names(self.snapshot, object);
        }
        let above = self.after.ancestors(object);
        let mut names: Vec<String> = above
            .filter(|record| record.parent.is_some() && self.known(&record.id).is_some())
            .map(|record| shown_name(self.snapshot, record).text)
            .collect();
        names.reverse();
        names
    }
}
