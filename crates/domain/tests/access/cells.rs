//! Every cell of every table of access-rules §4 to §7.
//!
//! Each is checked twice: that the tables name the role (what `missing` answers), and that somebody
//! who holds exactly these roles on the object may do exactly that.

mod content;
mod maintenance;
mod onboarding;
mod strategy;

use luotsi_domain::{
    Organisation,
    access::{Action, Role, may, roles_allowing},
};

use crate::{build::id, page::Facts};

/// The actions that the tables have rows for: all but traverse.
const ACTIONS: usize = Action::ALL.len() - 1;

/// An organisation, its objects and what holds of them, and who holds which roles where.
struct Fixture {
    organisation: Organisation,
    objects: Vec<(String, Facts<'static>)>,
    users: Vec<&'static str>,
    held: Vec<(&'static str, String, Vec<Role>)>,
}

impl Fixture {
    fn held(&self, user: &str, object: &str) -> Vec<Role> {
        let here = self
            .held
            .iter()
            .filter(|(holder, on, _)| *holder == user && on == object);
        here.flat_map(|(_, _, roles)| roles.clone()).collect()
    }

    /// Checks every cell on every object; returns how many questions that were.
    fn check(&self) -> usize {
        let mut asked = 0;
        for (object, facts) in &self.objects {
            for action in Action::ALL.iter().copied() {
                if action == Action::Traverse {
                    continue;
                }
                let mut allowing: Vec<Role> = Role::ALL.to_vec();
                allowing.retain(|role| facts.allows(action, *role));
                allowing.sort_by_key(|role| role.as_str());
                assert_eq!(
                    roles_allowing(&self.organisation, action, &id(object)),
                    allowing,
                    "{}: roles for `{action}` on {object}, {facts:?}",
                    facts.section(),
                );
                for user in &self.users {
                    let held = self.held(user, object);
                    let expected = held.iter().any(|role| facts.allows(action, *role));
                    assert_eq!(
                        may(&self.organisation, &id(user), action, &id(object)),
                        expected,
                        "{}: `{action}` on {object}, {facts:?}, by {user} with {held:?}",
                        facts.section(),
                    );
                    asked += 1;
                }
            }
        }
        asked
    }
}
