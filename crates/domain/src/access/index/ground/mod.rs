//! The organisation by number, as the compiled index asks for it.

mod audiences;
mod holders;

use std::cell::{OnceCell, RefCell};

use luotsi_access::{Binding, Holder, Numbered, Source, Standing};
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) use self::audiences::audiences;
use super::names::Names;
use crate::{
    Data, Id, Organisation, Record,
    access::{
        Action, Role,
        bindings::{granted, own_bindings_on},
        person::Principal,
        source::{Above, Rights},
    },
    record::{Grant, ReferenceKind},
};

/// An organisation whose users, objects and audiences have numbers.
pub(super) struct Ground<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) names: &'a Names,
    /// All objects by number and the grants on them, where everything is asked for anyway.
    all: Option<&'a All<'a>>,
    may_edit_templates: RefCell<FxHashMap<Id, bool>>,
    coordinators_below: OnceCell<FxHashMap<&'a Id, FxHashSet<u32>>>,
    staff_below: RefCell<FxHashMap<Id, FxHashSet<u32>>>,
}

/// All objects by number, and the grants on them.
pub(super) struct All<'a> {
    pub(super) records: Vec<&'a Record>,
    pub(super) grants: FxHashMap<u32, Vec<&'a Grant>>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(organisation: &'a Organisation, names: &'a Names) -> Self {
        Self {
            organisation,
            names,
            all: None,
            may_edit_templates: RefCell::default(),
            coordinators_below: OnceCell::new(),
            staff_below: RefCell::default(),
        }
    }

    pub(super) fn with_all(self, all: &'a All<'a>) -> Self {
        Self {
            all: Some(all),
            ..self
        }
    }

    fn record(&self, object: u32) -> Option<&'a Record> {
        if let Some(all) = self.all {
            return all.records.get(object as usize).copied();
        }
        let (id, _) = self.names.objects.get(object)?;
        self.organisation.get(id).map(|record| &**record)
    }

    fn user(&self, id: &Id) -> Option<u32> {
        self.names.users.number(id)
    }
}

impl<'a> Numbered for Ground<'a> {
    type Role = Role;
    type Action = Action;
    type Inherited = Above;

    fn standing(&self, object: u32, above: &Above) -> Option<Standing<Above>> {
        Rights(self.organisation).standing(&self.record(object)?, above)
    }

    fn bindings_on(&self, object: u32, each: &mut dyn FnMut(Binding<Holder, Role>)) {
        let Some(record) = self.record(object) else {
            return;
        };
        let mut one = |binding: Binding<Principal<'a>, Role>| {
            self.holders(&binding.principal, &mut |principal| {
                each(Binding {
                    principal,
                    role: binding.role,
                    reach: binding.reach,
                });
            });
        };
        own_bindings_on(self.organisation, record, &mut one);
        match self.all {
            None => {
                for grant in self
                    .organisation
                    .referrers(ReferenceKind::GrantOn, &record.id)
                {
                    let grant = self.organisation.get(grant).map(|grant| &grant.data);
                    if let Some(Data::Grant(grant)) = grant {
                        one(granted(grant));
                    }
                }
            }
            Some(all) => {
                for grant in all.grants.get(&object).into_iter().flatten() {
                    one(granted(grant));
                }
            }
        }
    }
}
