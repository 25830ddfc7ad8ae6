//! The parts of a Word document: XML files in a zip that name each other.

use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::{ZipArchive, result::ZipError};

use super::super::{Unreadable, unicode::xml_text};

/// The largest part that is read, unpacked, in bytes: a book has some five million.
const LARGEST_PART: u64 = 32 << 20;

pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The name of the part that holds the text.
    document: String,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let mut package = Self {
            zip: ZipArchive::new(Cursor::new(bytes))?,
            document: "word/document.xml".to_owned(),
        };
        if let Some(relations) = package.part("_rels/.rels")? {
            for (kind, target) in relationships(&relations)?.into_values() {
                if kind.ends_with("/officeDocument") {
                    target
                        .trim_start_matches('/')
                        .clone_into(&mut package.document);
                }
            }
        }
        Ok(package)
    }

    /// The text.
    pub(super) fn document(&mut self) -> Result<String, Unreadable> {
        let name = self.document.clone();
        self.part(&name)?.ok_or(Unreadable::MissingPart(name))
    }

    /// A part beside the text, such as `styles.xml`.
    pub(super) fn beside(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let (folder, _) = self.folder_and_name();
        let name = format!("{folder}{name}");
        self.part(&name)
    }

    /// Where the text's links lead, by their ids.
    pub(super) fn links(&mut self) -> Result<HashMap<String, String>, Unreadable> {
        let (folder, name) = self.folder_and_name();
        let name = format!("{folder}_rels/{name}.rels");
        let Some(relations) = self.part(&name)? else {
            return Ok(HashMap::new());
        };
        Ok(relationships(&relations)?
            .into_iter()
            .filter(|(_, (kind, _))| kind.ends_with("/hyperlink"))
            .map(|(id, (_, target))| (id, target))
            .collect())
    }

    fn folder_and_name(&self) -> (String, String) {
        match self.document.rsplit_once('/') {
            Some((folder, name)) => (format!("{folder}/"), name.to_owned()),
            None => (String::new(), self.document.clone()),
        }
    }

    fn part(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let mut bytes = Vec::new();
        // What a zip says of its sizes need not be true: it is read up to the limit.
        part.take(LARGEST_PART + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST_PART {
            return Err(Unreadable::TooLarge(name.to_owned()));
        }
        match xml_text(&bytes) {
            Some(text) => Ok(Some(text.into_owned())),
            None => Err(Unreadable::NotUnicode),
        }
    }
}

/// Types and targets by id.
fn relationships(xml: &str) -> Result<HashMap<String, (String, String)>, Unreadable> {
    let mut found = HashMap::new();
    let mut reader = reader(xml);
    loop {
        match reader.read_event()? {
            Event::Start(start) if start.local_name().as_ref() == "Relationship" => {
                let value = |name| attribute(&start, name).unwrap_or_default();
                found.insert(value("Id"), (value("Type"), value("Target")));
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// A reader that tells of an empty element as of a start and an end.
pub(super) fn reader(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    reader
}

/// An attribute by its local name.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = quick_xml::escape::unescape(&attribute.value).ok()?;
    Some(value.into_owned())
}

/// Whether a property is switched on: it is there and does not say that it is off.
pub(super) fn is_on(start: &BytesStart<'_>) -> bool {
    !matches!(
        attribute(start, "val").as_deref(),
        Some("0" | "false" | "off" | "none")
    )
}
