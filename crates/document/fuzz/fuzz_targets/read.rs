//! Any bytes are a document or refused; and what is read can be kept, and written in every form.
//!
//! The first byte says in which form the rest is: one of `j`, `m` and `w`, as JSON, Markdown and Word. A file
//! of Word is an archive, which accidents rarely leave whole: `d` is the XML of its text alone.

#![no_main]

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use luotsi_document::{Form, json};
use zip::{ZipWriter, write::SimpleFileOptions};

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

fuzz_target!(|bytes: &[u8]| {
    let Some((form, bytes)) = bytes.split_first() else {
        return;
    };
    let read = match form {
        b'j' => luotsi_document::read(Form::Json, bytes),
        b'm' => luotsi_document::read(Form::Markdown, bytes),
        b'w' => luotsi_document::read(Form::Word, bytes),
        b'd' => luotsi_document::read(Form::Word, &around(bytes)),
        _ => return,
    };
    let Ok(read) = read else { return };
    let kept = json::write(&read.document);
    assert_eq!(json::read(&kept).as_ref(), Ok(&read.document));
    for form in [Form::Json, Form::Markdown, Form::Html, Form::Word] {
        let written = luotsi_document::write(form, &read.document, &read.pictures, None);
        let Ok(written) = written else { continue };
        if form != Form::Html {
            let again = luotsi_document::read(form, &written);
            assert!(again.is_ok(), "{form:?}: {:?}", again.err());
        }
    }
});

/// A file of Word around the XML of its text.
fn around(xml: &[u8]) -> Vec<u8> {
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"r1\" Type=\"{TYPE}\" Target=\"word/document.xml\"/></Relationships>"
    );
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [("_rels/.rels", relations.as_bytes()), ("word/document.xml", xml)];
    for (name, part) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(part).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
