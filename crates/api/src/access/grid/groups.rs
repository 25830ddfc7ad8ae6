//! Groups tried out: with somebody in each who has nothing else, and with nobody in any.

use std::sync::Arc;

use luotsi_domain::{
    Data, Id, Kind, Organisation, Place, Record, SectionName, Text, access::Index,
    organisation::Change,
};

use super::cells::member_of;

/// The index with somebody for each group who is its member and has nothing else.
pub(super) fn with_members(organisation: &Organisation, index: &Index) -> Index {
    let maintenance = SectionName::Maintenance.id();
    let mut changes = Vec::new();
    for group in groups(organisation) {
        let somebody = member_of(&group.id);
        changes.push(Change {
            before: None,
            after: Some(Arc::new(Record {
                id: somebody.clone(),
                parent: Some(maintenance.clone()),
                place: Place::default(),
                name: Text::default(),
                archived: false,
                deleted: None,
                data: Data::User(Box::default()),
            })),
        });
        changes.extend(with_other_members(group, |members| members.push(somebody)));
    }
    tried(organisation, index, &changes)
}

/// The index with nobody in any group.
pub(super) fn without_members(organisation: &Organisation, index: &Index) -> Index {
    let changes: Vec<_> = groups(organisation)
        .filter_map(|group| with_other_members(group, Vec::clear))
        .collect();
    tried(organisation, index, &changes)
}

fn groups(organisation: &Organisation) -> impl Iterator<Item = &Arc<Record>> {
    let people = organisation.children(&SectionName::Maintenance.id());
    people
        .iter()
        .filter_map(|id| organisation.get(id))
        .filter(|record| record.kind() == Kind::Group)
}

fn with_other_members(group: &Arc<Record>, change: impl FnOnce(&mut Vec<Id>)) -> Option<Change> {
    let mut after = Record::clone(group);
    let Data::Group(data) = &mut after.data else {
        return None;
    };
    change(&mut data.members);
    Some(Change {
        before: Some(group.clone()),
        after: Some(Arc::new(after)),
    })
}

fn tried(organisation: &Organisation, index: &Index, changes: &[Change]) -> Index {
    let mut after = organisation.clone();
    after.apply(changes);
    index.after(organisation, &after, changes.iter().filter_map(Change::id))
}
