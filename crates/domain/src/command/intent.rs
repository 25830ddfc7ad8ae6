//! What can be intended. The names are those of formats.md §2.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    BodyRef, Hash, Id, Kind, Party, SectionName, Text,
    record::{
        DocumentTemplate, Flag, GrantedRole, MapBox, ShareTarget, StepColumn, StrategyRole,
        TeamRole, Visibility,
    },
    text::Language,
};

/// What becomes of what is said in the margin of a text that is approved or copied: readers of what is approved get
/// none of it, and what is not done with stays in the working copy; copies have none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Margin {
    /// The text of which that is worked out.
    pub of: Hash,
    /// It without what is said about it.
    pub text: BodyRef,
    /// It with what is not done with; absent: all is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<BodyRef>,
}

/// Which of the headings that are required of a text stand in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// The text.
    pub of: Hash,
    /// Those of its headings that are required.
    pub headings: Vec<String>,
}

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

    /// Create an object, last among its siblings. Content, templates and everything of a strategy
    /// begins as a draft.
    Create {
        /// Its id.
        id: Id,
        /// A content kind, an area, a team, a template, a task, or a kind of the strategy section.
        kind: Kind,
        /// What it stands below: a section or an object.
        parent: Id,
        /// Its name.
        name: Text,
    },
    /// Change a name, in the languages that are given; an empty value removes a language. Of
    /// everything but users and memberships; also of sections and of the organisation
    /// (`section:settings`).
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
    /// Say how a process stands on the map.
    SetMapBox {
        /// The process.
        process: Id,
        /// All that is said of its box from then on.
        map: MapBox,
    },
    /// Offer a process to those who make new ones, as what to begin with, or no longer.
    OfferAsTemplate {
        /// The process.
        process: Id,
        /// Whether it is offered.
        value: bool,
    },
    /// Make a copy of a process or document, and of what stands below it: drafts that nobody answers
    /// for yet, each with what it says now as far as the actor may see it.
    Duplicate {
        /// What is copied.
        object: Id,
        /// What the copy stands below, last among its siblings.
        under: Id,
        /// The copy's name: it has none in other languages, since they would call it what the original
        /// is called. Empty: as the original.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        name: Text,
        /// The ids of the copies, by those of what is copied: of the object, and of as much below it as
        /// is wanted, none without what it stands in.
        ids: BTreeMap<Id, Id>,
        /// What becomes of what is said in the margin of the text that is copied: a copy has none of it. It is
        /// worked out by whoever decides, and not believed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        margin: Option<Box<Margin>>,
    },
    /// Change a document's number.
    SetNumber {
        /// The document.
        object: Id,
        /// The number; empty: none.
        number: String,
    },
    /// Offer a document to those who make new ones, as what to begin with, or no longer.
    SetDocumentTemplate {
        /// The document.
        document: Id,
        /// How the new ones are numbered and what they must have; `null`: it is not offered.
        template: Option<Box<DocumentTemplate>>,
    },
    /// Create a document that begins with what is approved of a template, under the next number of the
    /// template's pattern.
    CreateFromTemplate {
        /// Its id.
        id: Id,
        /// The template.
        template: Id,
        /// What it stands below: a folder or the section.
        parent: Id,
        /// Its name.
        name: Text,
        /// As of [`Duplicate`](Self::Duplicate), of the template's text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        margin: Option<Box<Margin>>,
    },
    /// Say of which document another one is a translation, and with which approved version of it it was
    /// brought up to date.
    SetTranslation {
        /// The translation.
        object: Id,
        /// The original, or another translation of it; `null`: it is no translation.
        of: Option<Id>,
        /// The number of the version; `null`: none yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        version: Option<u32>,
        /// What a version says that is not in force any more, by hash, where that is known. Of the one in
        /// force it is worked out, and not believed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Hash>,
    },
    /// Say who answers for an object.
    SetResponsible {
        /// The object.
        object: Id,
        /// A user or group, for breakthroughs and initiatives a user; `null`: nobody.
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
        /// The hash of the file that it was made from, so that nobody's change is overwritten unseen; absent:
        /// it replaces whatever is there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base: Option<Hash>,
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
        /// Which of the headings that its template requires stand in the text. It is worked out by
        /// whoever decides, and not believed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outline: Option<Box<Outline>>,
    },
    /// Approve what was submitted: it becomes the version in force.
    Approve {
        /// The object.
        object: Id,
        /// A note with the version.
        #[serde(default)]
        note: String,
        /// What becomes of a text in whose margin something is said; absent: nothing is. It is worked out
        /// by whoever decides, and not believed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        margin: Option<Box<Margin>>,
        /// As of [`Submit`](Self::Submit).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outline: Option<Box<Outline>>,
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
    /// Say how a column of step tables is called, in the languages that are given.
    SetStepHeading {
        /// The column.
        column: StepColumn,
        /// The headings; empty: the usual one.
        heading: Text,
    },
    /// Say whether the author of a version is kept from approving it.
    SetSeparationOfDuties {
        /// Whether they are.
        value: bool,
    },

    /// Say who coordinates an area.
    SetCoordinators {
        /// The area.
        area: Id,
        /// All of its coordinators.
        users: Vec<Id>,
    },
    /// Create an area, last among its siblings.
    CreateArea {
        /// Its id.
        id: Id,
        /// The area that it stands in; `null`: none.
        #[serde(default)]
        parent: Option<Id>,
        /// Its name.
        name: Text,
    },
    /// Create a team, last among its siblings.
    CreateTeam {
        /// Its id.
        id: Id,
        /// The area that it stands in; `null`: none.
        #[serde(default)]
        area: Option<Id>,
        /// The organisation's own identifier of it.
        #[serde(default)]
        identifier: String,
        /// Its name.
        name: Text,
    },
    /// Change the organisation's own identifier of a team.
    SetIdentifier {
        /// The team.
        team: Id,
        /// The identifier; empty: none.
        identifier: String,
    },
    /// Move a team to another area.
    SetTeamArea {
        /// The team.
        team: Id,
        /// The area that it stands in then; `null`: none.
        area: Option<Id>,
    },
    /// Give a user a role in a team: the one role that they have there then. Who is no member yet
    /// is invited.
    SetTeamRole {
        /// The team.
        team: Id,
        /// The user.
        user: Id,
        /// The role.
        role: TeamRole,
    },
    /// Invite somebody to a team who is no user yet.
    Invite {
        /// The team.
        team: Id,
        /// The new user's id.
        id: Id,
        /// Their role in the team.
        role: TeamRole,
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
    /// Archive a membership.
    ArchiveMembership {
        /// The team.
        team: Id,
        /// The member.
        user: Id,
    },
    /// Restore an archived membership.
    RestoreMembership {
        /// The team.
        team: Id,
        /// The member.
        user: Id,
    },
    /// Share a template, or change whether somebody may edit it.
    ShareTemplate {
        /// The template.
        template: Id,
        /// A user, team or area.
        to: ShareTarget,
        /// Whether they may edit it.
        #[serde(default)]
        edit: bool,
    },
    /// Share a template no longer.
    UnshareTemplate {
        /// The template.
        template: Id,
        /// A user, team or area.
        to: ShareTarget,
    },
    /// Start a plan for somebody. The template's tasks become `ID/1`, `ID/2` and so on.
    StartPlan {
        /// The plan's id.
        id: Id,
        /// The team.
        team: Id,
        /// What it is made from; `null`: nothing, it has no tasks then.
        #[serde(default)]
        template: Option<Id>,
        /// Whose plan it is.
        inductee: Id,
        /// Where they are no user yet: who they are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        new_inductee: Option<NewUser>,
        /// Its name; absent: the template's, else the inductee's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Text>,
    },
    /// End a plan.
    EndPlan {
        /// The plan.
        plan: Id,
    },
    /// Open an ended plan again.
    ReopenPlan {
        /// The plan.
        plan: Id,
    },
    /// Say who sees to a task.
    AssignTask {
        /// The task.
        task: Id,
        /// All of those who do.
        users: Vec<Id>,
    },
    /// Say whether a task has been done.
    CompleteTask {
        /// The task.
        task: Id,
        /// Whether it has.
        done: bool,
    },

    /// Say who sees a strategy once it is published.
    SetVisibility {
        /// The strategy.
        strategy: Id,
        /// Who sees it.
        visibility: Visibility,
    },
    /// Say who has a role on a strategy.
    SetStrategyRole {
        /// The strategy.
        strategy: Id,
        /// The role.
        role: StrategyRole,
        /// All of those who have it: users, groups and teams.
        to: Vec<Party>,
    },
    /// Say which groups and teams are connected to a breakthrough.
    SetConnected {
        /// The breakthrough.
        breakthrough: Id,
        /// All of them.
        to: Vec<Party>,
    },
    /// Publish a strategy with its breakthroughs, one breakthrough, or a draft initiative.
    Publish {
        /// What is published.
        object: Id,
    },
}

/// Who somebody is that the program does not know yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// Their name.
    pub name: Text,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
    /// Telephone number.
    #[serde(default)]
    pub phone: String,
    /// Job title.
    #[serde(default)]
    pub title: Text,
}

impl Intent {
    /// This and others as one command; this alone where there are none.
    #[must_use]
    pub fn and(self, others: Vec<Self>) -> Self {
        if others.is_empty() {
            return self;
        }
        let changes = std::iter::once(self).chain(others).collect();
        Self::All { changes }
    }
}
