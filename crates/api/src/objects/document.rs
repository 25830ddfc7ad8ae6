//! What only documents have: numbers, and templates that they are begun with.

use luotsi_domain::{
    Data, Record, SectionName,
    access::Action,
    command::{next_number, requirements},
    record::{Document, DocumentTemplate},
};
use serde::Serialize;

use super::{
    matching::alphabetical,
    seen::{may, names_of, object_name, path_names},
};
use crate::{ApiError, App, Host, app::Snapshot, use_cases::Nothing, view::ObjectName};

/// What only documents have.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DocumentDetails {
    /// Its number; empty: none.
    pub number: String,
    /// How it is offered to those who make new documents; `null`: it is not.
    pub template: Option<DocumentTemplate>,
    /// The template that it was begun with, where the user may know of it.
    pub begun_with: Option<ObjectName>,
    /// The headings that its text must have before it is submitted.
    pub required_headings: Vec<String>,
}

impl DocumentDetails {
    pub(super) fn of(snapshot: &Snapshot, record: &Record, document: &Document) -> Self {
        let required = requirements(&snapshot.organisation, &record.id);
        Self {
            number: document.number.clone(),
            template: document.template.as_deref().cloned(),
            begun_with: names_of(snapshot, &document.from_template).pop(),
            required_headings: required.map_or_else(Vec::new, |it| it.required_headings.clone()),
        }
    }
}

/// A document that new ones can begin with.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DocumentTemplateChoice {
    /// The document.
    pub object: ObjectName,
    /// The names of what it stands in.
    pub path: Vec<String>,
    /// The number that the next document made from it gets; empty: none.
    pub next_number: String,
}

/// The documents that are offered as templates and have something approved, as far as the user may view
/// them, by name.
///
/// # Errors
///
/// `no-workspace`.
pub async fn document_templates<H: Host>(
    app: &App<H>,
    _: Nothing,
) -> Result<Vec<DocumentTemplateChoice>, ApiError> {
    let snapshot = app.snapshot()?;
    let documents = snapshot.organisation.branch(&SectionName::Documents.id());
    let mut offered: Vec<DocumentTemplateChoice> = documents
        .filter_map(|record| Some((record, offered(&snapshot, record)?)))
        .map(|(record, template)| DocumentTemplateChoice {
            object: object_name(&snapshot, record),
            path: path_names(&snapshot, &record.id),
            next_number: next_number(&snapshot.organisation, template),
        })
        .collect();
    offered.sort_by_cached_key(|template| alphabetical(&template.object.name.text));
    Ok(offered)
}

fn offered<'a>(snapshot: &Snapshot, record: &'a Record) -> Option<&'a DocumentTemplate> {
    let Data::Document(document) = &record.data else {
        return None;
    };
    document.lifecycle.approved.as_ref()?;
    let is_offered =
        !snapshot.organisation.is_archived(&record.id) && may(snapshot, Action::View, &record.id);
    document.template.as_deref().filter(|_| is_offered)
}

/// A document's number; empty where it has none.
pub(crate) fn number_of(record: &Record) -> &str {
    match &record.data {
        Data::Document(document) => &document.number,
        _ => "",
    }
}
