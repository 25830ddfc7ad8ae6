//! Word files made by hand.

use std::io::{Cursor, Read, Write};

use luotsi_document::{Read as Document, word};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

const TRANSITIONAL: &str = "http://schemas.openxmlformats.org";

/// The parts of a file.
pub(crate) struct File {
    pub(crate) parts: Vec<(String, Vec<u8>)>,
    relations: String,
}

/// A file whose body is `body`.
pub(crate) fn file(body: &str) -> File {
    let document = format!(
        "<w:document {}><w:body>{body}</w:body></w:document>",
        namespaces()
    );
    File {
        parts: vec![
            (
                "_rels/.rels".to_owned(),
                format!(
                    "<Relationships xmlns=\"{TRANSITIONAL}/package/2006/relationships\"><Relationship Id=\"rId1\" \
                     Type=\"{TRANSITIONAL}/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                )
                .into_bytes(),
            ),
            ("word/document.xml".to_owned(), document.into_bytes()),
        ],
        relations: String::new(),
    }
}

pub(crate) fn namespaces() -> String {
    format!(
        "xmlns:w=\"{TRANSITIONAL}/wordprocessingml/2006/main\" \
         xmlns:r=\"{TRANSITIONAL}/officeDocument/2006/relationships\" \
         xmlns:wp=\"{TRANSITIONAL}/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"{TRANSITIONAL}/drawingml/2006/main\" \
         xmlns:pic=\"{TRANSITIONAL}/drawingml/2006/picture\" \
         xmlns:c=\"{TRANSITIONAL}/drawingml/2006/chart\" \
         xmlns:m=\"{TRANSITIONAL}/officeDocument/2006/math\" \
         xmlns:mc=\"{TRANSITIONAL}/markup-compatibility/2006\" \
         xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
         xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
         xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    )
}

impl File {
    /// With a part that the body refers to: `kind` names what it is and, with `.xml`, the part.
    pub(crate) fn with(mut self, kind: &str, root: &str, content: &str) -> Self {
        let xml = format!("<w:{root} {}>{content}</w:{root}>", namespaces());
        self.parts
            .push((format!("word/{kind}.xml"), xml.into_bytes()));
        self.refer(kind, kind, &format!("{kind}.xml"), false)
    }

    pub(crate) fn with_bytes(mut self, name: &str, bytes: &[u8]) -> Self {
        self.parts.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// With something that the body refers to by `id`.
    pub(crate) fn refer(mut self, id: &str, kind: &str, target: &str, is_outside: bool) -> Self {
        let mode = if is_outside {
            " TargetMode=\"External\""
        } else {
            ""
        };
        self.relations.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{TRANSITIONAL}/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"{mode}/>"
        ));
        self
    }

    pub(crate) fn zip(mut self) -> Vec<u8> {
        let relations = format!(
            "<Relationships xmlns=\"{TRANSITIONAL}/package/2006/relationships\">{}</Relationships>",
            self.relations
        );
        self.parts.push((
            "word/_rels/document.xml.rels".to_owned(),
            relations.into_bytes(),
        ));
        zip(&self.parts)
    }

    pub(crate) fn read(self) -> Document {
        word::read(&self.zip()).unwrap()
    }
}

pub(crate) fn zip(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The parts of a file by their names.
pub(crate) fn unzip(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A picture of 2 × 3 pixels.
pub(crate) fn png() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend([0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0]);
    png
}
