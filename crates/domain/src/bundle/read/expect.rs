//! Whether an id names what may be meant where it stands.

use std::collections::HashSet;

use super::{
    super::{BundleError, BundleErrorCode as Code, format},
    index::{Index, Known},
    place::At,
};
use crate::{Id, Kind, Party, SectionName};

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
        let mut seen = HashSet::with_capacity(ids.len());
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
        let mut seen = HashSet::with_capacity(parties.len());
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
