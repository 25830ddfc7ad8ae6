//! Keyed trees: what is merged, whatever it is written in.
//!
//! A node has a key that is the same in every version, fields, and children in order. Whoever reads a
//! format decides what is a node, a key and a field; here nothing is known of XML or BPMN.

mod align;
mod difference;
mod fate;
mod fields;
mod marked;
mod moves;
mod order;
mod plan;
mod siblings;
mod words;

use std::{hash::Hash, sync::Arc};

use rustc_hash::FxHashMap;

pub(crate) use align::{Features, align};
pub(crate) use difference::{Difference, differences};
pub(crate) use marked::{Mark, Run, merge as merge_marked};
pub(crate) use moves::longest_rising;
pub(crate) use plan::{Clash, Edit, Plan, plan};
pub(crate) use siblings::Siblings;

/// A node, the same in every version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key(u32);

impl Key {
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The name of a field or of a kind of node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Name(u32);

/// Gives the same number for the same thing.
#[derive(Debug)]
pub(crate) struct Interner<T> {
    numbers: FxHashMap<Arc<T>, u32>,
    things: Vec<Arc<T>>,
}

impl<T> Default for Interner<T> {
    fn default() -> Self {
        Self {
            numbers: FxHashMap::default(),
            things: Vec::new(),
        }
    }
}

impl<T: Eq + Hash> Interner<T> {
    fn number(&mut self, thing: T) -> u32 {
        if let Some(number) = self.numbers.get(&thing) {
            return *number;
        }
        let number = u32::try_from(self.things.len()).unwrap_or(u32::MAX);
        let thing = Arc::new(thing);
        self.things.push(thing.clone());
        self.numbers.insert(thing, number);
        number
    }

    fn thing(&self, number: u32) -> Option<&T> {
        self.things.get(number as usize).map(AsRef::as_ref)
    }

    pub(crate) fn key(&mut self, thing: T) -> Key {
        Key(self.number(thing))
    }

    pub(crate) fn of_key(&self, key: Key) -> Option<&T> {
        self.thing(key.0)
    }
}

impl Interner<String> {
    pub(crate) fn name(&mut self, thing: String) -> Name {
        Name(self.number(thing))
    }

    pub(crate) fn text(&self, name: Name) -> &str {
        self.thing(name.0).map_or("", String::as_str)
    }
}

/// What counts where both sides changed something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Theirs stays, and the clash is told.
    Conflict,
    /// As [`Policy::Conflict`], where the order of siblings means something: to move a node among them
    /// is an edit of it.
    Ordered,
    /// Mine: the base is how an editor showed theirs, and mine what the editor made of it.
    Mine,
}

/// How a field's value is merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// By words.
    Words,
    /// As one.
    Whole,
    /// By words and their marks: it says these runs.
    Marked(Arc<[Run]>),
}

/// What a field says.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    pub(crate) text: Arc<str>,
    pub(crate) sort: Sort,
}

impl Value {
    /// What a marked text says; nothing of any other value.
    pub(crate) fn runs(&self) -> Option<&[Run]> {
        match &self.sort {
            Sort::Marked(runs) => Some(runs),
            Sort::Words | Sort::Whole => None,
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.runs() == other.runs()
    }
}

/// A node of one version.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) key: Key,
    pub(crate) parent: Option<Key>,
    pub(crate) children: Vec<Key>,
    /// By name, none twice.
    pub(crate) fields: Vec<(Name, Value)>,
    /// The nodes of this version that a field names.
    pub(crate) references: Vec<(Name, Key)>,
    /// Whether it means nothing without what it refers to.
    pub(crate) depends: bool,
    /// Decides the order of what two sides added in one place, whichever side is *mine*.
    pub(crate) rank: u64,
}

impl Node {
    pub(crate) fn field(&self, name: Name) -> Option<&Value> {
        let at = self.fields.binary_search_by_key(&name, |(name, _)| *name);
        Some(&self.fields.get(at.ok()?)?.1)
    }

    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        self.fields == other.fields
    }
}

/// One version.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    /// Parents before their children, in order.
    nodes: Vec<Node>,
    /// Where the node with a key stands.
    places: Vec<Option<u32>>,
}

impl Tree {
    /// A tree of these nodes, parents before their children.
    pub(crate) fn new(nodes: Vec<Node>) -> Self {
        let mut places = Vec::new();
        for (place, node) in (0..).zip(&nodes) {
            if places.len() <= node.key.index() {
                places.resize(node.key.index() + 1, None);
            }
            places[node.key.index()] = Some(place);
        }
        Self { nodes, places }
    }

    pub(crate) fn get(&self, key: Key) -> Option<&Node> {
        let place = (*self.places.get(key.index())?)?;
        self.nodes.get(place as usize)
    }

    pub(crate) fn has(&self, key: Key) -> bool {
        matches!(self.places.get(key.index()), Some(Some(_)))
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub(crate) fn parent(&self, key: Key) -> Option<Key> {
        self.get(key)?.parent
    }
}
