//! What a change changes, for all users and objects, and how soon the next answer is right.

use luotsi_domain::{
    Id, Organisation,
    access::{Cell, Index, Sweep},
    generate::Benchmark,
    organisation::Change,
};
use serde_json::json;

use crate::{
    Outcome,
    figures::{Figures, Runs, milliseconds},
    subject::Subject,
};

const RUNS: usize = 9;

/// A change that has been made.
pub(crate) struct Made {
    name: &'static str,
    changed: Organisation,
    ids: Vec<Id>,
}

/// Makes the changes and looks whether the differences are right.
pub(crate) fn made(subject: &Subject<'_>, benchmark: &Benchmark) -> Outcome<Vec<Made>> {
    let changes = [
        ("membership", &benchmark.membership),
        ("grant", &benchmark.section_grant),
        ("move", &benchmark.subtree_move),
        ("coordinator", &benchmark.coordinator),
    ];
    let made: Vec<Made> = changes
        .into_iter()
        .map(|(name, changes)| {
            let mut changed = subject.organisation.clone();
            changed.apply(changes);
            let ids = changes.iter().filter_map(Change::id).cloned().collect();
            Made { name, changed, ids }
        })
        .collect();
    for change in &made {
        let after = subject
            .index
            .after(subject.organisation, &change.changed, &change.ids);
        agree(subject, &change.changed, &after)?;
    }
    Ok(made)
}

pub(crate) fn measure(subject: &Subject<'_>, made: &[Made], figures: &mut Figures) -> Outcome {
    figures.note("Measuring what changes change")?;
    made.iter()
        .try_for_each(|change| measure_one(subject, change, figures))
}

fn measure_one(subject: &Subject<'_>, made: &Made, figures: &mut Figures) -> Outcome {
    let Made { name, changed, ids } = made;
    let index = &subject.index;
    let question = subject.any_questions(1).into_iter().next();
    let upkeep = Runs::of(RUNS, || {
        let after = index.after(subject.organisation, changed, ids);
        let answer = question.map(|(user, _, object)| after.actions(user, object));
        (after, answer)
    });
    let more = json!({ "worst": milliseconds(upkeep.worst()) });
    let name_of_it = format!("access-next-answer-{name}");
    figures.tell(&name_of_it, milliseconds(upkeep.median()), more)?;

    let after = index.after(subject.organisation, changed, ids);
    let difference = Runs::of(RUNS, || index.difference(&after));
    let totals = index.difference(&after).totals().clone();
    let below = ids.first();
    let below = below.map_or(0, |id| changed.branch(id).count());
    let more = json!({
        "worst": milliseconds(difference.worst()),
        "cells": totals.cells,
        "gained": totals.gained.total(),
        "lost": totals.lost.total(),
        "objects": below,
    });
    let name_of_it = format!("access-difference-{name}");
    figures.tell(&name_of_it, milliseconds(difference.median()), more)
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
        let rows = had.rows().chain(has.rows());
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
