//! Files that real programs have written.

use std::{collections::BTreeMap, fs, path::PathBuf};

use luotsi_document::{
    losses::LossCode,
    model::{Block, BlockKind, InlineKind},
    text, word,
};
use proptest::{collection::vec, prelude::*, sample::Index};
use quick_xml::{Reader, events::Event};

use crate::{
    file::{unzip, zip},
    holdable::without_ids,
};

fn files() -> Vec<PathBuf> {
    let Some(folder) = luotsi_testdata::folder() else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = fs::read_dir(folder.join("docx"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 29);
    files
}

fn name(file: &std::path::Path) -> String {
    file.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// The text of a part's runs, paragraph by paragraph, without white space. What stands in several
/// forms is taken in its first.
fn runs(xml: &[u8]) -> Vec<String> {
    let xml = std::str::from_utf8(xml).unwrap();
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut paragraphs = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let (mut in_text, mut skipped) = (false, 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => match start.name().0 {
                "mc:Fallback" => skipped += 1,
                "w:p" => open.push(String::new()),
                "w:t" => in_text = skipped == 0,
                _ => {}
            },
            Event::End(end) => match end.name().0 {
                "mc:Fallback" => skipped -= 1,
                "w:p" => paragraphs.extend(open.pop()),
                "w:t" => in_text = false,
                _ => {}
            },
            Event::Text(text) if in_text => {
                let text = text.xml10_content();
                let open = open.last_mut().unwrap();
                open.extend(text.chars().filter(|sign| !sign.is_whitespace()));
            }
            Event::GeneralRef(name) if in_text => {
                let text = quick_xml::escape::resolve_predefined_entity(&name);
                open.last_mut().unwrap().push_str(text.unwrap());
            }
            Event::Eof => return paragraphs,
            _ => {}
        }
    }
}

/// The notes that are no lines above notes.
fn notes(parts: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    ["word/footnotes.xml", "word/endnotes.xml"]
        .iter()
        .filter_map(|name| parts.get(*name))
        .flat_map(|part| runs(part))
        .collect()
}

#[test]
fn no_visible_text_is_missing() {
    for file in files() {
        let bytes = fs::read(&file).unwrap();
        let read = word::read(&bytes).unwrap_or_else(|error| panic!("{file:?}: {error}"));
        let parts: BTreeMap<String, Vec<u8>> = unzip(&bytes).into_iter().collect();
        let mut expected = runs(&parts["word/document.xml"]);
        expected.extend(notes(&parts));
        let said: String = text::of(&read.document)
            .chars()
            .filter(|sign| !sign.is_whitespace())
            .collect();
        for paragraph in &expected {
            assert!(said.contains(paragraph.as_str()), "{file:?}: {paragraph}");
        }
        let expected: usize = expected.iter().map(|text| text.chars().count()).sum();
        // A picture from elsewhere is told as a link, which adds its address.
        if read
            .losses
            .iter()
            .all(|loss| loss.code != LossCode::RemotePicture)
        {
            assert_eq!(said.chars().count(), expected, "{file:?}: {said}");
        }
    }
}

#[test]
fn what_was_read_is_written_and_read_again_without_difference() {
    for file in files() {
        let read = word::read(&fs::read(&file).unwrap()).unwrap();
        let title = read.title.as_deref();
        let written = word::write(&read.document, &read.pictures, title).unwrap();
        let again = word::read(&written).unwrap();
        assert_eq!(
            without_ids(&again.document),
            without_ids(&read.document),
            "{file:?}"
        );
        assert_eq!(again.pictures, read.pictures, "{file:?}");
        assert_eq!(again.title, read.title, "{file:?}");
        assert_eq!(again.losses, Vec::new(), "{file:?}");
    }
}

#[test]
fn reading_twice_gives_the_same_ids() {
    for file in files() {
        let bytes = fs::read(&file).unwrap();
        assert_eq!(word::read(&bytes), word::read(&bytes), "{file:?}");
    }
}

#[test]
fn what_is_not_carried_over_is_told() {
    let expected = BTreeMap::from([
        ("comments-rich-para", vec![LossCode::Comment]),
        ("doc-odd-even-hdrs", vec![LossCode::HeaderFooter]),
        ("endnotes", vec![LossCode::Endnote]),
        ("external-picture", vec![LossCode::RemotePicture]),
        ("hdr-header-footer", vec![LossCode::HeaderFooter]),
        ("par-alignment", vec![LossCode::Style]),
        (
            "shp-inline-shape-access",
            vec![LossCode::Chart, LossCode::Drawing],
        ),
        ("text-box", vec![LossCode::TextBox]),
        ("simple-list", vec![]),
        ("strict-format", vec![]),
        ("tables", vec![]),
        ("utf8-bom", vec![]),
    ]);
    for file in files() {
        let read = word::read(&fs::read(&file).unwrap()).unwrap();
        if let Some(codes) = expected.get(name(&file).as_str()) {
            for code in codes {
                assert!(
                    read.losses.iter().any(|loss| loss.code == *code),
                    "{file:?}: {code:?} is not among {:?}",
                    read.losses
                );
            }
            if codes.is_empty() {
                assert_eq!(read.losses, Vec::new(), "{file:?}");
            }
        }
    }
}

fn kinds(blocks: &[Block]) -> Vec<&'static str> {
    blocks
        .iter()
        .map(|block| match block.kind {
            BlockKind::Paragraph(_) => "paragraph",
            BlockKind::Heading { .. } => "heading",
            BlockKind::Bullets(_) => "bullets",
            BlockKind::Numbers { .. } => "numbers",
            BlockKind::Table(_) => "table",
            BlockKind::Image(_) => "image",
            _ => "other",
        })
        .collect()
}

#[test]
fn structure_is_found() {
    let expected = [
        ("simple-list", "bullets"),
        ("tables", "table"),
        ("tbl-2x2-table", "table"),
        ("tiny-picture", "image"),
        ("having-images", "image"),
        ("par-known-paragraphs", "heading"),
    ];
    for file in files() {
        let read = word::read(&fs::read(&file).unwrap()).unwrap();
        let kinds = kinds(&read.document.blocks);
        let links = |blocks: &[Block]| {
            blocks
                .iter()
                .filter_map(|block| match &block.kind {
                    BlockKind::Paragraph(line) => Some(line),
                    _ => None,
                })
                .flatten()
                .filter(|inline| {
                    inline
                        .marks
                        .iter()
                        .any(|mark| matches!(mark, luotsi_document::model::Mark::Link { .. }))
                        && matches!(inline.kind, InlineKind::Text(_))
                })
                .count()
        };
        match name(&file).as_str() {
            "footnotes" | "endnotes" => assert_eq!(read.document.footnotes.len(), 2, "{file:?}"),
            "par-hyperlinks" => assert_eq!(links(&read.document.blocks), 4),
            name => {
                if let Some((_, kind)) = expected.iter().find(|(file, _)| *file == name) {
                    assert!(kinds.contains(kind), "{file:?}: {kinds:?}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_file_with_changed_bytes_is_read_or_refused(
        file in any::<Index>(),
        changes in vec((any::<Index>(), any::<u8>()), 1..20),
    ) {
        let files = files();
        if !files.is_empty() {
            let mut bytes = fs::read(file.get(&files)).unwrap();
            for (at, byte) in changes {
                *at.get_mut(&mut bytes) = byte;
            }
            drop(word::read(&bytes));
        }
    }

    #[test]
    fn a_file_with_changed_text_is_read_or_refused(
        file in any::<Index>(),
        part in any::<Index>(),
        changes in vec((any::<Index>(), prop_oneof![any::<u8>(), prop::sample::select(b"<>/\"&=:w ".to_vec())]), 1..8),
        cut in prop::option::of((any::<Index>(), any::<Index>())),
    ) {
        let files = files();
        if !files.is_empty() {
            let mut parts = unzip(&fs::read(file.get(&files)).unwrap());
            let read_parts: Vec<usize> = (0..parts.len())
                .filter(|at| {
                    let name = parts[*at].0.as_str();
                    name.starts_with("word/") && (name.ends_with(".xml") || name.ends_with(".rels"))
                })
                .collect();
            let part = &mut parts[*part.get(&read_parts)].1;
            for (at, byte) in changes {
                *at.get_mut(part) = byte;
            }
            if let Some((from, to)) = cut {
                let (from, to) = (from.index(part.len()), to.index(part.len()));
                part.drain(from.min(to)..from.max(to));
            }
            if let Ok(read) = word::read(&zip(&parts)) {
                let mut tidied = read.document.clone();
                luotsi_document::tidy::tidy(&mut tidied);
                prop_assert_eq!(tidied, read.document);
            }
        }
    }
}
