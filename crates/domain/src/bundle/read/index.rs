//! Which ids a bundle has, and of what.

use std::collections::HashMap;

use super::{
    super::{BundleError, BundleErrorCode as Code, format},
    place::At,
};
use crate::{
    Id, Kind, Party, SectionName,
    id::{LONGEST_ID, RESERVED_PREFIX},
};

/// Every id of the bundle and the sections', with what it names.
#[derive(Default)]
pub(super) struct Index {
    known: HashMap<Id, Known>,
}

/// What an id names.
#[derive(Clone)]
struct Known {
    kind: Kind,
    /// Of a folder: the section that it says it is in.
    section: Option<SectionName>,
    /// Of a chapter: its handbook.
    handbook: Option<Id>,
}

/// What an id is expected to name.
pub(super) enum Expected<'a> {
    Kind(Kind),
    FolderIn(SectionName),
    ChapterOf(&'a Id),
    /// Content on which roles may be granted.
    Content,
    /// Any object.
    Object,
}

impl Expected<'_> {
    fn fits(&self, id: &Id, known: &Known) -> bool {
        match self {
            Self::Kind(kind) => known.kind == *kind,
            Self::FolderIn(section) => {
                known.kind == Kind::Folder && known.section == Some(*section)
            }
            Self::ChapterOf(handbook) => known.handbook.as_ref() == Some(handbook),
            Self::Content => {
                known.kind.is_content() || SectionName::of(id).is_some_and(SectionName::is_content)
            }
            Self::Object => known.kind.is_object(),
        }
    }
}

impl std::fmt::Display for Expected<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Kind(kind) => write!(formatter, "{kind}"),
            Self::FolderIn(section) => write!(formatter, "folder of {section}"),
            Self::ChapterOf(handbook) => write!(formatter, "chapter of handbook {handbook:?}"),
            Self::Content => formatter.write_str("content item, folder or section of content"),
            Self::Object => formatter.write_str("object"),
        }
    }
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

    /// Whether the id is one of the bundle's.
    pub(super) fn has(&self, id: &Id) -> bool {
        self.known.contains_key(id)
    }

    /// The id, where it names what is expected. Equal ids come back sharing their memory.
    pub(super) fn expect(
        &self,
        at: &At<'_>,
        member: &str,
        id: &Id,
        expected: &Expected<'_>,
    ) -> Result<Id, BundleError> {
        match self.known.get_key_value(id) {
            Some((id, known)) if expected.fits(id, known) => Ok(id.clone()),
            Some((_, known)) => {
                let detail = format!("{id:?} is a {}, not a {expected}", known.kind);
                Err(at.error(Code::WrongKindReference, member, detail))
            }
            None => Err(at.error(
                Code::MissingReference,
                member,
                format!("no {expected} {id:?}"),
            )),
        }
    }

    pub(super) fn optional(
        &self,
        at: &At<'_>,
        member: &str,
        id: Option<&Id>,
        expected: &Expected<'_>,
    ) -> Result<Option<Id>, BundleError> {
        id.map(|id| self.expect(at, member, id, expected))
            .transpose()
    }

    /// The ids of a list, each once: naming something again says nothing more.
    pub(super) fn list(
        &self,
        at: &At<'_>,
        member: &str,
        ids: &[Id],
        expected: &Expected<'_>,
    ) -> Result<Vec<Id>, BundleError> {
        let mut seen = std::collections::HashSet::with_capacity(ids.len());
        let mut list = Vec::with_capacity(ids.len());
        for (index, id) in ids.iter().enumerate() {
            let id = self.expect_nth(at, member, index, id, expected)?;
            if seen.insert(id.clone()) {
                list.push(id);
            }
        }
        Ok(list)
    }

    /// The user, group or team, where it is one of the kinds that may be meant.
    pub(super) fn party(
        &self,
        at: &At<'_>,
        member: &str,
        someone: &format::Someone,
        kinds: &[Kind],
    ) -> Result<Party, BundleError> {
        let Some(party) = someone.party() else {
            let detail = format!("one of these is meant here: {}", names(kinds));
            return Err(at.error(Code::InvalidValue, member, detail));
        };
        if !kinds.contains(&party.kind()) {
            let detail = format!(
                "a {} can not be meant here, only: {}",
                party.kind(),
                names(kinds)
            );
            return Err(at.error(Code::WrongKindReference, member, detail));
        }
        let id = self.expect(at, member, party.id(), &Expected::Kind(party.kind()))?;
        Ok(match party {
            Party::User(_) => Party::User(id),
            Party::Group(_) => Party::Group(id),
            Party::Team(_) => Party::Team(id),
        })
    }

    /// The users, groups and teams of a list, each once.
    pub(super) fn parties(
        &self,
        at: &At<'_>,
        member: &str,
        parties: &[format::Someone],
        kinds: &[Kind],
    ) -> Result<Vec<Party>, BundleError> {
        let mut seen = std::collections::HashSet::with_capacity(parties.len());
        let mut list = Vec::with_capacity(parties.len());
        for (index, party) in parties.iter().enumerate() {
            let party = self
                .party(at, member, party, kinds)
                .map_err(|error| nth(error, at, member, index))?;
            if seen.insert(party.clone()) {
                list.push(party);
            }
        }
        Ok(list)
    }

    fn expect_nth(
        &self,
        at: &At<'_>,
        member: &str,
        index: usize,
        id: &Id,
        expected: &Expected<'_>,
    ) -> Result<Id, BundleError> {
        self.expect(at, member, id, expected)
            .map_err(|error| nth(error, at, member, index))
    }
}

/// The error, at an element of the list instead of the list.
fn nth(error: BundleError, at: &At<'_>, member: &str, index: usize) -> BundleError {
    BundleError {
        place: at.member(&format!("{member}[{index}]")),
        ..error
    }
}

fn names(kinds: &[Kind]) -> String {
    let names: Vec<_> = kinds.iter().map(|kind| kind.as_str()).collect();
    names.join(", ")
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
