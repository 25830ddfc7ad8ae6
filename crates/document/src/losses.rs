//! What a source holds and a document can not.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

/// How long a detail is told, in characters, and how many different ones.
const LONGEST_DETAIL: usize = 200;
const MOST_DETAILS: usize = 500;

/// Something that was not carried over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// What kind of thing.
    pub code: LossCode,
    /// Where it first stands, as a person finds it: `line 12`, `paragraph 7`, the name of a part.
    pub place: String,
    /// Which one: a name, an address, a tag; may be empty.
    pub detail: String,
    /// How often.
    pub count: u32,
}

/// What kind of thing was not carried over.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum LossCode {
    /// HTML that says nothing a document can hold. Its text is kept.
    RawHtml,
    /// Words that are hidden from the reader.
    HiddenText,
    /// What a file says of itself, beside its text.
    Metadata,
    /// An address that may not be followed. The text of the link is kept.
    UnsafeAddress,
    /// A picture that is somewhere else. Its description is kept, as a link to there.
    RemotePicture,
    /// A picture in a form that is not shown, or broken. Its description is kept.
    UnreadablePicture,
    /// Blocks that are nested deeper than a document has them. Their text is kept.
    TooDeep,
    /// A check box where none can be. It is kept as a sign.
    CheckBox,
    /// A node of an editor that documents do not have. Its text is kept.
    UnknownNode,
    /// A mark of an editor that documents do not have.
    UnknownMark,
    /// A property of an editor's node or mark that documents do not have.
    UnknownAttribute,
    /// A change of looks or place that somebody has yet to accept. It is taken.
    TrackedChange,
    /// Words that somebody has yet to accept. They are taken.
    TrackedInsertion,
    /// Words that somebody wants to leave out, and nobody has accepted it yet. They are left out.
    TrackedDeletion,
    /// A note at the end. It is kept as a footnote.
    Endnote,
    /// How headings or items of a list are numbered: letters, several levels. Lists count in numbers.
    Numbering,
    /// A box of text that floats beside the text.
    TextBox,
    /// What stands above or below each page.
    HeaderFooter,
    /// A part that the program that wrote the file works out. Its last result is kept.
    Field,
    /// A part that runs.
    Macro,
    /// A way of showing text that documents do not have.
    Style,
    /// A drawing.
    Drawing,
    /// A diagram of numbers.
    Chart,
    /// A formula. Its text is kept.
    Formula,
    /// A file inside the file.
    EmbeddedObject,
    /// A part to be filled in. What it holds is kept.
    ContentControl,
    /// Pages, columns and their breaks.
    PageLayout,
    /// A remark in the margin with marks, pictures or links in it. Its text is kept.
    Comment,
    /// A reference to a place in the document. Its text is kept.
    CrossReference,
}

/// Losses as they are met: the same one is told once, with how often.
#[derive(Debug, Default)]
pub struct Losses {
    told: Vec<Loss>,
    known: HashMap<(LossCode, String), usize>,
}

impl Losses {
    /// Remembers that something at `place` is not carried over.
    pub fn add(&mut self, code: LossCode, place: impl Into<String>, detail: &str) {
        let mut detail: String = detail.trim().chars().take(LONGEST_DETAIL).collect();
        if self.told.len() >= MOST_DETAILS && !self.known.contains_key(&(code, detail.clone())) {
            detail = String::new();
        }
        let at = *self.known.entry((code, detail.clone())).or_insert_with(|| {
            self.told.push(Loss {
                code,
                place: place.into(),
                detail,
                count: 0,
            });
            self.told.len() - 1
        });
        if let Some(loss) = self.told.get_mut(at) {
            loss.count = loss.count.saturating_add(1);
        }
    }

    /// All of them, in the order in which they were met.
    #[must_use]
    pub fn told(self) -> Vec<Loss> {
        self.told
    }
}
