//! Import of an export gives back the same organisation.

use std::collections::HashSet;

use proptest::prelude::*;

use super::{Known, said, wild::wild};
use crate::{Organisation, bundle, generate::generate};

fn check(organisation: &Organisation) -> Organisation {
    let written = bundle::write(organisation).unwrap();
    let lowercase: HashSet<String> = written
        .files
        .iter()
        .map(|file| file.path.to_lowercase())
        .collect();
    assert_eq!(
        lowercase.len(),
        written.files.len(),
        "two files differ in case only"
    );
    assert!(
        written
            .files
            .iter()
            .all(|file| bundle::path_inside(&file.path).as_deref() == Some(&*file.path))
    );
    let filled = bundle::parse(&written.json, &mut Known::of(&written)).unwrap_or_else(|error| {
        panic!("{error}\n{}", String::from_utf8_lossy(&written.json));
    });
    let after = Organisation::from_records(filled.records);
    let again = bundle::write(&after).unwrap();
    assert_eq!(
        String::from_utf8(again.json),
        String::from_utf8(written.json)
    );
    assert_eq!(again.files, written.files);
    after
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn generated_organisations_come_back(seed: u64, users in 0_usize..40, objects in 0_usize..400) {
        let before = generate(seed, users, objects).organisation;
        prop_assert_eq!(said(&check(&before)), said(&before));
    }

    #[test]
    fn odd_organisations_come_back(seed: u64, users in 0_usize..30, objects in 0_usize..300) {
        let before = wild(seed, users, objects, 0);
        prop_assert_eq!(said(&check(&before)), said(&before));
    }

    #[test]
    fn what_lies_in_the_bin_stays_behind_and_so_does_what_points_there(seed: u64, objects in 0_usize..300) {
        let before = wild(seed, 20, objects, 10);
        let after = check(&before);
        prop_assert_eq!(after.bin().count(), 0);
        prop_assert!(before.bin().all(|record| after.get(&record.id).is_none()));
        // Only what points into the bin is lost beside it: a grant that does not is there.
        for record in before.records() {
            let mut points_to_bin = false;
            record.references(|_, id| points_to_bin |= before.binned(id).is_some());
            if !points_to_bin {
                let (mut here, mut there) = (record.as_ref().clone(), after.get(&record.id).unwrap().as_ref().clone());
                here.place = crate::Place::default();
                there.place = crate::Place::default();
                prop_assert_eq!(here, there);
            }
        }
    }
}
