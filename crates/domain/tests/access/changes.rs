//! Random changes of an organisation: of anything that rights rest on, whoever might make them.

mod data;

use std::sync::Arc;

use jiff::Timestamp;
use luotsi_domain::{
    Id, Kind, Organisation, Record, SectionName, organisation::Change, record::Deleted,
};
use proptest::prelude::*;

use crate::{
    build::Build,
    random::{PIECES, Piece, add_all, pick},
};

/// Changes that are made at once: how each is made, and numbers that say of what and how.
pub(crate) type Step = Vec<Piece>;

pub(crate) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop::collection::vec((any::<u8>(), any::<[u16; 4]>()), 1..4);
    prop::collection::vec(step, 1..=most)
}

pub(crate) fn make(build: &mut Build, step: &[Piece]) {
    for (what, numbers) in step {
        match what % 8 {
            0..3 => add_all(build, &[(what / 8 % PIECES, *numbers)]),
            3 => move_something(build, *numbers),
            4 => delete_something(build, *numbers),
            _ => data::change_something(build, *numbers),
        }
    }
}

/// What makes one organisation of another.
pub(crate) fn between(before: &Organisation, after: &Organisation) -> Vec<Change> {
    let mut ids: Vec<Id> = every_id(before).chain(every_id(after)).collect();
    ids.sort();
    ids.dedup();
    let side = |organisation: &Organisation, id: &Id| {
        let record = organisation.get(id).or_else(|| organisation.binned(id));
        record.map(Arc::clone)
    };
    let changes = ids.iter().map(|id| Change {
        before: side(before, id),
        after: side(after, id),
    });
    changes
        .filter(|change| change.before != change.after)
        .collect()
}

fn every_id(organisation: &Organisation) -> impl Iterator<Item = Id> {
    let records = organisation.records().chain(organisation.bin());
    records.map(|record| record.id.clone())
}

/// Some living record of a kind that is as likely as any other kind that there is.
fn some(build: &Build, kinds: impl Fn(Kind) -> bool, [a, b]: [u16; 2]) -> Option<Id> {
    let living = || build.records.iter().filter(|known| known.deleted.is_none());
    let mut there: Vec<Kind> = living()
        .map(Record::kind)
        .filter(|kind| kinds(*kind))
        .collect();
    there.sort();
    there.dedup();
    if there.is_empty() {
        return None;
    }
    let kind = pick(&there, a);
    let of_kind: Vec<Id> = living()
        .filter(|known| known.kind() == kind)
        .map(|known| known.id.clone())
        .collect();
    Some(pick(&of_kind, b))
}

/// The object and all that stands below it.
fn branch(build: &Build, top: &Id) -> Vec<Id> {
    let mut branch = vec![top.clone()];
    let mut at = 0;
    while let Some(above) = branch.get(at).cloned() {
        let below = build.records.iter();
        let below = below.filter(|known| known.parent.as_ref() == Some(&above));
        branch.extend(below.map(|known| known.id.clone()));
        at += 1;
    }
    branch
}

fn section(build: &Build, object: &Id) -> Option<SectionName> {
    let mut id = object.clone();
    while let Some(parent) = build
        .records
        .iter()
        .find(|known| known.id == id)
        .and_then(|known| known.parent.clone())
    {
        id = parent;
    }
    SectionName::of(&id)
}

fn move_something(build: &mut Build, [a, b, c, d]: [u16; 4]) {
    let stays = [Kind::User, Kind::Group, Kind::Grant, Kind::Membership];
    let Some(object) = some(build, |kind| !stays.contains(&kind), [a, b]) else {
        return;
    };
    let Some(section) = section(build, &object) else {
        return;
    };
    let kind = build.get(object.as_str()).kind();
    let own = branch(build, &object);
    let places = build.records.iter().filter(|place| {
        let in_section = self::section(build, &place.id) == Some(section);
        place.deleted.is_none()
            && in_section
            && section.may_stand(kind, place.kind())
            && !own.contains(&place.id)
    });
    let mut places: Vec<Id> = places.map(|place| place.id.clone()).collect();
    if section.may_stand(kind, Kind::Section) {
        places.push(section.id());
    }
    if !places.is_empty() {
        let record = build.get(object.as_str());
        record.parent = Some(pick(&places, c));
        record.place = luotsi_domain::Place::nth(u64::from(d));
    }
}

/// Into the bin, with all below and the grants on it and to it; a revoked grant is gone.
fn delete_something(build: &mut Build, [a, b, ..]: [u16; 4]) {
    let Some(object) = some(build, |kind| kind != Kind::User, [a, b]) else {
        return;
    };
    let gone = branch(build, &object);
    if build.get(object.as_str()).kind() == Kind::Grant {
        build.records.retain(|known| known.id != object);
        return;
    }
    for record in &mut build.records {
        let with = match &record.data {
            luotsi_domain::Data::Grant(grant) => {
                gone.contains(&grant.on) || gone.contains(grant.to.id())
            }
            _ => gone.contains(&record.id),
        };
        if with && record.deleted.is_none() {
            record.deleted = Some(Deleted {
                by: object.clone(),
                at: Timestamp::UNIX_EPOCH,
                with: object.clone(),
            });
        }
    }
}
