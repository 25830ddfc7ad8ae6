//! Files that are no Word documents, damaged ones, and such as are made to do harm.

use std::io::{Cursor, Write};

use luotsi_document::{Unreadable, word};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::file::{file, namespaces, zip};

fn code(bytes: &[u8]) -> &'static str {
    word::read(bytes).unwrap_err().code()
}

fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0; 1024];
    bytes[..4].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0]);
    let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes[640..640 + name.len()].copy_from_slice(&name);
    bytes
}

#[test]
fn a_file_of_another_kind_is_told_from_a_damaged_one() {
    assert_eq!(code(&compound("EncryptedPackage")), "encrypted");
    assert_eq!(code(&compound("WordDocument")), "old-word");
    for bytes in [
        &b""[..],
        b"%PDF-1.7",
        b"{\\rtf1",
        b"Hello",
        b"PK\x03\x04",
        b"<html>",
    ] {
        assert_eq!(code(bytes), "not-a-package");
    }
    let text = "application/vnd.oasis.opendocument.text";
    let open_document = zip(&[("mimetype".to_owned(), text.into())]);
    assert_eq!(code(&open_document), "other-kind");
    let nothing = zip(&[("a.txt".to_owned(), Vec::new())]);
    assert_eq!(code(&nothing), "missing-part");
}

#[test]
fn a_spreadsheet_with_the_name_of_a_document_is_refused() {
    let mut file = file("");
    file.parts[1].1 =
        b"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>".to_vec();
    assert_eq!(code(&file.zip()), "other-kind");
}

#[test]
fn a_missing_part_is_named() {
    let mut file = file("");
    file.parts.remove(1);
    let error = word::read(&file.zip()).unwrap_err();
    assert_eq!(error.code(), "missing-part");
    assert_eq!(error.to_string(), "word/document.xml: the part is missing");
}

#[test]
fn a_torn_file_is_refused() {
    let bytes = file("<w:p><w:r><w:t>Text</w:t></w:r></w:p>").zip();
    for length in 0..bytes.len() {
        assert!(word::read(&bytes[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn broken_xml_is_told_with_its_place() {
    let mut file = file("");
    file.parts[1].1 = format!(
        "<w:document {}>\n<w:body>\nä</w:p></w:body></w:document>",
        namespaces()
    )
    .into();
    let error = word::read(&file.zip()).unwrap_err();
    assert_eq!(error.code(), "not-well-formed");
    assert!(
        error
            .to_string()
            .starts_with("word/document.xml, line 3, character 2: "),
        "{error}"
    );
}

#[test]
fn entities_are_refused_and_never_expanded() {
    let mut declared = file("");
    declared.parts[1].1 =
        b"<!DOCTYPE a [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;\">]>\n<a>&b;</a>".to_vec();
    assert_eq!(code(&declared.zip()), "document-type");
    let undeclared = file("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>");
    assert_eq!(code(&undeclared.zip()), "not-well-formed");
}

#[test]
fn what_is_nested_without_measure_is_refused() {
    let deep = |count: usize| {
        let open = "<w:tbl><w:tr><w:tc>".repeat(count);
        let close = "</w:tc></w:tr></w:tbl>".repeat(count);
        file(&format!(
            "{open}<w:p><w:r><w:t>deep</w:t></w:r></w:p>{close}"
        ))
    };
    assert_eq!(code(&deep(100_000).zip()), "too-deep");
    // What Word itself could nest comes nearer to the surface, and is told.
    let read = deep(80).read();
    assert_eq!(luotsi_document::text::of(&read.document), "deep");
    assert!(
        read.losses
            .iter()
            .any(|loss| loss.code == luotsi_document::losses::LossCode::TooDeep)
    );
}

#[test]
fn what_is_nested_in_a_line_is_read_to_its_end() {
    for name in ["smartTag", "ins", "fldSimple", "hyperlink"] {
        let open = format!("<w:{name}>").repeat(240);
        let close = format!("</w:{name}>").repeat(240);
        let read = file(&format!("<w:p>{open}<w:r><w:t>in</w:t></w:r>{close}</w:p>")).read();
        assert_eq!(luotsi_document::text::of(&read.document), "in", "{name}");
    }
}

#[test]
fn fields_in_fields_without_measure_are_read_in_no_time() {
    let sign = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let begin = format!("{}{}", sign("begin"), sign("separate")).repeat(5_000);
    let end = sign("end").repeat(5_000);
    let read = file(&format!("<w:p>{begin}<w:r><w:t>in</w:t></w:r>{end}</w:p>")).read();
    assert_eq!(luotsi_document::text::of(&read.document), "in");
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..64 {
        zip.write_all(&blanks).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let place = "word/document.xml".to_owned();
    assert_eq!(word::read(&bytes).unwrap_err(), Unreadable::Bomb { place });
}

#[test]
fn too_many_parts_are_refused() {
    let parts: Vec<(String, Vec<u8>)> = (0..20_001)
        .map(|part| (format!("{part}"), Vec::new()))
        .collect();
    assert_eq!(code(&zip(&parts)), "bomb");
}

#[test]
fn nothing_outside_of_the_file_is_reached_for() {
    let outside = file("").refer("rId1", "styles", "../../etc/styles.xml", false);
    let error = word::read(&outside.zip()).unwrap_err();
    assert_eq!(error.code(), "outside-part");
    assert!(
        error
            .to_string()
            .starts_with("word/_rels/document.xml.rels: ")
    );
    let named = file("").with_bytes("../evil.xml", b"");
    assert_eq!(code(&named.zip()), "outside-part");
}

#[test]
fn styles_and_lists_in_circles_come_to_an_end() {
    let read = file("<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>Round</w:t></w:r></w:p>")
        .with(
            "styles",
            "styles",
            "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>",
        )
        .read();
    assert_eq!(luotsi_document::text::of(&read.document), "Round");
}

#[test]
fn absurd_spans_are_cut() {
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc>";
    let row = format!(
        "<w:tr><w:trPr><w:gridBefore w:val=\"4000000000\"/></w:trPr>{}</w:tr>",
        cell.repeat(100)
    );
    let read = file(&format!("<w:tbl>{row}</w:tbl>")).read();
    assert_eq!(read.document.blocks.len(), 1);
}
