use std::{cell::RefCell, collections::HashSet, fs};

use luotsi_domain::{Hash, Organisation, generate::generate};

use super::{super::Existing, NEVER, names, nobody, read, said, write};
use crate::bundle_files::{Stage, Watch};

#[test]
fn what_is_written_to_a_folder_or_archive_is_read_again_to_the_byte() {
    let generated = generate(11, 60, 500);
    let place = tempfile::tempdir().unwrap();
    for name in ["bundle", "bundle.zip", "Ääkköset ja väli.ZIP"] {
        let target = place.path().join(name);
        write(&generated, &target).unwrap();
        let read = read(&target).unwrap();
        let hashes: HashSet<Hash> = read.bodies.iter().map(|(hash, _)| *hash).collect();
        assert_eq!(hashes.len(), read.bodies.len(), "a body came twice");
        assert_eq!(hashes, generated.bodies.keys().copied().collect());
        for (hash, bytes) in &read.bodies {
            assert_eq!(bytes, &generated.bodies[hash]);
        }
        let organisation = Organisation::from_records(read.records);
        assert_eq!(said(&organisation), said(&generated.organisation));
    }
    assert_eq!(
        names(place.path()),
        ["bundle", "bundle.zip", "Ääkköset ja väli.ZIP"]
    );
}

#[test]
fn the_same_organisation_is_the_same_archive() {
    let generated = generate(12, 5, 60);
    let place = tempfile::tempdir().unwrap();
    let [first, second] = ["1.zip", "2.zip"].map(|name| place.path().join(name));
    write(&generated, &first).unwrap();
    write(&generated, &second).unwrap();
    assert!(fs::read(first).unwrap() == fs::read(second).unwrap());
}

#[test]
fn a_body_that_several_name_is_written_for_each_and_handed_out_once() {
    let json = br#"{"format": "luotsi-organisation/1", "documents": [
        {"id": "d1", "name": "A", "body": "1.md"}, {"id": "d2", "name": "B", "body": "2.md"}]}"#;
    let folder = super::folder(&[
        ("organisation.json", json),
        ("1.md", b"same"),
        ("2.md", b"same"),
    ]);
    let read = read(folder.path()).unwrap();
    assert_eq!(read.bodies, [(Hash::of(b"same"), b"same".to_vec())]);
    let organisation = Organisation::from_records(read.records);
    let target = folder.path().join("out");
    let mut load = |hashes: &[Hash]| Ok(vec![b"same".to_vec(); hashes.len()]);
    super::super::write(&organisation, &target, Existing::Keep, &nobody(), &mut load).unwrap();
    assert_eq!(names(&target.join("documents")), ["d1.md", "d2.md"]);
}

#[test]
fn an_empty_folder_is_filled_even_the_one_that_is_meant_by_a_dot() {
    let generated = generate(13, 3, 20);
    let place = tempfile::tempdir().unwrap();
    fs::create_dir(place.path().join("new")).unwrap();
    let target = place.path().join("new").join(".");
    write(&generated, &target).unwrap();
    assert!(target.join("organisation.json").is_file());
    assert_eq!(names(place.path()), ["new"]);
}

#[test]
fn whoever_looks_on_hears_how_far_it_is() {
    let generated = generate(14, 20, 600);
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("bundle");
    let heard = RefCell::new(Vec::new());
    let watch = Watch {
        progress: &|progress| heard.borrow_mut().push(progress),
        cancel: &NEVER,
    };
    let check = |end| {
        let heard = heard.take();
        let bodies: Vec<_> = heard
            .iter()
            .filter(|progress| progress.what == Stage::Bodies)
            .collect();
        assert!(bodies.is_sorted_by_key(|progress| progress.done) && bodies.len() > 1);
        assert!(
            bodies
                .iter()
                .all(|progress| progress.total >= generated.bodies.len() as u64)
        );
        assert!(
            bodies
                .last()
                .is_some_and(|progress| progress.done == progress.total)
        );
        assert_eq!(heard.last().unwrap().what, end);
    };
    let mut load = super::loader(&generated.bodies);
    super::super::write(
        &generated.organisation,
        &target,
        Existing::Keep,
        &watch,
        &mut load,
    )
    .unwrap();
    check(Stage::Durable);
    super::super::read(&target, &super::Limits::default(), &watch, &mut |_, _| {
        Ok(())
    })
    .unwrap();
    check(Stage::Bodies);
}
