//! What is told of an object.

use luotsi_document::{
    losses::LossCode,
    model::{Comment, Turn},
};
use luotsi_domain::{Id, Kind, SectionName, Text, access::Role};
use serde::{Deserialize, Serialize};

use super::DocumentDetails;
use crate::view::{ActionState, ObjectName, PartyName, ShownText, State};

/// Which object.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ObjectArgs {
    /// The object.
    pub id: Id,
}

/// All about an object.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Object {
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// The section that it stands in.
    pub section: SectionName,
    /// What it stands in, from the section down, without itself.
    pub path: Vec<ObjectName>,
    /// Its name.
    pub name: ShownText,
    /// Its name in every language.
    pub names: Text,
    /// Its link, `luotsi://…`.
    pub link: String,
    /// Whether only its name may be seen; then the rest is empty.
    pub name_only: bool,
    /// Where it is in its lifecycle.
    pub state: State,
    /// Whether it is itself archived.
    pub archived: bool,
    /// What it stands in that is archived.
    pub archived_with: Option<ObjectName>,
    /// When and by whom it, or else what it stands in, was archived; `null`: it is not, or nobody
    /// noted it, or the user may not know.
    pub archiving: Option<Archiving>,
    /// What a process is for; `null` for other kinds.
    pub purpose: Option<ShownText>,
    /// The same in every language.
    pub purposes: Option<Text>,
    /// Whether a process is offered as what new ones begin with; `null` for other kinds.
    pub template: Option<bool>,
    /// What only documents have; `null` for other kinds.
    pub document: Option<DocumentDetails>,
    /// Who answers for it.
    pub responsible: Option<PartyName>,
    /// Its periodic review; `null` for kinds that have none.
    pub review: Option<Review>,
    /// The version in force; `null`: none, or not to be seen.
    pub approved: Option<VersionView>,
    /// The working copy; `null`: none, or not to be seen.
    pub working: Option<WorkingView>,
    /// Whether what it says can be written in as it is now: it says nothing yet, or a text or diagram that does not wait
    /// for approval. Whether the user may is among `actions`.
    pub writable: bool,
    /// What it links to, as far as the user may know of it.
    pub links: Vec<ObjectName>,
    /// What names it, as far as the user may know of it.
    pub used_in: Vec<ObjectName>,
    /// The kinds that can be created below it.
    pub child_kinds: Vec<Kind>,
    /// What can be done with it, and whether the user may.
    pub actions: Vec<ActionState>,
    /// Whether the user may approve what waits for it; where there is approving.
    pub approval: Option<ActionState>,
    /// Who has which role here.
    pub rights: Vec<Right>,
    /// Whether it is one of the person's favourites.
    pub favourite: bool,
    /// More of what its kind has, for reading.
    pub facts: Vec<Fact>,
}

/// That something was archived.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Archiving {
    /// When, ISO 8601.
    pub at: String,
    /// By whom; `null`: somebody who is not there any more.
    pub by: Option<PartyName>,
}

/// A thing that is known of an object and has no place of its own yet.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Fact {
    /// What it is: `likelihood`, `impact`, `unit`, `target`.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A periodic review.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// How often, in months.
    pub interval_months: Option<u16>,
    /// The day of the last, ISO 8601.
    pub last: Option<String>,
    /// The day on which the next is due, ISO 8601.
    pub due: Option<String>,
    /// Whether that day is past.
    pub overdue: bool,
}

/// A version in force.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct VersionView {
    /// Its number.
    pub number: u32,
    /// Who wrote it.
    pub author: Option<PartyName>,
    /// Who approved it.
    pub approver: Option<PartyName>,
    /// When, ISO 8601.
    pub at: Option<String>,
    /// What the approver noted.
    pub note: String,
    /// What kind of thing it says; `null`: nothing.
    pub content: Option<ContentKind>,
}

/// A working copy.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkingView {
    /// Who changed it last.
    pub author: Option<PartyName>,
    /// When, ISO 8601.
    pub at: Option<String>,
    /// Who submitted it, where it waits for approval.
    pub submitted_by: Option<PartyName>,
    /// What kind of thing it says; `null`: nothing.
    pub content: Option<ContentKind>,
}

/// What kind of thing an object says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum ContentKind {
    /// A BPMN 2.0 diagram.
    Diagram,
    /// A text.
    Text,
    /// A file, attached as it is.
    File,
    /// A page on the web.
    Link,
}

/// That somebody has a role on an object.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Right {
    /// Who; `null`: everyone.
    pub party: Option<PartyName>,
    /// The role.
    pub role: Role,
    /// The object that it was given on, where it is not this one.
    pub on: Option<ObjectName>,
}

/// Which part of what stands in an object.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ChildrenArgs {
    /// The object.
    pub of: Id,
    /// The first, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
}

/// Some of what stands directly below an object.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Children {
    /// How many there are in all that the user may know of.
    pub total: u32,
    /// Those asked for, in the order of the tree.
    pub rows: Vec<Child>,
}

/// An object in the list of what stands in another.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Child {
    /// The object.
    pub object: ObjectName,
    /// Whether only its name may be seen; then the rest is empty.
    pub name_only: bool,
    /// Where it is in its lifecycle.
    pub state: State,
    /// The number of the version in force.
    pub version: Option<u32>,
    /// Whether it or what it stands in is archived.
    pub archived: bool,
    /// Who answers for it.
    pub responsible: Option<PartyName>,
    /// Its periodic review; `null` for kinds that have none.
    pub review: Option<Review>,
}

/// Which of an object's two contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// The version in force.
    Approved,
    /// The working copy; the version in force where there is none.
    Working,
}

/// Which content.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ContentArgs {
    /// The object.
    pub object: Id,
    /// Which of its two.
    pub which: Which,
}

/// What an object says.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum ContentView {
    /// Nothing was written yet.
    Empty,
    /// A BPMN 2.0 diagram.
    Diagram {
        /// The XML.
        xml: String,
        /// The hash of the body.
        hash: String,
    },
    /// A text.
    Text {
        /// Sanitised HTML: nothing in it runs or loads. Its pictures are `img[data-body]`, to be asked for by hash.
        html: String,
        /// The language that it says it is written in.
        language: Option<String>,
        /// What is said in its margin about what is `span[data-comment]`; nothing of the version in force.
        comments: Vec<CommentView>,
        /// The hash of the body.
        hash: String,
        /// What the text has and the HTML has not.
        left_out: Vec<LossCode>,
    },
    /// A file.
    File {
        /// Its name.
        name: String,
        /// Its size in bytes.
        size: String,
        /// What the program can show of it; `null`: nothing.
        preview: Option<FilePreview>,
    },
    /// A page on the web.
    Url {
        /// Its address.
        url: String,
    },
}

/// What was said about a part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct CommentView {
    /// Its id.
    pub id: String,
    /// Whether it is done with.
    pub resolved: bool,
    /// What was said, in order of time.
    pub remarks: Vec<RemarkView>,
}

/// What one person said or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RemarkView {
    /// Its id.
    pub id: String,
    /// The user; `null`: who came in by a file.
    pub author: Option<String>,
    /// What they were called.
    pub name: String,
    /// When, ISO 8601; `null`: it is not known.
    pub at: Option<String>,
    /// What became of the comment with it.
    pub turn: Option<CommentTurn>,
    /// What they said.
    pub text: String,
}

/// What becomes of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum CommentTurn {
    /// It is done with.
    Resolved,
    /// It is to be done with again.
    Reopened,
}

impl CommentView {
    pub(super) fn of(comment: &Comment) -> Self {
        let remarks = comment.remarks.iter().map(|remark| RemarkView {
            id: remark.id.clone(),
            author: remark.author.clone(),
            name: remark.name.clone(),
            at: remark.at.map(|at| at.to_string()),
            turn: remark.turn.map(|turn| match turn {
                Turn::Resolved => CommentTurn::Resolved,
                Turn::Reopened => CommentTurn::Reopened,
            }),
            text: remark.text.clone(),
        });
        Self {
            id: comment.id.clone(),
            resolved: comment.is_resolved(),
            remarks: remarks.collect(),
        }
    }
}

/// What is shown of a file.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum FilePreview {
    /// Plain text, as it stands in the file.
    Plain {
        /// The text.
        text: String,
    },
    /// A text with headings, lists and the like.
    Text {
        /// Sanitised HTML, as of a text.
        html: String,
        /// The language that it says it is written in.
        language: Option<String>,
        /// What the text has and the HTML has not.
        left_out: Vec<LossCode>,
    },
    /// A picture; its bytes are asked for apart.
    Picture {
        /// The type of the bytes, such as `image/png`.
        media_type: String,
    },
    /// A PDF file; its bytes are asked for apart.
    Pdf,
}

/// What to save a copy of.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SaveCopy {
    /// The object.
    pub object: Id,
    /// Which of its two contents.
    pub which: Which,
    /// The dialog's title.
    pub title: String,
}

/// Something that the interface made, to be saved as a file.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SaveFile {
    /// The name that is proposed.
    pub name: String,
    /// The dialog's title.
    pub title: String,
    /// What the file holds.
    pub content: FileContent,
}

/// What a file holds.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum FileContent {
    /// A text.
    Text(String),
    /// Bytes, in base64.
    Base64(String),
}

/// What to look for.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct FindObjects {
    /// A part of the name.
    pub query: String,
    /// Only these kinds; empty: all content.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Whether what is archived is left out.
    #[serde(default)]
    pub living: bool,
    /// How many at most.
    pub limit: u32,
}

/// Which objects.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ObjectNames {
    /// Their ids.
    pub ids: Vec<Id>,
}

/// Whom to look for.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct FindPeople {
    /// A part of the name.
    pub query: String,
    /// Whether groups are meant, too.
    pub groups: bool,
    /// How many at most.
    pub limit: u32,
}

/// An object found.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Found {
    /// The object.
    pub object: ObjectName,
    /// The section that it stands in.
    pub section: SectionName,
    /// The names of what it stands in, from the section's first level down.
    pub path: Vec<String>,
}

/// For what a place is looked for.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct PlacesArgs {
    /// The object that is to be moved.
    pub object: Id,
    /// A part of the name of the place; empty: all.
    pub query: String,
    /// How many at most.
    pub limit: u32,
}

/// A place where an object may stand, and whether the user may put it there.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct PlaceChoice {
    /// The place.
    pub place: ObjectName,
    /// How deep it stands, the section being 0.
    pub level: u32,
    /// Whether the user may create there.
    pub allowed: bool,
    /// Where not: the roles that would allow it.
    pub roles: Vec<Role>,
}

/// A favourite.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SetFavourite {
    /// The object.
    pub object: Id,
    /// Whether it is one.
    pub value: bool,
}
