//! Every cell of every table of access-rules §4 to §7.
//!
//! Each is checked twice: that the tables name the role (what `missing` answers), and that somebody
//! who holds exactly these roles on the object may do exactly that.

mod content;
mod maintenance;
mod onboarding;
mod strategy;

use luotsi_domain::{
    Kind, Organisation, SectionName,
    access::{
        Action, ActionSet, Archived, Condition, Role, conditions_of, may, roles_allowing, rules,
    },
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

/// What the rules give out as a list is the tables too.
#[test]
fn sections_4_to_7_as_a_list() {
    let mut listed = 0;
    for rule in rules() {
        let on = name(rule.kind, rule.section);
        let facts = facts(&on, rule.condition);
        let allowed = Action::ALL.iter().copied();
        let allowed: ActionSet = allowed
            .filter(|action| facts.allows(*action, rule.role))
            .collect();
        assert_eq!(rule.actions, allowed, "{}: {rule:?}", facts.section());
        listed += rule.actions.len();
    }
    // That nothing is left out: what the page allows in each condition that can be.
    let mut allowed = 0;
    for (kind, section) in kinds() {
        for condition in conditions_of(kind, section) {
            let on = name(kind, section);
            let facts = facts(&on, condition);
            let cells = Role::ALL.iter().flat_map(|role| {
                let actions = Action::ALL.iter();
                actions.map(move |action| (*action, *role))
            });
            allowed += cells
                .filter(|(action, role)| facts.allows(*action, *role))
                .count();
        }
    }
    assert_eq!(listed, allowed);
}

fn kinds() -> impl Iterator<Item = (Kind, Option<SectionName>)> {
    let sections = SectionName::ALL.iter();
    let kinds = Kind::ALL.iter().map(|kind| (*kind, None));
    kinds.chain(sections.map(|section| (Kind::Section, Some(*section))))
}

fn name(kind: Kind, section: Option<SectionName>) -> String {
    section.map_or_else(|| kind.to_string(), |section| section.id().to_string())
}

fn facts(on: &str, condition: Condition) -> Facts<'_> {
    Facts {
        on,
        published: condition.published,
        archived: condition.archived == Archived::Itself,
        archived_above: condition.archived == Archived::Above,
        ended: condition.ended,
        active_without_flag: condition.manageable,
    }
}
