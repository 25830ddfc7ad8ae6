//! The numbers of documents.

use std::{collections::HashSet, sync::Arc};

use crate::{
    Data, Id, Kind, Organisation, Record, Refusal, RefusalCode,
    access::Action,
    record::{Document, DocumentTemplate, Numbering, is_document_number, same_number_as},
};

use super::draft::Draft;

/// The number that the next document made from a template gets; empty: none.
#[must_use]
pub fn next_number(organisation: &Organisation, template: &DocumentTemplate) -> String {
    let Some(numbering) = Numbering::read(&template.numbering) else {
        return String::new();
    };
    let all = organisation.records().chain(organisation.bin());
    numbering.next(all.filter_map(|record| numbered(record)))
}

impl Draft<'_> {
    pub(super) fn set_number(&mut self, object: &Id, number: &str) -> Result<(), Refusal> {
        let record = self.object_of(object, |kind| kind == Kind::Document)?;
        self.require(Action::Edit, object)?;
        let number = number.trim();
        if !is_document_number(number) {
            return Err(Refusal::of(RefusalCode::InvalidValue, object).detail("number"));
        }
        self.require_free_number(object, number)?;
        self.change_document(&record, |document| number.clone_into(&mut document.number));
        Ok(())
    }

    /// Refuses a number that another living document has. Which one is not said: the actor may not
    /// know of it.
    fn require_free_number(&self, object: &Id, number: &str) -> Result<(), Refusal> {
        if number.is_empty() {
            return Ok(());
        }
        let same = same_number_as(number);
        let is_taken = self.organisation.records().any(|record| {
            numbered(record).is_some_and(|known| same_number_as(known) == same)
                && record.id != *object
        });
        if is_taken {
            return Err(Refusal::of(RefusalCode::NumberTaken, object).detail(number));
        }
        Ok(())
    }

    /// Refuses to take documents out of the bin whose numbers others have by now.
    pub(super) fn require_free_numbers(&self, deleted: &[Arc<Record>]) -> Result<(), Refusal> {
        if deleted.iter().all(|record| numbered(record).is_none()) {
            return Ok(());
        }
        let living = self.organisation.records();
        let taken: HashSet<String> = living
            .filter_map(|record| numbered(record))
            .map(same_number_as)
            .collect();
        for record in deleted {
            if let Some(number) = numbered(record)
                && taken.contains(&same_number_as(number))
            {
                return Err(Refusal::of(RefusalCode::NumberTaken, &record.id).detail(number));
            }
        }
        Ok(())
    }

    /// The number after the highest that was given by the pattern of this template, in the bin as well;
    /// none where it has no pattern.
    pub(super) fn next_number(&self, template: Option<&Id>) -> String {
        let template = template
            .and_then(|id| self.organisation.get(id))
            .and_then(|record| match &record.data {
                Data::Document(document) => document.template.as_deref(),
                _ => None,
            });
        template.map_or_else(String::new, |template| {
            next_number(&self.organisation, template)
        })
    }

    pub(super) fn change_document(&mut self, record: &Record, change: impl FnOnce(&mut Document)) {
        self.change_data(record, |data| {
            if let Data::Document(document) = data {
                change(document);
            }
        });
    }
}

fn numbered(record: &Record) -> Option<&str> {
    match &record.data {
        Data::Document(document) if !document.number.is_empty() => Some(&document.number),
        _ => None,
    }
}
