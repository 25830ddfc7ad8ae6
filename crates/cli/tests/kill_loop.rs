//! The program is killed hundreds of times while it carries out commands. What it has acknowledged
//! is there afterwards, and the audit chain is whole.
//!
//! The moments are random; `LUOTSI_TEST_SEED` repeats a run as far as the machine allows.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)] // helpers of tests, too, stop where they must

mod common;

use std::{
    collections::HashSet,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{ChildStdout, Stdio},
    thread,
    time::{Duration, Instant},
};

use luotsi_store::Workspace;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::json;

use crate::common::{Folder, cli, keys, make_cheap, opening};

const LANES: u64 = 2;
const KILLS_IN_A_LANE: usize = 150;
const COMMANDS: usize = 16;

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    let seed: u64 = std::env::var("LUOTSI_TEST_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| rand::rng().random());
    println!("LUOTSI_TEST_SEED={seed}");
    let begun = Instant::now();
    let lanes: Vec<_> = (0..LANES)
        .map(|lane| thread::spawn(move || Lane::new(seed.wrapping_add(lane)).run()))
        .collect();
    let mut all = Tally::default();
    for lane in lanes {
        all.add(&lane.join().unwrap());
    }
    println!("{all:?} in {:?}", begun.elapsed());
    // A loop that kills too early or too late would show nothing.
    assert!(all.killed_while_working > 100, "{all:?}");
}

#[derive(Debug, Default)]
struct Tally {
    acknowledged: usize,
    /// Kills after the first outcome and before the last.
    killed_while_working: usize,
    /// Commands that were durable before anybody was told.
    durable_untold: usize,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.acknowledged += other.acknowledged;
        self.killed_while_working += other.killed_while_working;
        self.durable_untold += other.durable_untold;
    }
}

struct Lane {
    random: ChaCha8Rng,
    folder: Folder,
    workspace: PathBuf,
    runtime: tokio::runtime::Runtime,
    tally: Tally,
    expected: HashSet<String>,
}

impl Lane {
    fn new(seed: u64) -> Self {
        let folder = Folder::new();
        let workspace = folder.workspace();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(make_cheap(&workspace));
        Self {
            random: ChaCha8Rng::seed_from_u64(seed),
            folder,
            workspace,
            runtime,
            tally: Tally::default(),
            expected: HashSet::new(),
        }
    }

    fn run(mut self) -> Tally {
        let started = Instant::now();
        self.kill_once(0, COMMANDS);
        let whole = started.elapsed();
        for round in 1..KILLS_IN_A_LANE {
            // A third of the kills hit the start, from the first instruction on; the others come
            // after some outcome, a little later than that.
            let after = self.random.random_range(0..COMMANDS + COMMANDS / 2);
            let after = after.saturating_sub(COMMANDS / 2);
            let longest = if after == 0 {
                whole
            } else {
                Duration::from_millis(3)
            };
            let pause = longest.mul_f64(self.random.random());
            self.kill_after(round, after, pause);
        }
        self.tally
    }

    fn kill_once(&mut self, round: usize, after: usize) {
        self.kill_after(round, after, Duration::ZERO);
    }

    /// Starts the program on commands of its own and kills it a while after so many outcomes.
    fn kill_after(&mut self, round: usize, outcomes: usize, pause: Duration) {
        let ids: Vec<String> = (0..COMMANDS).map(|n| format!("k{round}-{n}")).collect();
        let file = commands(&self.folder, &ids);
        let mut child = cli(&self.workspace, ["run", "--json", "--wait", "30"])
            .arg(file)
            .0
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut outcome = Outcomes(BufReader::new(child.stdout.take().unwrap()));
        let mut acknowledged = 0;
        while acknowledged < outcomes && outcome.next() {
            acknowledged += 1;
        }
        // Not a wait for something: the random moment itself.
        thread::sleep(pause);
        child.kill().unwrap();
        child.wait().unwrap();
        // What it said before it was killed is still to be read.
        while outcome.next() {
            acknowledged += 1;
        }
        if (1..COMMANDS).contains(&acknowledged) {
            self.tally.killed_while_working += 1;
        }
        self.tally.acknowledged += acknowledged;
        self.expected.extend(ids.iter().take(acknowledged).cloned());
        self.check(&ids, acknowledged, round);
    }

    fn check(&mut self, ids: &[String], acknowledged: usize, round: usize) {
        let (there, intact) = self.runtime.block_on(look(&self.workspace));
        assert!(intact, "round {round}");
        let missing: Vec<_> = self.expected.difference(&there).collect();
        assert!(missing.is_empty(), "round {round}: {missing:?}");
        // At most the command that was under way is there untold.
        let untold: Vec<_> = ids
            .iter()
            .skip(acknowledged)
            .filter(|id| there.contains(*id))
            .collect();
        assert!(untold.len() <= 1, "round {round}: {untold:?}");
        self.tally.durable_untold += untold.len();
    }
}

fn commands(folder: &Folder, ids: &[String]) -> PathBuf {
    let commands: Vec<_> = ids
        .iter()
        .map(|id| {
            json!({"op": "create", "id": id, "kind": "folder", "parent": "f1", "name": format!("Kansio {id}")})
        })
        .collect();
    folder.write("commands.json", json!(commands).to_string())
}

/// The ids of all records, and whether the audit chain is whole.
async fn look(workspace: &Path) -> (HashSet<String>, bool) {
    let workspace = Workspace::open(workspace, &keys(), &opening())
        .await
        .unwrap();
    let records = workspace.load().await.unwrap();
    let verified = workspace.verify().await.unwrap();
    workspace.close().await.unwrap();
    let ids = records.iter().map(|record| record.id.to_string()).collect();
    (ids, verified.intact())
}

/// The outcomes that the program prints, one after another.
struct Outcomes(BufReader<ChildStdout>);

impl Outcomes {
    /// Whether another command was accepted.
    fn next(&mut self) -> bool {
        let mut line = String::new();
        while self.0.read_line(&mut line).unwrap() > 0 {
            let outcome = line.trim_matches([',', '\n']);
            if outcome.contains("refusal") {
                panic!("{outcome}");
            }
            // Each line is ended by the next outcome; the last one that was said is whole all the same.
            if serde_json::from_str::<serde_json::Value>(outcome)
                .is_ok_and(|it| it["accepted"] == true)
            {
                return true;
            }
            line.clear();
        }
        false
    }
}
