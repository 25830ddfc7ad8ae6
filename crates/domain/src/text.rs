//! Names and texts with a value per content language.

use std::{
    fmt,
    str::FromStr,
    sync::{Arc, LazyLock},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};

/// A content language: a well-formed BCP 47 tag in its canonical case, such as `fi` or `sv-FI`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, specta::Type)]
#[serde(transparent)]
pub struct Language(#[specta(type = String)] Arc<str>);

impl Language {
    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A tag that BCP 47 does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a language tag (BCP 47)")]
pub struct NotALanguage(pub String);

static COMMON: LazyLock<[Language; 3]> =
    LazyLock::new(|| ["fi", "sv", "en"].map(|tag| Language(tag.into())));

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        // The commonest tags need neither a parser nor memory of their own: a large organisation has
        // hundreds of thousands.
        if let Some(common) = COMMON.iter().find(|common| common.as_str() == tag) {
            return Ok(common.clone());
        }
        oxilangtag::LanguageTag::parse_and_normalize(tag)
            .map(|tag| Self(tag.as_str().into()))
            .map_err(|_| NotALanguage(tag.to_owned()))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

/// A name or text: one string for every language, or one per language.
///
/// Which of the two it was is kept, so that a bundle comes out as it went in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Text {
    /// The same in every language.
    Plain(String),
    /// By language, in the order given; no language twice.
    ByLanguage(Vec<(Language, String)>),
}

/// How a [`Text`] looks to the interface.
#[derive(Serialize, specta::Type)]
#[serde(untagged)]
#[serde(rename = "Text")]
#[allow(dead_code)] // only its shape is read
enum TextShape {
    Plain(String),
    ByLanguage(std::collections::BTreeMap<String, String>),
}

impl specta::Type for Text {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        TextShape::definition(types)
    }
}

/// What is shown of a text in some language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The words.
    pub text: &'a str,
    /// The language they are in, where it is not the one asked for.
    pub instead: Option<&'a Language>,
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl Text {
    /// A text in one language.
    #[must_use]
    pub fn in_language(language: Language, text: impl Into<String>) -> Self {
        Self::ByLanguage(vec![(language, text.into())])
    }

    /// Whether no language has any words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Plain(text) => text.trim().is_empty(),
            Self::ByLanguage(texts) => texts.iter().all(|(_, text)| text.trim().is_empty()),
        }
    }

    /// The value in exactly this language.
    #[must_use]
    pub fn get(&self, language: &Language) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::ByLanguage(texts) => texts
                .iter()
                .find(|(known, _)| known == language)
                .map(|(_, text)| text.as_str()),
        }
    }

    /// What to show somebody who reads `language`: that, else the first of `fallbacks` that has a
    /// value, else whatever there is.
    #[must_use]
    pub fn shown<'a>(&'a self, language: &Language, fallbacks: &[Language]) -> Shown<'a> {
        let texts = match self {
            Self::Plain(text) => {
                return Shown {
                    text,
                    instead: None,
                };
            }
            Self::ByLanguage(texts) => texts,
        };
        let value = |wanted: &Language| {
            texts
                .iter()
                .find(|(known, text)| known == wanted && !text.is_empty())
        };
        if let Some((_, text)) = value(language) {
            return Shown {
                text,
                instead: None,
            };
        }
        fallbacks
            .iter()
            .find_map(value)
            .or_else(|| texts.iter().find(|(_, text)| !text.is_empty()))
            .map_or(
                Shown {
                    text: "",
                    instead: None,
                },
                |(language, text)| Shown {
                    text,
                    instead: Some(language),
                },
            )
    }

    /// This text with the languages of `change` replaced: an empty value removes a language, a
    /// plain change replaces the value in `default` (or the whole text where it is plain too).
    #[must_use]
    pub fn changed_by(&self, change: &Self, default: &Language) -> Self {
        let mut texts = match (self, change) {
            (Self::Plain(_), Self::Plain(text)) => return Self::Plain(text.clone()),
            (Self::Plain(text), Self::ByLanguage(_)) if text.is_empty() => Vec::new(),
            (Self::Plain(text), Self::ByLanguage(_)) => vec![(default.clone(), text.clone())],
            (Self::ByLanguage(texts), _) => texts.clone(),
        };
        let mut set = |language: &Language, text: &str| match texts
            .iter()
            .position(|(known, _)| known == language)
        {
            Some(at) if text.is_empty() => {
                texts.remove(at);
            }
            Some(at) => text.clone_into(&mut texts[at].1),
            None if text.is_empty() => {}
            None => texts.push((language.clone(), text.to_owned())),
        };
        match change {
            Self::Plain(text) => set(default, text),
            Self::ByLanguage(changes) => {
                for (language, text) in changes {
                    set(language, text);
                }
            }
        }
        if texts.is_empty() {
            return Self::default();
        }
        Self::ByLanguage(texts)
    }

    /// The change that turns `after` back into this text. A plain text that was given languages
    /// comes back as a text in `default`.
    #[must_use]
    pub fn undoing(&self, after: &Self, default: &Language) -> Self {
        let after = match (self, after) {
            (Self::Plain(_), Self::Plain(_)) => return self.clone(),
            (_, Self::Plain(_)) => &[][..],
            (_, Self::ByLanguage(after)) => after,
        };
        let mut change = match self {
            Self::Plain(text) => vec![(default.clone(), text.clone())],
            Self::ByLanguage(before) => before.clone(),
        };
        for (language, _) in after {
            if change.iter().all(|(known, _)| known != language) {
                change.push((language.clone(), String::new()));
            }
        }
        Self::ByLanguage(change)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::ByLanguage(texts) => {
                let mut map = serializer.serialize_map(Some(texts.len()))?;
                for (language, text) in texts {
                    map.serialize_entry(language, text)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Text;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string or an object of strings by language")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::Plain(text.to_owned()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts: Vec<(Language, String)> = Vec::new();
                while let Some((language, text)) = map.next_entry()? {
                    // A language without words may be named, as everything that is absent may be.
                    let text: Option<String> = text;
                    let Some(text) = text else { continue };
                    if texts.iter().any(|(known, _)| *known == language) {
                        return Err(de::Error::custom(format_args!(
                            "language {language} stands twice"
                        )));
                    }
                    texts.push((language, text));
                }
                texts.shrink_to_fit();
                Ok(Text::ByLanguage(texts))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
