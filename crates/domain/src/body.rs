//! Long content, named by its hash.

use std::{fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The BLAKE3 hash of a body's bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
pub struct Hash(#[specta(type = String)] [u8; 32]);

impl Hash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The hash's own bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl From<[u8; 32]> for Hash {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&blake3::Hash::from(self.0).to_hex())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Text that is not 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a hash of 64 hexadecimal digits")]
pub struct NotAHash;

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        blake3::Hash::from_hex(text)
            .map(|hash| Self(*hash.as_bytes()))
            .map_err(|_| NotAHash)
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&blake3::Hash::from(self.0).to_hex())
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

/// What a body is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Media {
    /// Markdown, as it was brought in.
    Markdown,
    /// A text document as `ProseMirror` JSON.
    Prosemirror,
    /// A Word document, as it was brought in.
    Docx,
    /// A BPMN 2.0 diagram.
    Bpmn,
    /// A file of any other type, with its name.
    File {
        /// The file's name, with its ending and without folders.
        name: Arc<str>,
    },
}

/// A reference to a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub struct BodyRef {
    /// The hash of its bytes.
    pub hash: Hash,
    /// How many bytes it has.
    #[serde(with = "crate::text_number")]
    #[specta(type = String)]
    pub size: u64,
    /// What it is.
    pub media: Media,
    /// The pictures that it shows; `None`: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[specta(type = Option<Vec<PictureRef>>)]
    pub pictures: Option<Arc<Vec<PictureRef>>>,
}

/// A picture that a text shows: a body of its own, which stays as long as the text does.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub struct PictureRef {
    /// The hash of its bytes.
    pub hash: Hash,
    /// How many bytes it has.
    #[serde(with = "crate::text_number")]
    #[specta(type = String)]
    pub size: u64,
    /// What kind of picture it is.
    pub format: PictureFormat,
}

/// The kinds of pictures that are shown everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "they are known by these names")]
pub enum PictureFormat {
    Png,
    Jpeg,
    Gif,
    Webp,
    Bmp,
}

impl PictureFormat {
    const ALL: [Self; 5] = [Self::Png, Self::Jpeg, Self::Gif, Self::Webp, Self::Bmp];

    /// The usual ending of a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Bmp => "bmp",
        }
    }

    /// What a file with this ending is.
    #[must_use]
    pub fn with_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        let mut all = Self::ALL.into_iter();
        match ending.as_str() {
            "jpeg" => Some(Self::Jpeg),
            ending => all.find(|format| format.ending() == ending),
        }
    }
}

impl BodyRef {
    /// The reference to these bytes.
    #[must_use]
    pub fn to(bytes: &[u8], media: Media) -> Self {
        Self {
            hash: Hash::of(bytes),
            size: bytes.len() as u64,
            media,
            pictures: None,
        }
    }

    /// The same, showing these pictures.
    #[must_use]
    pub fn showing(self, pictures: Vec<PictureRef>) -> Self {
        let pictures = (!pictures.is_empty()).then(|| Arc::new(pictures));
        Self { pictures, ..self }
    }

    /// The pictures that it shows.
    #[must_use]
    pub fn pictures(&self) -> &[PictureRef] {
        self.pictures.as_ref().map_or(&[], |pictures| pictures)
    }
}
