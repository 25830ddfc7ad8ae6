//! The organisation that rights are measured on, and the changes that are measured.

use std::{collections::HashMap, sync::Arc};

use super::{Counts, generate_counts};
use crate::{
    Data, Id, Kind, Organisation, Party, Record, SectionName, Text,
    organisation::Change,
    place::Place,
    record::{Flag, Grant, GrantedRole, ReferenceKind},
};

const USERS: usize = 10_000;
const GROUPS: usize = 600;
const OBJECTS: usize = 100_000;
/// How many objects the subtree has that is moved.
const SUBTREE: usize = 10_000;

/// The organisation that rights are measured on: 10,000 users in 600 groups, 100,000 other objects
/// and 20,000 grants.
///
/// Each of the changes is a list for [`Organisation::apply`].
#[derive(Debug)]
pub struct Benchmark {
    /// Its records.
    pub organisation: Organisation,
    /// A user becomes a member of a group.
    pub membership: Vec<Change>,
    /// A group may edit all documents.
    pub section_grant: Vec<Change>,
    /// A folder with some 10,000 documents and folders in it moves into another one.
    pub subtree_move: Vec<Change>,
    /// A user coordinates an area at the top of the tree of areas.
    pub coordinator: Vec<Change>,
}

/// The benchmark organisation of a seed.
///
/// Returns `None` only where the generator made no organisation of that shape, which no seed does.
#[must_use]
pub fn benchmark(seed: u64) -> Option<Benchmark> {
    let counts = Counts {
        groups: GROUPS,
        ..Counts::of(USERS, OBJECTS)
    };
    let mut organisation = generate_counts(seed, &counts).organisation;
    let folder = heap(&mut organisation)?;
    let destination = destination(&organisation, &folder)?;
    let group = organisation.get(&Id::from("g1"))?.clone();
    // Nobody who may do everything anyway.
    let users = organisation.records().filter(|record| match &record.data {
        Data::User(user) => {
            let is_plain = Flag::ALL.iter().all(|flag| !user.has(*flag));
            is_plain && !record.archived && !is_member(&group, &record.id)
        }
        _ => false,
    });
    let user = users.map(|record| &record.id).min()?.clone();
    let areas = organisation.children(&SectionName::Onboarding.id()).iter();
    let area = areas
        .filter_map(|id| organisation.get(id))
        .find(|record| record.kind() == Kind::Area)?
        .id
        .clone();
    let grant = Grant {
        to: Party::Group(group.id.clone()),
        role: GrantedRole::Editor,
        on: SectionName::Documents.id(),
    };
    let grant = Record {
        id: grant.id(),
        parent: None,
        place: Place::default(),
        name: Text::default(),
        archived: false,
        deleted: None,
        data: Data::Grant(Box::new(grant)),
    };
    let change = |id: &Id, change: &dyn Fn(&mut Record)| {
        let before = organisation.get(id)?;
        let mut after = Record::clone(before);
        change(&mut after);
        Some(vec![Change {
            before: Some(before.clone()),
            after: Some(Arc::new(after)),
        }])
    };
    Some(Benchmark {
        membership: change(&group.id, &|record| {
            if let Data::Group(group) = &mut record.data {
                group.members.push(user.clone());
            }
        })?,
        section_grant: vec![Change {
            before: organisation.get(&grant.id).cloned(),
            after: Some(Arc::new(grant)),
        }],
        subtree_move: change(&folder, &|record| record.parent = Some(destination.clone()))?,
        coordinator: change(&area, &|record| {
            if let Data::Area(area) = &mut record.data {
                area.coordinators = vec![user.clone()];
            }
        })?,
        organisation,
    })
}

/// The first folder of documents, outside of another, on which something is granted to a group.
fn destination(organisation: &Organisation, folder: &Id) -> Option<Id> {
    let is_granted = |id: &Id| {
        let grants = organisation.referrers(ReferenceKind::GrantOn, id).iter();
        let mut grants = grants.filter_map(|grant| organisation.get(grant));
        grants.any(
            |grant| matches!(&grant.data, Data::Grant(grant) if grant.to.kind() == Kind::Group),
        )
    };
    let mut all = organisation.branch(&SectionName::Documents.id());
    let found = all.find(|record| {
        let is_inside = || {
            organisation
                .ancestors(&record.id)
                .any(|above| above.id == *folder)
        };
        record.kind() == Kind::Folder
            && record.id != *folder
            && is_granted(&record.id)
            && !is_inside()
    });
    found.map(|folder| folder.id.clone())
}

fn is_member(group: &Record, user: &Id) -> bool {
    matches!(&group.data, Data::Group(group) if group.members.contains(user))
}

/// Puts folders into the first one in the section of documents until so much stands in it, and
/// returns its id.
fn heap(organisation: &mut Organisation) -> Option<Id> {
    let section = SectionName::Documents.id();
    let is_folder = |organisation: &Organisation, id: &Id| {
        let kind = organisation.get(id).map(|record| record.kind());
        kind == Some(Kind::Folder)
    };
    let tops = organisation.children(&section).to_vec();
    let mut tops = tops.into_iter().filter(|id| is_folder(organisation, id));
    let heap = tops.next()?;
    let rest: Vec<Id> = tops.collect();
    // From the largest to the smallest that still fits.
    let mut sizes: HashMap<Id, usize> = HashMap::new();
    for top in &rest {
        for record in organisation.branch(top) {
            if record.kind() == Kind::Folder {
                let size = organisation.branch(&record.id).count();
                sizes.insert(record.id.clone(), size);
            }
        }
    }
    let mut sizes: Vec<(usize, Id)> = sizes.into_iter().map(|(id, size)| (size, id)).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let mut has = organisation.branch(&heap).count();
    // What stands in something that was moved moved along.
    let mut moved: Vec<Id> = Vec::new();
    for (size, id) in sizes {
        let went_along = organisation
            .ancestors(&id)
            .any(|above| moved.contains(&above.id));
        // One at the top stays, to move the heap into.
        let stays = rest.first() == Some(&id);
        if stays || went_along || has + size > SUBTREE {
            continue;
        }
        has += size;
        let before = organisation.get(&id)?.clone();
        let mut after = Record::clone(&before);
        after.parent = Some(heap.clone());
        organisation.apply(&[Change {
            before: Some(before),
            after: Some(Arc::new(after)),
        }]);
        moved.push(id);
        if SUBTREE - has < 5 {
            break;
        }
    }
    Some(heap)
}
