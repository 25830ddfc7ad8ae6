use std::collections::HashMap;

use proptest::prelude::*;

use super::generate;
use crate::{Hash, Kind, Organisation, bundle, record::Content};

fn counts(organisation: &Organisation) -> HashMap<Kind, usize> {
    let mut counts = HashMap::new();
    for record in organisation.records() {
        *counts.entry(record.kind()).or_default() += 1;
    }
    counts
}

fn objects(organisation: &Organisation) -> usize {
    let beside = |kind| {
        matches!(
            kind,
            Kind::User | Kind::Group | Kind::Section | Kind::Grant | Kind::Settings
        )
    };
    organisation
        .records()
        .filter(|record| !beside(record.kind()))
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn there_are_as_many_as_asked_for(seed: u64, users in 0_usize..60, number in 0_usize..600) {
        let generated = generate(seed, users, number);
        prop_assert_eq!(objects(&generated.organisation), number);
        prop_assert_eq!(counts(&generated.organisation).get(&Kind::User).copied().unwrap_or(0), users);
    }

    #[test]
    fn everything_stands_where_it_may_and_every_body_is_there(seed: u64, users in 0_usize..60, number in 0_usize..600) {
        let generated = generate(seed, users, number);
        let organisation = &generated.organisation;
        for record in organisation.records().filter(|record| record.parent.is_some()) {
            let parent = organisation.get(record.parent.as_ref().unwrap()).unwrap();
            let section = organisation.section_of(&record.id).unwrap();
            prop_assert!(section.may_stand(record.kind(), parent.kind()), "{:?}", record);
        }
        for record in organisation.records() {
            let Some(lifecycle) = record.data.lifecycle() else { continue };
            let approved = lifecycle.approved.iter().filter_map(|version| version.content.as_ref());
            let working = lifecycle.working.iter().filter_map(|working| working.content.as_ref());
            for body in approved.chain(working).filter_map(Content::body) {
                let bytes = &generated.bodies[&body.hash];
                prop_assert_eq!((Hash::of(bytes), bytes.len() as u64), (body.hash, body.size));
            }
        }
        let written = bundle::write(organisation).unwrap();
        prop_assert!(bundle::read(&written.json).is_ok());
    }
}

#[test]
fn another_seed_is_another_organisation() {
    assert_ne!(
        generate(1, 20, 100).organisation,
        generate(2, 20, 100).organisation
    );
}

#[test]
fn the_proportions_are_those_of_a_real_organisation() {
    let generated = generate(1, 1000, 10_000);
    let organisation = &generated.organisation;
    let counts = counts(organisation);
    assert!(
        (5300..=5700).contains(&counts[&Kind::Document]),
        "{counts:?}"
    );
    assert_eq!(counts[&Kind::Group], 62);
    assert!((1900..=2000).contains(&counts[&Kind::Grant]), "{counts:?}");
    for kind in Kind::ALL {
        assert!(counts.contains_key(kind), "no {kind}");
    }
    let levels = |kind: Kind| {
        let of_kind = organisation
            .records()
            .filter(|record| record.kind() == kind);
        of_kind
            .map(|record| organisation.ancestors(&record.id).count())
            .max()
            .unwrap()
    };
    assert!(
        (4..=6).contains(&levels(Kind::Process)),
        "{}",
        levels(Kind::Process)
    );
    let items: Vec<_> = organisation
        .records()
        .filter(|record| record.kind().is_content_item())
        .collect();
    let published = items.iter().filter(|record| record.is_published()).count();
    assert!((75..=85).contains(&(published * 100 / items.len())));
    let archived = items.iter().filter(|record| record.archived).count();
    assert!((1..=5).contains(&(archived * 100 / items.len())));
    assert!(
        organisation
            .user(&"u1".into())
            .is_some_and(|user| !user.archived)
    );
}

#[test]
fn documents_have_texts_of_some_two_kilobytes_that_differ() {
    let generated = generate(1, 10, 1000);
    let texts: Vec<&str> = generated
        .bodies
        .values()
        .filter_map(|bytes| std::str::from_utf8(bytes).ok())
        .filter(|text| text.starts_with("# "))
        .collect();
    let mean = texts.iter().map(|text| text.len()).sum::<usize>() / texts.len();
    assert!((1600..=2600).contains(&mean), "{mean}");
    assert!(
        texts.iter().all(|text| !text.contains('{')),
        "a slot was left open"
    );
    let lines: std::collections::HashSet<&str> =
        texts.iter().flat_map(|text| text.lines()).collect();
    assert!(
        lines.len() > texts.len() * 3,
        "{} lines in {} texts",
        lines.len(),
        texts.len()
    );
}

#[test]
fn diagrams_join_nodes_that_there_are() {
    let generated = generate(5, 10, 2000);
    let diagrams: Vec<&str> = generated
        .bodies
        .values()
        .filter_map(|bytes| std::str::from_utf8(bytes).ok())
        .filter(|text| text.starts_with("<?xml"))
        .collect();
    assert!(diagrams.len() > 30);
    for xml in diagrams {
        let ids = |attribute: &str| -> Vec<String> {
            xml.split(&format!(" {attribute}=\""))
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap().to_owned())
                .collect()
        };
        let known: std::collections::HashSet<String> = ids("id").into_iter().collect();
        assert_eq!(known.len(), ids("id").len(), "an id is there twice");
        for attribute in ["sourceRef", "targetRef", "bpmnElement"] {
            assert!(
                ids(attribute).iter().all(|id| known.contains(id)),
                "{attribute} leads nowhere:\n{xml}"
            );
        }
        let flows = xml.matches("<bpmn:sequenceFlow").count();
        assert_eq!(xml.matches("<bpmn:incoming>").count(), flows);
        assert_eq!(xml.matches("<bpmn:outgoing>").count(), flows);
        assert_eq!(xml.matches("<bpmndi:BPMNEdge").count(), flows);
    }
}
