//! Files that become documents, many at once: what they lose is told before, folders are kept, and what is wrong with
//! one does not stop the others.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{house::house, support::Program};

/// Files in the program's folder; gives the path of what they stand in.
fn files(program: &Program, files: &[(&str, &[u8])]) -> String {
    for (name, bytes) in files {
        let path = program.path(name);
        fs::create_dir_all(Path::new(&path).parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    program.path("Tuotavat")
}

async fn read(program: &Program, paths: &[String]) -> Value {
    let args = json!({"paths": paths, "task": "t"});
    program.ok("read_documents", args).await
}

/// Brings in all that could be read.
async fn import(program: &Program, read: &Value) -> Value {
    let files = read["files"].as_array().unwrap().iter();
    let readable = files.filter(|file| file["reading"]["outcome"] == "readable");
    let files: Vec<Value> = readable
        .map(|file| {
            json!({"path": file["path"], "folders": file["folders"], "hash": file["reading"]["hash"]})
        })
        .collect();
    let args = json!({"files": files, "folder": "f", "task": "t"});
    program.ok("import_documents", args).await
}

async fn said(program: &Program, object: &Value) -> String {
    let editing = program.ok("editing", json!({"object": object})).await;
    editing["latest"]["text"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_file_loses_is_told_before_anything_is_saved() {
    let program = house("ed").await;
    let folder = files(
        &program,
        &[(
            "Tuotavat/ohje.md",
            b"# Perehdytys\n\n<video src=\"x.mp4\"></video>\n\n- yksi\n- kaksi\n\n\
              ![Kuva](https://example.com/kuva.png)\n",
        )],
    );
    let before = program.rows("documents").await;
    let found = read(&program, &[format!("{folder}/ohje.md")]).await;
    let reading = &found["files"][0]["reading"];
    let losses = reading["losses"].as_array().unwrap().iter();
    let codes: Vec<_> = losses.filter_map(|loss| loss["code"].as_str()).collect();
    assert!(
        codes.contains(&"remote-picture") && codes.contains(&"raw-html"),
        "{found}"
    );
    assert_eq!(program.rows("documents").await, before);

    let report = import(&program, &found).await;
    let made = &report["files"][0]["result"];
    let object = program.object(made["document"].as_str().unwrap()).await;
    assert_eq!(object["name"]["text"], reading["name"]);
    let text = said(&program, &made["document"]).await;
    for word in [
        "Perehdytys",
        "yksi",
        "kaksi",
        "https://example.com/kuva.png",
    ] {
        assert!(text.contains(word), "{word} in {text}");
    }
    assert!(report["history"].is_object(), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn folders_are_kept_and_what_is_there_already_is_used() {
    let program = house("ed").await;
    let folder = files(
        &program,
        &[
            ("Tuotavat/yksi.md", b"Yksi"),
            ("Tuotavat/Myynti/kaksi.md", b"Kaksi"),
            ("Tuotavat/Myynti/kolme.json", br#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Kolme"}]}]}"#),
            ("Tuotavat/kuva.png", b"P"),
        ],
    );
    let found = read(&program, &[folder]).await;
    assert_eq!(found["passedOver"], json!(["Tuotavat/kuva.png"]));
    for _ in 0..2 {
        import(&program, &found).await;
    }
    let rows = program.rows("documents").await;
    let times = |name: &str| rows.iter().filter(|row| *row == name).count();
    assert_eq!((times("Tuotavat"), times("Myynti")), (1, 1), "{rows:?}");
    assert_eq!((times("yksi"), times("kaksi"), times("kolme")), (2, 2, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_wrong_is_named_with_its_reason_and_the_others_come_in() {
    let program = house("ed").await;
    // As Word leaves a file that has a password: the names of its streams stand in sectors.
    let stream = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let mut protected = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    protected.resize(128, 0);
    protected.extend(stream);
    let folder = files(
        &program,
        &[
            ("Tuotavat/a-rikki.docx", b"PK no archive"),
            ("Tuotavat/b-salattu.docx", &protected),
            ("Tuotavat/c-vanha.md", b"Hyv\xe4\n"),
            ("Tuotavat/d-muu.json", br#"{"dependencies": {}}"#),
            ("Tuotavat/e-hyva.md", b"Hyv\xc3\xa4\n"),
        ],
    );
    let found = read(&program, &[folder.clone(), program.path("poissa.md")]).await;
    let codes: Vec<_> = found["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let failure = &file["reading"]["failure"];
            if !failure.is_null() {
                let place = failure["place"].as_str().unwrap();
                assert!(
                    place.starts_with(file["path"].as_str().unwrap()),
                    "{failure}"
                );
            }
            failure["code"].as_str().unwrap_or_default().to_owned()
        })
        .collect();
    assert_eq!(
        codes,
        [
            "not-a-document",
            "document-encrypted",
            "document-encoding",
            "not-a-document",
            "",
            "unreadable-file"
        ]
    );
    let report = import(&program, &found).await;
    assert_eq!(
        report["files"][0]["result"]["outcome"], "imported",
        "{report}"
    );
    let rows = program.rows("documents").await;
    assert!(rows.contains(&"e-hyva".to_owned()), "{rows:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_since_it_was_told_of_or_may_not_be_made_leaves_nothing() {
    let program = house("ed").await;
    let folder = files(&program, &[("Tuotavat/ohje.md", b"Ennen")]);
    let found = read(&program, &[folder]).await;
    fs::write(program.path("Tuotavat/ohje.md"), "Nyt <video></video>").unwrap();
    let before = program.rows("documents").await;
    let report = import(&program, &found).await;
    let failure = &report["files"][0]["result"]["failure"];
    assert_eq!(failure["code"], "file-changed", "{report}");

    fs::write(program.path("Tuotavat/ohje.md"), "Ennen").unwrap();
    program.as_user("vera").await;
    let seen = program.rows("documents").await;
    let report = import(&program, &found).await;
    let result = &report["files"][0]["result"];
    assert_eq!(result["failure"]["code"], "refused", "{report}");
    assert_eq!(program.rows("documents").await, seen, "no folder is left");
    program.as_user("ed").await;
    assert_eq!(program.rows("documents").await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_files_are_chosen_at_once() {
    let program = house("ed").await;
    let path = program.path("ohje.md");
    *program.app.host().chosen.lock().unwrap() = Some((&path).into());
    let args = json!({"purpose": "document", "title": "Tuo"});
    assert_eq!(
        program.ok("choose_paths", args.clone()).await,
        json!([path])
    );
    assert_eq!(program.ok("choose_paths", args).await, json!([]));
}
