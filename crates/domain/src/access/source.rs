//! The organisation as the engine of `luotsi-access` sees it.

use luotsi_access::{Access, Binding, Source, Standing};

use super::{
    Action, Role,
    bindings::bindings_on,
    class::{Archived, Condition, ObjectKind, class},
    person::{Person, Principal},
    tables::POLICY,
};
use crate::{
    Data, Organisation, Record, SectionName,
    record::{Flag, Membership},
};

/// An organisation's records as objects with rights.
#[derive(Clone, Copy)]
pub(super) struct Rights<'a>(pub(super) &'a Organisation);

impl<'a> Rights<'a> {
    /// The rules applied to these records.
    pub(super) fn access(&self) -> Access<'_, Self> {
        Access::new(self, &POLICY)
    }

    fn is_manageable(&self, record: &Record, membership: &Membership) -> bool {
        let user = self.0.user(&membership.user).map(|user| &user.data);
        let has_flag = match user {
            Some(Data::User(user)) => Flag::ALL.iter().any(|flag| user.has(*flag)),
            _ => false,
        };
        !record.archived && !has_flag
    }
}

/// What an object's parent passes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Above {
    archived: bool,
    ended: bool,
}

impl<'a> Source for Rights<'a> {
    type Object = &'a Record;
    type User = Person<'a>;
    type Principal = Principal<'a>;
    type Role = Role;
    type Action = Action;
    type Inherited = Above;

    fn parent(&self, object: &&'a Record) -> Option<&'a Record> {
        self.0.get(object.parent.as_ref()?).map(|record| &**record)
    }

    fn children(&self, object: &&'a Record, each: &mut dyn FnMut(&'a Record)) {
        for child in self.0.children(&object.id) {
            if let Some(child) = self.0.get(child) {
                each(child);
            }
        }
    }

    fn standing(&self, object: &&'a Record, above: &Above) -> Option<Standing<Above>> {
        let kind = ObjectKind::of(object.kind(), SectionName::of(&object.id))?;
        let mut passes_on = *above;
        let mut condition = Condition::default();
        if kind.is_content() || kind == ObjectKind::Team {
            condition.archived = archived(object.archived, above.archived);
            condition.published = kind.is_content() && object.is_published();
            passes_on.archived |= object.archived;
        } else if kind.is_in_team() {
            condition.archived = archived(false, above.archived);
        }
        match &object.data {
            Data::Plan(plan) => {
                condition.ended = plan.ended;
                passes_on.ended = plan.ended;
            }
            Data::Task(_) => condition.ended = above.ended,
            Data::Membership(membership) => {
                condition.manageable = self.is_manageable(object, membership);
            }
            _ => {}
        }
        Some(Standing {
            class: class(kind, condition),
            kind: kind as u16,
            opaque: kind == ObjectKind::Strategy,
            passes_on,
        })
    }

    fn bindings_on(&self, object: &&'a Record, each: &mut dyn FnMut(Binding<Principal<'a>, Role>)) {
        bindings_on(self.0, object, each);
    }

    fn includes(&self, principal: &Principal<'a>, user: &Person<'a>) -> bool {
        user.is(principal)
    }
}

const fn archived(itself: bool, above: bool) -> Archived {
    match (itself, above) {
        (true, _) => Archived::Itself,
        (false, true) => Archived::Above,
        (false, false) => Archived::No,
    }
}
