//! Measures rights on the benchmark organisation and prints the figures as JSON.
//!
//! `cargo run --release -p luotsi-domain --example access_bench [SEED]`
//!
//! With `LUOTSI_BENCH_CPU=1` on Linux, time is what the thread had on a processor: for a machine that
//! is busy with other things.

#![allow(clippy::print_stdout)] // that is what it is for

mod changes;
mod clock;

use std::hint::black_box;

use luotsi_domain::{
    access::{Action, CELL_BYTES, Index, ObjectNo, UserNo},
    generate::benchmark,
};
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};

use clock::{Clock, best, ms, per};

const QUERIES: usize = 1_000_000;

fn main() {
    let seed = std::env::args()
        .nth(1)
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(1);
    let Some(benchmark) = benchmark(seed) else {
        return;
    };
    let organisation = &benchmark.organisation;
    let (index, compile) = best(5, || Index::of(organisation));
    let users = index.users();
    let objects = index.objects();
    let mut dice = rand_chacha::ChaCha8Rng::seed_from_u64(seed);
    let queries: Vec<(UserNo, Action, ObjectNo)> = (0..QUERIES)
        .map(|_| {
            (
                users[dice.random_range(0..users.len())],
                Action::ALL[dice.random_range(1..Action::ALL.len())],
                objects[dice.random_range(0..objects.len())],
            )
        })
        .collect();
    let figures = json!({
        "seed": seed,
        "users": users.len(),
        "objects": objects.len(),
        "records": organisation.len(),
        "compileMs": ms(compile),
        "bytes": index.bytes(),
        "checkRandomNs": checks(&index, &queries),
        "checkDependentNs": dependent(&index, &users, &objects, &queries),
        "actionsRandomNs": actions(&index, &queries),
        "list": lists(&index, &users, &queries),
        "who": who(&index, &objects, &queries),
        "matrix": matrix(&index, &users, &objects),
        "changes": {
            "membership": changes::measured(&index, organisation, &benchmark.membership),
            "sectionGrant": changes::measured(&index, organisation, &benchmark.section_grant),
            "subtreeMove": changes::measured(&index, organisation, &benchmark.subtree_move),
            "coordinator": changes::measured(&index, organisation, &benchmark.coordinator),
        },
    });
    println!("{figures:#}");
}

fn checks(index: &Index, queries: &[(UserNo, Action, ObjectNo)]) -> f64 {
    let (_, time) = best(5, || {
        let allowed = queries
            .iter()
            .filter(|(user, action, object)| index.may(*user, *action, *object));
        black_box(allowed.count())
    });
    per(time, queries.len())
}

/// Each question depends on the answer before.
fn dependent(
    index: &Index,
    users: &[UserNo],
    objects: &[ObjectNo],
    queries: &[(UserNo, Action, ObjectNo)],
) -> f64 {
    let numbers: Vec<(usize, usize)> = queries
        .iter()
        .enumerate()
        .map(|(at, _)| (at * 7919 % users.len(), at * 104_729 % objects.len()))
        .collect();
    let (_, time) = best(3, || {
        let mut last = 0;
        for ((_, action, _), (user, object)) in queries.iter().zip(&numbers) {
            let user = users[(user + last) % users.len()];
            let object = objects[(object + last) % objects.len()];
            last = usize::from(index.may(user, *action, object));
        }
        black_box(last)
    });
    per(time, queries.len())
}

fn actions(index: &Index, queries: &[(UserNo, Action, ObjectNo)]) -> f64 {
    let (_, time) = best(3, || {
        let all = queries
            .iter()
            .map(|(user, _, object)| index.actions(*user, *object).bits());
        black_box(all.fold(0, |all, actions| all ^ actions))
    });
    per(time, queries.len())
}

fn lists(index: &Index, users: &[UserNo], queries: &[(UserNo, Action, ObjectNo)]) -> Value {
    let asked: Vec<UserNo> = queries.iter().take(500).map(|(user, ..)| *user).collect();
    let (rows, time) = best(3, || {
        asked
            .iter()
            .map(|user| index.list(*user).len())
            .sum::<usize>()
    });
    let most = users
        .iter()
        .take(500)
        .max_by_key(|user| index.list(**user).len());
    let longest = most.map(|user| best(5, || index.list(*user).len()));
    json!({
        "meanMs": ms(time) / asked.len() as f64,
        "meanRows": rows / asked.len(),
        "longestMs": longest.map(|(_, time)| ms(time)),
        "longestRows": longest.map(|(rows, _)| rows),
    })
}

fn who(index: &Index, objects: &[ObjectNo], queries: &[(UserNo, Action, ObjectNo)]) -> Value {
    let asked: Vec<_> = queries.iter().take(200).collect();
    let (found, time) = best(3, || {
        let who = asked
            .iter()
            .map(|(_, action, object)| index.who(*object, Some(*action)).len());
        who.sum::<usize>()
    });
    let (all, any) = best(3, || {
        let who = asked
            .iter()
            .map(|(_, _, object)| index.who(*object, None).len());
        who.sum::<usize>()
    });
    // Sections have everybody's rights below them.
    let sections: Vec<_> = objects
        .iter()
        .filter(|object| index.parent(**object).is_none())
        .collect();
    let slowest = sections
        .iter()
        .map(|object| best(3, || index.who(**object, None).len()).1)
        .max()
        .unwrap_or_default();
    json!({
        "oneActionMs": ms(time) / asked.len() as f64,
        "meanUsers": found / asked.len(),
        "anyActionMs": ms(any) / asked.len() as f64,
        "meanUsersAny": all / asked.len(),
        "slowestSectionMs": ms(slowest),
    })
}

fn matrix(index: &Index, users: &[UserNo], objects: &[ObjectNo]) -> Value {
    let (totals, counted) = best(3, || index.totals());
    let mut bytes = Vec::new();
    let start = Clock::start();
    let mut cells = 0;
    let mut sum = 0_u64;
    for users in users.chunks(4).take(100) {
        bytes.clear();
        index.matrix(users, objects, &mut bytes);
        cells += bytes.len() / CELL_BYTES;
        sum ^= bytes
            .iter()
            .step_by(4096)
            .map(|byte| u64::from(*byte))
            .sum::<u64>();
    }
    black_box(sum);
    let streamed = start.elapsed();
    json!({
        "cells": totals.users * totals.objects,
        "cellsWithRights": totals.cells,
        "allowed": totals.allowed.total(),
        "countedMs": ms(counted),
        "streamedCellsPerSecond": (cells as f64 / streamed.as_secs_f64()).round(),
    })
}
