//! What reading a file gives.

use std::collections::BTreeMap;

use crate::{losses::Loss, model::Document};

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 64 << 20;

/// A document that was read, and what became of the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The document.
    pub document: Document,
    /// Its pictures that came with it.
    pub pictures: Pictures,
    /// What was not carried over.
    pub losses: Vec<Loss>,
    /// How the file calls itself.
    pub title: Option<String>,
}

/// Pictures by the BLAKE3 hashes of their bytes, 64 hexadecimal digits.
pub type Pictures = BTreeMap<String, Picture>;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// As it is in a file of its own.
    pub bytes: Vec<u8>,
    /// What kind of picture it is.
    pub media_type: MediaType,
}

/// The kinds of pictures that are shown everywhere. None of them can run or load anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaType {
    /// `image/png`
    Png,
    /// `image/jpeg`
    Jpeg,
    /// `image/gif`
    Gif,
    /// `image/webp`
    Webp,
    /// `image/bmp`
    Bmp,
}

impl MediaType {
    /// What the bytes are, whatever they are called; `None`: no picture that is shown everywhere.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Webp),
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some(Self::Bmp),
            _ => None,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Bmp => "image/bmp",
        }
    }

    /// What the names of such files end with.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Bmp => "bmp",
        }
    }
}

/// Keeps a picture and gives its hash; `None`, and nothing is kept, where it is of no kind that is
/// shown everywhere.
pub fn keep(pictures: &mut Pictures, bytes: Vec<u8>) -> Option<String> {
    let media_type = MediaType::of(&bytes)?;
    let hash = blake3::hash(&bytes).to_hex().to_string();
    pictures
        .entry(hash.clone())
        .or_insert(Picture { bytes, media_type });
    Some(hash)
}

/// Why a file can not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is too large.
    #[error("it has {bytes} bytes, which is more than {LARGEST}")]
    TooLarge {
        /// How large it is.
        bytes: usize,
    },
    /// It is text in another encoding.
    #[error("{place}: it is not Unicode (UTF-8) text; save it as UTF-8")]
    NotUnicode {
        /// Where the first sign is that is not.
        place: String,
    },
    /// It is not what it is said to be, or damaged.
    #[error("{place}: {detail}")]
    Broken {
        /// Where.
        place: String,
        /// What is wrong there.
        detail: String,
    },
    /// It holds what a document may not.
    #[error(transparent)]
    Refused(#[from] crate::json::Refused),
    /// It is no Word document, or a damaged one.
    #[error(transparent)]
    Word(#[from] crate::word::WordError),
    /// It is in a form that is only written.
    #[error("documents are not read from this form")]
    OnlyWritten,
    /// It can be opened with a password only.
    #[error("it is protected with a password; save it without one")]
    Encrypted,
    /// What is packed in it is out of all proportion.
    #[error("{place}: what is packed there is out of proportion")]
    Bomb {
        /// Where.
        place: String,
    },
}

impl Unreadable {
    /// A name for it that does not change.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotUnicode { .. } => "not-unicode",
            Self::Broken { .. } => "broken",
            Self::Refused(refused) => refused.fault.code(),
            Self::Word(error) => error.fault.code(),
            Self::OnlyWritten => "only-written",
            Self::Encrypted => "encrypted",
            Self::Bomb { .. } => "bomb",
        }
    }
}

/// The text of a file of text.
///
/// # Errors
///
/// It is too large, or in another encoding than UTF-8.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge { bytes: bytes.len() });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        Unreadable::NotUnicode {
            place: format!("line {line}"),
        }
    })
}
