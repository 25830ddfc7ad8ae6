//! Which ids a bundle has, and of what.

use std::collections::HashMap;

use super::{
    super::{BundleError, BundleErrorCode as Code, format},
    place::At,
};
use crate::{
    Id, Kind, SectionName,
    id::{LONGEST_ID, RESERVED_PREFIX},
};

/// Every id of the bundle and the sections', with what it names.
#[derive(Default)]
pub(super) struct Index {
    pub(super) known: HashMap<Id, Known>,
}

/// What an id names.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) kind: Kind,
    /// Of a folder: the section that it says it is in.
    pub(super) section: Option<SectionName>,
    /// Of a chapter: its handbook.
    pub(super) handbook: Option<Id>,
}

impl Index {
    pub(super) fn of(bundle: &format::Bundle) -> Result<Self, BundleError> {
        let mut index = Self::default();
        for section in SectionName::ALL {
            index.known.insert(section.id(), Known::of(Kind::Section));
        }
        index.people(bundle)?;
        index.content(bundle)?;
        index.onboarding(bundle)?;
        index.strategies(bundle)?;
        Ok(index)
    }

    fn people(&mut self, bundle: &format::Bundle) -> Result<(), BundleError> {
        self.all(
            "users",
            Kind::User,
            bundle.users.iter().map(|user| &user.id),
        )?;
        self.all(
            "groups",
            Kind::Group,
            bundle.groups.iter().map(|group| &group.id),
        )
    }

    fn content(&mut self, bundle: &format::Bundle) -> Result<(), BundleError> {
        self.all(
            "processes",
            Kind::Process,
            bundle.processes.iter().map(|process| &process.id),
        )?;
        for (at, folder) in bundle.folders.iter().enumerate() {
            let at = At::new("folders", at, &folder.id);
            let section = folder
                .section
                .parse()
                .ok()
                .filter(|name: &SectionName| name.has_folders());
            if section.is_none() {
                let detail = format!(
                    "{:?} is no section with folders: documents, risks, metrics, reports",
                    folder.section
                );
                return Err(at.error(Code::InvalidValue, "section", detail));
            }
            let known = Known {
                section,
                ..Known::of(Kind::Folder)
            };
            self.add(&at, &folder.id, known)?;
        }
        self.all(
            "documents",
            Kind::Document,
            bundle.documents.iter().map(|document| &document.id),
        )?;
        self.all(
            "risks",
            Kind::Risk,
            bundle.risks.iter().map(|risk| &risk.id),
        )?;
        self.all(
            "metrics",
            Kind::Metric,
            bundle.metrics.iter().map(|metric| &metric.id),
        )?;
        self.all(
            "reports",
            Kind::Report,
            bundle.reports.iter().map(|report| &report.id),
        )?;
        for (at, handbook) in bundle.handbooks.iter().enumerate() {
            let at = At::new("handbooks", at, &handbook.id);
            self.add(&at, &handbook.id, Known::of(Kind::Handbook))?;
            for (inner, chapter) in handbook.chapters.iter().enumerate() {
                let at = at.inner("chapters", inner, Some(chapter.id.as_str()));
                let known = Known {
                    handbook: Some(handbook.id.clone()),
                    ..Known::of(Kind::Chapter)
                };
                self.add(&at, &chapter.id, known)?;
            }
        }
        Ok(())
    }

    fn onboarding(&mut self, bundle: &format::Bundle) -> Result<(), BundleError> {
        self.all(
            "areas",
            Kind::Area,
            bundle.areas.iter().map(|area| &area.id),
        )?;
        self.all(
            "teams",
            Kind::Team,
            bundle.teams.iter().map(|team| &team.id),
        )?;
        self.all(
            "templates",
            Kind::Template,
            bundle.templates.iter().map(|template| &template.id),
        )?;
        for (at, plan) in bundle.plans.iter().enumerate() {
            let at = At::new("plans", at, &plan.id);
            self.add(&at, &plan.id, Known::of(Kind::Plan))?;
            for (inner, task) in plan.tasks.iter().enumerate() {
                let at = at.inner("tasks", inner, Some(task.id.as_str()));
                self.add(&at, &task.id, Known::of(Kind::Task))?;
            }
        }
        // Memberships come last: their ids are made of others, and whoever took such an id is told.
        for (at, team) in bundle.teams.iter().enumerate() {
            let at = At::new("teams", at, &team.id);
            let mut seen = std::collections::HashSet::new();
            for (inner, member) in team.members.iter().enumerate() {
                let at = at.inner("members", inner, None);
                if !seen.insert(&member.user) {
                    let detail = format!("user {:?} has a role in this team already", member.user);
                    return Err(at.error(Code::SecondTeamRole, "user", detail));
                }
                let id = Id::membership(&team.id, &member.user);
                if self
                    .known
                    .insert(id.clone(), Known::of(Kind::Membership))
                    .is_some()
                {
                    return Err(at.error(
                        Code::DuplicateId,
                        "user",
                        format!("the membership's id {id:?} is taken"),
                    ));
                }
            }
        }
        Ok(())
    }

    fn strategies(&mut self, bundle: &format::Bundle) -> Result<(), BundleError> {
        for (at, strategy) in bundle.strategies.iter().enumerate() {
            let at = At::new("strategies", at, &strategy.id);
            self.add(&at, &strategy.id, Known::of(Kind::Strategy))?;
            for (inner, breakthrough) in strategy.breakthroughs.iter().enumerate() {
                let at = at.inner("breakthroughs", inner, Some(breakthrough.id.as_str()));
                self.add(&at, &breakthrough.id, Known::of(Kind::Breakthrough))?;
                for (inner, initiative) in breakthrough.initiatives.iter().enumerate() {
                    let at = at.inner("initiatives", inner, Some(initiative.id.as_str()));
                    self.add(&at, &initiative.id, Known::of(Kind::Initiative))?;
                }
            }
        }
        Ok(())
    }

    fn all<'a>(
        &mut self,
        array: &'static str,
        kind: Kind,
        ids: impl Iterator<Item = &'a Id>,
    ) -> Result<(), BundleError> {
        for (at, id) in ids.enumerate() {
            self.add(&At::new(array, at, id), id, Known::of(kind))?;
        }
        Ok(())
    }

    fn add(&mut self, at: &At<'_>, id: &Id, known: Known) -> Result<(), BundleError> {
        if !id.may_be_given() {
            let detail = if id.as_str().starts_with(RESERVED_PREFIX) {
                format!("{id:?} begins with {RESERVED_PREFIX:?}, which is reserved")
            } else {
                format!(
                    "an id has 1 to {LONGEST_ID} bytes; this has {}",
                    id.as_str().len()
                )
            };
            return Err(at.error(Code::InvalidId, "id", detail));
        }
        let kind = known.kind;
        match self.known.insert(id.clone(), known) {
            None => Ok(()),
            Some(earlier) => {
                let detail = format!(
                    "{id:?} is the id of a {} already, and of this {kind}",
                    earlier.kind
                );
                Err(at.error(Code::DuplicateId, "id", detail))
            }
        }
    }
}

impl Known {
    const fn of(kind: Kind) -> Self {
        Self {
            kind,
            section: None,
            handbook: None,
        }
    }
}
