//! Plausible organisations of any size, the same for the same seed: for trying out, for measuring,
//! and for tests that want many different ones.
//!
//! What comes out is as a Finnish city or hospital keeps it: more than half of the objects are
//! documents in folders, processes form a tree of up to six levels with small diagrams, there are
//! risks, metrics, reports and handbooks, areas with teams that onboard people, and strategies. Most
//! of it is published, some is being written, reviewed or archived.
//!
//! ```
//! use luotsi_domain::generate::generate;
//!
//! let generated = generate(7, 20, 200);
//! let again = generate(7, 20, 200);
//! assert_eq!(generated.organisation, again.organisation);
//! // The settings, nine sections, 20 users and the groups come beside the 200 objects.
//! assert!(generated.organisation.len() > 230);
//! ```

mod benchmark;
mod content;
mod counts;
mod diagram;
mod dice;
mod handbooks;
mod lifecycle;
mod onboarding;
mod people;
mod strategy;
mod text;
mod words;

use std::collections::HashMap;

use crate::{
    Hash, Id, Organisation, Party, Place, Record, Text,
    record::{Data, Settings},
};
use counts::Counts;
use dice::Dice;

pub use benchmark::{Benchmark, benchmark};

/// A generated organisation.
#[derive(Debug)]
pub struct Generated {
    /// Its records.
    pub organisation: Organisation,
    /// The bodies that its records name.
    pub bodies: HashMap<Hash, Vec<u8>>,
}

/// An organisation with this many users, a group for every 16 of them, and this many objects of the
/// other kinds, memberships and tasks included. There are about a fifth as many grants as objects.
#[must_use]
pub fn generate(seed: u64, users: usize, objects: usize) -> Generated {
    generate_counts(seed, &Counts::of(users, objects))
}

fn generate_counts(seed: u64, counts: &Counts) -> Generated {
    let objects = counts.objects();
    let mut maker = Maker {
        dice: Dice::new(seed),
        records: Vec::with_capacity(counts.users + objects + objects / 4 + 16),
        places: HashMap::new(),
        bodies: HashMap::new(),
        users: Vec::new(),
        groups: Vec::new(),
        objects: Vec::new(),
    };
    let name = maker.dice.pick(&words::ORGANISATIONS);
    let new = Organisation::new(words::text(name), Settings::default());
    maker
        .records
        .extend(new.records().map(|record| Record::clone(record)));
    maker.people(counts);
    maker.content(counts);
    maker.onboarding(counts);
    maker.strategies(counts);
    maker.grants(counts.grants);
    Generated {
        organisation: Organisation::from_records(maker.records),
        bodies: maker.bodies,
    }
}

struct Maker {
    dice: Dice,
    records: Vec<Record>,
    /// How many children each parent has.
    places: HashMap<Option<Id>, u64>,
    bodies: HashMap<Hash, Vec<u8>>,
    /// Users who are not archived.
    users: Vec<Id>,
    groups: Vec<Id>,
    /// Content that links can lead to and roles can be granted on, by how often they are.
    objects: Vec<Id>,
}

impl Maker {
    fn push(&mut self, id: Id, parent: Option<Id>, name: Text, archived: bool, data: Data) {
        let place = self.places.entry(parent.clone()).or_default();
        self.records.push(Record {
            id,
            parent,
            place: Place::nth(*place),
            name,
            archived,
            deleted: None,
            data,
        });
        *place += 1;
    }

    /// A user who is not archived.
    fn user(&mut self) -> Option<Id> {
        self.dice.choose(&self.users).cloned()
    }

    /// A user, or now and then a group.
    fn party(&mut self, groups_in_100: u32) -> Option<Party> {
        if self.dice.chance(groups_in_100)
            && let Some(group) = self.dice.choose(&self.groups)
        {
            return Some(Party::Group(group.clone()));
        }
        self.user().map(Party::User)
    }

    /// Some different ones out of `from`, at most `most`.
    fn some(&mut self, from: &[Id], most: usize) -> Vec<Id> {
        let mut some: Vec<Id> = Vec::new();
        for _ in 0..most {
            if let Some(id) = self.dice.choose(from)
                && !some.contains(id)
            {
                some.push(id.clone());
            }
        }
        some
    }

    fn numbered(prefix: &str, index: usize) -> Id {
        Id::from(format!("{prefix}{}", index + 1))
    }
}

#[cfg(test)]
mod tests;
