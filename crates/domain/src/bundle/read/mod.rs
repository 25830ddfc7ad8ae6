//! From the members of a bundle to records, with everything checked that the format promises.

mod content;
mod documents;
mod expect;
mod governance;
mod index;
mod lifecycle;
mod onboarding;
mod people;
mod place;
mod places;
mod strategy;
mod tree;

use std::sync::Arc;

use self::{index::Index, place::At};
use super::{BundleError, BundleErrorCode as Code, format, json};
use crate::{
    Hash, Id, Organisation, Record,
    record::{Data, SectionSettings, Settings},
};

/// Where the bytes of a bundle's files come from.
pub trait Files {
    /// The hash and the size of a file's bytes.
    ///
    /// # Errors
    ///
    /// Why there is no such file, or it can not be read.
    fn body(&mut self, path: &str) -> Result<(Hash, u64), String>;
}

/// A file that a bundle names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFile {
    /// Its path in the bundle: relative, with `/`, inside the bundle's folder.
    pub path: String,
    /// The place in `organisation.json` that names it first.
    pub place: String,
}

/// What a bundle describes, all of it checked but for its files, whose bytes nobody has looked at.
#[derive(Debug)]
pub struct Unfilled {
    records: Vec<Record>,
    files: Vec<NamedFile>,
    slots: Vec<Slot>,
}

/// A content that waits for the hash of a file.
#[derive(Clone, Copy, Debug)]
struct Slot {
    record: usize,
    approved: bool,
    /// Which of its pictures; `None`: the body itself.
    picture: Option<usize>,
    file: usize,
}

/// The records of a bundle.
#[derive(Debug)]
pub struct Filled {
    /// All records: the settings, the sections, and what the bundle lists.
    pub records: Vec<Record>,
}

impl Unfilled {
    /// The files that are needed, each once, in the order in which they are named.
    #[must_use]
    pub fn files(&self) -> &[NamedFile] {
        &self.files
    }

    /// How many records it will be.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no record; there always are some.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The error that the `index`-th of [`files`](Self::files) is missing or can not be read.
    #[must_use]
    pub fn missing(&self, index: usize, why: &str) -> BundleError {
        match self.files.get(index) {
            Some(file) => {
                let detail = format!("file {:?}: {why}", file.path);
                BundleError::new(Code::MissingFile, &*file.place, detail)
            }
            None => BundleError::new(Code::MissingFile, super::FILE, why),
        }
    }

    /// The records, given the hash and size of each of [`files`](Self::files), in that order.
    ///
    /// # Errors
    ///
    /// [`MissingFile`](Code::MissingFile) where the list is too short.
    pub fn fill(mut self, bodies: &[(Hash, u64)]) -> Result<Filled, BundleError> {
        for slot in &self.slots {
            let Some(&(hash, size)) = bodies.get(slot.file) else {
                return Err(self.missing(slot.file, "not read"));
            };
            let lifecycle = self
                .records
                .get_mut(slot.record)
                .and_then(|record| record.data.lifecycle_mut());
            if let Some(body) =
                lifecycle.and_then(|lifecycle| lifecycle::slot(lifecycle, slot.approved))
            {
                match (slot.picture, &mut body.pictures) {
                    (Some(at), Some(pictures)) => {
                        if let Some(picture) = Arc::make_mut(pictures).get_mut(at) {
                            picture.hash = hash;
                            picture.size = size;
                        }
                    }
                    _ => {
                        body.hash = hash;
                        body.size = size;
                    }
                }
            }
        }
        Ok(Filled {
            records: self.records,
        })
    }
}

/// Reads `organisation.json`.
///
/// # Errors
///
/// What is wrong with it, and where.
pub fn read(json: &[u8]) -> Result<Unfilled, BundleError> {
    let mut bundle = json::parse(json)?;
    let index = Index::of(&bundle)?;
    let mut reader = Reader {
        index,
        records: Vec::new(),
        files: Vec::new(),
        file_index: std::collections::HashMap::new(),
        slots: Vec::new(),
    };
    let order = std::mem::take(&mut bundle.order);
    reader.settings(&mut bundle)?;
    reader.people(&mut bundle)?;
    reader.content(&mut bundle)?;
    reader.onboarding(&mut bundle)?;
    reader.strategies(&mut bundle)?;
    places::assign(&mut reader.records, order)?;
    let Reader {
        records,
        files,
        slots,
        ..
    } = reader;
    Ok(Unfilled {
        records,
        files,
        slots,
    })
}

/// Reads `organisation.json` and its files, each once.
///
/// # Errors
///
/// What is wrong with them, and where.
pub fn parse(json: &[u8], files: &mut dyn Files) -> Result<Filled, BundleError> {
    let unfilled = read(json)?;
    let mut bodies = Vec::with_capacity(unfilled.files.len());
    for (at, file) in unfilled.files.iter().enumerate() {
        bodies.push(
            files
                .body(&file.path)
                .map_err(|why| unfilled.missing(at, &why))?,
        );
    }
    unfilled.fill(&bodies)
}

/// Gathers records. What has been gathered is in the order of the arrays, each parent's children of
/// one kind in their order; [`places::assign`] then gives them places.
struct Reader {
    index: Index,
    records: Vec<Record>,
    files: Vec<NamedFile>,
    file_index: std::collections::HashMap<String, usize>,
    slots: Vec<Slot>,
}

impl Reader {
    fn push(&mut self, id: Id, parent: Option<Id>, name: crate::Text, archived: bool, data: Data) {
        self.records.push(Record {
            id,
            parent,
            place: crate::Place::default(),
            name,
            archived,
            deleted: None,
            data,
        });
    }

    /// The settings and the sections.
    fn settings(&mut self, bundle: &mut format::Bundle) -> Result<(), BundleError> {
        let mut settings = Settings::default();
        if !bundle.languages.is_empty() {
            settings.languages = std::mem::take(&mut bundle.languages);
        }
        for (at, language) in settings.languages.iter().enumerate() {
            if settings
                .languages
                .iter()
                .take(at)
                .any(|earlier| earlier == language)
            {
                let detail = format!("language {:?} stands twice", language.as_str());
                return Err(BundleError::new(
                    Code::InvalidValue,
                    format!("languages[{at}]"),
                    detail,
                ));
            }
        }
        let mut given = bundle.settings.take();
        let headings = given
            .as_mut()
            .map(|given| std::mem::take(&mut given.step_headings));
        for (at, heading) in headings.into_iter().flatten().enumerate() {
            let before = settings.step_headings.insert(heading.column, heading.name);
            if before.is_some() {
                return Err(BundleError::new(
                    Code::InvalidValue,
                    format!("settings.stepHeadings[{at}].column"),
                    "the column stands twice",
                ));
            }
        }
        settings.step_headings.retain(|_, name| !name.is_empty());
        if let Some(duties) = given.as_ref().and_then(|given| given.separation_of_duties) {
            settings.separation_of_duties = duties;
        }
        let new = Organisation::new(std::mem::take(&mut bundle.name), settings);
        let mut records: Vec<Record> = new.records().map(|record| Record::clone(record)).collect();
        records.sort_unstable_by(|a, b| a.place.cmp(&b.place));
        for (at, section) in given
            .into_iter()
            .flat_map(|given| given.sections)
            .enumerate()
        {
            let record = records
                .iter_mut()
                .find(|record| record.id == section.id)
                .and_then(|record| match &mut record.data {
                    Data::Section(data) => Some((&mut record.name, data)),
                    _ => None,
                });
            let Some((name, data)) = record else {
                let at = At::new("settings.sections", at, &section.id);
                return Err(at.error(
                    Code::MissingReference,
                    "id",
                    format!("no section {:?}", section.id),
                ));
            };
            *name = section.name;
            *data = SectionSettings {
                in_use: section.in_use.unwrap_or(true),
            };
        }
        self.records = records;
        Ok(())
    }
}
