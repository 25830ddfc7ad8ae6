//! Numbering an organisation for the first time.

use luotsi_access::{Compiled, Outline};
use rustc_hash::FxHashMap;

use super::{
    Action,
    ground::{All, Ground, audiences},
    names::{Names, Register},
};
use crate::{
    Data, Id, Kind, Organisation, Record, SectionName,
    access::{class::ObjectKind, source::Above, tables::POLICY},
};

/// An organisation's users, objects and audiences numbered, and the index by these numbers.
pub(super) fn compile(organisation: &Organisation) -> (Names, Compiled<Action, Above>) {
    let (records, parents) = in_tree_order(organisation);
    let objects = records
        .iter()
        .map(|record| (record.id.clone(), record.kind()));
    let objects = Register::new(objects.collect());

    let mut grants: FxHashMap<u32, Vec<_>> = FxHashMap::default();
    let mut users = Vec::new();
    for record in organisation.records() {
        match &record.data {
            Data::Grant(grant) => {
                if let Some(object) = objects.number(&grant.on) {
                    grants.entry(object).or_default().push(&**grant);
                }
            }
            Data::User(_) => users.push(record),
            _ => {}
        }
    }
    users.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    let active = users.iter().map(|user| !user.archived).collect();
    let audiences = audiences(records.iter().copied());
    let names = Names {
        users: Register::new(users.iter().map(|user| (user.id.clone(), ())).collect()),
        audiences: Register::new(audiences.map(|audience| (audience, ())).collect()),
        objects,
    };
    let ground = Ground::new(organisation, &names).with_all(All { records, grants });
    let outline = Outline {
        parents,
        users: active,
        audiences: names
            .audiences
            .keys()
            .map(|(audience, ())| ground.members(audience))
            .collect(),
        cutting: vec![ObjectKind::Strategy as u16],
        ..Outline::default()
    };
    let compiled = Compiled::new(&ground, &outline, &POLICY, Action::Traverse);
    (names, compiled)
}

/// All objects, parents before children and siblings in order, and the number of each one's parent.
fn in_tree_order(organisation: &Organisation) -> (Vec<&Record>, Vec<Option<u32>>) {
    let mut records: Vec<&Record> = Vec::with_capacity(organisation.len());
    let mut parents = Vec::with_capacity(organisation.len());
    let sections: Vec<Id> = SectionName::ALL
        .iter()
        .map(|section| section.id())
        .collect();
    let mut waiting: Vec<(&Id, Option<u32>)> = sections
        .iter()
        .rev()
        .map(|section| (section, None))
        .collect();
    while let Some((id, parent)) = waiting.pop() {
        let Some(record) = organisation
            .get(id)
            .filter(|record| record.kind().is_object())
        else {
            continue;
        };
        let number = records.len() as u32;
        records.push(record);
        parents.push(parent);
        if may_hold(record.kind()) {
            let children = organisation.children(&record.id).iter().rev();
            waiting.extend(children.map(|child| (child, Some(number))));
        }
    }
    (records, parents)
}

/// Whether anything may stand below objects of a kind (access-rules §2).
const fn may_hold(kind: Kind) -> bool {
    match kind {
        Kind::Section
        | Kind::Process
        | Kind::Folder
        | Kind::Handbook
        | Kind::Chapter
        | Kind::Area
        | Kind::Team
        | Kind::Plan
        | Kind::Strategy
        | Kind::Breakthrough => true,
        Kind::Document
        | Kind::Risk
        | Kind::Metric
        | Kind::Report
        | Kind::Membership
        | Kind::Template
        | Kind::Task
        | Kind::Initiative
        | Kind::User
        | Kind::Group
        | Kind::Grant
        | Kind::Settings => false,
    }
}
