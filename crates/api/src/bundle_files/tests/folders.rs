use std::fs;

use super::{JSON, folder, read, read_with, refusal};
use crate::bundle_files::Limits;

#[test]
fn a_bundle_is_its_folder_or_its_organisation_json() {
    let folder = folder(&[
        ("organisation.json", JSON.as_bytes()),
        ("documents/d1.md", b"# A"),
    ]);
    for path in [
        folder.path().to_owned(),
        folder.path().join("organisation.json"),
    ] {
        assert_eq!(read(&path).unwrap().bodies.len(), 1);
    }
}

#[test]
fn what_is_wrong_in_it_is_told_with_the_folder_and_the_place() {
    let folder = folder(&[(
        "organisation.json",
        br#"{"format": "luotsi-organisation/1", "documents": [{"id": "d1", "folder": "f9"}]}"#,
    )]);
    let error = refusal(folder.path());
    assert_eq!(error.code(), "missing-reference");
    let place = error.place().unwrap();
    assert!(
        place.starts_with(folder.path().to_str().unwrap())
            && place.ends_with("documents[0] (d1).folder"),
        "{place}"
    );
    assert!(error.to_string().contains("\"f9\""), "{error}");
}

#[test]
fn what_is_not_a_bundle_is_told_so() {
    let folder = folder(&[("readme.txt", b"x")]);
    assert_eq!(refusal(folder.path()).code(), "not-a-bundle");
    assert_eq!(
        refusal(&folder.path().join("readme.txt")).code(),
        "unreadable"
    );
    assert_eq!(refusal(&folder.path().join("nowhere")).code(), "not-found");
}

#[test]
fn a_file_that_is_missing_or_no_file_is_told_with_the_place_that_names_it() {
    let without = folder(&[("organisation.json", JSON.as_bytes())]);
    let other_case = folder(&[
        ("organisation.json", JSON.as_bytes()),
        ("documents/D1.md", b"x"),
    ]);
    let no_file = folder(&[
        ("organisation.json", JSON.as_bytes()),
        ("documents/d1.md/x", b"x"),
    ]);
    for (bundle, reason) in [
        (without, "no such file"),
        (other_case, "D1.md"),
        (no_file, "not a file"),
    ] {
        let error = refusal(bundle.path());
        assert_eq!(error.code(), "missing-file", "{error}");
        let text = error.to_string();
        assert!(
            text.contains("documents[0] (d1).body") && text.contains(reason),
            "{text}"
        );
    }
}

#[test]
fn nothing_is_handed_out_before_every_file_is_known_to_be_there() {
    let json = br#"{"format": "luotsi-organisation/1", "documents": [
        {"id": "d1", "name": "A", "body": "1.md"}, {"id": "d2", "name": "B", "body": "2.md"}]}"#;
    let folder = folder(&[("organisation.json", json), ("1.md", b"1")]);
    let mut kept = 0;
    let result = super::super::read(
        folder.path(),
        &Limits::default(),
        &super::nobody(),
        &mut |_, _| {
            kept += 1;
            Ok(())
        },
    );
    assert_eq!(result.unwrap_err().code(), "missing-file");
    assert_eq!(kept, 0);
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_folder_and_nowhere_else() {
    use std::os::unix::fs::symlink;

    let outside = folder(&[("d1.md", b"secret")]);
    let to_file = folder(&[("organisation.json", JSON.as_bytes())]);
    fs::create_dir(to_file.path().join("documents")).unwrap();
    symlink(
        outside.path().join("d1.md"),
        to_file.path().join("documents/d1.md"),
    )
    .unwrap();
    let to_folder = folder(&[("organisation.json", JSON.as_bytes())]);
    symlink(outside.path(), to_folder.path().join("documents")).unwrap();
    for bundle in [to_file, to_folder] {
        let error = refusal(bundle.path());
        assert_eq!(error.code(), "missing-file");
        assert!(error.to_string().contains("leaves the folder"), "{error}");
    }

    let within = folder(&[
        ("organisation.json", JSON.as_bytes()),
        ("texts/a.md", b"# A"),
    ]);
    symlink(within.path().join("texts"), within.path().join("documents")).unwrap();
    symlink("a.md", within.path().join("texts/d1.md")).unwrap();
    assert_eq!(read(within.path()).unwrap().bodies[0].1, b"# A");
}

#[test]
fn more_than_the_limits_is_not_read() {
    let json = br#"{"format": "luotsi-organisation/1", "documents": [
        {"id": "d1", "name": "A", "body": "1.md"}, {"id": "d2", "name": "B", "body": "2.md"}]}"#;
    let folder = folder(&[
        ("organisation.json", json),
        ("1.md", &[b'1'; 1000]),
        ("2.md", &[b'2'; 1000]),
    ]);
    let size = json.len() as u64;
    let limits = Limits {
        json: size,
        body: 1000,
        total: size + 2000,
        ..Limits::default()
    };
    assert_eq!(read_with(folder.path(), &limits).unwrap().bodies.len(), 2);
    for (limits, named) in [
        (
            Limits {
                json: size - 1,
                ..limits
            },
            "organisation.json",
        ),
        (
            Limits {
                body: 999,
                ..limits
            },
            ".md",
        ),
        (
            Limits {
                total: size + 1999,
                ..limits
            },
            "together",
        ),
    ] {
        let error = read_with(folder.path(), &limits).map(|_| ()).unwrap_err();
        assert_eq!(error.code(), "too-large", "{error}");
        assert!(error.to_string().contains(named), "{error}");
    }
}

#[test]
fn a_full_disk_and_a_read_only_folder_have_codes_of_their_own() {
    use std::{io, path::Path};
    let code = |kind: io::ErrorKind| {
        crate::bundle_files::BundleFileError::io(Path::new("x"), kind.into()).code()
    };
    assert_eq!(code(io::ErrorKind::StorageFull), "disk-full");
    assert_eq!(code(io::ErrorKind::ReadOnlyFilesystem), "read-only");
    assert_eq!(code(io::ErrorKind::PermissionDenied), "read-only");
}
