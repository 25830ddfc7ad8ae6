use std::{collections::HashMap, fs, path::Path, sync::atomic::AtomicBool};

use luotsi_api::bundle_files::{Existing, Limits, Watch, read, write};
use luotsi_domain::{Hash, Id, Kind, Organisation, Text};

use super::{Made, bundle, testdata};

fn imported(path: &Path) -> (Organisation, HashMap<Hash, Vec<u8>>) {
    let watch = Watch {
        progress: &|_| {},
        cancel: &AtomicBool::new(false),
    };
    let mut bodies = HashMap::new();
    let records = read(path, &Limits::default(), &watch, &mut |hash, bytes| {
        bodies.insert(hash, bytes);
        Ok(())
    });
    (Organisation::from_records(records.unwrap()), bodies)
}

fn exported(organisation: &Organisation, bodies: &HashMap<Hash, Vec<u8>>, path: &Path) {
    let watch = Watch {
        progress: &|_| {},
        cancel: &AtomicBool::new(false),
    };
    let mut load = |hashes: &[Hash]| Ok(hashes.iter().map(|hash| bodies[hash].clone()).collect());
    write(organisation, path, Existing::Keep, &watch, &mut load).unwrap();
}

#[test]
fn the_real_organisation_comes_in_whole() {
    let Some(testdata) = testdata() else { return };
    let place = tempfile::tempdir().unwrap();
    let made = bundle(&testdata, place.path()).unwrap();
    assert_eq!(
        made,
        Made {
            processes: 584,
            diagrams: 21,
            folders: 10,
            documents: 32,
            areas: 21 + 311
        }
    );
    let (organisation, bodies) = imported(place.path());
    let count = |kind: Kind| {
        organisation
            .records()
            .filter(|record| record.kind() == kind)
            .count()
    };
    assert_eq!(count(Kind::Process), 584);
    assert_eq!(count(Kind::Document), 32);
    assert_eq!(count(Kind::Area), 332);
    assert_eq!(
        (count(Kind::User), count(Kind::Group), count(Kind::Grant)),
        (4, 2, 6)
    );
    assert_eq!(bodies.len(), 21 + 32);

    // The code gives the tree, the file's order that of siblings.
    let main = organisation.children(&Id::from("section:processes"));
    assert_eq!(main.len(), 15);
    let process = organisation.get(&Id::from("f-00-00-02")).unwrap();
    assert_eq!(process.parent, Some(Id::from("f-00-00")));
    let finnish = "fi".parse().unwrap();
    assert_eq!(
        process.name.get(&finnish),
        Some("Luottamus- ja toimielinten kokoonpano ja toiminta")
    );
    let quoted = organisation.get(&Id::from("f-00-00-00")).unwrap();
    assert_eq!(
        quoted.name.get(&finnish),
        Some("Perustaminen, lakkauttaminen, yhdistäminen")
    );
    let helsinki = organisation.get(&Id::from("kunta-091")).unwrap();
    assert_eq!(helsinki.parent, Some(Id::from("region-01")));
    let swedish = "sv".parse().unwrap();
    assert_eq!(helsinki.name.get(&swedish), Some("Helsingfors"));
    assert!(matches!(&helsinki.name, Text::ByLanguage(names) if names.len() == 2));
}

#[test]
fn the_real_organisation_goes_out_as_it_came_in() {
    let Some(testdata) = testdata() else { return };
    let place = tempfile::tempdir().unwrap();
    let [first, second, third] = ["1", "2", "3.zip"].map(|name| place.path().join(name));
    bundle(&testdata, &first).unwrap();
    let (organisation, bodies) = imported(&first);
    exported(&organisation, &bodies, &second);
    let (again, bodies_again) = imported(&second);
    assert_eq!(again, organisation);
    assert_eq!(bodies_again, bodies);
    exported(&again, &bodies_again, &third);
    assert_eq!(imported(&third), (organisation, bodies));

    for model in super::files(&testdata.join("bpmn"), "bpmn").unwrap() {
        let original = fs::read(&model).unwrap();
        let out = fs::read_dir(second.join("diagrams"))
            .unwrap()
            .any(|entry| fs::read(entry.unwrap().path()).unwrap() == original);
        assert!(out, "{} did not come out byte for byte", model.display());
    }
}
