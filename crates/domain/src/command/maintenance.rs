//! Users, groups, grants and the organisation's settings (access-rules §5).

use std::{collections::HashSet, hash::Hash};

use crate::{
    Data, Id, Kind, Party, Record, Refusal, RefusalCode, SectionName, Text,
    access::Action,
    record::{Flag, Grant, GrantedRole, Group, ReferenceKind, Settings, StepColumn, User},
    text::Language,
};

use super::{draft::Draft, structure::require_name};

impl Draft<'_> {
    pub(super) fn create_user(&mut self, id: &Id, name: &Text, user: User) -> Result<(), Refusal> {
        self.require(Action::Create, &SectionName::Maintenance.id())?;
        self.put_user(id, name, user)
    }

    /// Puts a new user down, whatever gives the right to.
    pub(super) fn put_user(&mut self, id: &Id, name: &Text, user: User) -> Result<(), Refusal> {
        require_email(&user.email)?;
        self.put_in_maintenance(id, name, Data::User(Box::new(user)))
    }

    pub(super) fn create_group(&mut self, id: &Id, name: &Text) -> Result<(), Refusal> {
        self.require(Action::Create, &SectionName::Maintenance.id())?;
        self.put_in_maintenance(id, name, Data::Group(Group::default()))
    }

    fn put_in_maintenance(&mut self, id: &Id, name: &Text, data: Data) -> Result<(), Refusal> {
        self.require_new(id)?;
        require_name(name)?;
        self.put_last(id, &SectionName::Maintenance.id(), name, data);
        Ok(())
    }

    pub(super) fn edit_user(
        &mut self,
        user: &Id,
        name: Option<&Text>,
        email: Option<&str>,
        phone: Option<&str>,
        title: Option<&Text>,
    ) -> Result<(), Refusal> {
        let record = self.object_of(user, |kind| kind == Kind::User)?;
        if !self.may_edit_through_team(user) {
            self.require(Action::Edit, user)?;
        }
        if let Some(email) = email {
            require_email(email)?;
        }
        let mut record = Record::clone(&record);
        if let Some(name) = name {
            record.name = self.changed_text(&record.name, name);
            require_name(&record.name)?;
        }
        if let Data::User(data) = &mut record.data {
            if let Some(email) = email {
                email.clone_into(&mut data.email);
            }
            if let Some(phone) = phone {
                phone.clone_into(&mut data.phone);
            }
            if let Some(title) = title {
                data.title = self.changed_text(&data.title, title);
            }
        }
        self.put(record);
        Ok(())
    }

    /// A coordinator may change the data of those who are members of the teams below.
    fn may_edit_through_team(&self, user: &Id) -> bool {
        self.organisation
            .referrers(ReferenceKind::MembershipUser, user)
            .iter()
            .any(|membership| self.may(Action::EditUser, membership))
    }

    pub(super) fn set_user_archived(&mut self, user: &Id, archived: bool) -> Result<(), Refusal> {
        let record = self.object_of(user, |kind| kind == Kind::User)?;
        self.require(Action::Archive, user)?;
        if record.archived == archived {
            let code = if archived {
                RefusalCode::Archived
            } else {
                RefusalCode::NotArchived
            };
            return Err(Refusal::of(code, user));
        }
        self.change(&record, |record| record.archived = archived);
        self.require_an_administrator(user)
    }

    pub(super) fn set_flag(&mut self, user: &Id, flag: Flag, value: bool) -> Result<(), Refusal> {
        let record = self.object_of(user, |kind| kind == Kind::User)?;
        self.require(Action::SetFlags, user)?;
        self.change_data(&record, |data| {
            if let Data::User(data) = data {
                data.set(flag, value);
            }
        });
        self.require_an_administrator(user)
    }

    /// Nobody could ever change anything again without one.
    fn require_an_administrator(&self, user: &Id) -> Result<(), Refusal> {
        let flagged = Flag::Administrator.section().id();
        let remains = self
            .organisation
            .referrers(ReferenceKind::Flag, &flagged)
            .iter()
            .filter_map(|id| self.organisation.get(id))
            .any(|record| {
                let is_administrator =
                    matches!(&record.data, Data::User(data) if data.administrator);
                is_administrator && !record.archived
            });
        if remains {
            Ok(())
        } else {
            Err(Refusal::of(RefusalCode::LastAdministrator, user))
        }
    }

    pub(super) fn add_member(&mut self, group: &Id, user: &Id) -> Result<(), Refusal> {
        self.require_party(&Party::User(user.clone()))?;
        self.change_members(group, |members| {
            if members.contains(user) {
                return Err(Refusal::of(RefusalCode::NoChange, user));
            }
            members.push(user.clone());
            Ok(())
        })
    }

    pub(super) fn remove_member(&mut self, group: &Id, user: &Id) -> Result<(), Refusal> {
        self.change_members(group, |members| {
            let before = members.len();
            members.retain(|member| member != user);
            if members.len() == before {
                return Err(Refusal::of(RefusalCode::NoChange, user));
            }
            Ok(())
        })
    }

    fn change_members(
        &mut self,
        group: &Id,
        change: impl FnOnce(&mut Vec<Id>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let record = self.object_of(group, |kind| kind == Kind::Group)?;
        self.require(Action::Edit, group)?;
        let Data::Group(data) = &record.data else {
            return Err(Refusal::of(RefusalCode::WrongKind, group));
        };
        let mut members = data.members.clone();
        change(&mut members)?;
        self.change_data(&record, |data| *data = Data::Group(Group { members }));
        Ok(())
    }

    pub(super) fn grant(&mut self, to: &Party, role: GrantedRole, on: &Id) -> Result<(), Refusal> {
        self.object_of(on, Kind::is_object)?;
        let section = SectionName::of(on);
        let is_content = self
            .organisation
            .section_of(on)
            .is_some_and(SectionName::is_content);
        if !is_content {
            return Err(Refusal::of(RefusalCode::WrongKind, on)
                .detail(section.map_or_else(|| on.to_string(), |section| section.to_string())));
        }
        self.require(Action::Grant, on)?;
        if matches!(to, Party::Team(_)) {
            return Err(Refusal::of(RefusalCode::WrongKind, to.id()).detail(Kind::Team));
        }
        self.require_party(to)?;
        let grant = Grant {
            to: to.clone(),
            role,
            on: on.clone(),
        };
        let id = grant.id();
        if self.organisation.get(&id).is_some() {
            return Err(Refusal::of(RefusalCode::NoChange, on));
        }
        self.put(Record {
            id,
            parent: None,
            place: crate::Place::default(),
            name: Text::default(),
            archived: false,
            deleted: None,
            data: Data::Grant(Box::new(grant)),
        });
        Ok(())
    }

    pub(super) fn revoke(&mut self, to: &Party, role: GrantedRole, on: &Id) -> Result<(), Refusal> {
        self.object(on)?;
        self.require(Action::Grant, on)?;
        let grant = Grant {
            to: to.clone(),
            role,
            on: on.clone(),
        };
        let id = grant.id();
        if self.organisation.get(&id).is_none() {
            return Err(Refusal::of(RefusalCode::NoChange, on));
        }
        self.remove(&id);
        Ok(())
    }

    pub(super) fn set_languages(&mut self, languages: &[Language]) -> Result<(), Refusal> {
        let twice = (1..languages.len()).any(|at| languages[..at].contains(&languages[at]));
        if languages.is_empty() || twice {
            return Err(Refusal::new(RefusalCode::Languages));
        }
        self.change_settings(|settings| settings.languages = languages.to_vec())
    }

    pub(super) fn set_separation_of_duties(&mut self, value: bool) -> Result<(), Refusal> {
        self.change_settings(|settings| settings.separation_of_duties = value)
    }

    pub(super) fn set_step_heading(
        &mut self,
        column: StepColumn,
        heading: &Text,
    ) -> Result<(), Refusal> {
        let headings = self.organisation.settings().step_headings;
        let before = headings.get(&column).cloned().unwrap_or_default();
        let heading = self.changed_text(&before, heading);
        self.change_settings(|settings| {
            if heading.is_empty() {
                settings.step_headings.remove(&column);
            } else {
                settings.step_headings.insert(column, heading);
            }
        })
    }

    fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) -> Result<(), Refusal> {
        self.require(Action::ManageSettings, &SectionName::Maintenance.id())?;
        let id = Id::settings();
        let record = self.organisation.get(&id).cloned();
        let record = record.ok_or_else(|| Refusal::of(RefusalCode::NotFound, &id))?;
        self.change_data(&record, |data| {
            if let Data::Settings(settings) = data {
                change(settings);
            }
        });
        Ok(())
    }

    pub(super) fn use_section(&mut self, section: SectionName, value: bool) -> Result<(), Refusal> {
        self.require(Action::ManageSettings, &SectionName::Maintenance.id())?;
        let id = section.id();
        if section == SectionName::Maintenance && !value {
            return Err(Refusal::of(RefusalCode::InvalidValue, &id));
        }
        let record = self.organisation.get(&id).cloned();
        let record = record.ok_or_else(|| Refusal::of(RefusalCode::NotFound, &id))?;
        self.change_data(&record, |data| {
            if let Data::Section(settings) = data {
                settings.in_use = value;
            }
        });
        Ok(())
    }
}

/// A user with nothing but what there is to know of a person.
pub(super) fn new_user(email: &str, phone: &str, title: &Text) -> User {
    User {
        email: email.to_owned(),
        phone: phone.to_owned(),
        title: title.clone(),
        ..User::default()
    }
}

/// The same in the same order, none twice.
pub(super) fn without_repeats<T: Clone + Eq + Hash>(all: &[T]) -> Vec<T> {
    let mut known = HashSet::new();
    all.iter()
        .filter(|one| known.insert(*one))
        .cloned()
        .collect()
}

fn require_email(email: &str) -> Result<(), Refusal> {
    let is_plausible = email.is_empty()
        || email
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
            && !email.contains(char::is_whitespace);
    if is_plausible {
        Ok(())
    } else {
        Err(Refusal::new(RefusalCode::InvalidValue).detail(email))
    }
}
