use std::collections::{BTreeMap, BTreeSet};

use luotsi_document::{Pictures, model::Document, word};
use proptest::prelude::*;
use quick_xml::{Reader, events::Event};

use crate::{
    file::unzip,
    generated::document,
    holdable::{holdable, without_ids},
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_document_comes_back_from_word(document in document()) {
        let (document, pictures) = holdable(&document);
        let bytes = word::write(&document, &pictures, Some("Ohje & <muut>")).unwrap();
        let read = word::read(&bytes).unwrap();
        prop_assert_eq!(
            without_ids(&read.document),
            without_ids(&document),
            "{}",
            String::from_utf8_lossy(&part(&bytes, "word/document.xml"))
        );
        prop_assert_eq!(read.title.as_deref(), Some("Ohje & <muut>"));
        prop_assert_eq!(read.losses, Vec::new());
    }

    #[test]
    fn the_same_document_gives_the_same_whole_package(document in document()) {
        let (document, pictures) = holdable(&document);
        let bytes = word::write(&document, &pictures, None).unwrap();
        prop_assert_eq!(&bytes, &word::write(&document, &pictures, None).unwrap());
        is_whole(&bytes);
    }
}

fn part(bytes: &[u8], name: &str) -> Vec<u8> {
    let parts = unzip(bytes);
    parts.into_iter().find(|part| part.0 == name).unwrap().1
}

#[test]
fn an_empty_document_is_a_whole_package() {
    let bytes = word::write(&Document::default(), &Pictures::new(), None).unwrap();
    is_whole(&bytes);
    let read = word::read(&bytes).unwrap();
    assert_eq!(read.document, Document::default());
    assert_eq!(read.title, None);
}

/// Every part is well-formed, has a kind, and finds what it refers to.
fn is_whole(bytes: &[u8]) {
    let parts: BTreeMap<String, Vec<u8>> = unzip(bytes).into_iter().collect();
    let kinds = elements(&parts["[Content_Types].xml"]);
    let named: BTreeSet<&str> = kinds
        .iter()
        .filter_map(|element| element.1.get("PartName").or(element.1.get("Extension")))
        .map(String::as_str)
        .collect();
    for (name, bytes) in &parts {
        let ending = name.rsplit('.').next().unwrap();
        assert!(
            named.contains(format!("/{name}").as_str()) || named.contains(ending),
            "{name} has no kind"
        );
        if !matches!(ending, "xml" | "rels") {
            continue;
        }
        let used: Vec<String> = elements(bytes)
            .into_iter()
            .flat_map(|element| element.1)
            .filter(|(name, _)| matches!(name.as_str(), "r:id" | "r:embed"))
            .map(|(_, value)| value)
            .collect();
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let relations = parts.get(&format!("{folder}/_rels/{file}.rels"));
        let relations = relations.map(|bytes| elements(bytes)).unwrap_or_default();
        let mut known = BTreeSet::new();
        for (_, relation) in relations
            .iter()
            .filter(|element| element.0 == "Relationship")
        {
            assert!(known.insert(relation["Id"].clone()), "an id is there twice");
            if !relation.contains_key("TargetMode") {
                let target = format!("{folder}/{}", relation["Target"]);
                assert!(parts.contains_key(&target), "{target} is missing");
            }
        }
        for id in used {
            assert!(known.contains(&id), "{name} refers to {id}");
        }
    }
}

type Elements = Vec<(String, BTreeMap<String, String>)>;

fn elements(xml: &[u8]) -> Elements {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).unwrap());
    let mut found = Vec::new();
    let mut open = 0;
    loop {
        let event = reader.read_event().unwrap();
        open += match &event {
            Event::Start(_) => 1,
            Event::End(_) => -1,
            _ => 0,
        };
        match event {
            Event::Start(start) | Event::Empty(start) => {
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value = attribute
                        .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                        .unwrap()
                        .into_owned();
                    (attribute.key.0.to_owned(), value)
                });
                found.push((start.name().0.to_owned(), attributes.collect()));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
    found
}
