//! What a power cut, a full disk and a folder that may not be written leave of a workspace.
//!
//! `luotsi-power-cut` stands between the real program and the C library, writes down what it does in
//! the workspace's folder, and makes of it what is left when the power goes. The moments are random;
//! `LUOTSI_TEST_SEED` repeats a run.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)] // helpers of tests, too, stop where they must

mod common;

#[path = "power_cut/faults.rs"]
mod faults;
#[path = "power_cut/layer.rs"]
mod layer;

use std::{collections::HashSet, fs, path::Path};

use luotsi_power_cut::{Disk, journal::Operation};
use luotsi_store::{StoreError, Verified, Workspace};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use crate::{
    common::{Folder, cli, keys, make_cheap, opening},
    layer::Layer,
};

const COMMANDS: usize = 8;

fn seed() -> u64 {
    let seed = std::env::var("LUOTSI_TEST_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| rand::rng().random());
    println!("LUOTSI_TEST_SEED={seed}");
    seed
}

/// The ids of all records of a workspace whose audit chain is whole.
async fn look(workspace: &Path) -> Result<HashSet<String>, StoreError> {
    let (ids, verified) = look_anyhow(workspace).await?;
    assert!(verified.intact(), "{verified:?}");
    Ok(ids)
}

/// The ids of all records, and what checking the audit chain has shown.
async fn look_anyhow(workspace: &Path) -> Result<(HashSet<String>, Verified), StoreError> {
    let workspace = Workspace::open(workspace, &keys(), &opening()).await?;
    let records = workspace.load().await;
    let verified = workspace.verify().await;
    workspace.close().await?;
    let ids = records?
        .iter()
        .map(|record| record.id.to_string())
        .collect();
    Ok((ids, verified?))
}

/// How many of the outcomes that were printed say that a command was carried out.
pub(crate) fn accepted(printed: &str) -> usize {
    printed.matches(r#"{"accepted":true}"#).count()
}

fn creating(ids: &[String]) -> String {
    let commands: Vec<Value> = ids
        .iter()
        .map(|id| json!({"op": "create", "id": id, "kind": "folder", "parent": "f1", "name": id}))
        .collect();
    json!(commands).to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_power_cut_at_any_moment() {
    let mut random = ChaCha8Rng::seed_from_u64(seed());
    let folder = Folder::new();
    let workspace = folder.workspace();
    make_cheap(&workspace).await;
    let layer = Layer::new(&folder, &workspace);
    let mut expected = HashSet::new();
    let mut most = 0;
    let mut cut_while_working = 0;
    for round in 0..150 {
        let ids: Vec<String> = (0..COMMANDS).map(|n| format!("c{round}-{n}")).collect();
        let file = folder.write("commands.json", creating(&ids));
        let before = Disk::of(&workspace).unwrap();
        // The first one runs to its end, to know how many operations there are.
        let after = (round > 0).then(|| random.random_range(1..=most));
        let run = cli(&workspace, ["run", "--json"]).arg(&file);
        let ran = layer.run(run, after);
        let told = accepted(&ran.printed);
        most = most.max(ran.operations.len());
        if (1..COMMANDS).contains(&told) {
            cut_while_working += 1;
        }
        expected.extend(ids.into_iter().take(told));

        let mut disk = before;
        for operation in ran.operations {
            disk.follow(operation);
        }
        let how = random.random();
        disk.write_after_power_cut(&workspace, how).unwrap();
        let there = look(&workspace).await;
        let there =
            there.unwrap_or_else(|error| panic!("round {round}, {after:?}, {how}: {error}"));
        let missing: Vec<_> = expected.difference(&there).collect();
        assert!(
            missing.is_empty(),
            "round {round}, {after:?}, {how}: {missing:?}"
        );
    }
    println!(
        "{} acknowledged, {cut_while_working} cuts between them",
        expected.len()
    );
    assert!(cut_while_working > 30);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_syncs_the_same_work_would_be_lost() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    make_cheap(&workspace).await;
    let layer = Layer::new(&folder, &workspace);
    let mut disk = Disk::of(&workspace).unwrap();
    let file = folder.write("commands.json", creating(&["lost".to_owned()]));
    let ran = layer.run(cli(&workspace, ["run"]).arg(&file), None);
    assert!(ran.done);
    for operation in ran.operations {
        if !matches!(operation, Operation::Sync { .. }) {
            disk.follow(operation);
        }
    }
    let mut lost = 0;
    for how in 0..16 {
        disk.write_after_power_cut(&workspace, how).unwrap();
        let there = look_anyhow(&workspace).await;
        let kept = there.is_ok_and(|(ids, verified)| ids.contains("lost") && verified.intact());
        lost += usize::from(!kept);
    }
    assert!(lost > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_there_whole_or_can_be_made_again() {
    let mut random = ChaCha8Rng::seed_from_u64(seed());
    let folder = Folder::new();
    // Also shows that the bundle can be imported at all.
    folder.workspace();
    let bundle = folder.at("small");
    let workspace = folder.at("cut");
    fs::create_dir(&workspace).unwrap();
    let layer = Layer::new(&folder, &workspace);
    let mut most = 0;
    let mut made_again = 0;
    for round in 0..24 {
        Disk::default()
            .write_after_power_cut(&workspace, 0)
            .unwrap();
        // Every fourth comes to its end, and the power goes just then.
        let after = (round % 4 > 0).then(|| random.random_range(1..=most));
        let ran = layer.run(cli(&workspace, ["import"]).arg(&bundle), after);
        most = most.max(ran.operations.len());
        let mut disk = Disk::default();
        for operation in ran.operations {
            disk.follow(operation);
        }
        disk.write_after_power_cut(&workspace, random.random())
            .unwrap();
        match look(&workspace).await {
            Ok(there) => assert!(there.contains("d1"), "round {round}"),
            Err(error) => {
                assert!(!ran.done, "round {round}: {error}");
                let code = error.code();
                assert!(
                    matches!(code, "not-a-workspace" | "incomplete"),
                    "round {round}: {error}"
                );
                cli(&workspace, ["import"]).arg(&bundle).runs(0);
                assert!(look(&workspace).await.unwrap().contains("d1"));
                made_again += 1;
            }
        }
    }
    println!("{made_again} made again");
    assert!(made_again > 3);
}
