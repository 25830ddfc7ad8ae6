//! What is looked for, and what is found.

use luotsi_domain::{Kind, Party, SectionName, text::Language};
use luotsi_store::Behind;
use serde::{Deserialize, Serialize};

use crate::view::{ObjectName, State};

/// What to look for, and where.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct Search {
    /// Words; the last may be unfinished.
    pub query: String,
    /// Only what stands in this section.
    #[serde(default)]
    pub section: Option<SectionName>,
    /// Only these kinds; empty: all.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Only what is in one of these states; empty: all.
    #[serde(default)]
    pub states: Vec<State>,
    /// Only what this user or group answers for.
    #[serde(default)]
    pub responsible: Option<Party>,
    /// Only texts in this language.
    #[serde(default)]
    pub language: Option<Language>,
    /// Whether archived objects are looked at, too.
    #[serde(default)]
    pub archived: bool,
    /// Whether to wait until everything that was saved can be found.
    #[serde(default)]
    pub wait: bool,
    /// How many at most.
    pub limit: u32,
}

/// What was found, the best first.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SearchAnswer {
    /// The objects.
    pub hits: Vec<SearchHit>,
    /// That what was saved lately is not found yet.
    pub lagging: Option<Lagging>,
}

/// How far the search is behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Lagging {
    /// By how many changes, about.
    pub behind: u32,
    /// Of how many objects, about, while all of them are read; else absent.
    pub of: Option<u32>,
}

impl Lagging {
    pub(super) fn of(behind: Behind) -> Option<Self> {
        let number = |changes: u64| u32::try_from(changes).unwrap_or(u32::MAX);
        (behind.changes > 0).then(|| Self {
            behind: number(behind.changes),
            of: behind.of.map(number),
        })
    }
}

/// An object that was found.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SearchHit {
    /// The object.
    pub object: ObjectName,
    /// Its name, with what was looked for.
    pub title: Vec<TextPiece>,
    /// The section that it stands in.
    pub section: SectionName,
    /// The names of what it stands in, from the section's first level down.
    pub path: Vec<String>,
    /// Where it is in its lifecycle.
    pub state: State,
    /// Whether it, or what it stands in, is archived.
    pub archived: bool,
    /// The place of its text that shows best why it was found; empty where it has none.
    pub snippet: Vec<TextPiece>,
    /// Whether that is from the working copy.
    pub working: bool,
    /// How well it was found, the better the higher.
    pub score: f32,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct TextPiece {
    /// The text.
    pub text: String,
    /// Whether it is a word that was looked for.
    pub found: bool,
}

impl From<luotsi_search::snippet::Piece> for TextPiece {
    fn from(piece: luotsi_search::snippet::Piece) -> Self {
        let luotsi_search::snippet::Piece { text, found } = piece;
        Self { text, found }
    }
}
