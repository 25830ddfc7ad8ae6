//! Cells in words.

use std::collections::HashMap;

use luotsi_domain::access::Action;

/// Cells in words, each put together once: there are few different ones.
pub(in crate::access) struct CellWords<F> {
    known: HashMap<u64, String>,
    make: F,
}

impl CellWords<fn(u64) -> String> {
    /// The actions by their names in the rules, with a space between them.
    pub(in crate::access) fn of_rules() -> Self {
        Self::new(|cell| {
            let words: Vec<_> = actions_of(cell).map(Action::as_str).collect();
            words.join(" ")
        })
    }
}

impl<F: Fn(u64) -> String> CellWords<F> {
    pub(in crate::access) fn new(make: F) -> Self {
        Self {
            known: HashMap::new(),
            make,
        }
    }

    /// Puts the words of these cells together, where they are not known yet.
    pub(in crate::access) fn learn(&mut self, cells: &[u64]) {
        for cell in cells {
            self.known
                .entry(*cell)
                .or_insert_with(|| (self.make)(*cell));
        }
    }

    /// The words of a cell that was learnt.
    pub(in crate::access) fn of(&self, cell: u64) -> &str {
        self.known.get(&cell).map_or("", String::as_str)
    }
}

/// The actions of a cell: bit *i* is `Action::ALL[i]`.
pub(in crate::access) fn actions_of(cell: u64) -> impl Iterator<Item = Action> {
    let numbered = (0_u32..).zip(Action::ALL);
    numbered
        .filter(move |(bit, _)| cell >> bit & 1 == 1)
        .map(|(_, action)| *action)
}
