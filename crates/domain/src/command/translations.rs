//! Which documents are translations of which.

use crate::{
    Data, Id, Kind, Record, Refusal, RefusalCode,
    access::Action,
    record::{Content, Lifecycle, ReferenceKind, Translation},
};

use super::draft::Draft;

impl Draft<'_> {
    pub(super) fn set_translation(
        &mut self,
        object: &Id,
        of: Option<&Id>,
        version: Option<u32>,
    ) -> Result<(), Refusal> {
        let record = self.object_of(object, |kind| kind == Kind::Document)?;
        self.require(Action::Edit, object)?;
        let translates = match of {
            Some(of) => Some(self.translation(&record, of, version)?),
            None if version.is_some() => {
                return Err(Refusal::of(RefusalCode::InvalidValue, object).detail("version"));
            }
            None => None,
        };
        self.change_document(&record, |document| {
            document.translates = translates.map(Box::new);
        });
        Ok(())
    }

    fn translation(
        &self,
        translation: &Record,
        of: &Id,
        version: Option<u32>,
    ) -> Result<Translation, Refusal> {
        let original = self.original(of)?;
        self.require(Action::View, &original.id)?;
        if original.id == translation.id {
            return Err(Refusal::of(RefusalCode::Cycle, &translation.id));
        }
        if self.has_translations(&translation.id) {
            return Err(Refusal::of(RefusalCode::HasTranslations, &translation.id));
        }
        for document in [translation, &original] {
            require_text(document)?;
        }
        let approved = original
            .data
            .lifecycle()
            .and_then(|it| it.approved.as_ref());
        let newest = approved.map_or(0, |approved| approved.number);
        if let Some(version) = version
            && !(1..=newest).contains(&version)
        {
            return Err(Refusal::of(RefusalCode::InvalidValue, &original.id).detail(version));
        }
        Ok(Translation {
            of: original.id.clone(),
            version,
        })
    }

    /// The document itself, or what it is a translation of.
    fn original(&self, of: &Id) -> Result<std::sync::Arc<Record>, Refusal> {
        let record = self.object_of(of, |kind| kind == Kind::Document)?;
        match translated(&record) {
            // Of an original that is gone, or that the actor may not know of, nothing is said.
            Some(original) => self
                .object(original)
                .map_err(|_| Refusal::of(RefusalCode::NotFound, of)),
            None => Ok(record),
        }
    }

    /// Whether a document is a translation of this one, be it in the bin: it may come out of it.
    fn has_translations(&self, id: &Id) -> bool {
        let living = self.organisation.referrers(ReferenceKind::Translates, id);
        let mut binned = self.organisation.bin();
        !living.is_empty() || binned.any(|record| translated(record) == Some(id))
    }
}

fn translated(record: &Record) -> Option<&Id> {
    match &record.data {
        Data::Document(document) => document.translates.as_deref().map(|it| &it.of),
        _ => None,
    }
}

/// Refuses what is no text: a file or a page on the web.
fn require_text(document: &Record) -> Result<(), Refusal> {
    let content = document.data.lifecycle().and_then(Lifecycle::latest);
    match content {
        Some(Content::File(_) | Content::Url(_)) => {
            Err(Refusal::of(RefusalCode::WrongKind, &document.id).detail("content"))
        }
        Some(Content::Body(_)) | None => Ok(()),
    }
}
