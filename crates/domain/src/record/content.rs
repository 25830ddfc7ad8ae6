//! The six content sections: processes, documents, risks, metrics, reports, handbooks.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{DocumentTemplate, MapBox, Party, Translation};
use crate::{BodyRef, Id, Text};

/// What every content item and folder has beside its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Governance {
    /// Who answers for it: a user or a group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<Party>,
    /// How often it is to be reviewed, in months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_interval_months: Option<u16>,
    /// The day of the last review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_reviewed: Option<Date>,
    /// The objects it is linked to, in order, none twice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Id>,
}

/// What a version of a content item consists of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// A text or a diagram.
    Body(BodyRef),
    /// An attached file.
    File(BodyRef),
    /// A page on the web.
    Url(String),
}

impl Content {
    /// The body that it needs to have at hand.
    #[must_use]
    pub const fn body(&self) -> Option<&BodyRef> {
        match self {
            Self::Body(body) | Self::File(body) => Some(body),
            Self::Url(_) => None,
        }
    }
}

/// An approved, immutable version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// What it says; `None` where nothing was written yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
    /// Who wrote it; unknown for what came in by a bundle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Id>,
    /// Who approved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approver: Option<Id>,
    /// When it was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// What the approver noted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The working copy: what the next version will be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Working {
    /// What it says now; `None` where nothing was written yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
    /// Who changed it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Id>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// Why it was returned, until it is submitted again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<Returned>,
}

/// That an approver returned the working copy to its author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// Who returned it.
    pub by: Id,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub comment: String,
}

/// That the working copy waits for approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InReview {
    /// Who submitted it.
    pub by: Id,
    /// When.
    pub at: Timestamp,
}

/// Where a content item is in its lifecycle. Readers see `approved`; who writes, `working`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Lifecycle {
    /// The version in force. Its presence is what access-rules §2 calls *published*.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved: Option<Version>,
    /// The working copy, where it differs from the version in force; apart, since few have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working: Option<Box<Working>>,
    /// Whether the working copy waits for approval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<InReview>,
}

impl Lifecycle {
    /// The content of the working copy, else of the version in force: what an editor starts from.
    #[must_use]
    pub fn latest(&self) -> Option<&Content> {
        match &self.working {
            Some(working) => working.content.as_ref(),
            None => self.approved.as_ref()?.content.as_ref(),
        }
    }
}

pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

macro_rules! content_item {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name {
            /// Responsible, review and links.
            #[serde(skip_serializing_if = "is_default")]
            pub governance: Governance,
            /// Versions.
            #[serde(skip_serializing_if = "is_default")]
            pub lifecycle: Lifecycle,
            $($(#[$field_doc])* pub $field: $type,)*
        }
    };
}

content_item! {
    /// A process; its content is a BPMN diagram.
    Process {
        /// What the process is for.
        #[serde(skip_serializing_if = "Text::is_empty")]
        purpose: Text,
        /// How it stands on the map.
        #[serde(skip_serializing_if = "MapBox::is_empty")]
        map: MapBox,
        /// Whether it is offered to those who make new processes, as what to begin with.
        #[serde(skip_serializing_if = "is_default")]
        template: bool,
    }
}

content_item! {
    /// A document; its content is a text, a file or a web page.
    Document {
        /// Its number, such as `TO-012`; empty: none. No two that are not in the bin have the same.
        #[serde(skip_serializing_if = "String::is_empty")]
        number: String,
        /// Whether it is offered to those who make new documents, as what to begin with, and how.
        #[serde(skip_serializing_if = "Option::is_none")]
        template: Option<Box<DocumentTemplate>>,
        /// The template that it was begun with.
        #[serde(skip_serializing_if = "Option::is_none")]
        from_template: Option<Id>,
        /// What it is a translation of.
        #[serde(skip_serializing_if = "Option::is_none")]
        translates: Option<Box<Translation>>,
    }
}

content_item! {
    /// A risk.
    Risk {
        /// How likely, on the organisation's scale.
        #[serde(skip_serializing_if = "Option::is_none")]
        likelihood: Option<f64>,
        /// How bad, on the organisation's scale.
        #[serde(skip_serializing_if = "Option::is_none")]
        impact: Option<f64>,
        /// What is done about it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        measures: Vec<Measure>,
    }
}

content_item! {
    /// A metric.
    Metric {
        /// What it is measured in.
        #[serde(skip_serializing_if = "Text::is_empty")]
        unit: Text,
        /// The value aimed at.
        #[serde(skip_serializing_if = "Option::is_none")]
        target: Option<f64>,
        /// What was measured.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        values: Vec<Measurement>,
    }
}

content_item! {
    /// A report.
    Report {}
}

content_item! {
    /// A handbook.
    Handbook {}
}

content_item! {
    /// A chapter of a handbook.
    Chapter {
        /// The objects that the chapter presents, in order.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        refers: Vec<Id>,
    }
}

/// A measure against a risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What is to be done.
    #[serde(default)]
    pub name: Text,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Whether it has been done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

/// One measured value of a metric.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// The day that it holds for.
    pub at: Date,
    /// The value, in the metric's unit.
    pub value: f64,
}
