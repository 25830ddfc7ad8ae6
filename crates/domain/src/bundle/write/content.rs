//! Processes, folders, documents, risks, metrics, reports and handbooks.

use super::{Writer, format};
use crate::{
    Kind, Record, SectionName,
    record::{Data, Document, Governance, Lifecycle},
};

impl Writer<'_> {
    pub(super) fn process(&mut self, record: &Record) -> Option<format::Process> {
        let Data::Process(data) = &record.data else {
            return None;
        };
        let mut common = self.common(record, &data.governance, &data.lifecycle);
        let (diagram, working_diagram) = (
            common.approved.diagram.take(),
            common.working.diagram.take(),
        );
        let parent = self.parent(record);
        Some(format::Process::of(
            record.id.clone(),
            common,
            parent,
            data.purpose.clone(),
            data.map,
            data.template,
            diagram,
            working_diagram,
        ))
    }

    pub(super) fn folder(&self, section: SectionName, record: &Record) -> Option<format::Folder> {
        let Data::Folder(data) = &record.data else {
            return None;
        };
        Some(format::Folder {
            id: record.id.clone(),
            section: section.as_str().to_owned(),
            parent: self.parent(record),
            name: record.name.clone(),
            archived: record.archived,
            responsible: self.responsible(&data.governance),
            review_interval_months: data.governance.review_interval_months,
            last_reviewed: data.governance.last_reviewed,
            links: self.living_objects(&data.governance.links),
        })
    }

    pub(super) fn document(&mut self, record: &Record) -> Option<format::Document> {
        let Data::Document(data) = &record.data else {
            return None;
        };
        let common = self.common(record, &data.governance, &data.lifecycle);
        Some(format::Document::of(
            record.id.clone(),
            common,
            self.parent(record),
            data.number.clone(),
            data.template.as_deref().map(|of| format::DocumentTemplate {
                numbering: of.numbering.clone(),
                required_headings: of.required_headings.clone(),
            }),
            self.living(data.from_template.as_ref(), Kind::Document),
            self.translates(data),
        ))
    }

    fn translates(&self, document: &Document) -> Option<format::Translates> {
        let translation = document.translates.as_deref()?;
        Some(format::Translates {
            document: self.living(Some(&translation.of), Kind::Document)?,
            version: translation.version,
        })
    }

    pub(super) fn risk(&mut self, record: &Record) -> Option<format::Risk> {
        let Data::Risk(data) = &record.data else {
            return None;
        };
        let common = self.common(record, &data.governance, &data.lifecycle);
        let measures = data.measures.iter().map(|measure| format::Measure {
            name: measure.name.clone(),
            due: measure.due,
            done: measure.done,
        });
        Some(format::Risk::of(
            record.id.clone(),
            common,
            self.parent(record),
            data.likelihood.map(format::Number),
            data.impact.map(format::Number),
            measures.collect(),
        ))
    }

    pub(super) fn metric(&mut self, record: &Record) -> Option<format::Metric> {
        let Data::Metric(data) = &record.data else {
            return None;
        };
        let common = self.common(record, &data.governance, &data.lifecycle);
        let values = data.values.iter().map(|value| format::Value {
            at: value.at,
            value: format::Number(value.value),
        });
        Some(format::Metric::of(
            record.id.clone(),
            common,
            self.parent(record),
            data.unit.clone(),
            data.target.map(format::Number),
            values.collect(),
        ))
    }

    pub(super) fn report(&mut self, record: &Record) -> Option<format::Report> {
        let Data::Report(data) = &record.data else {
            return None;
        };
        let common = self.common(record, &data.governance, &data.lifecycle);
        Some(format::Report::of(
            record.id.clone(),
            common,
            self.parent(record),
        ))
    }

    pub(super) fn handbook(&mut self, record: &Record) -> Option<format::Handbook> {
        let Data::Handbook(data) = &record.data else {
            return None;
        };
        let common = self.common(record, &data.governance, &data.lifecycle);
        let organisation = self.organisation;
        let chapters = organisation
            .branch(&record.id)
            .filter_map(|chapter| self.chapter(record, chapter))
            .collect();
        Some(format::Handbook::of(record.id.clone(), common, chapters))
    }

    fn chapter(&mut self, handbook: &Record, record: &Record) -> Option<format::Chapter> {
        let Data::Chapter(data) = &record.data else {
            return None;
        };
        let common = self.common(record, &data.governance, &data.lifecycle);
        let parent = record
            .parent
            .clone()
            .filter(|parent| *parent != handbook.id);
        let refers = self.living_objects(&data.refers);
        Some(format::Chapter::of(
            record.id.clone(),
            common,
            parent,
            refers,
        ))
    }

    fn common(
        &mut self,
        record: &Record,
        governance: &Governance,
        lifecycle: &Lifecycle,
    ) -> format::Common {
        let mut common = format::Common {
            name: record.name.clone(),
            archived: record.archived,
            responsible: self.responsible(governance),
            review_interval_months: governance.review_interval_months,
            last_reviewed: governance.last_reviewed,
            links: self.living_objects(&governance.links),
            ..format::Common::default()
        };
        self.lifecycle(record, lifecycle, &mut common);
        common
    }

    fn responsible(&self, governance: &Governance) -> Option<format::Someone> {
        self.living_party(governance.responsible.as_ref()?)
    }
}
