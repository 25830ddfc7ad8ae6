//! Processes, folders, documents, risks, metrics, reports, handbooks and their chapters.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Absent, Number, Someone, entry, nullable};
use crate::{Id, Text, record::MapBox};

/// The members that name what a content item says.
#[derive(Debug, Default)]
pub(in crate::bundle) struct ContentMembers {
    pub(in crate::bundle) diagram: Option<String>,
    pub(in crate::bundle) body: Option<String>,
    pub(in crate::bundle) file: Option<String>,
    pub(in crate::bundle) file_name: Option<String>,
    pub(in crate::bundle) url: Option<String>,
    pub(in crate::bundle) pictures: Vec<String>,
}

/// The members that all content items have.
#[derive(Debug, Default)]
pub(in crate::bundle) struct Common {
    pub(in crate::bundle) name: Text,
    pub(in crate::bundle) published: bool,
    pub(in crate::bundle) archived: bool,
    pub(in crate::bundle) responsible: Option<Someone>,
    pub(in crate::bundle) review_interval_months: Option<u16>,
    pub(in crate::bundle) last_reviewed: Option<Date>,
    pub(in crate::bundle) approved: ContentMembers,
    pub(in crate::bundle) working: ContentMembers,
    pub(in crate::bundle) version: Option<Version>,
    pub(in crate::bundle) working_copy: Option<WorkingCopy>,
    pub(in crate::bundle) in_review: Option<InReview>,
    pub(in crate::bundle) links: Vec<Id>,
}

/// Declares a content item: `before` its name, and `own` what its kind adds.
macro_rules! content_entry {
    ($(#[$doc:meta])* $name:ident { before { $($before:ident: $before_type:ty,)* } own { $($own:ident: $own_type:ty,)* } }) => {
        entry! {
            $(#[$doc])*
            $name {
                must { id: Id, }
                may {
                    $($before: $before_type,)*
                    name: Text,
                    published: bool,
                    archived: bool,
                    responsible: Option<Someone>,
                    review_interval_months: Option<u16>,
                    last_reviewed: Option<Date>,
                    $($own: $own_type,)*
                    body: Option<String>,
                    pictures: Vec<String>,
                    working: Option<String>,
                    working_pictures: Vec<String>,
                    file: Option<String>,
                    file_name: Option<String>,
                    working_file: Option<String>,
                    working_file_name: Option<String>,
                    url: Option<String>,
                    working_url: Option<String>,
                    version: Option<Version>,
                    working_copy: Option<WorkingCopy>,
                    in_review: Option<InReview>,
                    links: Vec<Id>,
                }
            }
        }

        impl $name {
            /// Takes out the members that all content items have.
            pub(in crate::bundle) fn take_common(&mut self) -> Common {
                Common {
                    name: std::mem::take(&mut self.name),
                    published: self.published,
                    archived: self.archived,
                    responsible: self.responsible.take(),
                    review_interval_months: self.review_interval_months,
                    last_reviewed: self.last_reviewed,
                    approved: ContentMembers {
                        diagram: None,
                        body: self.body.take(),
                        file: self.file.take(),
                        file_name: self.file_name.take(),
                        url: self.url.take(),
                        pictures: std::mem::take(&mut self.pictures),
                    },
                    working: ContentMembers {
                        diagram: None,
                        body: self.working.take(),
                        file: self.working_file.take(),
                        file_name: self.working_file_name.take(),
                        url: self.working_url.take(),
                        pictures: std::mem::take(&mut self.working_pictures),
                    },
                    version: self.version.take(),
                    working_copy: self.working_copy.take(),
                    in_review: self.in_review.take(),
                    links: std::mem::take(&mut self.links),
                }
            }

            /// An entry of these members.
            #[allow(clippy::too_many_arguments, reason = "one for each member that the kind adds")]
            pub(in crate::bundle) fn of(id: Id, common: Common, $($before: $before_type,)* $($own: $own_type,)*) -> Self {
                Self {
                    id,
                    $($before,)*
                    name: common.name,
                    published: common.published,
                    archived: common.archived,
                    responsible: common.responsible,
                    review_interval_months: common.review_interval_months,
                    last_reviewed: common.last_reviewed,
                    $($own,)*
                    body: common.approved.body,
                    pictures: common.approved.pictures,
                    working: common.working.body,
                    working_pictures: common.working.pictures,
                    file: common.approved.file,
                    file_name: common.approved.file_name,
                    working_file: common.working.file,
                    working_file_name: common.working.file_name,
                    url: common.approved.url,
                    working_url: common.working.url,
                    version: common.version,
                    working_copy: common.working_copy,
                    in_review: common.in_review,
                    links: common.links,
                }
            }
        }
    };
}

content_entry! {
    /// A process.
    Process {
        before { parent: Option<Id>, }
        own { purpose: Text, map: MapBox, template: bool, diagram: Option<String>, working_diagram: Option<String>, }
    }
}

content_entry! {
    /// A document.
    Document {
        before { folder: Option<Id>, }
        own {
            number: String,
            template: Option<DocumentTemplate>,
            from_template: Option<Id>,
            translates: Option<Translates>,
        }
    }
}

content_entry! {
    /// A risk.
    Risk {
        before { folder: Option<Id>, }
        own { likelihood: Option<Number>, impact: Option<Number>, measures: Vec<Measure>, }
    }
}

content_entry! {
    /// A metric.
    Metric {
        before { folder: Option<Id>, }
        own { unit: Text, target: Option<Number>, values: Vec<Value>, }
    }
}

content_entry! {
    /// A report.
    Report { before { folder: Option<Id>, } own {} }
}

content_entry! {
    /// A handbook with its chapters.
    Handbook { before {} own { chapters: Vec<Chapter>, } }
}

content_entry! {
    /// A chapter of a handbook; its parent is a chapter of the same.
    Chapter { before { parent: Option<Id>, } own { refers: Vec<Id>, } }
}

entry! {
    /// A folder.
    Folder {
        must { id: Id, section: String, }
        may {
            parent: Option<Id>,
            name: Text,
            archived: bool,
            responsible: Option<Someone>,
            review_interval_months: Option<u16>,
            last_reviewed: Option<Date>,
            links: Vec<Id>,
        }
    }
}

entry! {
    /// That a document is offered to begin new ones with.
    DocumentTemplate {
        must {}
        may { numbering: String, required_headings: Vec<String>, }
    }
}

entry! {
    /// That a document is a translation.
    Translates {
        must { document: Id, }
        may { version: Option<u32>, }
    }
}

entry! {
    /// A measure against a risk.
    Measure {
        must {}
        may { name: Text, due: Option<Date>, done: bool, }
    }
}

entry! {
    /// A measured value.
    Value {
        must { at: Date, value: Number, }
        may {}
    }
}

entry! {
    /// The approved version.
    Version {
        must {}
        may {
            number: Option<u32>,
            author: Option<Id>,
            approver: Option<Id>,
            at: Option<Timestamp>,
            note: String,
        }
    }
}

entry! {
    /// The working copy.
    WorkingCopy {
        must {}
        may { author: Option<Id>, at: Option<Timestamp>, returned: Option<Returned>, }
    }
}

entry! {
    /// That an approver returned the working copy.
    Returned {
        must { by: Id, at: Timestamp, }
        may { comment: String, }
    }
}

entry! {
    /// That the working copy waits for approval.
    InReview {
        must { by: Id, at: Timestamp, }
        may {}
    }
}
