//! What is asked of a list of objects, and its rows.

use jiff::civil::Date;
use luotsi_domain::{Id, Kind, Party, text::Language};
use serde::{Deserialize, Serialize};

use super::super::Review;
use crate::view::{ObjectName, PartyName, State};

/// Some rows of a list.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListWindowArgs {
    /// The list.
    pub list: ListQuestion,
    /// The first, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
    /// Whether the rows tell their languages.
    #[serde(default)]
    pub languages: bool,
}

/// The ids of some rows of a list, for choosing many at once.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ListIdsArgs {
    /// The list.
    pub list: ListQuestion,
    /// The first, from 0.
    pub from: u32,
    /// How many, at most as many as can be chosen.
    pub count: u32,
}

/// Which objects are listed, and in which order.
#[derive(Clone, Debug, PartialEq, Deserialize, specta::Type)]
pub struct ListQuestion {
    /// The section or the object below which they stand.
    pub of: Id,
    /// Which of them, and in which order.
    #[serde(default)]
    pub look: ListLook,
}

/// How a list is looked at, whatever it is of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct ListLook {
    /// Whether all that stands below is listed, and not only what stands directly below.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
    /// What is left out.
    #[serde(skip_serializing_if = "ListFilter::is_empty")]
    pub filter: ListFilter,
    /// The order; absent: as in the tree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<ListSort>,
}

/// What is listed of all that is there: what all parts say yes to. Of what may be known by its name
/// only, nothing but name, kind and archiving is asked: whatever asks more leaves it out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct ListFilter {
    /// A part of the name, in any language, or of the number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Only these kinds; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// Only what is in one of these states; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<State>,
    /// Whether what is archived is listed, too; absent: where the section's tree shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
    /// Only what this one answers for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<ListResponsible>,
    /// Only what has a working copy that the user wrote last.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub mine: bool,
    /// Only what is to be reviewed then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<ListReview>,
    /// Only texts in this language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Only what was changed on this day or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[specta(type = Option<String>)]
    pub changed_from: Option<Date>,
    /// Only what was changed on this day or before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[specta(type = Option<String>)]
    pub changed_to: Option<Date>,
}

impl ListFilter {
    /// Whether nothing is left out but what is archived.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Who answers for what is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum ListResponsible {
    /// The user, or a group that they are in.
    Me,
    /// Nobody, though somebody could.
    Nobody,
    /// This user or group.
    Party(Party),
}

/// When what is listed is to be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum ListReview {
    /// Before today.
    Overdue,
    /// Before today, today or in the next 30 days.
    Month,
    /// Before today, today or in the next 90 days.
    Quarter,
    /// Never, though it could.
    None,
}

/// By what a list is sorted. What has nothing there stands last, whichever way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ListSort {
    /// By what.
    pub by: ListColumn,
    /// Whether what would be last is first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub descending: bool,
}

/// What is told of the objects of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum ListColumn {
    /// Its name.
    Name,
    /// Its number.
    Number,
    /// What kind it is of.
    Kind,
    /// Who answers for it.
    Responsible,
    /// Where it is in its lifecycle.
    State,
    /// The number of the version in force.
    Version,
    /// When it was changed.
    Changed,
    /// When its next review is due.
    ReviewDue,
    /// The language of its text.
    Language,
}

/// Some rows of a list.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListWindow {
    /// How many there are in all.
    pub total: u32,
    /// The number of the first of these, from 0.
    pub from: u32,
    /// Those asked for.
    pub rows: Vec<ListRow>,
    /// Whether there is anything below at all that the user may know of, listed or not.
    pub anything: bool,
    /// Whether what is archived is listed, too.
    pub archived: bool,
    /// Whether languages of what was saved lately are not known yet.
    pub languages_behind: bool,
}

/// The ids of some rows of a list.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ListIds {
    /// How many rows there are in all.
    pub total: u32,
    /// Those asked for, in order.
    pub ids: Vec<Id>,
}

/// An object in a list.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListRow {
    /// The object.
    pub object: ObjectName,
    /// The names of what it stands in, below what the list is of.
    pub path: Vec<String>,
    /// Whether only its name may be seen; then the rest is empty.
    pub name_only: bool,
    /// Whether it or what it stands in is archived.
    pub archived: bool,
    /// Its number; `null`: none, or of a kind that has none.
    pub number: Option<String>,
    /// Who answers for it.
    pub responsible: Option<PartyName>,
    /// Where it is in its lifecycle.
    pub state: State,
    /// The number of the version in force.
    pub version: Option<u32>,
    /// When it was changed: the working copy, for who may see that, else the version in force. ISO 8601.
    pub changed: Option<String>,
    /// Its periodic review; `null` for kinds that have none.
    pub review: Option<Review>,
    /// The language of its text, where it has one and languages were asked for.
    pub language: Option<Language>,
    /// Whether the user may move it.
    pub may_move: bool,
    /// Whether the user may put something into it.
    pub may_create: bool,
}
