use super::{JSON, archive, archived, folder, read, read_with, refusal};
use crate::bundle_files::Limits;

#[test]
fn an_archive_may_hold_the_folder_or_what_is_in_it() {
    let files: [(&str, &[u8]); 2] = [
        ("organisation.json", JSON.as_bytes()),
        ("documents/d1.md", b"# A"),
    ];
    let in_folder: [(&str, &[u8]); 3] = [
        ("Laatu/organisation.json", JSON.as_bytes()),
        ("Laatu/documents/d1.md", b"# A"),
        ("__MACOSX/._Laatu", b"x"),
    ];
    let with_backslashes: [(&str, &[u8]); 2] = [
        ("organisation.json", JSON.as_bytes()),
        ("documents\\d1.md", b"# A"),
    ];
    for entries in [&files[..], &in_folder, &with_backslashes] {
        let place = archived(entries);
        let read = read(&place.path().join("b.zip")).unwrap();
        assert_eq!(read.bodies[0].1, b"# A");
    }
}

#[test]
fn an_archive_without_a_bundle_is_told_so() {
    for entries in [
        &[
            ("a/organisation.json", &b"{}"[..]),
            ("b/organisation.json", b"{}"),
        ][..],
        &[("x", b"y")],
        &[],
    ] {
        let place = archived(entries);
        assert_eq!(refusal(&place.path().join("b.zip")).code(), "not-a-bundle");
    }
}

#[test]
fn names_that_leave_the_folder_are_refused_whether_they_are_needed_or_not() {
    for name in [
        "../evil.md",
        "documents/../../evil.md",
        "/etc/evil.md",
        "C:/evil.md",
        "..\\evil.md",
        "C:evil.md",
    ] {
        let place = archived(&[
            ("organisation.json", JSON.as_bytes()),
            ("documents/d1.md", b"# A"),
            (name, b"evil"),
        ]);
        let error = refusal(&place.path().join("b.zip"));
        assert_eq!(error.code(), "path-leaves-folder", "{name}");
        assert!(error.to_string().contains("evil.md"), "{error}");
    }
}

#[test]
fn names_that_are_one_on_some_system_are_refused() {
    let place = archived(&[
        ("organisation.json", JSON.as_bytes()),
        ("documents/d1.md", b"1"),
        ("documents\\d1.md", b"2"),
    ]);
    assert_eq!(refusal(&place.path().join("b.zip")).code(), "unreadable");
    let other_case = archived(&[
        ("organisation.json", JSON.as_bytes()),
        ("Documents/D1.MD", b"1"),
    ]);
    let error = refusal(&other_case.path().join("b.zip"));
    assert_eq!(error.code(), "missing-file");
    assert!(error.to_string().contains("Documents/D1.MD"), "{error}");
}

#[test]
fn links_in_an_archive_are_not_followed() {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(archive(&[])));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file("organisation.json", options).unwrap();
    std::io::Write::write_all(&mut writer, JSON.as_bytes()).unwrap();
    writer
        .add_symlink("documents/d1.md", "/etc/passwd", options)
        .unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    let place = folder(&[("b.zip", &bytes)]);
    let error = refusal(&place.path().join("b.zip"));
    assert_eq!(error.code(), "missing-file");
    assert!(error.to_string().contains("link"), "{error}");
}

#[test]
fn an_archive_that_unpacks_to_far_more_than_itself_is_not_unpacked() {
    let limits = Limits {
        ratio: 20,
        always: 100_000,
        ..Limits::default()
    };
    let zeros = vec![0; 4_000_000];
    let spaces = [JSON.as_bytes(), &vec![b' '; 4_000_000]].concat();
    let body = archived(&[
        ("organisation.json", JSON.as_bytes()),
        ("documents/d1.md", &zeros),
    ]);
    let json = archived(&[("organisation.json", &spaces), ("documents/d1.md", b"# A")]);
    for bomb in [body, json] {
        let path = bomb.path().join("b.zip");
        let error = read_with(&path, &limits).map(|_| ()).unwrap_err();
        assert_eq!(error.code(), "too-large", "{error}");
        // Within the limits, it is like any other.
        assert_eq!(read(&path).unwrap().bodies.len(), 1);
    }
}

#[test]
fn many_bodies_that_are_too_much_together_are_not_unpacked() {
    let documents: Vec<String> = (0..50)
        .map(|at| format!(r#"{{"id": "d{at}", "name": "A", "body": "{at}.md"}}"#))
        .collect();
    let json = format!(
        r#"{{"format": "luotsi-organisation/1", "documents": [{}]}}"#,
        documents.join(",")
    );
    let names: Vec<String> = (0..50).map(|at| format!("{at}.md")).collect();
    let zeros = vec![0; 50_000];
    let mut entries: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), zeros.as_slice()))
        .collect();
    entries.push(("organisation.json", json.as_bytes()));
    let place = archived(&entries);
    let limits = Limits {
        ratio: 1,
        always: 1_000_000,
        ..Limits::default()
    };
    let error = read_with(&place.path().join("b.zip"), &limits)
        .map(|_| ())
        .unwrap_err();
    assert_eq!(error.code(), "too-large", "{error}");
}

#[test]
fn an_archive_with_very_many_entries_is_not_read() {
    let place = archived(&[
        ("organisation.json", JSON.as_bytes()),
        ("documents/d1.md", b"# A"),
        ("x", b""),
    ]);
    let limits = Limits {
        entries: 2,
        ..Limits::default()
    };
    let error = read_with(&place.path().join("b.zip"), &limits)
        .map(|_| ())
        .unwrap_err();
    assert_eq!(error.code(), "too-large");
}

#[test]
fn an_archive_that_is_cut_off_or_altered_is_never_taken_for_whole() {
    let whole = archive(&[
        ("organisation.json", JSON.as_bytes()),
        ("documents/d1.md", &b"# A text of some length\n".repeat(50)),
    ]);
    let place = folder(&[("b.zip", &whole)]);
    let path = place.path().join("b.zip");
    let good = read(&path).unwrap();
    for cut in [0, 1, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&path, &whole[..cut]).unwrap();
        assert_eq!(refusal(&path).code(), "unreadable", "cut at {cut}");
    }
    for at in 0..whole.len() {
        let mut altered = whole.clone();
        altered[at] ^= 0x55;
        std::fs::write(&path, &altered).unwrap();
        // Some bytes (dates, comments) mean nothing here; whatever is read is what was written.
        if let Ok(read) = read(&path) {
            assert_eq!(
                (read.records, read.bodies),
                (good.records.clone(), good.bodies.clone()),
                "byte {at}"
            );
        }
    }
}
