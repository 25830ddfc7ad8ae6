//! `import`, `export`, `generate`.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Value, json};

use crate::common::{Folder, bare, cli};

/// All files of a folder by their relative paths.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

fn organisation(bundle: &Path) -> Value {
    serde_json::from_slice(&fs::read(bundle.join("organisation.json")).unwrap()).unwrap()
}

#[test]
fn an_organisation_comes_in_changes_and_goes_out_again() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let commands = folder.write(
        "commands.json",
        json!([{"op": "rename", "object": "d1", "name": {"fi": "Reklamaatio-ohje"}}]).to_string(),
    );
    cli(&workspace, ["run"]).arg(&commands).runs(0);
    let out = folder.at("out");
    let counts = cli(&workspace, ["export"]).arg(&out).answers(0);
    assert_eq!(counts["users"], 5);
    let exported = organisation(&out);
    assert_eq!(
        exported["documents"][0]["name"],
        json!({"fi": "Reklamaatio-ohje"})
    );
    assert_eq!(fs::read(out.join("documents/d1.md")).unwrap(), b"# Ohje\n");
}

#[test]
fn the_export_of_an_import_is_the_same_again_as_a_folder_and_as_a_zip() {
    let folder = Folder::new();
    let first = folder.at("first");
    cli(&folder.workspace(), ["export"]).arg(&first).runs(0);
    for name in ["second", "second.zip"] {
        let workspace = folder.at(&format!("of-{name}"));
        let bundle = folder.at(name);
        cli(&folder.at("workspace"), ["export"])
            .arg(&bundle)
            .runs(0);
        cli(&workspace, ["import"]).arg(&bundle).runs(0);
        let again = folder.at(&format!("again-{name}.d"));
        cli(&workspace, ["export"]).arg(&again).runs(0);
        assert_eq!(files(&again), files(&first), "{name}");
    }
}

#[test]
fn a_second_bundle_fills_and_an_id_that_is_there_is_refused_and_named() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let more = json!({"format": "luotsi-organisation/1",
                      "documents": [{"id": "d7", "name": "Uusi"}, {"id": "d8", "name": "Uudempi"}]});
    let more = folder.bundle("more", &more);
    assert_eq!(
        cli(&workspace, ["import"]).arg(&more).answers(0)["objects"],
        2
    );

    let ran = cli(&workspace, ["import"]).arg(&more).runs(1);
    assert!(ran.messages().contains("d7"), "{}", ran.messages());
    let out = folder.at("out");
    cli(&workspace, ["export"]).arg(&out).runs(0);
    let documents = organisation(&out)["documents"].as_array().unwrap().len();
    assert_eq!(documents, 4);
}

#[test]
fn an_organisation_without_an_administrator_can_be_imported_and_asked() {
    let folder = Folder::new();
    let bundle = json!({"format": "luotsi-organisation/1", "users": [{"id": "eero", "name": "Eero"}],
                        "documents": [{"id": "d1", "name": "Ohje", "published": true}]});
    let bundle = folder.bundle("bundle", &bundle);
    let workspace = folder.at("workspace");
    cli(&workspace, ["import"]).arg(&bundle).runs(0);
    let check = [
        "access", "check", "--user", "eero", "--action", "view", "--object", "d1",
    ];
    assert_eq!(cli(&workspace, check).answers(1)["allowed"], false);
}

#[test]
fn what_is_generated_is_the_same_for_the_same_seed_and_can_be_imported() {
    let folder = Folder::new();
    let generate = |seed: &'static str, name: &str| {
        let size = [
            "generate",
            "--users",
            "12",
            "--objects",
            "150",
            "--seed",
            seed,
        ];
        let bundle = folder.at(name);
        bare(size).arg(&bundle).runs(0);
        bundle
    };
    let (one, same, other) = (generate("7", "a"), generate("7", "b"), generate("8", "c"));
    assert_eq!(files(&one), files(&same));
    assert_ne!(organisation(&one), organisation(&other));
    let counts = cli(&folder.at("workspace"), ["import"])
        .arg(&one)
        .answers(0);
    assert_eq!(
        (&counts["users"], &counts["objects"]),
        (&json!(12), &json!(150))
    );
}

#[test]
fn an_export_leaves_alone_what_is_there() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let taken = folder.write("taken/mine.txt", "mine");
    let ran = cli(&workspace, ["export"])
        .arg(taken.parent().unwrap())
        .runs(1);
    assert!(ran.messages().contains("taken"), "{}", ran.messages());
    assert_eq!(fs::read_dir(taken.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn only_who_manages_the_settings_takes_everything_out() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    cli(&workspace, ["export", "--as", "eero"])
        .arg(folder.at("out"))
        .runs(1);
    assert!(!folder.at("out").exists());
    cli(&workspace, ["export", "--as", "nobody"])
        .arg(folder.at("out"))
        .runs(1);
}

#[test]
fn usage_is_told_apart_from_everything_else() {
    bare(["verify"]).runs(2);
    bare(["no-such-command"]).runs(2);
    bare(["generate", "--seed", "1", "somewhere"]).runs(2);
    let nobody = [
        "access", "check", "--user", "u", "--action", "no-such", "--object", "o",
    ];
    bare(nobody).runs(2);
}
