//! What a change changes, for all users and objects, and how soon the next answer is right.

use std::sync::Arc;

use luotsi_domain::{
    Data, Id, Kind, Organisation, Party, Place, Record, SectionName, Text,
    access::{Cell, Index, Sweep},
    organisation::Change,
    record::{Grant, GrantedRole, ReferenceKind},
};
use serde_json::json;

use crate::{
    Outcome,
    figures::{Figures, Runs, milliseconds},
    subject::Subject,
};

const RUNS: usize = 9;
/// Of how many objects the subtree that is moved has about.
const MOVED: usize = 10_000;

pub(crate) fn measure(subject: &Subject<'_>, figures: &mut Figures) -> Outcome {
    figures.note("Measuring what changes change")?;
    let organisation = subject.organisation;
    for (name, change) in [
        ("membership", membership(organisation)),
        ("grant", grant(organisation)),
        ("move", moved(organisation)),
        ("coordinator", coordinator(organisation)),
    ] {
        let change = change.ok_or_else(|| format!("nothing to try `{name}` on"))?;
        let below = change.id().map_or(0, |id| organisation.branch(id).count());
        measure_one(subject, figures, name, &change, below)?;
    }
    Ok(())
}

fn measure_one(
    subject: &Subject<'_>,
    figures: &mut Figures,
    name: &str,
    change: &Change,
    below: usize,
) -> Outcome {
    let index = &subject.index;
    let mut changed = subject.organisation.clone();
    changed.apply(std::slice::from_ref(change));
    let ids = || change.id().into_iter();
    let after = index.after(subject.organisation, &changed, ids());
    agree(subject, &changed, &after)?;

    let upkeep = Runs::of(RUNS, || index.after(subject.organisation, &changed, ids()));
    let difference = Runs::of(RUNS, || index.difference(&after).totals().clone());
    let both = Runs::of(RUNS, || {
        let after = index.after(subject.organisation, &changed, ids());
        index.difference(&after).totals().clone()
    });
    let totals = index.difference(&after).totals().clone();
    let more = json!({
        "worst": milliseconds(upkeep.worst()),
    });
    figures.tell(
        &format!("access-next-answer-{name}"),
        milliseconds(upkeep.median()),
        more,
    )?;
    let more = json!({
        "worst": milliseconds(difference.worst()),
        "withUpkeep": milliseconds(both.median()),
        "cells": totals.cells,
        "gained": totals.gained.total(),
        "lost": totals.lost.total(),
        "below": below,
    });
    figures.tell(
        &format!("access-difference-{name}"),
        milliseconds(difference.median()),
        more,
    )
}

/// The difference of some users is that of what they may do in each of the organisations.
fn agree(subject: &Subject<'_>, changed: &Organisation, after: &Index) -> Outcome {
    let difference = subject.index.difference(after);
    let mut users: Vec<Id> = difference.by_user().into_iter().map(|(id, _)| id).collect();
    let apart = users.len() / 10 + 1;
    users = users.into_iter().step_by(apart).collect();
    for user in subject.some_users(10) {
        users.push(subject.user_id(user)?.clone());
    }
    for user in &users {
        let (had, has) = (
            Sweep::of(subject.organisation, user),
            Sweep::of(changed, user),
        );
        let mut expected: Vec<Cell> = Vec::new();
        let rows = had.rows().iter().chain(has.rows());
        let mut objects: Vec<&Id> = rows.map(|(object, ..)| object).collect();
        objects.sort_unstable();
        objects.dedup();
        for object in objects {
            let (had, has) = (had.actions(object), has.actions(object));
            if had != has {
                expected.push(Cell {
                    user: user.clone(),
                    object: object.clone(),
                    gained: has - had,
                    lost: had - has,
                });
            }
        }
        if !difference.cells_of(user).eq(expected) {
            return Err(format!("the difference of {user} is another").into());
        }
    }
    Ok(())
}

/// A change of one record.
fn edit(organisation: &Organisation, id: &Id, edit: impl FnOnce(&mut Record)) -> Option<Change> {
    let before = organisation.get(id)?;
    let mut after = Record::clone(before);
    edit(&mut after);
    Some(Change {
        before: Some(Arc::clone(before)),
        after: Some(Arc::new(after)),
    })
}

/// The group of those that there are with the most of something.
fn group_with_most(organisation: &Organisation, of: impl Fn(&Record) -> usize) -> Option<Id> {
    let groups = organisation
        .records()
        .filter(|record| record.kind() == Kind::Group);
    let most = groups.max_by_key(|group| (of(group), &group.id));
    most.map(|group| group.id.clone())
}

fn members(record: &Record) -> &[Id] {
    match &record.data {
        Data::Group(group) => &group.members,
        _ => &[],
    }
}

/// Somebody joins the group that was granted most.
fn membership(organisation: &Organisation) -> Option<Change> {
    let group = group_with_most(organisation, |group| {
        organisation
            .referrers(ReferenceKind::GrantTo, &group.id)
            .len()
    })?;
    let known = members(organisation.get(&group)?);
    let mut others: Vec<&Arc<Record>> = organisation
        .records()
        .filter(|record| record.kind() == Kind::User && !record.archived)
        .filter(|record| !known.contains(&record.id))
        .collect();
    others.sort_by_key(|record| &record.id);
    let user = others.get(others.len() / 2)?.id.clone();
    edit(organisation, &group, |record| {
        if let Data::Group(group) = &mut record.data {
            group.members.push(user);
        }
    })
}

/// The largest group may edit all documents.
fn grant(organisation: &Organisation) -> Option<Change> {
    let group = group_with_most(organisation, |group| members(group).len())?;
    let grant = Grant {
        to: Party::Group(group),
        role: GrantedRole::Editor,
        on: SectionName::Documents.id(),
    };
    let id = grant.id();
    let record = Record {
        id,
        parent: None,
        place: Place::nth(0),
        name: Text::default(),
        archived: false,
        deleted: None,
        data: Data::Grant(Box::new(grant)),
    };
    Some(Change {
        before: None,
        after: Some(Arc::new(record)),
    })
}

/// The folder or process whose branch is nearest to ten thousand objects moves to another place.
fn moved(organisation: &Organisation) -> Option<Change> {
    let kinds = [Kind::Folder, Kind::Process];
    let tops = organisation
        .records()
        .filter(|record| kinds.contains(&record.kind()));
    let top = tops.min_by_key(|record| {
        let below = organisation.branch(&record.id).count();
        (below.abs_diff(MOVED), &record.id)
    })?;
    let section = organisation.section_of(&top.id)?;
    let own: std::collections::HashSet<&Id> = organisation
        .branch(&top.id)
        .map(|record| &record.id)
        .collect();
    let places = organisation.branch(&section.id()).filter(|place| {
        section.may_stand(top.kind(), place.kind())
            && !own.contains(&place.id)
            && Some(&place.id) != top.parent.as_ref()
            && !organisation.is_archived(&place.id)
    });
    let under = places.max_by_key(|place| organisation.ancestors(&place.id).count())?;
    let under = under.id.clone();
    edit(organisation, &top.id, |record| record.parent = Some(under))
}

/// Somebody coordinates the area that stands at the top with the most below it.
fn coordinator(organisation: &Organisation) -> Option<Change> {
    let tops = organisation.children(&SectionName::Onboarding.id()).iter();
    let areas = tops.filter(|id| {
        organisation
            .get(id)
            .is_some_and(|record| record.kind() == Kind::Area)
    });
    let area = areas.max_by_key(|area| organisation.branch(area).count())?;
    let owners = organisation
        .branch(area)
        .filter_map(|record| match &record.data {
            Data::Membership(data) if !record.archived => Some(data.user.clone()),
            _ => None,
        });
    let user = owners.max()?;
    edit(organisation, area, |record| {
        if let Data::Area(area) = &mut record.data {
            area.coordinators.push(user);
        }
    })
}
