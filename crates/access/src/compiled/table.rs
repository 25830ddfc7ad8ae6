//! What is held, how objects are, and what follows: the only place that knows the policy.

use std::{hash::Hash, sync::Arc};

use rustc_hash::FxHashMap;

use crate::{Class, Name, Policy, Reach};

/// Values with numbers, each once. Numbers are never given twice, so that a table made from another
/// one understands the numbers of both.
#[derive(Clone, Debug)]
pub(crate) struct Interned<T> {
    values: Vec<T>,
    numbers: FxHashMap<T, u32>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            numbers: FxHashMap::default(),
        }
    }
}

impl<T: Clone + Eq + Hash> Interned<T> {
    pub(crate) fn number(&mut self, value: &T) -> u32 {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let number = self.len();
        self.values.push(value.clone());
        self.numbers.insert(value.clone(), number);
        number
    }

    pub(crate) fn get(&self, number: u32) -> Option<&T> {
        self.values.get(number as usize)
    }

    pub(crate) fn len(&self) -> u32 {
        self.values.len() as u32
    }

    /// The values, by their numbers.
    pub(crate) fn values(&self) -> &[T] {
        &self.values
    }

    /// The numbers here of the other's values, by their numbers there.
    pub(crate) fn numbers(&mut self, other: &Self) -> Vec<u32> {
        let values = other.values().iter();
        values.map(|value| self.number(value)).collect()
    }

    /// Whether the other has these values under the same numbers, and perhaps more.
    pub(crate) fn begins(&self, other: &Self) -> bool {
        other.values.starts_with(&self.values)
    }
}

/// Roles that reach on until an object of a kind.
pub(crate) type Until = Vec<(u16, u64)>;

/// The roles that somebody has on an object, and how far they reach from there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Held {
    /// All of them.
    pub(crate) all: u64,
    /// Those that hold for everything below, too.
    pub(crate) below: u64,
    /// Those that hold below up to and without objects of a kind, by that kind.
    pub(crate) until: Until,
}

impl Held {
    pub(crate) fn one(role: u64, reach: Reach, kind: u16) -> Self {
        Self {
            all: role,
            below: if reach == Reach::Below { role } else { 0 },
            until: match reach {
                Reach::BelowButSameKind => vec![(kind, role)],
                _ => Vec::new(),
            },
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.all |= other.all;
        self.below |= other.below;
        for (kind, roles) in &other.until {
            *until(&mut self.until, *kind) |= roles;
        }
    }
}

/// The roles that reach on until this kind.
pub(crate) fn until(all: &mut Until, kind: u16) -> &mut u64 {
    let at = all.partition_point(|(known, _)| *known < kind);
    if all.get(at).is_none_or(|(known, _)| *known != kind) {
        all.insert(at, (kind, 0));
    }
    &mut all[at].1
}

/// How an object is, as far as rights depend on it: objects in the same state are treated alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct State {
    pub(crate) class: Class,
    pub(crate) kind: u16,
    /// Whether only those who see it may traverse it.
    pub(crate) opaque: bool,
    /// Whether something opaque stands below.
    pub(crate) over_opaque: bool,
    /// What everybody holds there: the number of a [`Held`].
    pub(crate) common: u32,
    /// Whether everybody may traverse it.
    pub(crate) common_traverse: bool,
    /// The roles of which it is enough to hold one here and below to traverse it.
    pub(crate) leads: u64,
    /// The same, held until objects of a kind.
    pub(crate) leads_until: Until,
}

/// The number of [`Held`] that is nothing.
pub(crate) const NOTHING: u32 = 0;

/// The number of what somebody holds who has no rights, not even those of everybody.
pub(crate) const NOBODY: u32 = 1;

/// The number of the state of what is no object.
pub(crate) const NO_OBJECT: u32 = 0;

/// A policy in numbers.
#[derive(Debug)]
struct Rules {
    roles: usize,
    /// Class × role → actions.
    cells: Vec<u64>,
    /// By class, the roles that see its objects.
    seeing: Vec<u64>,
    see: u64,
    traverse: u64,
}

/// Which actions follow from what is held on objects in a state.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    rules: Arc<Rules>,
    pub(crate) held: Interned<Held>,
    pub(crate) states: Interned<Option<State>>,
    /// Held × state → actions, with room for more states.
    cells: Vec<u64>,
    shift: u32,
}

impl Table {
    pub(crate) fn new<R: Name, A: Name>(policy: &Policy<R, A>, traverse: A) -> Self {
        let classes = (0..policy.classes()).map(Class);
        let row = |class| policy.row(class).iter().map(|actions| actions.bits());
        let seeing = |class| {
            let roles = policy.roles_allowing(class, policy.see());
            roles.bits()
        };
        let mut table = Self {
            rules: Arc::new(Rules {
                roles: R::ALL.len(),
                cells: classes.clone().flat_map(row).collect(),
                seeing: classes.map(seeing).collect(),
                see: 1 << policy.see().index(),
                traverse: 1 << traverse.index(),
            }),
            held: Interned::default(),
            states: Interned::default(),
            cells: Vec::new(),
            shift: 0,
        };
        table.held.number(&Held::default());
        // Nothing that is ever held looks like that: it stands for nobody.
        table.held.number(&Held {
            until: vec![(u16::MAX, 0)],
            ..Held::default()
        });
        table.states.number(&None);
        table.fill(0, 0);
        table
    }

    pub(crate) fn traverse(&self) -> u64 {
        self.rules.traverse
    }

    /// The number of what is held; the table is to be [filled](Self::filled) before it is asked.
    pub(crate) fn hold(&mut self, held: &Held) -> u32 {
        self.held.number(held)
    }

    /// The number of what is held where both are.
    pub(crate) fn both(&mut self, one: u32, other: u32) -> u32 {
        let (Some(a), Some(b)) = (self.held.get(one), self.held.get(other)) else {
            return one;
        };
        let mut held = a.clone();
        held.add(b);
        self.held.number(&held)
    }

    /// Works out the cells of what has been numbered since.
    pub(crate) fn filled(&mut self, had_held: u32, had_states: u32) {
        if had_held < self.held.len() || had_states < self.states.len() {
            self.fill(had_held, had_states);
        }
    }

    fn fill(&mut self, had_held: u32, had_states: u32) {
        let needed = self.states.len().next_power_of_two().trailing_zeros();
        let (mut had_held, mut had_states) = (had_held, had_states);
        if needed > self.shift || self.cells.is_empty() {
            self.shift = needed;
            (had_held, had_states) = (0, 0);
        }
        self.cells
            .resize((self.held.len() as usize) << self.shift, 0);
        for held in 0..self.held.len() {
            let first = if held < had_held { had_states } else { 0 };
            for state in first..self.states.len() {
                let actions = self.work_out(held, state);
                let at = self.at(held, state);
                if let Some(cell) = self.cells.get_mut(at) {
                    *cell = actions;
                }
            }
        }
    }

    const fn at(&self, held: u32, state: u32) -> usize {
        ((held as usize) << self.shift) | state as usize
    }

    /// The actions that somebody who holds this may do on an object in this state, [traverse](
    /// Self::traverse) included where it follows from what they hold on the object.
    #[inline]
    pub(crate) fn actions(&self, held: u32, state: u32) -> u64 {
        self.cells.get(self.at(held, state)).copied().unwrap_or(0)
    }

    /// The actions by state of somebody who holds this.
    pub(crate) fn row(&self, held: u32) -> &[u64] {
        let start = self.at(held, 0);
        self.cells
            .get(start..start + self.states.len() as usize)
            .unwrap_or_default()
    }

    fn work_out(&self, held: u32, state: u32) -> u64 {
        let (Some(held), Some(Some(state))) = (
            self.held.get(held).filter(|_| held != NOBODY),
            self.states.get(state),
        ) else {
            return 0;
        };
        let common = self.held.get(state.common).map_or(0, |common| common.all);
        let mut actions = self.by_class(state.class, held.all | common);
        let leads = actions & self.rules.see != 0
            || state.common_traverse
            || held.below & state.leads != 0
            || held.until.iter().any(|(kind, roles)| {
                let leads = state.leads_until.iter().find(|(known, _)| known == kind);
                leads.is_some_and(|(_, leads)| leads & roles != 0)
            });
        if leads {
            actions |= self.rules.traverse;
        }
        actions
    }

    fn by_class(&self, class: Class, roles: u64) -> u64 {
        let start = usize::from(class.0) * self.rules.roles;
        let row = self
            .rules
            .cells
            .get(start..start + self.rules.roles)
            .unwrap_or_default();
        let mut rest = roles;
        let mut all = 0;
        while rest != 0 {
            all |= row
                .get(rest.trailing_zeros() as usize)
                .copied()
                .unwrap_or(0);
            rest &= rest - 1;
        }
        all
    }

    /// The roles that see objects of a class.
    pub(crate) fn seeing(&self, class: Class) -> u64 {
        let seeing = self.rules.seeing.get(usize::from(class.0));
        seeing.copied().unwrap_or(0)
    }

    /// Whether numbers of this table mean the same in the other.
    pub(crate) fn begins(&self, other: &Self) -> bool {
        self.held.begins(&other.held) && self.states.begins(&other.states)
    }

    pub(crate) fn bytes(&self) -> usize {
        self.cells.len() * 8
    }
}
