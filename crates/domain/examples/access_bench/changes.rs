//! What a change changes, and what that comes to for whoever tries it.

use luotsi_domain::{
    Id, Organisation,
    access::{Action, Index, Sides, Summary, Sweep, Told, surprises},
    organisation::Change,
};
use serde_json::{Value, json};

use crate::clock::{best, ms};

pub(crate) fn measured(index: &Index, before: &Organisation, changes: &[Change]) -> Value {
    let mut after = before.clone();
    after.apply(changes);
    let ids: Vec<Id> = changes
        .iter()
        .filter_map(|change| change.id().cloned())
        .collect();
    let (next, upkeep) = best(5, || index.after(before, &after, &ids));
    let question = index
        .users()
        .first()
        .copied()
        .zip(index.objects().last().copied());
    let (_, answer) = best(5, || {
        let next = index.after(before, &after, &ids);
        question.map(|(user, object)| next.actions(user, object))
    });
    let (difference, time) = best(5, || index.difference(&next));
    let (users, by_user) = best(3, || difference.by_user().len());
    let (objects, by_object) = best(3, || difference.by_object().len());
    // What an administrator is told of it, as what-if tells it.
    let administrator = Id::from("u1");
    let rights = Sweep::of(before, &administrator);
    let told = |object: &Id| Told {
        of_others: rights.may(Action::View, object),
        of_themselves: rights.may(Action::View, object),
        counted: true,
    };
    let (summary, summarised) = best(3, || Summary::of(&difference, Some(&administrator), told));
    let sides = Sides {
        before,
        after: &after,
        was: index,
        is: &next,
        difference: &difference,
    };
    let (surprising, surprised) = best(3, || {
        surprises(&sides, &summary, |_, object| told(object).of_others).len()
    });
    let totals = difference.totals();
    json!({
        "upkeepMs": ms(upkeep),
        "nextAnswerMs": ms(answer),
        "differenceMs": ms(time),
        "cells": totals.cells,
        "gained": totals.gained.total(),
        "lost": totals.lost.total(),
        "users": users,
        "byUserMs": ms(by_user),
        "objects": objects,
        "byObjectMs": ms(by_object),
        "summaryMs": ms(summarised),
        "surprises": surprising,
        "surprisesMs": ms(surprised),
    })
}
