//! What is asked and told about translations.

use luotsi_domain::{Id, Text};
use serde::{Deserialize, Serialize};

use crate::{
    commands::Executed,
    objects::Which,
    view::{ActionState, ObjectName},
};

/// A document whose translations are asked for.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct TranslationsArgs {
    /// The document; its original, or any translation of that.
    pub object: Id,
}

/// The same text in its languages, as far as the user may view it.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Translations {
    /// The original first, then its translations; empty where there is no other than the document itself.
    pub texts: Vec<TextInLanguage>,
    /// The text in the language that the user reads in, where the document itself is in another.
    pub offered: Option<Id>,
}

/// A document among its translations.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TextInLanguage {
    /// The document.
    pub object: ObjectName,
    /// The language that it is written in, a BCP 47 tag.
    pub language: String,
    /// Whether the others are translations of it.
    pub original: bool,
    /// The approved version of the original that it was brought up to date with.
    pub version: Option<u32>,
    /// Whether a later version of the original is in force.
    pub behind: bool,
}

/// A translation to be begun.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct Translate {
    /// The document; of a translation, its original is translated.
    pub object: Id,
    /// The language, a BCP 47 tag.
    pub language: String,
    /// Its name.
    pub name: Text,
}

/// A translation that was begun.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Translated {
    /// The new document.
    pub id: Id,
    /// The command.
    pub executed: Executed,
}

/// A translation to be shown beside its original.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SideBySideArgs {
    /// The translation.
    pub object: Id,
    /// What of the original: what is in force, or its working copy.
    pub which: Which,
}

/// A translation beside its original, block by block.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SideBySide {
    /// The original.
    pub original: ObjectName,
    /// The language that the original is written in.
    pub original_language: String,
    /// The language that the translation is written in.
    pub language: String,
    /// The approved version that the translation was brought up to date with.
    pub version: Option<u32>,
    /// The version of the original that is in force.
    pub newest: Option<u32>,
    /// Whether the original has a working copy that the user may see.
    pub has_working: bool,
    /// Whether it is known what `version` said: else no changes can be told.
    pub compared: bool,
    /// The blocks of both, in the order of the original.
    pub rows: Vec<SideRow>,
    /// Whether the user may change the translation.
    pub edit: ActionState,
}

/// A block of the original, and the one that translates it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct SideRow {
    /// The id of both.
    pub id: String,
    /// The original as sanitised HTML; `null`: the translation has it alone.
    pub original: Option<String>,
    /// The translation as sanitised HTML; `null`: it has no such block.
    pub translation: Option<String>,
    /// What became of the original since the translation was brought up to date.
    pub change: Option<BlockChange>,
}

/// What became of a block of the original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BlockChange {
    /// It is new.
    Added,
    /// It says something else.
    Changed {
        /// What it said.
        before: String,
    },
    /// It stands elsewhere.
    Moved,
    /// It is gone.
    Removed {
        /// What it said.
        before: String,
    },
}
