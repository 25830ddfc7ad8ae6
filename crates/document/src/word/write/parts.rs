//! The package: its parts, what kinds they are, and what refers to what.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::markup::{DECLARATION, value};

/// Why a document could not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file could not be put together: {0}")]
pub struct Unwritable(String);

/// What a part refers to.
#[derive(Debug, Default)]
pub(super) struct References {
    /// The kind, the target and whether it is outside of the package.
    all: Vec<(&'static str, String, bool)>,
}

impl References {
    /// The name by which the part refers to another.
    pub(super) fn part(&mut self, kind: &'static str, target: &str) -> String {
        self.add(kind, target, false)
    }

    /// The name by which the part refers to an address.
    pub(super) fn address(&mut self, target: &str) -> String {
        self.add("hyperlink", target, true)
    }

    fn add(&mut self, kind: &'static str, target: &str, is_outside: bool) -> String {
        // Links repeat seldom, and pictures are few: what was added last is what is looked for.
        let known =
            self.all.iter().rev().take(64).position(|known| {
                (known.0, known.1.as_str(), known.2) == (kind, target, is_outside)
            });
        let number = match known {
            Some(back) => self.all.len() - back,
            None => {
                self.all.push((kind, target.to_owned(), is_outside));
                self.all.len()
            }
        };
        format!("rId{number}")
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn xml(&self) -> String {
        let mut xml = format!(
            "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        );
        for ((kind, target, is_outside), number) in self.all.iter().zip(1..) {
            let base = match *kind {
                "core-properties" => {
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                }
                "commentsExtended" => "http://schemas.microsoft.com/office/2011/relationships/",
                _ => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            };
            let mode = if *is_outside {
                " TargetMode=\"External\""
            } else {
                ""
            };
            let target = value(target);
            xml.push_str(&format!(
                "<Relationship Id=\"rId{number}\" Type=\"{base}{kind}\" Target=\"{target}\"{mode}/>"
            ));
        }
        xml.push_str("</Relationships>");
        xml
    }
}

/// A package that is being written.
#[derive(Default)]
pub(super) struct Parts {
    parts: Vec<(String, Vec<u8>)>,
    /// The names of parts with what kinds they are.
    kinds: Vec<(String, &'static str)>,
    /// What the names of pictures end with, and what kinds they are.
    endings: Vec<(&'static str, &'static str)>,
}

impl Parts {
    /// Adds a part of XML.
    pub(super) fn add(&mut self, name: &str, kind: &'static str, xml: String) {
        self.kinds.push((name.to_owned(), kind));
        self.parts.push((name.to_owned(), xml.into_bytes()));
    }

    /// Adds what a part refers to.
    pub(super) fn refer(&mut self, of: &str, references: &References) {
        if !references.is_empty() {
            let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
            let separator = if folder.is_empty() { "" } else { "/" };
            let name = format!("{folder}{separator}_rels/{name}.rels");
            self.parts.push((name, references.xml().into_bytes()));
        }
    }

    /// Adds a picture.
    pub(super) fn picture(
        &mut self,
        name: &str,
        ending: &'static str,
        kind: &'static str,
        bytes: &[u8],
    ) {
        if !self.endings.contains(&(ending, kind)) {
            self.endings.push((ending, kind));
        }
        self.parts.push((name.to_owned(), bytes.to_vec()));
    }

    /// The bytes of the package: always the same for the same parts.
    pub(super) fn zip(self) -> Result<Vec<u8>, Unwritable> {
        let kinds = self.kinds();
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let unwritable = |error: &dyn std::fmt::Display| Unwritable(error.to_string());
        let all = std::iter::once(("[Content_Types].xml".to_owned(), kinds.into_bytes()))
            .chain(self.parts);
        for (name, bytes) in all {
            let options = SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .last_modified_time(DateTime::default());
            zip.start_file(name, options)
                .map_err(|error| unwritable(&error))?;
            zip.write_all(&bytes).map_err(|error| unwritable(&error))?;
        }
        let written = zip.finish().map_err(|error| unwritable(&error))?;
        Ok(written.into_inner())
    }

    fn kinds(&self) -> String {
        let mut xml = format!(
            "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        for (ending, kind) in &self.endings {
            xml.push_str(&format!(
                "<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>"
            ));
        }
        for (name, kind) in &self.kinds {
            xml.push_str(&format!(
                "<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>"
            ));
        }
        xml.push_str("</Types>");
        xml
    }
}
