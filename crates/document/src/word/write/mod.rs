//! Writing Word documents.

mod blocks;
mod comments;
mod inlines;
mod lists;
mod markup;
mod numbering;
mod parts;
mod pictures;
mod styles;
mod tables;

use std::collections::BTreeMap;

pub use parts::Unwritable;

use super::names::GAP;
use crate::{
    model::{Document, Footnote},
    read::Pictures,
};
use blocks::Surroundings;
use comments::Margin;
use markup::{DECLARATION, NAMESPACES, escaped};
use numbering::Numbering;
use parts::{Parts, References};

/// Writes a document as a Word document (`.docx`); the same document gives the same bytes.
///
/// `pictures` are those that it shows; of one that is missing its description is written. A comment
/// that is about several pieces of text is about all from the first to the last of them in Word.
///
/// # Errors
///
/// It is larger than a file can be.
pub fn write(
    document: &Document,
    pictures: &Pictures,
    title: Option<&str>,
) -> Result<Vec<u8>, Unwritable> {
    let mut writer = Writer {
        pictures,
        footnotes: document
            .footnotes
            .iter()
            .map(|footnote| (footnote.id.as_str(), footnote))
            .collect(),
        noted: Vec::new(),
        numbering: Numbering::default(),
        references: References::default(),
        margin: Margin::of(&document.comments, &document.blocks),
        drawings: 0,
        in_note: false,
        xml: String::new(),
    };
    for kind in ["styles", "settings", "numbering", "footnotes"] {
        writer.references.part(kind, &format!("{kind}.xml"));
    }
    if !writer.margin.is_empty() {
        writer.references.part("comments", "comments.xml");
        writer
            .references
            .part("commentsExtended", "commentsExtended.xml");
    }
    writer.xml = format!("{DECLARATION}<w:document{NAMESPACES}><w:body>");
    writer.blocks(&document.blocks, &Surroundings::default());
    writer.loose_comments();
    writer.xml.push_str(
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" \
         w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>\
         </w:body></w:document>",
    );
    let body = std::mem::take(&mut writer.xml);
    let body_references = std::mem::take(&mut writer.references);
    let notes = writer.notes();
    let note_references = std::mem::take(&mut writer.references);

    let mut parts = Parts::default();
    let mut root = References::default();
    root.part("officeDocument", "word/document.xml");
    root.part("core-properties", "docProps/core.xml");
    parts.refer("", &root);
    parts.add(
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        body,
    );
    parts.refer("word/document.xml", &body_references);
    parts.add(
        "word/styles.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
        styles::xml(document.language.as_deref()),
    );
    parts.add(
        "word/settings.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
        settings(),
    );
    parts.add(
        "word/numbering.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
        writer.numbering.xml(),
    );
    parts.add(
        "word/footnotes.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        notes,
    );
    parts.refer("word/footnotes.xml", &note_references);
    if !writer.margin.is_empty() {
        let (said, extended) = writer.margin.parts();
        parts.add(
            "word/comments.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
            said,
        );
        parts.add(
            "word/commentsExtended.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
            extended,
        );
    }
    parts.add(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        core(title, document.language.as_deref()),
    );
    writer.add_pictures(document, &mut parts);
    parts.zip()
}

/// A document that is being written.
struct Writer<'d> {
    pictures: &'d Pictures,
    footnotes: BTreeMap<&'d str, &'d Footnote>,
    /// The footnotes that were referred to, in order.
    noted: Vec<&'d Footnote>,
    numbering: Numbering,
    /// What the part refers to that is being written.
    references: References,
    /// What is said in the margin.
    margin: Margin<'d>,
    drawings: u32,
    in_note: bool,
    xml: String,
}

impl Writer<'_> {
    /// The part of the footnotes: the lines above them, which have numbers of their own, and they.
    fn notes(&mut self) -> String {
        self.in_note = true;
        self.xml = format!(
            "{DECLARATION}<w:footnotes{NAMESPACES}>\
             <w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
             <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
        );
        let noted = std::mem::take(&mut self.noted);
        for (footnote, id) in noted.iter().zip(1..) {
            self.xml.push_str(&format!("<w:footnote w:id=\"{id}\">"));
            self.note_blocks(&footnote.blocks);
            self.xml.push_str("</w:footnote>");
        }
        self.xml.push_str("</w:footnotes>");
        std::mem::take(&mut self.xml)
    }

    /// A paragraph that only stands where Word needs one.
    fn gap(&mut self, align: &str, content: &str) {
        self.xml.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{GAP}\"/>{align}</w:pPr>{content}</w:p>"
        ));
    }
}

fn settings() -> String {
    format!(
        "{DECLARATION}<w:settings{NAMESPACES}><w:footnotePr><w:footnote w:id=\"-1\"/>\
         <w:footnote w:id=\"0\"/></w:footnotePr><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

fn core(title: Option<&str>, language: Option<&str>) -> String {
    let title = title.map_or_else(String::new, |title| {
        format!("<dc:title>{}</dc:title>", escaped(title))
    });
    let language = language.map_or_else(String::new, |language| {
        format!("<dc:language>{}</dc:language>", escaped(language))
    });
    format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{title}{language}</cp:coreProperties>"
    )
}
