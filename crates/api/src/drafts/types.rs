//! What writing takes and gives.

use luotsi_domain::{Hash, Id};
use serde::{Deserialize, Serialize};

use crate::{commands::Executed, documents::LossView};

/// That a person was writing.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftNote {
    /// The object.
    pub object: Id,
    /// When the draft was kept, ISO 8601.
    pub saved_at: String,
}

/// What is to be written.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct EditingArgs {
    /// The object.
    pub object: Id,
}

/// What a person goes on from when they write.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Editing {
    /// The object's latest body; `null` where nothing was written yet.
    pub latest: Option<BodyText>,
    /// What the person was writing before, where it has not become a body.
    pub draft: Option<Draft>,
    /// What the latest body holds and a text does not: it goes when something is written.
    pub losses: Vec<LossView>,
}

/// A body as text.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct BodyText {
    /// Its hash.
    pub hash: Hash,
    /// What it says.
    pub text: String,
}

/// What a person was writing.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// All of it, as the editor writes it.
    pub text: String,
    /// The body that they started from. Another one than the latest where somebody else wrote
    /// meanwhile; `null` where they started from nothing.
    pub base: Option<BodyText>,
    /// When it was kept, ISO 8601.
    pub saved_at: String,
}

/// What somebody is typing.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SaveDraft {
    /// The object.
    pub object: Id,
    /// The body that they started from.
    pub base: Option<Hash>,
    /// As the editor writes it: all of it, or what stands within another draft.
    pub text: String,
    /// Where `text` stands in the draft that was kept last, whose rest is as it was; `null`: it is all.
    #[serde(default)]
    pub within: Option<Within>,
}

/// A place in a draft.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Within {
    /// The number of that draft, as it was said when it was kept.
    pub draft: u32,
    /// How much of it stands before the place, in UTF-16 units.
    pub from: u32,
    /// How much of it stands before the end of the place, in UTF-16 units.
    pub until: u32,
}

/// That a draft is durable.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftSaved {
    /// When it was kept, ISO 8601.
    pub saved_at: String,
    /// What it is known by for a while: a change of it can be sent instead of the whole.
    pub draft: u32,
}

/// A diagram that becomes a process's working copy.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct WriteDiagram {
    /// The process.
    pub object: Id,
    /// The body that the editor started from.
    pub base: Option<Hash>,
    /// That body as the editor writes it: what differs from `after` is what was edited.
    pub before: Option<String>,
    /// What was drawn, as the editor writes it: all of it, or what stands within the draft.
    pub after: String,
    /// Where `after` stands in the draft that was kept last; `null`: it is all.
    #[serde(default)]
    pub within: Option<Within>,
    /// Whose side stands where somebody else changed the same thing; `null`: nothing is written
    /// then, and both are told.
    #[serde(default)]
    pub prefer: Option<Side>,
}

/// A text that becomes a document's working copy.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct WriteDocument {
    /// The document.
    pub object: Id,
    /// The body that the editor started from.
    pub base: Option<Hash>,
    /// What was written, `ProseMirror` JSON: all of it, or what stands within the draft.
    pub text: String,
    /// Where `text` stands in the draft that was kept last; `null`: it is all.
    #[serde(default)]
    pub within: Option<Within>,
    /// Whose side stands where somebody else changed the same thing; `null`: nothing is written
    /// then, and both are told.
    #[serde(default)]
    pub prefer: Option<Side>,
}

/// One of the two who changed the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The person's own.
    Mine,
    /// The others'.
    Theirs,
}

/// What became of what was written.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(
    tag = "outcome",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum WriteOutcome {
    /// It says what the latest body says: there is nothing to write.
    Same {
        /// The latest body.
        hash: Option<Hash>,
    },
    /// It is the working copy now.
    Written {
        /// The body.
        hash: Hash,
        /// Where it holds more than the person wrote: what others changed meanwhile.
        merged: Option<Merged>,
        /// The command.
        executed: Executed,
    },
    /// Others changed the same things: nothing was written, and the draft stays.
    Conflict {
        /// What the person wrote; of a diagram, in a file that has everything else of the body it
        /// started from.
        mine: String,
        /// The latest body.
        theirs: BodyText,
        /// Where the two collide.
        conflicts: Vec<Collision>,
    },
}

/// What was written, with what others changed meanwhile.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Merged {
    /// The body's text.
    pub text: String,
    /// A body that holds only what the person wrote: whoever has written more since starts from it.
    pub mine: Hash,
}

/// Something that both sides changed, each in another way.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Collision {
    /// The element.
    pub id: String,
    /// What of it.
    pub path: String,
    /// What it was.
    pub base: Option<String>,
    /// What the person made of it; `null`: they took it away.
    pub mine: Option<String>,
    /// What the others made of it; `null`: they took it away.
    pub theirs: Option<String>,
}
