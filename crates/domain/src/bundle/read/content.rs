//! Processes, folders, documents, risks, metrics, reports and handbooks.

use super::{
    super::{BundleError, BundleErrorCode as Code, format},
    Reader,
    expect::Expected,
    governance::Governed,
    place::At,
    tree::check_no_cycle,
};
use crate::{
    Id, Kind, SectionName,
    record::{
        Chapter, Data, Folder, Governance, Handbook, Lifecycle, Measure, Measurement, Metric,
        Process, Report, Risk,
    },
};

impl Reader {
    pub(super) fn content(&mut self, bundle: &mut format::Bundle) -> Result<(), BundleError> {
        self.processes(std::mem::take(&mut bundle.processes))?;
        self.folders(std::mem::take(&mut bundle.folders))?;
        self.documents(std::mem::take(&mut bundle.documents))?;
        for (at, mut risk) in std::mem::take(&mut bundle.risks).into_iter().enumerate() {
            let common = risk.take_common();
            let at = At::new("risks", at, &risk.id);
            let parent = self.folder(&at, risk.folder.as_ref(), SectionName::Risks)?;
            let measures = risk.measures.into_iter().map(|measure| Measure {
                name: measure.name,
                due: measure.due,
                done: measure.done,
            });
            let (likelihood, impact, measures) = (risk.likelihood, risk.impact, measures.collect());
            self.item(&at, &risk.id, parent, common, |governance, lifecycle| {
                Data::Risk(Box::new(Risk {
                    governance,
                    lifecycle,
                    likelihood: likelihood.map(|number| number.0),
                    impact: impact.map(|number| number.0),
                    measures,
                }))
            })?;
        }
        for (at, mut metric) in std::mem::take(&mut bundle.metrics).into_iter().enumerate() {
            let common = metric.take_common();
            let at = At::new("metrics", at, &metric.id);
            let parent = self.folder(&at, metric.folder.as_ref(), SectionName::Metrics)?;
            let values = metric.values.into_iter().map(|value| Measurement {
                at: value.at,
                value: value.value.0,
            });
            let (unit, target, values) = (metric.unit, metric.target, values.collect());
            self.item(&at, &metric.id, parent, common, |governance, lifecycle| {
                Data::Metric(Box::new(Metric {
                    governance,
                    lifecycle,
                    unit,
                    target: target.map(|number| number.0),
                    values,
                }))
            })?;
        }
        for (at, mut report) in std::mem::take(&mut bundle.reports).into_iter().enumerate() {
            let common = report.take_common();
            let at = At::new("reports", at, &report.id);
            let parent = self.folder(&at, report.folder.as_ref(), SectionName::Reports)?;
            self.item(&at, &report.id, parent, common, |governance, lifecycle| {
                Data::Report(Box::new(Report {
                    governance,
                    lifecycle,
                }))
            })?;
        }
        for (at, handbook) in std::mem::take(&mut bundle.handbooks)
            .into_iter()
            .enumerate()
        {
            self.handbook(at, handbook)?;
        }
        Ok(())
    }

    fn processes(&mut self, processes: Vec<format::Process>) -> Result<(), BundleError> {
        let parents = processes
            .iter()
            .map(|process| (&process.id, process.parent.as_ref()));
        check_no_cycle(parents, |at, id| At::new("processes", at, id), "parent")?;
        for (at, mut process) in processes.into_iter().enumerate() {
            let mut common = process.take_common();
            common.approved.diagram = process.diagram.take();
            common.working.diagram = process.working_diagram.take();
            let at = At::new("processes", at, &process.id);
            let parent = self.parent(
                &at,
                "parent",
                process.parent.as_ref(),
                Kind::Process,
                SectionName::Processes,
            )?;
            if let Some(at_map) = process.map.position.filter(|it| !it.is_on_map()) {
                let detail = format!("{}, {}", at_map.x, at_map.y);
                return Err(at.error(Code::InvalidValue, "map.position", detail));
            }
            let (purpose, map, template) = (process.purpose, process.map, process.template);
            self.item(&at, &process.id, parent, common, |governance, lifecycle| {
                Data::Process(Box::new(Process {
                    governance,
                    lifecycle,
                    purpose,
                    map,
                    template,
                }))
            })?;
        }
        Ok(())
    }

    fn folders(&mut self, folders: Vec<format::Folder>) -> Result<(), BundleError> {
        let parents = folders
            .iter()
            .map(|folder| (&folder.id, folder.parent.as_ref()));
        check_no_cycle(parents, |at, id| At::new("folders", at, id), "parent")?;
        for (at, folder) in folders.into_iter().enumerate() {
            let at = At::new("folders", at, &folder.id);
            // The index has checked the section's name.
            let section: SectionName = folder.section.parse().unwrap_or(SectionName::Documents);
            let parent = self.folder_at(&at, "parent", folder.parent.as_ref(), section)?;
            let governed = Governed {
                responsible: folder.responsible,
                review_interval_months: folder.review_interval_months,
                last_reviewed: folder.last_reviewed,
                links: folder.links,
            };
            let governance = self.governance(&at, governed)?;
            let data = Data::Folder(Box::new(Folder { governance }));
            self.push(
                folder.id.clone(),
                Some(parent),
                folder.name,
                folder.archived,
                data,
            );
        }
        Ok(())
    }

    fn handbook(&mut self, at: usize, mut handbook: format::Handbook) -> Result<(), BundleError> {
        let common = handbook.take_common();
        let at = At::new("handbooks", at, &handbook.id);
        let section = SectionName::Handbook.id();
        self.item(
            &at,
            &handbook.id,
            section,
            common,
            |governance, lifecycle| {
                Data::Handbook(Box::new(Handbook {
                    governance,
                    lifecycle,
                }))
            },
        )?;
        let parents = handbook
            .chapters
            .iter()
            .map(|chapter| (&chapter.id, chapter.parent.as_ref()));
        check_no_cycle(
            parents,
            |index, id| at.inner("chapters", index, Some(id.as_str())),
            "parent",
        )?;
        for (index, mut chapter) in handbook.chapters.into_iter().enumerate() {
            let common = chapter.take_common();
            let at = at.inner("chapters", index, Some(chapter.id.as_str()));
            let expected = Expected::ChapterOf(&handbook.id);
            let parent = self
                .index
                .optional(&at, "parent", chapter.parent.as_ref(), &expected)?;
            let parent = parent.unwrap_or_else(|| handbook.id.clone());
            let refers = self
                .index
                .list(&at, "refers", &chapter.refers, &Expected::Object)?;
            self.item(&at, &chapter.id, parent, common, |governance, lifecycle| {
                Data::Chapter(Box::new(Chapter {
                    governance,
                    lifecycle,
                    refers,
                }))
            })?;
        }
        Ok(())
    }

    pub(super) fn item(
        &mut self,
        at: &At<'_>,
        id: &Id,
        parent: Id,
        common: format::Common,
        data: impl FnOnce(Governance, Lifecycle) -> Data,
    ) -> Result<(), BundleError> {
        let governed = Governed {
            responsible: common.responsible,
            review_interval_months: common.review_interval_months,
            last_reviewed: common.last_reviewed,
            links: common.links,
        };
        let governance = self.governance(at, governed)?;
        let stages = super::lifecycle::Stages {
            published: common.published,
            approved: common.approved,
            working: common.working,
            version: common.version,
            working_copy: common.working_copy,
            in_review: common.in_review,
        };
        let lifecycle = self.lifecycle(at, stages)?;
        self.push(
            id.clone(),
            Some(parent),
            common.name,
            common.archived,
            data(governance, lifecycle),
        );
        Ok(())
    }

    pub(super) fn folder(
        &self,
        at: &At<'_>,
        folder: Option<&Id>,
        section: SectionName,
    ) -> Result<Id, BundleError> {
        self.folder_at(at, "folder", folder, section)
    }

    fn folder_at(
        &self,
        at: &At<'_>,
        member: &str,
        folder: Option<&Id>,
        section: SectionName,
    ) -> Result<Id, BundleError> {
        let folder = self
            .index
            .optional(at, member, folder, &Expected::FolderIn(section))?;
        Ok(folder.unwrap_or_else(|| section.id()))
    }

    /// What an entry stands in: the one that a member names, else the section.
    pub(super) fn parent(
        &self,
        at: &At<'_>,
        member: &str,
        parent: Option<&Id>,
        kind: Kind,
        section: SectionName,
    ) -> Result<Id, BundleError> {
        let parent = self
            .index
            .optional(at, member, parent, &Expected::Kind(kind))?;
        Ok(parent.unwrap_or_else(|| section.id()))
    }
}
