//! Cedar decides what the program decides, on random organisations.
//!
//! For every kind of object, in every condition, under every role that somebody holds there, a user
//! and an object are asked about in each organisation, with all actions of the kind, until that has
//! been so in enough of them. `LUOTSI_ACCESS_CASES` can ask for more organisations.

#![allow(clippy::expect_used, clippy::panic)] // in a test, that is how it fails

// What the tests of the rules themselves go by: random organisations, and who holds which role.
#[allow(dead_code, unused_imports)] // each test asks for a part of it
#[path = "../../../crates/domain/tests/access/build.rs"]
mod build;
#[allow(dead_code, unused_imports)]
#[path = "../../../crates/domain/tests/access/cases.rs"]
mod cases;
#[allow(dead_code, unused_imports)]
#[path = "../../../crates/domain/tests/access/page.rs"]
mod page;
#[allow(dead_code, unused_imports)]
#[path = "../../../crates/domain/tests/access/random/mod.rs"]
mod random;
#[allow(dead_code, unused_imports)]
#[path = "../../../crates/domain/tests/access/reference/mod.rs"]
mod reference;

use std::collections::{BTreeMap, BTreeSet};

use luotsi_access_peers::cedar::{Cedar, Policies};
use luotsi_domain::{
    Data, Id, Organisation, SectionName,
    access::{Archived, Condition, Role, actions, actions_known, rules},
    record::Flag,
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};

use crate::{
    build::Build,
    page::Facts,
    random::{USERS, WITH_FOLDERS, add_all, people, pieces},
    reference::Reference,
};

/// A kind (a section's id), its condition, and a role that somebody holds there; `None`: no role.
type Stratum = (String, Condition, Option<Role>);

/// On so many every stratum comes up.
const ORGANISATIONS: u32 = 300;
/// In so many organisations each is asked about, where it comes up in so many.
const ENOUGH: u32 = 60;

#[derive(Default)]
struct Asked {
    /// In how many organisations each was asked about.
    strata: BTreeMap<Stratum, u32>,
    decisions: usize,
    allowed: usize,
}

impl Asked {
    /// Asks Cedar about a user and an object of every stratum that the organisation has.
    fn ask(&mut self, organisation: &Organisation, policies: &Policies) {
        let cedar = Cedar::of(organisation, policies).expect("Cedar takes the organisation");
        let reference = Reference::of(organisation);
        let mut asked = BTreeSet::new();
        for object in organisation.records() {
            let Some(facts) = reference.facts(object) else {
                continue;
            };
            for user in USERS.map(Id::from) {
                let roles = reference.held(&user, object).into_iter();
                let mut roles: Vec<_> = roles.map(|(role, ..)| Some(role)).collect();
                if roles.is_empty() {
                    roles.push(None);
                }
                let strata = roles
                    .into_iter()
                    .map(|role| (facts.on.to_owned(), condition(&facts), role));
                let known_well = |stratum: &Stratum| {
                    let known = self.strata.get(stratum).copied().unwrap_or_default();
                    known >= ENOUGH || asked.contains(stratum)
                };
                let wanted: Vec<Stratum> = strata.filter(|one| !known_well(one)).collect();
                if !wanted.is_empty() {
                    asked.extend(wanted);
                    self.ask_pair(organisation, &cedar, &user, &object.id);
                }
            }
        }
        for stratum in asked {
            *self.strata.entry(stratum).or_default() += 1;
        }
    }

    fn ask_pair(&mut self, organisation: &Organisation, cedar: &Cedar<'_>, user: &Id, object: &Id) {
        let expected = actions(organisation, user, object);
        for action in actions_known(organisation, object).iter() {
            let question = cedar
                .question(user, action, object)
                .expect("Cedar takes the question");
            let decided = cedar.decide_by_action(action, &question);
            let decided = decided.expect("Cedar decides");
            assert_eq!(
                decided,
                expected.contains(action),
                "Cedar on `{action}` by {user} on {object} in {:#?}",
                organisation.records().collect::<Vec<_>>()
            );
            self.decisions += 1;
            self.allowed += usize::from(decided);
        }
    }
}

fn condition(facts: &Facts<'_>) -> Condition {
    Condition {
        archived: match (facts.archived, facts.archived_above) {
            (true, _) => Archived::Itself,
            (false, true) => Archived::Above,
            (false, false) => Archived::No,
        },
        published: facts.is_content() && facts.counts_as_published(),
        ended: facts.ended,
        manageable: facts.active_without_flag,
    }
}

/// What random organisations rarely have by chance, and the tables speak of: people with flags, and
/// folders in every section, archived ones too.
fn stocked() -> Build {
    let mut build = people();
    for (user, flag) in USERS.iter().zip(Flag::ALL) {
        if let Data::User(user) = &mut build.get(user).data {
            user.set(*flag, true);
        }
    }
    for section in WITH_FOLDERS {
        build.content(&format!("{section}/open"), "folder", section);
        build.content(&format!("{section}/closed"), "folder", section);
        build.last().archived = true;
    }
    build.content("book", "handbook", "section:handbook");
    build.content("old", "handbook", "section:handbook");
    build.last().archived = true;
    build
}

#[test]
fn cedar_decides_the_same_in_every_cell_of_the_tables() {
    let mut runner = TestRunner::deterministic();
    let policies = Policies::generated().expect("Cedar takes the policies");
    let mut asked = Asked::default();
    for _ in 0..cases::cases(ORGANISATIONS).max(ORGANISATIONS) {
        let pieces = pieces(80).new_tree(&mut runner).expect("pieces").current();
        let mut build = stocked();
        add_all(&mut build, &pieces);
        asked.ask(&build.organisation(), &policies);
    }
    let never: Vec<_> = rules()
        .map(|rule| {
            let on = rule.section.map(SectionName::id);
            let on = on.map_or_else(|| rule.kind.to_string(), |id| id.to_string());
            (on, rule.condition, Some(rule.role))
        })
        // A section has no responsible.
        .filter(|(on, _, role)| !(on.starts_with("section:") && *role == Some(Role::Responsible)))
        .filter(|stratum| !asked.strata.contains_key(stratum))
        .collect();
    assert_eq!(never, [], "never asked about");
    // Had everything been denied, or all been allowed, agreement would mean little.
    let denied = asked.decisions - asked.allowed;
    assert!(asked.allowed > 1000 && denied > 1000, "{}", asked.decisions);
}
