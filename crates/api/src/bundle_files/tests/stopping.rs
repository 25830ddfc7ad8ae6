//! All or nothing.

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use luotsi_domain::{
    Hash,
    generate::{Generated, generate},
};

use super::{super::Existing, folder, loader, names, nobody, write};
use crate::bundle_files::{BundleFileError, Limits, Watch};

#[test]
fn a_place_that_is_not_empty_stays_as_it_is() {
    let generated = generate(1, 3, 20);
    let place = folder(&[("full/x", b"x"), ("file", b"x"), ("old.zip", b"x")]);
    for name in ["full", "file", "old.zip"] {
        let error = write(&generated, &place.path().join(name)).unwrap_err();
        assert_eq!(error.code(), "not-empty", "{name}");
    }
    assert_eq!(names(place.path()), ["file", "full", "old.zip"]);
    assert_eq!(names(&place.path().join("full")), ["x"]);
    assert_eq!(fs::read(place.path().join("old.zip")).unwrap(), b"x");
}

#[test]
fn an_archive_is_replaced_only_where_that_is_asked_for_and_only_by_a_whole_one() {
    let generated = generate(2, 3, 20);
    let place = folder(&[("old.zip", b"x")]);
    let target = place.path().join("old.zip");
    let mut fail = |_: &[Hash]| Err("gone".into());
    super::super::write(
        &generated.organisation,
        &target,
        Existing::Replace,
        &nobody(),
        &mut fail,
    )
    .unwrap_err();
    assert_eq!(fs::read(&target).unwrap(), b"x");
    super::super::write(
        &generated.organisation,
        &target,
        Existing::Replace,
        &nobody(),
        &mut loader(&generated.bodies),
    )
    .unwrap();
    assert!(super::read(&target).is_ok());
    assert_eq!(names(place.path()), ["old.zip"]);
}

/// Writes, stopped when progress has been told for the `calls`-th time.
fn stopped_after(
    calls: usize,
    generated: &Generated,
    target: &Path,
) -> Result<(), BundleFileError> {
    let (cancel, told) = (AtomicBool::new(false), AtomicUsize::new(0));
    let watch = Watch {
        progress: &|_| {
            if told.fetch_add(1, Ordering::Relaxed) + 1 == calls {
                cancel.store(true, Ordering::Relaxed);
            }
        },
        cancel: &cancel,
    };
    super::super::write(
        &generated.organisation,
        target,
        Existing::Keep,
        &watch,
        &mut loader(&generated.bodies),
    )
}

#[test]
fn an_export_that_is_cancelled_leaves_nothing() {
    let generated = generate(3, 10, 500);
    for name in ["bundle", "bundle.zip"] {
        let mut calls = 1;
        loop {
            let place = tempfile::tempdir().unwrap();
            let result = stopped_after(calls, &generated, &place.path().join(name));
            if result.is_ok() {
                assert!(calls > 3, "nothing was ever cancelled");
                break;
            }
            assert_eq!(result.unwrap_err().code(), "cancelled");
            assert_eq!(names(place.path()), [""; 0], "{name} after {calls}");
            calls += 1;
        }
    }
}

#[test]
fn an_export_that_fails_leaves_nothing() {
    let generated = generate(4, 10, 500);
    for name in ["bundle", "bundle.zip"] {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join(name);
        let mut calls = 0;
        let mut fail = |hashes: &[Hash]| {
            calls += 1;
            if calls == 2 {
                return Err("the disk is gone".into());
            }
            loader(&generated.bodies)(hashes)
        };
        let error = super::super::write(
            &generated.organisation,
            &target,
            Existing::Keep,
            &nobody(),
            &mut fail,
        )
        .unwrap_err();
        assert_eq!(error.to_string(), "the disk is gone");

        let mut damage = |hashes: &[Hash]| Ok(vec![b"other".to_vec(); hashes.len()]);
        let error = super::super::write(
            &generated.organisation,
            &target,
            Existing::Keep,
            &nobody(),
            &mut damage,
        )
        .unwrap_err();
        assert_eq!(error.code(), "damaged");

        let mut too_few = |_: &[Hash]| Ok(Vec::new());
        let error = super::super::write(
            &generated.organisation,
            &target,
            Existing::Keep,
            &nobody(),
            &mut too_few,
        )
        .unwrap_err();
        assert_eq!(error.code(), "damaged");
        assert_eq!(names(place.path()), [""; 0], "{name}");
    }
    let nowhere = tempfile::tempdir().unwrap();
    let error = write(&generated, &nowhere.path().join("no/bundle")).unwrap_err();
    assert_eq!(error.code(), "not-found");
    assert_eq!(names(nowhere.path()), [""; 0]);
}

#[test]
fn an_import_stops_when_it_is_cancelled_or_its_bodies_are_not_taken() {
    let generated = generate(5, 10, 700);
    let place = tempfile::tempdir().unwrap();
    for name in ["bundle", "bundle.zip"] {
        let path = place.path().join(name);
        write(&generated, &path).unwrap();
        let cancel = AtomicBool::new(false);
        let watch = Watch {
            progress: &|_| {},
            cancel: &cancel,
        };
        let mut kept = 0;
        let error = super::super::read(&path, &Limits::default(), &watch, &mut |_, _| {
            kept += 1;
            cancel.store(true, Ordering::Relaxed);
            Ok(())
        })
        .unwrap_err();
        assert_eq!(error.code(), "cancelled");
        assert!(kept < generated.bodies.len());

        let error = super::super::read(&path, &Limits::default(), &nobody(), &mut |_, _| {
            Err("full".into())
        })
        .unwrap_err();
        assert_eq!(error.to_string(), "full");
    }
}
