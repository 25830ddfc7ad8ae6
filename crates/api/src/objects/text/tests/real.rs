//! Files that nobody here wrote.

use std::path::PathBuf;

use luotsi_domain::Media;

use super::{Which, in_one_line, readable, xml_text};

/// Real files, where they are: they are never copied into the project.
fn real_files(folder: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/testdata")
        .join(folder);
    if !folder.is_dir() {
        assert_ne!(
            std::env::var("CI").as_deref(),
            Ok("true"),
            "{folder:?} is missing"
        );
        eprintln!("skipped: {folder:?} is missing");
        return Vec::new();
    }
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

#[test]
fn real_texts_can_be_read() {
    let known = [
        ("par-known-paragraphs.docx", "<h1>Heading Paragraph</h1>"),
        (
            "simple-list.docx",
            "<li><p>Apple</p></li><li><p>Banana</p></li></ul>",
        ),
        (
            "num-having-numbering-part.docx",
            "<ol><li><p>Paragraph having",
        ),
        ("tables.docx", "<td width=\"308\"><p>Top left</p>"),
        ("strict-format.docx", "<p>Test</p>"),
        ("utf8-bom.docx", "byte order mark"),
        (
            "0010_Context_of_Organization.md",
            "<h1>Understanding the Organization",
        ),
    ];
    for (folder, media) in [("markdown", Media::Markdown), ("docx", Media::Docx)] {
        for path in real_files(folder) {
            let bytes = std::fs::read(&path).unwrap();
            let text = readable(&media, &bytes, Which::Working).unwrap();
            let text = text.unwrap_or_else(|error| panic!("{path:?}: {error}"));
            let html = in_one_line(&text.html);
            for (_, part) in known.iter().filter(|(name, _)| path.ends_with(name)) {
                assert!(html.contains(part), "{path:?}: {html}");
            }
        }
    }
}

#[test]
fn real_diagrams_can_be_read() {
    for path in real_files("bpmn") {
        let bytes = std::fs::read(&path).unwrap();
        let text = xml_text(&bytes);
        assert!(
            text.is_some_and(|text| text.contains("definitions")),
            "{path:?}"
        );
    }
}
