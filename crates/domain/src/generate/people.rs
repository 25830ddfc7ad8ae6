//! Users, groups and grants.

use std::collections::HashSet;

use super::{Counts, Maker, words};
use crate::{
    Id, Party, SectionName, Text,
    record::{Data, Grant, GrantedRole, Group, User},
};

impl Maker {
    pub(super) fn people(&mut self, counts: &Counts) {
        let maintenance = Some(SectionName::Maintenance.id());
        for index in 0..counts.users {
            let id = Self::numbered("u", index);
            let (first, last) = (
                self.dice.pick(&words::FIRST_NAMES),
                self.dice.pick(&words::LAST_NAMES),
            );
            // The first is there to administer; of the others a few in a thousand have a flag.
            let fate = if index == 0 { 0 } else { self.dice.below(1000) };
            let archived = fate >= 970;
            let user = User {
                email: format!(
                    "{}.{}.{}@esimerkki.fi",
                    ascii(first),
                    ascii(last),
                    index + 1
                ),
                phone: format!(
                    "+358 40 {:03} {:04}",
                    self.dice.below(1000),
                    self.dice.below(10_000)
                ),
                title: words::text(self.dice.pick(&words::TITLES)),
                administrator: fate < 2,
                auditor: (2..5).contains(&fate),
                facilitator: index == 0 || (5..8).contains(&fate),
            };
            if !archived {
                self.users.push(id.clone());
            }
            let name = Text::Plain(format!("{first} {last}"));
            self.push(
                id,
                maintenance.clone(),
                name,
                archived,
                Data::User(Box::new(user)),
            );
        }
        for index in 0..counts.groups {
            let id = Self::numbered("g", index);
            let unit = self.dice.pick(&words::UNITS);
            let name = words::numbered(words::GROUP.around(unit), index);
            let users = std::mem::take(&mut self.users);
            let most = self.dice.between(8, 50);
            let members = self.some(&users, most);
            self.users = users;
            self.groups.push(id.clone());
            self.push(
                id,
                maintenance.clone(),
                name,
                false,
                Data::Group(Group { members }),
            );
        }
    }

    /// Roles on content: mostly for groups, mostly on folders and processes high in their trees.
    pub(super) fn grants(&mut self, count: usize) {
        let mut known = HashSet::new();
        // Where there are few objects, the same is drawn too often to go on until there are enough.
        for _ in 0..count * 4 {
            if known.len() == count {
                break;
            }
            let on = match self.dice.below(100) {
                0 => {
                    let sections = SectionName::ALL
                        .iter()
                        .filter(|section| section.is_content());
                    let sections: Vec<Id> = sections.map(|section| section.id()).collect();
                    self.dice.choose(&sections).cloned()
                }
                _ => self.dice.choose(&self.objects).cloned(),
            };
            let (Some(on), Some(to)) = (on, self.party(85)) else {
                return;
            };
            let role = match self.dice.below(100) {
                0..45 => GrantedRole::Viewer,
                45..85 => GrantedRole::Editor,
                _ => GrantedRole::Approver,
            };
            let grant = Grant { to, role, on };
            let id = grant.id();
            if known.insert(id.clone()) {
                self.push(
                    id,
                    None,
                    Text::default(),
                    false,
                    Data::Grant(Box::new(grant)),
                );
            }
        }
    }

    /// Some users and groups, each once.
    pub(super) fn parties(&mut self, most: usize) -> Vec<Party> {
        let mut parties = Vec::new();
        for _ in 0..most {
            if let Some(party) = self.party(30)
                && !parties.contains(&party)
            {
                parties.push(party);
            }
        }
        parties
    }
}

/// A name as it stands in an e-mail address.
fn ascii(name: &str) -> String {
    name.chars()
        .map(|character| match character {
            'ä' | 'Ä' | 'å' | 'Å' => 'a',
            'ö' | 'Ö' => 'o',
            character => character.to_ascii_lowercase(),
        })
        .collect()
}
