//! From records to the members of a bundle.

mod content;
mod lifecycle;
mod names;
mod onboarding;
mod order;
mod people;
mod strategy;

use std::collections::HashSet;

use super::format;
use crate::{Hash, Id, Kind, Organisation, Party, Record, SectionName, record::Data};

/// A bundle to be written.
#[derive(Debug)]
pub struct Written {
    /// `organisation.json`, indented, with members in the order of the format.
    pub json: Vec<u8>,
    /// The other files, in the order in which they are named; none of their paths differ only in case.
    pub files: Vec<WrittenFile>,
}

/// A file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Its path: relative, with `/`, and one that every system can have.
    pub path: String,
    /// The hash of its bytes.
    pub hash: Hash,
    /// How many bytes it has.
    pub size: u64,
}

/// The bundle of an organisation. The same organisation gives the same bytes.
///
/// # Errors
///
/// Where a value has no JSON; none of a record's values is such.
pub fn write(organisation: &Organisation) -> Result<Written, serde_json::Error> {
    let mut writer = Writer {
        organisation,
        names: names::FileNames::default(),
        files: Vec::new(),
        pictures: HashSet::new(),
    };
    let bundle = writer.bundle();
    let mut json = serde_json::to_vec_pretty(&bundle)?;
    json.push(b'\n');
    Ok(Written {
        json,
        files: writer.files,
    })
}

struct Writer<'a> {
    organisation: &'a Organisation,
    names: names::FileNames,
    files: Vec<WrittenFile>,
    /// Those that have a file already.
    pictures: HashSet<Hash>,
}

impl<'a> Writer<'a> {
    fn bundle(&mut self) -> format::Bundle {
        let organisation = self.organisation;
        let in_section =
            |section: SectionName| organisation.branch(&section.id()).map(|record| &**record);
        format::Bundle {
            format: super::FORMAT.to_owned(),
            name: organisation.name(),
            languages: organisation.settings().languages,
            settings: self.settings(),
            users: in_section(SectionName::Maintenance)
                .filter_map(people::user)
                .collect(),
            groups: in_section(SectionName::Maintenance)
                .filter_map(|record| self.group(record))
                .collect(),
            grants: self.grants(),
            processes: in_section(SectionName::Processes)
                .filter_map(|record| self.process(record))
                .collect(),
            folders: SectionName::ALL
                .iter()
                .flat_map(|section| in_section(*section).map(move |record| (*section, record)))
                .filter_map(|(section, record)| self.folder(section, record))
                .collect(),
            documents: in_section(SectionName::Documents)
                .filter_map(|record| self.document(record))
                .collect(),
            risks: in_section(SectionName::Risks)
                .filter_map(|record| self.risk(record))
                .collect(),
            metrics: in_section(SectionName::Metrics)
                .filter_map(|record| self.metric(record))
                .collect(),
            reports: in_section(SectionName::Reports)
                .filter_map(|record| self.report(record))
                .collect(),
            handbooks: self
                .children(&SectionName::Handbook.id())
                .filter_map(|record| self.handbook(record))
                .collect(),
            areas: in_section(SectionName::Onboarding)
                .filter_map(|record| self.area(record))
                .collect(),
            teams: in_section(SectionName::Onboarding)
                .filter_map(|record| self.team(record))
                .collect(),
            templates: in_section(SectionName::Onboarding)
                .filter_map(|record| self.template(record))
                .collect(),
            plans: in_section(SectionName::Onboarding)
                .filter_map(|record| self.plan(record))
                .collect(),
            strategies: in_section(SectionName::Strategy)
                .filter_map(|record| self.strategy(record))
                .collect(),
            order: order::orders(organisation),
        }
    }

    fn settings(&self) -> Option<format::Settings> {
        let settings = self.organisation.settings();
        let separation_of_duties = settings.separation_of_duties;
        let step_headings: Vec<_> = settings
            .step_headings
            .into_iter()
            .map(|(column, name)| format::StepHeading { column, name })
            .collect();
        let sections: Vec<_> = SectionName::ALL
            .iter()
            .filter_map(|section| self.organisation.get(&section.id()))
            .filter_map(|record| match &record.data {
                Data::Section(data) if !data.in_use || record.name != crate::Text::default() => {
                    Some(format::Section {
                        id: record.id.clone(),
                        name: record.name.clone(),
                        in_use: Some(data.in_use),
                    })
                }
                _ => None,
            })
            .collect();
        let is_told = !separation_of_duties || !sections.is_empty() || !step_headings.is_empty();
        is_told.then_some(format::Settings {
            separation_of_duties: Some(separation_of_duties),
            sections,
            step_headings,
        })
    }

    fn children(&self, id: &Id) -> impl Iterator<Item = &'a Record> + use<'a> {
        let organisation = self.organisation;
        organisation
            .children(id)
            .iter()
            .filter_map(|id| organisation.get(id).map(|record| &**record))
    }

    /// The id, where a living record of the kind has it. What points into the bin stays behind.
    fn living(&self, id: Option<&Id>, kind: Kind) -> Option<Id> {
        id.filter(|id| {
            self.organisation
                .get(id)
                .is_some_and(|record| record.kind() == kind)
        })
        .cloned()
    }

    fn all_living(&self, ids: &[Id], kind: Kind) -> Vec<Id> {
        ids.iter()
            .filter_map(|id| self.living(Some(id), kind))
            .collect()
    }

    fn living_objects(&self, ids: &[Id]) -> Vec<Id> {
        let is_object = |id: &&Id| {
            self.organisation
                .get(id)
                .is_some_and(|record| record.kind().is_object())
        };
        ids.iter().filter(is_object).cloned().collect()
    }

    fn living_party(&self, party: &Party) -> Option<format::Someone> {
        self.living(Some(party.id()), party.kind())?;
        Some(party.clone().into())
    }

    fn living_parties(&self, parties: &[Party]) -> Vec<format::Someone> {
        parties
            .iter()
            .filter_map(|party| self.living_party(party))
            .collect()
    }

    /// The parent, where it is not the section itself.
    fn parent(&self, record: &Record) -> Option<Id> {
        record
            .parent
            .clone()
            .filter(|parent| SectionName::of(parent).is_none())
    }
}
