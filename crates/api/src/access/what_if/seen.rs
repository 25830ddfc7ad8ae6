//! What whoever tries something out is shown of it (access-rules §8). What is there now is judged by
//! the rights that there are now: nobody sees more by thinking of having more rights.

use luotsi_domain::{
    Id, Organisation, Party, Record, SectionName,
    access::{Action, Told, may},
};

use super::super::lens::Lens;
use crate::{
    app::Snapshot,
    objects::{object_name, path_names, shown_name},
    view::{ObjectName, PartyName},
};

pub(super) struct Seen<'a> {
    snapshot: &'a Snapshot,
    after: &'a Organisation,
    lens: Lens<'a>,
    /// Whether others' access to anything but strategies may be previewed.
    previews: bool,
    /// The section of strategies.
    strategies: Id,
}

impl<'a> Seen<'a> {
    pub(super) fn of(snapshot: &'a Snapshot, after: &'a Organisation) -> Self {
        let maintenance = SectionName::Maintenance.id();
        Self {
            snapshot,
            after,
            lens: Lens::of(snapshot),
            previews: snapshot.rights.may(Action::Preview, &maintenance),
            strategies: SectionName::Strategy.id(),
        }
    }

    /// What is told of the rights to an object.
    pub(super) fn told(&self, object: &Id) -> Told {
        let Some(record) = self.snapshot.organisation.get(object) else {
            return self.told_of_new(object);
        };
        let views = self.snapshot.rights.may(Action::View, object);
        // Asked for every object that changes: what it stands in is only looked at where it matters.
        let is_of_strategy = record.kind().is_of_strategy() || *object == self.strategies;
        let previews = match is_of_strategy {
            true => self.lens.covers(object),
            false => self.previews,
        };
        Told {
            of_others: views && previews,
            of_themselves: views,
            counted: !is_of_strategy,
        }
    }

    /// Of what the changes make, whoever makes it is told what they could view then.
    fn told_of_new(&self, object: &Id) -> Told {
        let is_of_strategy = self.after.section_of(object) == Some(SectionName::Strategy);
        let user = &self.snapshot.user;
        let views = may(self.after, user, Action::View, object);
        let scope = match is_of_strategy {
            true => SectionName::Strategy.id(),
            false => SectionName::Maintenance.id(),
        };
        Told {
            of_others: views && self.snapshot.rights.may(Action::Preview, &scope),
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
