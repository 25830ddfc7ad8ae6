//! Conditions and what everybody holds, from above to below; and back up, what leads to what.

use std::hash::Hash;

use super::{
    source::{Holder, Numbered},
    table::{Held, Interned, State, Table, Until, until},
};
use crate::{Class, Name, Reach};

/// What an object passes on to what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Passed<I> {
    conditions: I,
    /// What everybody holds from above.
    below: u64,
    until: Until,
}

/// The number of what passes nothing on, being no object.
pub(crate) const PASSES_NOTHING: u32 = 0;

/// The number of what roots stand below.
pub(crate) const ABOVE_ROOTS: u32 = 1;

/// What objects pass on, by number.
pub(crate) fn passing<I: Clone + Default + Eq + Hash>() -> Interned<Option<Passed<I>>> {
    let mut passing = Interned::default();
    passing.number(&None);
    passing.number(&Some(Passed::default()));
    passing
}

/// An object by itself, before what stands below it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Facts {
    pub(crate) class: Class,
    pub(crate) kind: u16,
    pub(crate) opaque: bool,
    pub(crate) common: u32,
}

/// Takes steps down, from objects to what stands below them.
pub(crate) struct Steps<'p, I> {
    passing: &'p mut Interned<Option<Passed<I>>>,
    /// By the number of what is passed on: what everybody holds below it, where that has been asked
    /// for. Most objects add nothing to that.
    common: Vec<Option<u32>>,
}

impl<'p, I: Clone + Default + Eq + Hash> Steps<'p, I> {
    pub(crate) const fn new(passing: &'p mut Interned<Option<Passed<I>>>) -> Self {
        Self {
            passing,
            common: Vec::new(),
        }
    }

    /// How an object is below what passes this on, and the number of what it passes on itself. Calls
    /// `each` with what everybody but everyone holds on it.
    pub(crate) fn step<N: Numbered<Inherited = I>>(
        &mut self,
        source: &N,
        object: u32,
        above: u32,
        table: &mut Table,
        each: &mut dyn FnMut(Holder, u64, Reach, u16),
    ) -> (Option<Facts>, u32) {
        let from_above = self.passing.get(above).and_then(Option::as_ref);
        let standing = match from_above {
            Some(passed) => source.standing(object, &passed.conditions),
            None => source.standing(object, &I::default()),
        };
        // What is given on what is no object waits there until it is one.
        let kind = standing.as_ref().map_or(0, |standing| standing.kind);
        let mut common = Held::default();
        source.bindings_on(object, &mut |binding| {
            let role = 1 << binding.role.index();
            match binding.principal {
                Holder::Everyone => common.add(&Held::one(role, binding.reach, kind)),
                holder => each(holder, role, binding.reach, kind),
            }
        });
        let (Some(from_above), Some(standing)) = (from_above, standing) else {
            return (None, PASSES_NOTHING);
        };
        let is_plain = common.all == 0
            && standing.passes_on == from_above.conditions
            && from_above.until.iter().all(|(known, _)| *known != kind);
        let facts = |common| Facts {
            class: standing.class,
            kind,
            opaque: standing.opaque,
            common,
        };
        if is_plain {
            return (Some(facts(self.common(above, table))), above);
        }
        let mut passed = from_above.clone();
        passed.conditions = standing.passes_on.clone();
        passed.until.retain(|(known, _)| *known != kind);
        passed.below |= common.below;
        for (kind, roles) in &common.until {
            *until(&mut passed.until, *kind) |= roles;
        }
        let number = self.passing.number(&Some(passed));
        let common = match common.all {
            0 => self.common(number, table),
            all => {
                let mut held = self.held(number);
                held.all |= all;
                table.hold(&held)
            }
        };
        (Some(facts(common)), number)
    }

    /// The number of what everybody holds below what passes this on.
    fn common(&mut self, passed: u32, table: &mut Table) -> u32 {
        let at = passed as usize;
        if let Some(known) = self.common.get(at).copied().flatten() {
            return known;
        }
        let number = table.hold(&self.held(passed));
        if self.common.len() <= at {
            self.common.resize(at + 1, None);
        }
        if let Some(common) = self.common.get_mut(at) {
            *common = Some(number);
        }
        number
    }

    fn held(&self, passed: u32) -> Held {
        let passed = self.passing.get(passed).and_then(Option::as_ref);
        passed.map_or_else(Held::default, |passed| Held {
            all: passed
                .until
                .iter()
                .fold(passed.below, |all, (_, roles)| all | roles),
            below: passed.below,
            until: passed.until.clone(),
        })
    }
}

/// What is known of all that stands directly below an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Below {
    opaque: bool,
    traverse: bool,
    leads: u64,
    until: Until,
}

impl Below {
    /// Takes a child in.
    pub(crate) fn add(&mut self, child: &State) {
        self.opaque |= child.opaque || child.over_opaque;
        self.traverse |= child.common_traverse;
        self.leads |= child.leads;
        for (kind, roles) in &child.leads_until {
            if *kind != child.kind {
                *until(&mut self.until, *kind) |= roles;
            }
        }
    }
}

/// The state of an object, by what stands below it.
pub(crate) fn state(facts: Facts, below: Below, cutting: &[u16], table: &Table) -> State {
    let seeing = table.seeing(facts.class);
    let common = table.held.get(facts.common).map_or(0, |held| held.all);
    let mut state = State {
        class: facts.class,
        kind: facts.kind,
        opaque: facts.opaque,
        over_opaque: below.opaque,
        common: facts.common,
        common_traverse: common & seeing != 0,
        leads: seeing,
        leads_until: Until::new(),
    };
    for kind in cutting {
        if seeing != 0 {
            *until(&mut state.leads_until, *kind) |= seeing;
        }
    }
    if !facts.opaque {
        state.common_traverse |= below.traverse;
        state.leads |= below.leads;
        for (kind, roles) in below.until {
            *until(&mut state.leads_until, kind) |= roles;
        }
    }
    state
}
