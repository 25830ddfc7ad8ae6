//! Whatever somebody makes of a bundle, it is refused with a place or comes out as it went in.

use proptest::prelude::*;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use super::{Any, Known, example::EXAMPLE, said};
use crate::{Organisation, bundle};

/// Reads; what can be read has to come back.
fn read_and_come_back(json: &[u8]) {
    match bundle::parse(json, &mut Any) {
        Err(error) => assert!(
            !error.place.is_empty() && !error.detail.is_empty(),
            "{error:?}"
        ),
        Ok(filled) => {
            let organisation = Organisation::from_records(filled.records);
            let written = bundle::write(&organisation).unwrap();
            let again =
                bundle::parse(&written.json, &mut Known::of(&written)).unwrap_or_else(|error| {
                    panic!("{error}\n{}", String::from_utf8_lossy(json));
                });
            assert_eq!(
                said(&Organisation::from_records(again.records)),
                said(&organisation)
            );
        }
    }
}

/// Takes away, doubles or replaces something somewhere.
fn alter(random: &mut ChaCha8Rng, here: &mut Value) {
    let deeper = random.random_bool(0.8);
    match here {
        Value::Array(list) if deeper && !list.is_empty() => {
            let at = random.random_range(0..list.len());
            match random.random_range(0..10) {
                0 => {
                    list.remove(at);
                }
                1 => list.push(list[at].clone()),
                2 => list.reverse(),
                _ => alter(random, &mut list[at]),
            }
        }
        Value::Object(members) if deeper && !members.is_empty() => {
            let at = random.random_range(0..members.len());
            let name = members.keys().nth(at).unwrap().clone();
            match random.random_range(0..10) {
                0 => {
                    members.remove(&name);
                }
                1 => {
                    let value = members[&name].clone();
                    members.insert(format!("{name}s"), value);
                }
                _ => alter(random, members.get_mut(&name).unwrap()),
            }
        }
        here => {
            let ids = [
                "p1",
                "d1",
                "r1",
                "f1",
                "u1",
                "u2",
                "g1",
                "t1",
                "c1",
                "s1",
                "a1",
                "t1/u1",
                "section:risks",
                "",
            ];
            let odd = [
                json!(null),
                json!(true),
                json!(-1),
                json!(1e300),
                json!([]),
                json!({}),
                json!({"fi": ""}),
                json!({"user": "u1"}),
                json!({"team": "t1"}),
                json!("2026-13-45"),
                json!("../x.md"),
                json!("x.md"),
            ];
            *here = if random.random_bool(0.5) {
                json!(ids[random.random_range(0..ids.len())])
            } else {
                odd[random.random_range(0..odd.len())].clone()
            };
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn bundles_with_altered_members(seed: u64, alterations in 1..4) {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mut json: Value = serde_json::from_str(EXAMPLE).unwrap();
        for _ in 0..alterations {
            alter(&mut random, &mut json);
        }
        read_and_come_back(json.to_string().as_bytes());
    }

    #[test]
    fn bundles_with_altered_bytes(at in 0..EXAMPLE.len(), byte: u8, cut in 0..20_usize) {
        let mut json = EXAMPLE.as_bytes().to_vec();
        json[at] = byte;
        if cut == 0 {
            json.truncate(at);
        }
        read_and_come_back(&json);
    }
}

/// So that the tests above look at both: what is refused, and what is read though it was altered.
#[test]
fn alterations_are_refused_as_often_as_not() {
    let mut read = 0;
    for seed in 0..500 {
        let mut json: Value = serde_json::from_str(EXAMPLE).unwrap();
        alter(&mut ChaCha8Rng::seed_from_u64(seed), &mut json);
        read += usize::from(bundle::parse(json.to_string().as_bytes(), &mut Any).is_ok());
    }
    assert!((50..450).contains(&read), "{read} of 500 were read");
}
