//! The parts of a Word file: files in a zip.

use std::{
    collections::HashMap,
    io::{Cursor, Read as _},
};

use zip::{ZipArchive, result::ZipError};

use super::{
    error::WordFault,
    relations::{Relations, inside},
    xml,
};
use crate::read::{LARGEST, Unreadable};

/// How many files a package may hold. A book with a picture on every page has some thousand.
const MOST_PARTS: usize = 20_000;
/// The largest part that is read, unpacked, in bytes. A book's text has some ten million.
const LARGEST_PART: u64 = 96 << 20;
/// How much all parts that are read may be, unpacked, in bytes.
const LARGEST_SUM: u64 = 512 << 20;
/// How many times larger than packed a part may be, when it is larger than [`SMALL_PART`]. Text of
/// a single repeated page reaches some two hundred.
const LARGEST_RATIO: u64 = 500;
const SMALL_PART: u64 = 16 << 20;

pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Where parts are in it, by their names in small letters: names differ in more than case.
    parts: HashMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        if bytes.len() > LARGEST {
            return Err(Unreadable::TooLarge { bytes: bytes.len() });
        }
        if let Some(other) = other_kind(bytes) {
            return Err(other);
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| WordFault::NotPackage(error.to_string()).of(""))?;
        if zip.len() > MOST_PARTS {
            return Err(Unreadable::Bomb {
                place: "the list of parts".to_owned(),
            });
        }
        let mut parts = HashMap::new();
        for index in 0..zip.len() {
            let part = zip
                .by_index_raw(index)
                .map_err(|error| WordFault::NotPackage(error.to_string()).of(""))?;
            let name = String::from_utf8_lossy(part.name_raw()).replace('\\', "/");
            let Some(name) = inside("", &name) else {
                return Err(WordFault::Outside(name).of("").into());
            };
            if part.encrypted() {
                return Err(Unreadable::Encrypted);
            }
            parts.entry(name.to_lowercase()).or_insert(index);
        }
        Ok(Self {
            zip,
            parts,
            left: LARGEST_SUM,
        })
    }

    /// Whether the part is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_lowercase())
    }

    /// A part's bytes; `None`: it is not there.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let Some(index) = self.parts.get(&name.to_lowercase()) else {
            return Ok(None);
        };
        let damaged = |error: String| WordFault::Damaged(error).of(name);
        let part = self.zip.by_index(*index).map_err(|error| match error {
            ZipError::InvalidPassword => Unreadable::Encrypted,
            error => damaged(error.to_string()).into(),
        })?;
        let packed = part.compressed_size().max(1);
        let bomb = || Unreadable::Bomb {
            place: name.to_owned(),
        };
        // What a zip says of its sizes need not be true: it is read up to the limit.
        let limit = LARGEST_PART
            .min(self.left)
            .min((packed.saturating_mul(LARGEST_RATIO)).max(SMALL_PART));
        let mut bytes = Vec::new();
        part.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| damaged(error.to_string()))?;
        let size = bytes.len() as u64;
        if size > limit {
            return Err(bomb());
        }
        self.left -= size;
        Ok(Some(bytes))
    }

    /// A part's text; `None`: it is not there.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        match xml::decode(&bytes) {
            Some(text) => Ok(Some(text.into_owned())),
            None => Err(WordFault::NotUnicode.of(name).into()),
        }
    }

    /// What the part refers to.
    pub(super) fn relations(&mut self, part: &str) -> Result<Relations, Unreadable> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let separator = if folder.is_empty() { "" } else { "/" };
        let of = format!("{folder}{separator}_rels/{name}.rels");
        match self.text(&of)? {
            Some(source) => Ok(Relations::read(&of, folder, &source)?),
            None => Ok(Relations::default()),
        }
    }
}

/// What a file is that is no zip.
fn other_kind(bytes: &[u8]) -> Option<Unreadable> {
    let is = |what: &str| Some(WordFault::NotPackage(format!("it is {what}")).of("").into());
    match bytes {
        [b'P', b'K', ..] => None,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            let holds = |name: &str| {
                let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
                // The names of its streams stand in sectors of 128 bytes each.
                bytes.chunks(128).any(|sector| sector.starts_with(&name))
            };
            if holds("EncryptedPackage") || holds("EncryptionInfo") {
                Some(Unreadable::Encrypted)
            } else {
                Some(WordFault::OldWord.of("").into())
            }
        }
        [b'{', b'\\', b'r', b't', b'f', ..] => is("RTF with another name"),
        [b'%', b'P', b'D', b'F', ..] => is("a PDF with another name"),
        [] => is("empty"),
        _ => None,
    }
}
