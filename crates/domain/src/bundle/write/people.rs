//! Users, groups and grants.

use super::{Writer, format};
use crate::{Kind, Record, SectionName, record::Data};

pub(super) fn user(record: &Record) -> Option<format::User> {
    let Data::User(user) = &record.data else {
        return None;
    };
    Some(format::User {
        id: record.id.clone(),
        name: record.name.clone(),
        email: user.email.clone(),
        phone: user.phone.clone(),
        title: user.title.clone(),
        administrator: user.administrator,
        auditor: user.auditor,
        facilitator: user.facilitator,
        archived: record.archived,
    })
}

impl Writer<'_> {
    pub(super) fn group(&self, record: &Record) -> Option<format::Group> {
        let Data::Group(group) = &record.data else {
            return None;
        };
        Some(format::Group {
            id: record.id.clone(),
            name: record.name.clone(),
            members: self.all_living(&group.members, Kind::User),
        })
    }

    /// All grants whose two sides live.
    pub(super) fn grants(&self) -> Vec<format::Grant> {
        let mut grants: Vec<_> = self
            .organisation
            .records()
            .filter_map(|record| match &record.data {
                Data::Grant(grant) => Some((&record.place, &record.id, grant)),
                _ => None,
            })
            .filter(|(_, _, grant)| {
                let on = self.organisation.get(&grant.on).is_some_and(|record| {
                    record.kind().is_content()
                        || SectionName::of(&record.id).is_some_and(SectionName::is_content)
                });
                on && self.living(Some(grant.to.id()), grant.to.kind()).is_some()
            })
            .collect();
        grants.sort_unstable_by_key(|(place, id, _)| (*place, *id));
        grants
            .into_iter()
            .map(|(_, _, grant)| format::Grant {
                to: grant.to.clone().into(),
                role: grant.role,
                on: grant.on.clone(),
            })
            .collect()
    }
}
