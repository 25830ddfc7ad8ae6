//! Comments of Word files.

use luotsi_document::{
    json,
    model::{BlockKind, Comment, Document, Inline, InlineKind, Mark},
    word,
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::file::{File, file, unzip};

const EXTENDED: &str = "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">\
    <w15:commentEx w15:paraId=\"00000001\" w15:done=\"1\"/>\
    <w15:commentEx w15:paraId=\"00000003\" w15:paraIdParent=\"00000001\" w15:done=\"1\"/>\
    <w15:commentEx w15:paraId=\"00000004\" w15:done=\"0\"/></w15:commentsEx>";

fn commented(body: &str, comments: &str) -> File {
    file(body).with("comments", "comments", comments)
}

fn comment(id: u32, paragraph: u32, author: &str, text: &str) -> String {
    format!(
        "<w:comment w:id=\"{id}\" w:author=\"{author}\" w:date=\"2026-03-0{id}T08:00:00Z\">\
         <w:p w14:paraId=\"{paragraph:08X}\"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
    )
}

fn range(id: u32, text: &str) -> String {
    format!(
        "<w:commentRangeStart w:id=\"{id}\"/><w:r><w:t>{text}</w:t></w:r><w:commentRangeEnd w:id=\"{id}\"/>\
         <w:r><w:commentReference w:id=\"{id}\"/></w:r>"
    )
}

/// What stands in lines, with the numbers of the comments about it.
fn lines(document: &Document) -> Vec<(String, Vec<usize>)> {
    let number = |inline: &Inline| {
        let named = inline.marks.iter().filter_map(|mark| match mark {
            Mark::Comment { id } => document.comments.iter().position(|said| said.id == *id),
            _ => None,
        });
        named.collect()
    };
    let mut lines = Vec::new();
    for block in &document.blocks {
        if let BlockKind::Paragraph(line) = &block.kind {
            for inline in line {
                if let InlineKind::Text(text) = &inline.kind {
                    lines.push((text.clone(), number(inline)));
                }
            }
        }
    }
    lines
}

fn said(comment: &Comment) -> Vec<(&str, &str)> {
    let remarks = comment.remarks.iter();
    remarks
        .map(|remark| (remark.name.as_str(), remark.text.as_str()))
        .collect()
}

#[test]
fn comments_come_with_their_answers_and_whether_they_are_done_with() {
    let body = format!(
        "<w:p>{}{}<w:r><w:t>!</w:t></w:r></w:p>",
        range(1, "Ohje"),
        range(4, " on")
    );
    // The answer has a range of its own, as Word writes it.
    let body = body.replace(
        "<w:commentRangeStart w:id=\"1\"/>",
        "<w:commentRangeStart w:id=\"1\"/><w:commentRangeStart w:id=\"3\"/>",
    );
    let body = body.replace(
        "<w:commentRangeEnd w:id=\"1\"/>",
        "<w:commentRangeEnd w:id=\"1\"/><w:commentRangeEnd w:id=\"3\"/>",
    );
    let comments = [
        comment(3, 3, "Otto", "Vanha"),
        comment(1, 1, "Anna", "Mikä ohje?"),
        comment(4, 4, "Anna", "Kielivirhe"),
    ]
    .concat();
    let read = commented(&body, &comments)
        .with_bytes("word/commentsExtended.xml", EXTENDED.as_bytes())
        .refer("x", "commentsExtended", "commentsExtended.xml", false)
        .read();
    let document = read.document;
    assert_eq!(
        lines(&document),
        [
            ("Ohje".to_owned(), vec![0]),
            (" on".to_owned(), vec![1]),
            ("!".to_owned(), vec![]),
        ]
    );
    let [first, second] = document.comments.as_slice() else {
        panic!("{:?}", document.comments)
    };
    assert_eq!(
        said(first),
        [("Anna", "Mikä ohje?"), ("Otto", "Vanha"), ("", "")],
    );
    assert!(first.is_resolved());
    assert_eq!(said(second), [("Anna", "Kielivirhe")]);
    assert!(!second.is_resolved());
    let at = second.remarks[0].at.unwrap().to_string();
    assert_eq!(at, "2026-03-04T08:00:00Z");
    assert_eq!(read.losses, []);
}

#[test]
fn a_comment_reaches_over_paragraphs_and_cells() {
    let body = "<w:p><w:r><w:t>a</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t>b</w:t></w:r></w:p>\
        <w:p><w:hyperlink w:anchor=\"_Toc1\"><w:r><w:t>c</w:t></w:r></w:hyperlink></w:p>\
        <w:commentRangeEnd w:id=\"1\"/><w:p><w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:t>d</w:t></w:r></w:p>";
    let read = commented(body, &comment(1, 1, "Anna", "Kaikki")).read();
    let marked: Vec<bool> = lines(&read.document)
        .into_iter()
        .map(|(_, about)| about == [0])
        .collect();
    assert_eq!(marked, [false, true, true, false]);
}

#[test]
fn a_comment_whose_text_is_gone_is_kept() {
    let body = "<w:p><w:commentRangeStart w:id=\"1\"/><w:del w:author=\"Otto\"><w:r><w:delText>pois</w:delText></w:r></w:del>\
        <w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:t>a</w:t></w:r></w:p>";
    let read = commented(body, &comment(1, 1, "Anna", "Miksi?")).read();
    assert_eq!(lines(&read.document), [("a".to_owned(), vec![])]);
    assert_eq!(said(&read.document.comments[0]), [("Anna", "Miksi?")]);
    let again = word::write(&read.document, &read.pictures, None).unwrap();
    let again = word::read(&again).unwrap();
    assert_eq!(said(&again.document.comments[0]), [("Anna", "Miksi?")]);
    assert_eq!(again.losses, []);
}

/// A file in which everything is commented on by everybody is read in time, and stays of bounded size.
#[test]
fn a_file_of_nothing_but_comments_does_no_harm() {
    const MANY: u32 = 3000;
    let comments: String = (0..MANY).map(|id| comment(id, id + 1, "A", "b")).collect();
    let begins: String = (0..MANY)
        .map(|id| format!("<w:commentRangeStart w:id=\"{id}\"/>"))
        .collect();
    let runs: String = (0..MANY)
        .map(|id| {
            format!(
                "<w:r><w:rPr><w:b w:val=\"{}\"/></w:rPr><w:t>a</w:t></w:r>",
                id % 2
            )
        })
        .collect();
    let parts = commented(&format!("<w:p>{begins}{runs}</w:p>"), &comments).parts;
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" \
        Target=\"comments.xml\"/></Relationships>";
    let relations = ("word/_rels/document.xml.rels".to_owned(), relations.into());
    for (name, bytes) in parts.iter().chain([&relations]) {
        zip.start_file(name, stored).unwrap();
        std::io::Write::write_all(&mut zip, bytes).unwrap();
    }
    let read = word::read(&zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!(read.document.comments.len(), MANY as usize);
    assert!(json::write(&read.document).len() < 16 << 20);
}

#[test]
fn what_is_written_names_its_parts_as_word_does() {
    let body = format!("<w:p>{}</w:p>", range(1, "a"));
    let read = commented(&body, &comment(1, 1, "Anna &amp; Otto", "b &lt; c")).read();
    let written = unzip(&word::write(&read.document, &read.pictures, None).unwrap());
    let part = |name: &str| {
        let part = written.iter().find(|part| part.0 == name).unwrap();
        String::from_utf8(part.1.clone()).unwrap()
    };
    let document = part("word/document.xml");
    let at = |text: &str| document.find(text).unwrap();
    assert!(at("<w:commentRangeStart w:id=\"0\"/>") < at(">a</w:t>"));
    assert!(at(">a</w:t>") < at("<w:commentRangeEnd w:id=\"0\"/>"));
    assert!(at("<w:commentRangeEnd w:id=\"0\"/>") < at("<w:commentReference w:id=\"0\"/>"));
    let comments = part("word/comments.xml");
    assert!(
        comments.contains(
            "w:author=\"Anna &amp; Otto\" w:date=\"2026-03-01T08:00:00Z\" w:initials=\"A&amp;O\""
        ),
        "{comments}"
    );
    assert!(part("word/commentsExtended.xml").contains("w15:paraId=\"00000001\" w15:done=\"0\""));
    let relations = part("word/_rels/document.xml.rels");
    assert!(
        relations
            .contains("http://schemas.microsoft.com/office/2011/relationships/commentsExtended")
    );
}
