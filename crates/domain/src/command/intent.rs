//! What can be intended. The names are those of formats.md §2.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    BodyRef, Hash, Id, Kind, Party, SectionName, Text,
    record::{Flag, GrantedRole},
    text::Language,
};

/// What a command changes. Changes of the same effect can be tried out by `access diff`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(
    tag = "op",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Intent {
    /// All of them or none, as one command.
    All {
        /// In the order in which they are carried out.
        changes: Vec<Intent>,
    },

    /// Create a content item or folder, last among its siblings.
    Create {
        /// Its id.
        id: Id,
        /// A content kind.
        kind: Kind,
        /// What it stands below: a section or an object.
        parent: Id,
        /// Its name.
        name: Text,
    },
    /// Change a name, in the languages that are given; an empty value removes a language. Of
    /// content, of groups, of sections and of the organisation (`section:settings`).
    Rename {
        /// What is renamed.
        object: Id,
        /// The names.
        name: Text,
    },
    /// Move an object, with all below it.
    Move {
        /// What is moved.
        object: Id,
        /// What it stands below then.
        under: Id,
        /// The sibling that it stands before then; absent: last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Id>,
    },
    /// Put a new process between a process and its children.
    InsertLevel {
        /// The new process.
        id: Id,
        /// The process whose children move below the new one.
        process: Id,
        /// The new one's name.
        name: Text,
    },
    /// Archive an object.
    Archive {
        /// What is archived.
        object: Id,
    },
    /// Restore an object from the archive.
    Restore {
        /// What is restored.
        object: Id,
    },
    /// Put an object and all below it into the bin.
    Delete {
        /// What is deleted.
        object: Id,
    },
    /// Take an object, and what was deleted with it, out of the bin again.
    Undelete {
        /// What was deleted.
        object: Id,
    },
    /// Remove an object, and what was deleted with it, from the bin for good.
    Purge {
        /// What was deleted.
        object: Id,
    },

    /// Say what a process is for, in the languages that are given.
    SetPurpose {
        /// The process.
        process: Id,
        /// The texts.
        purpose: Text,
    },
    /// Say who answers for an object.
    SetResponsible {
        /// The object.
        object: Id,
        /// A user or group; `null`: nobody.
        to: Option<Party>,
    },
    /// Say how often an object is reviewed.
    SetReviewInterval {
        /// The object.
        object: Id,
        /// In months, from 1 to 120; `null`: never.
        months: Option<u16>,
    },
    /// Record a periodic review.
    RecordReview {
        /// The object.
        object: Id,
        /// The day of the review.
        #[specta(type = String)]
        on: Date,
    },
    /// Link an object to another.
    Link {
        /// The object that has the link.
        object: Id,
        /// What it links to.
        to: Id,
    },
    /// Take a link away.
    Unlink {
        /// The object that has the link.
        object: Id,
        /// What it links to.
        to: Id,
    },

    /// Write the working copy: a document's text or a process's diagram.
    EditBody {
        /// The document or process.
        object: Id,
        /// The new text or diagram.
        body: BodyRef,
        /// The hash of the body that it was made from; `null` where there was none.
        base: Option<Hash>,
    },
    /// Make a file the working copy of a document.
    AttachFile {
        /// The document.
        document: Id,
        /// The file.
        file: BodyRef,
    },
    /// Make a web page the working copy of a document.
    LinkUrl {
        /// The document.
        document: Id,
        /// Its address, `https:` or `http:`.
        url: String,
    },
    /// Submit the working copy for approval.
    Submit {
        /// The object.
        object: Id,
    },
    /// Approve what was submitted: it becomes the version in force.
    Approve {
        /// The object.
        object: Id,
        /// A note with the version.
        #[serde(default)]
        note: String,
    },
    /// Return what was submitted.
    Return {
        /// The object.
        object: Id,
        /// Why.
        comment: String,
    },

    /// Create a user.
    CreateUser {
        /// Their id.
        id: Id,
        /// Their name.
        name: Text,
        /// E-mail address.
        #[serde(default)]
        email: String,
        /// Telephone number.
        #[serde(default)]
        phone: String,
        /// Job title.
        #[serde(default)]
        title: Text,
    },
    /// Change a user's data; what is absent stays.
    EditUser {
        /// The user.
        user: Id,
        /// Their name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Text>,
        /// E-mail address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        email: Option<String>,
        /// Telephone number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        phone: Option<String>,
        /// Job title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<Text>,
    },
    /// Archive a user.
    ArchiveUser {
        /// The user.
        user: Id,
    },
    /// Restore an archived user.
    RestoreUser {
        /// The user.
        user: Id,
    },
    /// Set or clear a user's flag.
    SetFlag {
        /// The user.
        user: Id,
        /// The flag.
        flag: Flag,
        /// Whether it is to be set.
        value: bool,
    },
    /// Create a group.
    CreateGroup {
        /// Its id.
        id: Id,
        /// Its name.
        name: Text,
    },
    /// Add a user to a group.
    AddMember {
        /// The group.
        group: Id,
        /// The user.
        user: Id,
    },
    /// Take a user out of a group.
    RemoveMember {
        /// The group.
        group: Id,
        /// The user.
        user: Id,
    },
    /// Grant a role on a content object or section.
    Grant {
        /// A user or group.
        to: Party,
        /// The role.
        role: GrantedRole,
        /// The object.
        on: Id,
    },
    /// Take a granted role away.
    Revoke {
        /// A user or group.
        to: Party,
        /// The role.
        role: GrantedRole,
        /// The object.
        on: Id,
    },

    /// Set the content languages, the default first.
    SetLanguages {
        /// At least one, none twice.
        languages: Vec<Language>,
    },
    /// Say whether a section appears in the program.
    UseSection {
        /// The section; maintenance is always in use.
        section: SectionName,
        /// Whether it is in use.
        value: bool,
    },
    /// Say whether the author of a version is kept from approving it.
    SetSeparationOfDuties {
        /// Whether they are.
        value: bool,
    },
}
