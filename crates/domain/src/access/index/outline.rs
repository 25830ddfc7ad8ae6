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
    record::{Grant, ReferenceKind},
};

/// An organisation's users, objects and audiences numbered, and the index by these numbers.
pub(super) fn compile(organisation: &Organisation) -> (Names, Compiled<Action, Above>) {
    let (records, parents) = in_tree_order(organisation);
    let objects = records
        .iter()
        .map(|record| (record.id.clone(), record.kind()));
    let objects = Register::new(objects.collect());
    let mut users: Vec<&Record> = Vec::new();
    let mut grants: FxHashMap<u32, Vec<&Grant>> = FxHashMap::default();
    // What is granted to nobody who is there gives nobody anything.
    let parties = records.iter().rev();
    for party in parties.take_while(|record| matches!(record.kind(), Kind::User | Kind::Group)) {
        if party.kind() == Kind::User {
            users.push(party);
        }
        for grant in organisation.referrers(ReferenceKind::GrantTo, &party.id) {
            if let Some(Data::Grant(grant)) = organisation.get(grant).map(|grant| &grant.data)
                && let Some(object) = objects.number(&grant.on)
            {
                grants.entry(object).or_default().push(grant);
            }
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
    let all = All { records, grants };
    let ground = || Ground::new(organisation, &names).with_all(&all);
    let members = ground();
    let outline = Outline {
        parents,
        users: active,
        audiences: names
            .audiences
            .keys()
            .map(|(audience, ())| members.members(audience))
            .collect(),
        cutting: vec![ObjectKind::Strategy as u16],
        ..Outline::default()
    };
    let compiled = Compiled::new(ground, &outline, &POLICY, Action::Traverse);
    drop(members);
    (names, compiled)
}

/// All objects, parents before children and siblings in order, and the number of each one's parent.
/// The users and groups come last, since their section does.
fn in_tree_order(organisation: &Organisation) -> (Vec<&Record>, Vec<Option<u32>>) {
    // More than half of all is documents: they are gathered beside the others.
    let of = |all: &[SectionName]| -> Vec<_> {
        let trees = all.iter().map(|section| tree(organisation, *section));
        trees.collect()
    };
    let position = SectionName::ALL
        .iter()
        .position(|section| *section == SectionName::Documents);
    let (before, rest) = SectionName::ALL.split_at(position.unwrap_or(0));
    let (documents, after) = rest.split_at(rest.len().min(1));
    let (documents, others) = std::thread::scope(|scope| {
        let documents = scope.spawn(|| of(documents));
        let others = (of(before), of(after));
        match documents.join() {
            Ok(documents) => (documents, others),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    });
    let mut records: Vec<&Record> = Vec::with_capacity(organisation.len());
    let mut parents = Vec::with_capacity(organisation.len());
    for (tree, above) in others.0.into_iter().chain(documents).chain(others.1) {
        let first = records.len() as u32;
        records.extend(tree);
        let above = above.into_iter();
        parents.extend(above.map(|parent: Option<u32>| parent.map(|parent| parent + first)));
    }
    (records, parents)
}

/// A section and all that stands in it, with the places of the parents.
fn tree(organisation: &Organisation, section: SectionName) -> (Vec<&Record>, Vec<Option<u32>>) {
    let section = section.id();
    let (mut records, mut parents): (Vec<&Record>, _) = (Vec::new(), Vec::new());
    let mut waiting: Vec<(&Id, Option<u32>)> = vec![(&section, None)];
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
