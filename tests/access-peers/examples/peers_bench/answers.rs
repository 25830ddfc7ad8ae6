//! Whole answers: what somebody may, who may, and the matrix.

use luotsi_domain::access::{Action, ActionSet, CELL_BYTES, Sweep};
use serde_json::json;

use crate::{
    Outcome,
    figures::{Figures, Runs, milliseconds},
    subject::Subject,
};

/// How many users and objects are asked about, one after another.
const ASKED: usize = 400;
/// Of how many users the matrix is streamed at a time.
const STREAMED: usize = 100;
/// What a window of the matrix shows.
const WINDOW: (usize, usize) = (60, 60);

/// Lists are those of the organisation asked without an index, and who may is who has it listed.
pub(crate) fn agree(subject: &Subject<'_>) -> Outcome {
    let index = &subject.index;
    for user in subject.some_users(20) {
        let user_id = subject.user_id(user)?;
        let sweep = Sweep::of(subject.organisation, user_id);
        let list = index.list(user);
        if list.len() != sweep.rows().count() {
            return Err(format!("the list of {user_id} is of another length").into());
        }
        for ((object, actions), (id, _, expected)) in list.iter().zip(sweep.rows()) {
            if subject.object_id(*object)? != id || actions != expected {
                return Err(format!("the list of {user_id} is another at {id}").into());
            }
        }
        for (object, actions) in list.iter().step_by(list.len() / 20 + 1) {
            if !index.who(*object, None).contains(&(user, *actions)) {
                let object = subject.object_id(*object)?;
                return Err(
                    format!("{user_id} is not among who may do something to {object}").into(),
                );
            }
        }
    }
    Ok(())
}

pub(crate) fn measure(subject: &Subject<'_>, figures: &mut Figures) -> Outcome {
    figures.note("Measuring lists, who may, and the matrix")?;
    let index = &subject.index;

    let mut users = subject.some_users(ASKED).into_iter();
    let administrator = users.next();
    let mut listed = 0;
    let lists = Runs::with(
        ASKED - 1,
        || users.next(),
        |user| {
            let list = user.map(|user| index.list(user)).unwrap_or_default();
            listed += list.len();
            list
        },
    );
    let all = Runs::of(9, || administrator.map(|user| index.list(user)));
    let more = json!({
        "median": milliseconds(lists.median()),
        "worst": milliseconds(lists.worst()),
        "objects": listed / (ASKED - 1),
    });
    figures.tell("access-list", milliseconds(lists.mean()), more)?;
    let objects = administrator.map_or(0, |user| index.list(user).len());
    let more = json!({ "objects": objects });
    figures.tell(
        "access-list-of-administrator",
        milliseconds(all.median()),
        more,
    )?;

    let mut objects = subject.some_objects(ASKED).into_iter();
    let mut found = 0;
    let who = Runs::with(
        ASKED,
        || objects.next(),
        |object| {
            let who = object.map(|object| index.who(object, Some(Action::View)));
            found += who.as_ref().map_or(0, Vec::len);
            who
        },
    );
    let more = json!({
        "median": milliseconds(who.median()),
        "worst": milliseconds(who.worst()),
        "users": found / ASKED,
    });
    figures.tell("access-who", milliseconds(who.mean()), more)?;

    let runs = Runs::of(3, || index.totals());
    let totals = index.totals();
    let more = json!({
        "users": totals.users,
        "objects": totals.objects,
        "cells": totals.cells,
        "allowed": totals.allowed.total(),
    });
    figures.tell("access-matrix-counted", milliseconds(runs.median()), more)?;

    let streamed = subject.some_users(STREAMED);
    let mut bytes = Vec::new();
    let runs = Runs::of(3, || {
        bytes.clear();
        index.matrix(&streamed, &subject.objects, &mut bytes);
        bytes
            .iter()
            .fold(ActionSet::EMPTY.bits(), |all, byte| all | u64::from(*byte))
    });
    let cells = bytes.len() / CELL_BYTES;
    let a_second = cells as f64 / runs.median().as_secs_f64() / 1e6;
    figures.tell(
        "access-matrix-streamed",
        a_second,
        json!({ "cells": cells }),
    )?;

    let mut corners = subject.some_objects(ASKED).into_iter();
    let window: Vec<_> = subject.some_users(WINDOW.0);
    let runs = Runs::with(
        ASKED,
        || {
            let corner = corners.next();
            let start = subject
                .objects
                .iter()
                .position(|object| Some(*object) == corner);
            let rest = subject.objects.get(start.unwrap_or_default()..);
            rest.and_then(|rest| rest.get(..WINDOW.1.min(rest.len())))
                .unwrap_or_default()
        },
        |objects| {
            let mut bytes = Vec::new();
            index.matrix(&window, objects, &mut bytes);
            bytes
        },
    );
    let more = json!({ "worst": milliseconds(runs.worst()), "cells": WINDOW.0 * WINDOW.1 });
    figures.tell("access-matrix-window", milliseconds(runs.median()), more)
}
