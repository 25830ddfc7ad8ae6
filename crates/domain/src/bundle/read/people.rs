//! Users, groups and grants.

use std::collections::HashMap;

use super::{
    super::{BundleError, BundleErrorCode as Code, format},
    Reader,
    expect::Expected,
    place::At,
};
use crate::{
    Kind, SectionName,
    record::{Data, Grant, Group, User},
};

impl Reader {
    pub(super) fn people(&mut self, bundle: &mut format::Bundle) -> Result<(), BundleError> {
        let maintenance = SectionName::Maintenance.id();
        for user in std::mem::take(&mut bundle.users) {
            let data = User {
                email: user.email,
                phone: user.phone,
                title: user.title,
                administrator: user.administrator,
                auditor: user.auditor,
                facilitator: user.facilitator,
            };
            let data = Data::User(Box::new(data));
            self.push(
                user.id,
                Some(maintenance.clone()),
                user.name,
                user.archived,
                data,
            );
        }
        for (at, group) in std::mem::take(&mut bundle.groups).into_iter().enumerate() {
            let at = At::new("groups", at, &group.id);
            let members =
                self.index
                    .list(&at, "members", &group.members, &Expected::Kind(Kind::User))?;
            let data = Data::Group(Group { members });
            self.push(
                group.id.clone(),
                Some(maintenance.clone()),
                group.name,
                false,
                data,
            );
        }
        self.grants(std::mem::take(&mut bundle.grants))
    }

    fn grants(&mut self, grants: Vec<format::Grant>) -> Result<(), BundleError> {
        let mut places = HashMap::with_capacity(grants.len());
        for (index, grant) in grants.into_iter().enumerate() {
            let at = At::nameless("grants", index);
            let grant = Grant {
                to: self
                    .index
                    .party(&at, "to", &grant.to, &[Kind::User, Kind::Group])?,
                role: grant.role,
                on: self
                    .index
                    .expect(&at, "on", &grant.on, &Expected::Content)?,
            };
            let id = grant.id();
            if let Some(earlier) = places.insert(id.clone(), index) {
                let detail = format!("the same as grants[{earlier}]");
                return Err(BundleError::new(Code::DuplicateId, at.to_string(), detail));
            }
            if self.index.has(&id) {
                return Err(BundleError::new(
                    Code::DuplicateId,
                    at.to_string(),
                    format!("the grant's id {id:?} is taken"),
                ));
            }
            self.push(
                id,
                None,
                crate::Text::default(),
                false,
                Data::Grant(Box::new(grant)),
            );
        }
        Ok(())
    }
}
