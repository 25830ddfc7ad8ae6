//! Files that are opened in the system's own programs.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};

use luotsi_api::checkouts;
use luotsi_domain::Hash;
use serde_json::{Value, json};

use crate::{house::house, support::Program};

impl Program {
    async fn look(&self) {
        checkouts::look(&self.app).await.unwrap();
    }

    /// Makes a file the working copy of `d3`.
    async fn attach(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        self.ok("attach_path", json!({"object": "d3", "path": path}))
            .await;
    }

    /// Opens the file of `d3` for editing; gives where it is.
    async fn edit(&self) -> PathBuf {
        let args = json!({"object": "d3", "which": "working", "edit": true});
        self.ok("open_file", args).await;
        self.last_opened()
    }

    fn last_opened(&self) -> PathBuf {
        let opened = self.app.host().opened.lock().unwrap();
        PathBuf::from(opened.last().unwrap())
    }

    async fn working(&self) -> String {
        let args = json!({"object": "d3", "which": "working"});
        let content = self.ok("content", args).await;
        content["preview"]["text"].as_str().unwrap().to_owned()
    }

    /// The only opened file.
    async fn opened(&self) -> Value {
        let files = self.ok("opened_files", json!({})).await;
        let [file] = &files.as_array().unwrap()[..] else {
            panic!("{files}")
        };
        file.clone()
    }

    async fn state(&self) -> String {
        self.opened().await["state"]["kind"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    async fn nothing_is_open(&self) -> bool {
        self.ok("opened_files", json!({})).await == json!([])
    }

    /// The number of the last command, as one that changes nothing else counts it.
    async fn commands(&self, name: &str) -> u64 {
        let intent = json!({"op": "rename", "object": "d3", "name": {"fi": name}});
        let done = self.act(intent).await;
        done["sequence"].as_str().unwrap().parse().unwrap()
    }

    async fn open_again(self, user: &str) -> Self {
        let path = self.ok("session", json!({})).await["path"].clone();
        let program = self.restarted().await;
        program.ok("open_workspace", json!({ "path": path })).await;
        program.as_user(user).await;
        program
    }
}

async fn editing() -> (Program, PathBuf) {
    let program = house("ed").await;
    program.attach("luvut.csv", "a;b\n").await;
    let path = program.edit().await;
    (program, path)
}

fn of_d3() -> Value {
    json!({"object": "d3"})
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_saved_in_another_program_becomes_the_working_copy_once_it_holds_still() {
    let (program, path) = editing().await;
    assert_eq!(path.file_name().unwrap(), "luvut.csv");
    assert_eq!(fs::read_to_string(&path).unwrap(), "a;b\n");
    program.look().await;
    assert_eq!(program.state().await, "same");
    let before = program.commands("Yksi").await;
    for saved in ["a;b\n1;", "a;b\n1;2\n", "a;b\n1;2\n3;4\n"] {
        fs::write(&path, saved).unwrap();
        program.look().await;
        assert_eq!(program.state().await, "changing");
        assert_eq!(program.working().await, "a;b\n");
    }
    program.look().await;
    assert_eq!(program.state().await, "same");
    assert_eq!(program.working().await, "a;b\n1;2\n3;4\n");
    assert!(program.opened().await["takenInAt"].is_string());
    program.look().await;
    let after = program.commands("Kaksi").await;
    assert_eq!(after - before, 2, "several saves are one command");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_may_put_another_file_in_its_place() {
    let (program, path) = editing().await;
    program.look().await;
    let new = path.with_file_name("luvut.tmp");
    fs::write(&new, "a;b\n5;6\n").unwrap();
    fs::remove_file(&path).unwrap();
    program.look().await;
    assert_eq!(program.state().await, "same", "it is waited for");
    fs::rename(&new, &path).unwrap();
    program.look().await;
    program.look().await;
    assert_eq!(program.working().await, "a;b\n5;6\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_gone_or_was_emptied_is_told_and_nothing_is_lost() {
    let (program, path) = editing().await;
    fs::write(&path, "").unwrap();
    program.look().await;
    program.look().await;
    assert_eq!(
        program.opened().await["state"]["error"]["code"],
        "opened-file-empty"
    );
    assert_eq!(program.working().await, "a;b\n");
    fs::remove_file(&path).unwrap();
    for _ in 0..4 {
        program.look().await;
    }
    assert_eq!(
        program.opened().await["state"]["error"]["code"],
        "opened-file-gone"
    );
    fs::write(&path, "a;b\n7;8\n").unwrap();
    program.look().await;
    program.look().await;
    assert_eq!(program.working().await, "a;b\n7;8\n");
}

/// `ed` and the administrator have both changed the file.
async fn collided() -> (Program, PathBuf) {
    let (program, path) = editing().await;
    program.as_user("boss").await;
    program.attach("hinnat.csv", "theirs\n").await;
    program.as_user("ed").await;
    fs::write(&path, "mine and longer\n").unwrap();
    program.look().await;
    program.look().await;
    assert_eq!(program.state().await, "conflict");
    assert_eq!(program.working().await, "theirs\n");
    (program, path)
}

#[tokio::test(flavor = "multi_thread")]
async fn where_somebody_else_changed_it_meanwhile_both_are_shown_and_one_is_chosen() {
    let (program, path) = collided().await;
    let state = program.opened().await["state"].clone();
    assert_eq!(state["mine"]["size"], "16");
    assert_eq!(state["theirs"]["name"], "hinnat.csv");
    assert_eq!(state["theirs"]["by"]["name"]["text"], "Pirjo Pomo");
    assert_eq!(
        program.code("stop_editing_file", of_d3()).await,
        "not-taken-in"
    );
    assert!(path.exists());

    program.as_user("boss").await;
    program.attach("hinnat.csv", "theirs again\n").await;
    program.as_user("ed").await;
    let seen = json!({"object": "d3", "theirs": state["hash"]});
    program.ok("keep_own_file", seen).await;
    assert_eq!(
        (program.state().await, program.working().await),
        ("conflict".into(), "theirs again\n".into()),
        "what was not seen is not replaced"
    );
    let hash = program.opened().await["state"]["hash"].clone();
    assert_eq!(hash, Hash::of(b"theirs again\n").to_string());
    program
        .ok("keep_own_file", json!({"object": "d3", "theirs": hash}))
        .await;
    assert_eq!(program.state().await, "same");
    assert_eq!(program.working().await, "mine and longer\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn theirs_is_kept_and_mine_saved_as_a_copy() {
    let (program, path) = collided().await;
    let copy = json!({"object": "d3", "title": "Tallenna", "end": true});
    assert_eq!(
        program.ok("save_opened_copy", copy.clone()).await,
        Value::Null
    );
    assert_eq!(program.state().await, "conflict");
    let chosen = PathBuf::from(program.path("oma.csv"));
    *program.app.host().chosen.lock().unwrap() = Some(chosen.clone());
    program.ok("save_opened_copy", copy).await;
    assert_eq!(fs::read_to_string(chosen).unwrap(), "mine and longer\n");
    assert_eq!(program.working().await, "theirs\n");
    assert!(program.nothing_is_open().await && !path.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn mine_is_given_up_only_when_that_is_said() {
    let (program, path) = collided().await;
    program.ok("discard_file_changes", of_d3()).await;
    assert_eq!(program.working().await, "theirs\n");
    assert!(program.nothing_is_open().await && !path.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_that_were_not_taken_in_are_found_after_a_restart_and_offered() {
    let (program, path) = editing().await;
    fs::write(&path, "a;b\n9;9\n").unwrap();
    let program = program.open_again("ed").await;
    assert_eq!(program.state().await, "left");
    program.look().await;
    program.look().await;
    assert_eq!(
        program.working().await,
        "a;b\n",
        "nothing is taken in unasked"
    );
    program.as_user("boss").await;
    assert!(program.nothing_is_open().await, "it is another's");
    program.as_user("ed").await;
    program.ok("take_in_file", of_d3()).await;
    assert_eq!(program.state().await, "same");
    assert_eq!(program.working().await, "a;b\n9;9\n");

    let program = program.open_again("ed").await;
    assert!(program.nothing_is_open().await);
    assert!(!path.exists(), "what says nothing of its own goes away");
    assert_eq!(files_below(path.parent().unwrap().parent().unwrap()), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_kill_too() {
    let (program, path) = editing().await;
    let workspace = program.ok("session", json!({})).await["path"].clone();
    fs::write(&path, "a;b\n9;9\n").unwrap();
    program.look().await;
    let again = program.killed();
    again.ok("open_workspace", json!({"path": workspace})).await;
    again.as_user("ed").await;
    assert_eq!(again.state().await, "left");
    assert_eq!(again.working().await, "a;b\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_a_program_holds_stays_when_editing_ends() {
    let (program, path) = editing().await;
    let lock = path.with_file_name(".~lock.luvut.csv#");
    fs::write(&lock, "").unwrap();
    program.ok("stop_editing_file", of_d3()).await;
    assert!(program.nothing_is_open().await && path.exists());
    program.look().await;
    fs::write(&path, "a;b\nlater\n").unwrap();
    program.look().await;
    program.look().await;
    assert_eq!(program.state().await, "left", "what came later is offered");
    assert_eq!(program.working().await, "a;b\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn ending_takes_in_what_was_saved_last() {
    let (program, path) = editing().await;
    fs::write(&path, "a;b\nlast\n").unwrap();
    program.ok("stop_editing_file", of_d3()).await;
    assert_eq!(program.working().await, "a;b\nlast\n");
    assert!(program.nothing_is_open().await && !path.exists());
    assert_eq!(program.code("take_in_file", of_d3()).await, "not-opened");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_approval_is_not_changed_and_the_file_stays() {
    let (program, path) = editing().await;
    program.act(json!({"op": "submit", "object": "d3"})).await;
    fs::write(&path, "a;b\nlate\n").unwrap();
    program.look().await;
    program.look().await;
    let error = program.opened().await["state"]["error"].clone();
    assert_eq!(error["refusal"]["reason"]["code"], "in-review");
    assert_eq!(program.working().await, "a;b\n");
    program.as_user("boss").await;
    let back = json!({"op": "return", "object": "d3", "comment": "Kesken"});
    program.act(back).await;
    program.as_user("ed").await;
    program.ok("take_in_file", of_d3()).await;
    assert_eq!(program.working().await, "a;b\nlate\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_read_the_approved_file_and_change_nothing() {
    let program = house("vera").await;
    let open = |edit| json!({"object": "d5", "which": "approved", "edit": edit});
    assert_eq!(program.code("open_file", open(true)).await, "refused");
    program.ok("open_file", open(false)).await;
    let path = program.last_opened();
    assert_eq!(fs::read_to_string(&path).unwrap(), "a;b\n1;2\n");
    assert!(fs::metadata(&path).unwrap().permissions().readonly());
    assert!(program.nothing_is_open().await);
    program.ok("open_file", open(false)).await;
    assert_eq!(program.last_opened(), path, "the same file serves again");
    let unseen = json!({"object": "d3", "which": "approved", "edit": false});
    assert_eq!(program.code("open_file", unseen).await, "not-found");
    let page = json!({"object": "d4", "which": "approved", "edit": false});
    assert_eq!(program.code("open_file", page).await, "nothing-to-open");
    program.ok("close_workspace", json!({})).await;
    assert!(!path.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_system_would_run_is_not_opened() {
    let program = house("ed").await;
    for (name, text) in [
        ("asenna.EXE", "MZ"),
        ("asenna.sh", "ls"),
        ("asenna", "#!/bin/sh\n"),
    ] {
        program.attach(name, text).await;
        let args = json!({"object": "d3", "which": "working", "edit": false});
        let error = program.try_call("open_file", args).await.unwrap_err();
        assert_eq!(
            (&*error.code, error.place.as_deref()),
            ("runnable-file", Some(name))
        );
    }
    assert!(program.app.host().opened.lock().unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_name_leads_nowhere_else() {
    let program = house("ed").await;
    program.attach("a.csv", "a\n").await;
    let media = serde_json::to_value(luotsi_domain::Media::File {
        name: "../..\\con: \u{202e}x.csv. ".into(),
    });
    let file = json!({"hash": Hash::of(b"a\n").to_string(), "size": "2", "media": media.unwrap()});
    program
        .act(json!({"op": "attach-file", "document": "d3", "file": file}))
        .await;
    let path = program.edit().await;
    assert_eq!(path.file_name().unwrap(), "-..-con- x.csv");
    assert_eq!(fs::read_to_string(&path).unwrap(), "a\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_no_program_opens_leaves_nothing_behind() {
    let program = house("vera").await;
    program
        .app
        .host()
        .opens_nothing
        .store(true, Ordering::SeqCst);
    let args = json!({"object": "d5", "which": "approved", "edit": false});
    let error = program.try_call("open_file", args).await.unwrap_err();
    assert_eq!(
        (&*error.code, error.place.as_deref()),
        ("open-file", Some("luvut.csv"))
    );
    let workspace = program.ok("session", json!({})).await["path"].clone();
    assert_eq!(
        files_below(&Path::new(workspace.as_str().unwrap()).join("opened")),
        0
    );
}

fn files_below(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}
