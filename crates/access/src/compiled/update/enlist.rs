//! Who there is, and who is in which audience.

use std::hash::Hash;

use super::{
    super::{
        Audience, Compiled, Person, Reaching,
        build::sorted,
        rows::Row,
        source::{Being, Update},
    },
    stale::Stale,
};
use crate::Name;

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// Takes new users in, and who is in which audience.
    pub(super) fn enlist(&mut self, update: &Update, stale: &mut Stale) {
        for (user, being) in &update.users {
            let (active, gone) = (*being == Being::Active, *being == Being::Gone);
            if *user < self.people.len() {
                if let Some(person) = self.people.get(*user) {
                    let person = Person {
                        active,
                        gone,
                        ..person.clone()
                    };
                    self.people.set(*user, person);
                }
            } else {
                self.people.extend([Person {
                    active,
                    gone,
                    holds: [].into(),
                    audiences: [].into(),
                }]);
                self.reaches.extend([Reaching {
                    row: Row::nobody(),
                    large: None,
                }]);
            }
            stale.users.insert(*user);
        }
        for (number, members) in &update.audiences {
            let members = sorted(members);
            let known = self.audiences.get(*number).cloned();
            let had = known
                .as_ref()
                .map_or_else(|| [].into(), |audience| audience.members.clone());
            let was_large = known
                .as_ref()
                .is_some_and(|audience| audience.row.is_some());
            for member in had
                .iter()
                .filter(|user| members.binary_search(user).is_err())
            {
                self.join(*member, *number, false);
                stale.users.insert(*member);
            }
            for member in members
                .iter()
                .filter(|user| had.binary_search(user).is_err())
            {
                self.join(*member, *number, true);
                stale.users.insert(*member);
            }
            let audience = match known {
                Some(known) => Audience { members, ..known },
                None => Audience {
                    members,
                    holds: [].into(),
                    atoms: [].into(),
                    row: None,
                },
            };
            if (audience.members.len() > self.large) != was_large {
                stale.audiences.insert(*number);
                stale.users.extend(audience.members.iter());
            }
            if *number < self.audiences.len() {
                self.audiences.set(*number, audience);
            } else {
                self.audiences.extend([audience]);
            }
        }
    }

    fn join(&mut self, user: u32, audience: u32, is_member: bool) {
        let Some(person) = self.people.get(user) else {
            return;
        };
        let mut audiences = person.audiences.to_vec();
        match audiences.binary_search(&audience) {
            Err(at) if is_member => audiences.insert(at, audience),
            Ok(at) if !is_member => {
                audiences.remove(at);
            }
            _ => return,
        }
        let person = Person {
            audiences: audiences.into(),
            ..person.clone()
        };
        self.people.set(user, person);
    }
}
