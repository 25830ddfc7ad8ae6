//! Who may look at whose access (access-rules §8).

use std::collections::HashMap;

use luotsi_domain::{
    Id, Kind, Organisation, Refusal, RefusalCode, SectionName,
    access::{self, Action},
};

use crate::ApiError;

/// One user's look at another's access.
pub(super) struct Preview<'a> {
    organisation: &'a Organisation,
    asking: &'a Id,
    /// Everyone may preview their own access.
    own: bool,
    /// For each strategy asked about, and for what is no strategy: whether it may be previewed.
    known: HashMap<Id, bool>,
}

impl<'a> Preview<'a> {
    pub(super) fn new(organisation: &'a Organisation, asking: &'a Id, user: &Id) -> Self {
        Self {
            organisation,
            asking,
            own: asking == user && organisation.user(user).is_some_and(|user| !user.archived),
            known: HashMap::new(),
        }
    }

    /// Whether the access to an object may be previewed.
    pub(super) fn covers(&mut self, object: &Id) -> bool {
        if self.own {
            return true;
        }
        let scope = self.scope(object);
        let (organisation, asking) = (self.organisation, self.asking);
        *self
            .known
            .entry(scope)
            .or_insert_with_key(|scope| access::may(organisation, asking, Action::Preview, scope))
    }

    /// Refuses whoever may not preview the access to an object that they may view; without one,
    /// whoever may preview nothing at all.
    pub(super) fn require(&self, object: Option<&Id>) -> Result<(), ApiError> {
        let may = |scope: &Id| access::may(self.organisation, self.asking, Action::Preview, scope);
        let scope = object.map_or_else(|| SectionName::Maintenance.id(), |id| self.scope(id));
        if self.own || may(&scope) || object.is_none() && self.strategies().any(may) {
            return Ok(());
        }
        Err(ApiError::new(
            "refused",
            Refusal {
                action: Some(Action::Preview),
                roles: access::roles_allowing(self.organisation, Action::Preview, &scope),
                ..Refusal::of(RefusalCode::Forbidden, &scope)
            },
        ))
    }

    /// The object whose `preview` decides: the strategy section or the strategy for what stands in
    /// it, the maintenance section for everything else.
    fn scope(&self, object: &Id) -> Id {
        if self.organisation.section_of(object) != Some(SectionName::Strategy) {
            return SectionName::Maintenance.id();
        }
        let own = self.organisation.get(object);
        own.into_iter()
            .chain(self.organisation.ancestors(object))
            .find(|record| matches!(record.kind(), Kind::Strategy | Kind::Section))
            .map_or_else(|| SectionName::Strategy.id(), |record| record.id.clone())
    }

    fn strategies(&self) -> impl Iterator<Item = &Id> {
        let section = SectionName::Strategy.id();
        self.organisation
            .branch(&section)
            .filter(|record| matches!(record.kind(), Kind::Strategy | Kind::Section))
            .map(|record| &record.id)
    }
}
