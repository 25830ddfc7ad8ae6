//! Documents that new ones are begun with, and what those must have.

use crate::{
    BodyRef, Data, Id, Kind, Organisation, Refusal, RefusalCode, Text,
    access::Action,
    record::{Content, Document, DocumentTemplate, Lifecycle},
};

use super::{Margin, Outline, draft::Draft, duplicate::without};

/// The template of a document that requires headings of it.
#[must_use]
pub fn requirements<'a>(
    organisation: &'a Organisation,
    document: &Id,
) -> Option<&'a DocumentTemplate> {
    let of = |id: &Id| match &organisation.get(id)?.data {
        Data::Document(document) => Some(document),
        _ => None,
    };
    let template = of(of(document)?.from_template.as_ref()?)?;
    let template = template.template.as_deref()?;
    (!template.required_headings.is_empty()).then_some(template)
}

impl Draft<'_> {
    pub(super) fn set_document_template(
        &mut self,
        document: &Id,
        template: Option<&DocumentTemplate>,
    ) -> Result<(), Refusal> {
        let record = self.object_of(document, |kind| kind == Kind::Document)?;
        self.require(Action::Edit, document)?;
        if let Some(unfit) = template.and_then(DocumentTemplate::unfit) {
            return Err(Refusal::of(RefusalCode::InvalidValue, document).detail(unfit));
        }
        self.change_document(&record, |document| {
            document.template = template.cloned().map(Box::new);
        });
        Ok(())
    }

    pub(super) fn create_from_template(
        &mut self,
        id: &Id,
        template: &Id,
        (parent, name): (&Id, &Text),
        margin: Option<&Margin>,
    ) -> Result<(), Refusal> {
        let record = self.object_of(template, |kind| kind == Kind::Document)?;
        self.require(Action::View, template)?;
        if self.organisation.is_archived(template) {
            return Err(Refusal::of(RefusalCode::Archived, template));
        }
        let approved = match &record.data {
            Data::Document(document) if document.template.is_some() => {
                document.lifecycle.approved.as_ref()
            }
            _ => None,
        };
        let version = approved.ok_or_else(|| Refusal::of(RefusalCode::NotATemplate, template))?;
        let data = Data::Document(Box::new(Document {
            lifecycle: self.draft_saying(without(template, version.content.clone(), margin)?),
            number: self.next_number(Some(template)),
            from_template: Some(template.clone()),
            ..Document::default()
        }));
        self.create_with(id, parent, name, data)
    }

    /// Refuses a text that lacks a heading which its template requires. What is no text of the program's
    /// own has no headings that could be looked for.
    pub(super) fn require_headings(
        &self,
        object: &Id,
        outline: Option<&Outline>,
    ) -> Result<(), Refusal> {
        let Some(template) = requirements(&self.organisation, object) else {
            return Ok(());
        };
        let headings = match self.latest(object) {
            Some(Content::File(_) | Content::Url(_)) => return Ok(()),
            Some(Content::Body(BodyRef { hash, .. })) => match outline {
                Some(outline) if outline.of == *hash => &*outline.headings,
                Some(_) => return Err(Refusal::of(RefusalCode::Conflict, object)),
                None => &[],
            },
            None => &[],
        };
        let missing = template.missing_of(headings);
        if missing.is_empty() {
            return Ok(());
        }
        let refusal = Refusal::of(RefusalCode::MissingHeadings, object);
        Err(refusal.detail(missing.join("\n")))
    }

    fn latest(&self, object: &Id) -> Option<&Content> {
        let lifecycle = self.organisation.get(object)?.data.lifecycle();
        lifecycle.and_then(Lifecycle::latest)
    }
}
