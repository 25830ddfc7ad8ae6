//! Documents: what they say, their numbers, what they were begun with and what they translate.

use std::collections::{HashMap, HashSet};

use super::{
    super::{BundleError, BundleErrorCode as Code, format},
    Reader,
    expect::Expected,
    place::At,
};
use crate::{
    Id, Kind, SectionName,
    record::{Data, Document, DocumentTemplate, Translation, is_document_number, same_number_as},
};

impl Reader {
    pub(super) fn documents(
        &mut self,
        documents: Vec<format::Document>,
    ) -> Result<(), BundleError> {
        let translations: HashSet<Id> = documents
            .iter()
            .filter(|document| document.translates.is_some())
            .map(|document| document.id.clone())
            .collect();
        let mut numbers = HashMap::new();
        for (at, mut document) in documents.into_iter().enumerate() {
            let common = document.take_common();
            let at = At::new("documents", at, &document.id);
            check_number(&at, &document, &mut numbers)?;
            let parent = self.folder(&at, document.folder.as_ref(), SectionName::Documents)?;
            let template = document
                .template
                .map(|template| offered(&at, template))
                .transpose()?;
            let from_template = self.index.optional(
                &at,
                "fromTemplate",
                document.from_template.as_ref(),
                &Expected::Kind(Kind::Document),
            )?;
            let translates = document
                .translates
                .map(|it| self.translation(&at, &it, &translations))
                .transpose()?;
            let number = document.number;
            self.item(
                &at,
                &document.id,
                parent,
                common,
                |governance, lifecycle| {
                    Data::Document(Box::new(Document {
                        governance,
                        lifecycle,
                        number,
                        template: template.map(Box::new),
                        from_template,
                        translates: translates.map(Box::new),
                    }))
                },
            )?;
        }
        Ok(())
    }

    fn translation(
        &self,
        at: &At<'_>,
        translates: &format::Translates,
        translations: &HashSet<Id>,
    ) -> Result<Translation, BundleError> {
        let member = "translates.document";
        let expected = Expected::Kind(Kind::Document);
        let of = self
            .index
            .expect(at, member, &translates.document, &expected)?;
        if translations.contains(&of) {
            let detail = format!("{of:?} is a translation itself");
            return Err(at.error(Code::Cycle, member, detail));
        }
        if translates.version == Some(0) {
            let detail = "0: versions are counted from 1";
            return Err(at.error(Code::InvalidValue, "translates.version", detail));
        }
        Ok(Translation {
            of,
            version: translates.version,
        })
    }
}

/// Refuses a number that can not be, or that a document before has.
fn check_number(
    at: &At<'_>,
    document: &format::Document,
    numbers: &mut HashMap<String, Id>,
) -> Result<(), BundleError> {
    let number = &document.number;
    if number.is_empty() {
        return Ok(());
    }
    let refused = |detail: String| Err(at.error(Code::InvalidValue, "number", detail));
    if !is_document_number(number) {
        return refused(format!("{number:?} can not be a document's number"));
    }
    match numbers.insert(same_number_as(number), document.id.clone()) {
        None => Ok(()),
        Some(other) => refused(format!("{number:?} is the number of {other:?} already")),
    }
}

fn offered(
    at: &At<'_>,
    template: format::DocumentTemplate,
) -> Result<DocumentTemplate, BundleError> {
    let template = DocumentTemplate {
        numbering: template.numbering,
        required_headings: template.required_headings,
    };
    match template.unfit() {
        None => Ok(template),
        Some(unfit) => {
            let detail = format!("{unfit:?} is no pattern of numbers, or no heading");
            Err(at.error(Code::InvalidValue, "template", detail))
        }
    }
}
