//! Bundles that are broken, or made to do harm.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::Path,
};

use serde_json::{Value, json};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::common::{Folder, cli};

/// The import is refused with exit code 3, the message has these parts, and nothing is left of it.
fn refused(folder: &Folder, bundle: &Path, parts: &[&str]) {
    let workspace = folder.at("never");
    let ran = cli(&workspace, ["import"]).arg(bundle).runs(3);
    for part in parts {
        assert!(ran.messages().contains(part), "{part}: {}", ran.messages());
    }
    assert!(!workspace.exists());
}

fn with(members: Value) -> Value {
    let mut organisation = json!({
        "format": "luotsi-organisation/1",
        "users": [{"id": "u1", "name": "Aino", "administrator": true}]
    });
    let (Value::Object(all), Value::Object(members)) = (&mut organisation, members) else {
        panic!("members are an object");
    };
    all.extend(members);
    organisation
}

#[test]
fn what_is_wrong_is_named_with_file_and_place() {
    let cases = [
        (
            "unknown member",
            with(json!({"documents": [{"id": "d1", "name": "x", "colour": "red"}]})),
            vec!["documents[0]", "d1", "colour"],
        ),
        (
            "missing reference",
            with(json!({"documents": [{"id": "d1", "name": "x", "folder": "f9"}]})),
            vec!["documents[0]", "f9"],
        ),
        (
            "cycle",
            with(
                json!({"processes": [{"id": "p1", "name": "x", "parent": "p2"},
                                            {"id": "p2", "name": "y", "parent": "p1"}]}),
            ),
            vec!["processes"],
        ),
        (
            "duplicate id",
            with(json!({"documents": [{"id": "d1", "name": "x"}, {"id": "d1", "name": "y"}]})),
            vec!["documents[1]", "d1"],
        ),
        (
            "two roles in a team",
            with(
                json!({"teams": [{"id": "t1", "name": "x", "identifier": "T",
             "members": [{"user": "u1", "role": "trainer"}, {"user": "u1", "role": "team-owner"}]}]}),
            ),
            vec!["teams[0]", "u1"],
        ),
        (
            "path",
            with(json!({"documents": [{"id": "d1", "name": "x", "body": "../../etc/passwd"}]})),
            vec!["documents[0]", "passwd"],
        ),
        (
            "missing file",
            with(json!({"documents": [{"id": "d1", "name": "x", "body": "documents/d1.md"}]})),
            vec!["documents[0]", "d1.md"],
        ),
    ];
    for (name, organisation, mut parts) in cases {
        let folder = Folder::new();
        let bundle = folder.bundle("bundle", &organisation);
        parts.push("bundle");
        println!("{name}");
        refused(&folder, &bundle, &parts);
    }
}

#[test]
fn what_is_no_bundle_is_said_to_be_none() {
    let folder = Folder::new();
    fs::create_dir(folder.at("empty")).unwrap();
    refused(&folder, &folder.at("empty"), &["empty"]);
    refused(&folder, &folder.at("not-there"), &["not-there"]);
    refused(
        &folder,
        &folder.write("text.zip", "no archive"),
        &["text.zip"],
    );
    refused(
        &folder,
        &folder.write("cut/organisation.json", "{\"format\": "),
        &["cut"],
    );
}

fn zipped(path: &Path, entries: &mut [(&str, &mut dyn Read)]) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    for (name, content) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        io::copy(content, &mut zip).unwrap();
    }
    zip.finish().unwrap().flush().unwrap();
}

#[test]
fn an_archive_that_leaves_its_folder_or_unpacks_without_end_is_refused() {
    let folder = Folder::new();
    let organisation =
        with(json!({"documents": [{"id": "d1", "name": "x", "file": "files/zeros"}]}));
    let organisation = organisation.to_string();

    let path = folder.at("leaves.zip");
    let entries: &mut [(&str, &mut dyn Read)] = &mut [
        ("organisation.json", &mut organisation.as_bytes()),
        ("../../outside.txt", &mut &b"harm"[..]),
    ];
    zipped(&path, entries);
    refused(&folder, &path, &["leaves.zip", "outside.txt"]);
    assert!(!folder.at("../outside.txt").exists());

    let path = folder.at("bomb.zip");
    let entries: &mut [(&str, &mut dyn Read)] = &mut [
        ("organisation.json", &mut organisation.as_bytes()),
        ("files/zeros", &mut io::repeat(0).take(300 << 20)),
    ];
    zipped(&path, entries);
    refused(&folder, &path, &["bomb.zip"]);
}

#[test]
fn a_gigabyte_of_nesting_is_refused_without_a_crash() {
    let folder = Folder::new();
    let path = folder.at("deep.zip");
    let entries: &mut [(&str, &mut dyn Read)] =
        &mut [("organisation.json", &mut io::repeat(b'[').take(1 << 30))];
    zipped(&path, entries);
    refused(&folder, &path, &["deep.zip"]);

    let deep = format!(
        "{{\"format\": \"luotsi-organisation/1\", \"users\": {}",
        "[".repeat(5_000_000)
    );
    refused(
        &folder,
        &folder.write("deep/organisation.json", deep),
        &["deep"],
    );
}
