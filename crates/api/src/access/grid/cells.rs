//! What stands in the cells.

use luotsi_domain::{
    Id, Organisation,
    access::{Action, ActionSet, CELL_BYTES, Index, Role, role_allows},
};

use super::{forest::Node, subjects::Subject};

/// The bit of a cell in which the same may be done as in that of whom it is compared with.
pub(super) const SAME: u64 = 1 << 62;

/// So many cells are looked at to find the rows and columns to leave out.
const MOST_LOOKED_AT: usize = 32 << 20;

/// So many cells are worked out at once.
const AT_ONCE: usize = 1 << 20;

/// Which cells are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Looked {
    #[default]
    Any,
    DiffersFrom(Subject),
    ThroughGroup,
    NoRights,
}

/// Where rights are looked up.
#[derive(Clone)]
pub(super) struct Rights {
    pub(super) organisation: Organisation,
    pub(super) users: Index,
    /// With somebody for each group who is its member and has nothing else.
    pub(super) groups: Option<Index>,
    /// With nobody in any group.
    pub(super) without_groups: Option<Index>,
    /// Only this action.
    pub(super) action: Option<Action>,
    pub(super) looked: Looked,
}

/// The rows and columns in which something is found.
pub(super) struct Findings {
    pub(super) rows: Vec<bool>,
    pub(super) columns: Vec<bool>,
}

impl Rights {
    /// A cell for each column and object, column by column.
    pub(super) fn cells(&self, columns: &[Subject], nodes: &[&Node]) -> Vec<u64> {
        let mut cells = self.all(columns, nodes);
        match &self.looked {
            Looked::Any | Looked::NoRights => {}
            Looked::DiffersFrom(other) => {
                let others = self.all(std::slice::from_ref(other), nodes);
                for (cell, other) in cells.iter_mut().zip(others.iter().cycle()) {
                    if cell == other {
                        *cell |= SAME;
                    }
                }
            }
            Looked::ThroughGroup => {
                if let Some(index) = &self.without_groups {
                    let without = self.of_users(index, columns, nodes, Subject::id);
                    for (cell, without) in cells.iter_mut().zip(without) {
                        *cell &= !without;
                    }
                }
            }
        }
        cells
    }

    fn all(&self, columns: &[Subject], nodes: &[&Node]) -> Vec<u64> {
        match columns.first() {
            Some(Subject::Group(_)) => match &self.groups {
                Some(index) => self.of_users(index, columns, nodes, |group| member_of(&group.id())),
                None => vec![0; columns.len() * nodes.len()],
            },
            Some(Subject::Role(_)) => self.of_roles(columns, nodes),
            Some(Subject::User(_)) => self.of_users(&self.users, columns, nodes, Subject::id),
            None => Vec::new(),
        }
    }

    fn of_users(
        &self,
        index: &Index,
        columns: &[Subject],
        nodes: &[&Node],
        id: impl Fn(&Subject) -> Id,
    ) -> Vec<u64> {
        let users: Vec<_> = columns
            .iter()
            .filter_map(|subject| index.user(&id(subject)))
            .collect();
        let objects: Vec<_> = nodes
            .iter()
            .filter_map(|node| index.object(&node.id))
            .collect();
        let count = columns.len() * nodes.len();
        if users.len() * objects.len() != count {
            // They are all of one organisation: this is never met in practice, and says no.
            return vec![0; count];
        }
        let mut bytes = Vec::new();
        index.matrix(&users, &objects, &mut bytes);
        let (cells, _) = bytes.as_chunks::<CELL_BYTES>();
        let only = self.only();
        cells
            .iter()
            .map(|cell| u64::from_le_bytes(*cell) & only)
            .collect()
    }

    fn of_roles(&self, columns: &[Subject], nodes: &[&Node]) -> Vec<u64> {
        let only = self.only();
        let cell = |role: Role, node: &Node| {
            let mut actions = role_allows(&self.organisation, role, &node.id, &node.id);
            if actions.contains(Action::View) {
                actions.insert(Action::Traverse);
            }
            actions.bits() & only
        };
        let roles = columns.iter().filter_map(|subject| match subject {
            Subject::Role(role) => Some(*role),
            _ => None,
        });
        roles
            .flat_map(|role| nodes.iter().map(move |node| cell(role, node)))
            .collect()
    }

    fn only(&self) -> u64 {
        self.action
            .map_or(u64::MAX, |action| ActionSet::one(action).bits())
    }

    /// In which of these rows and columns something is found that is looked for; `None` where there
    /// are too many cells to look at all of them.
    pub(super) fn findings(&self, columns: &[Subject], nodes: &[&Node]) -> Option<Findings> {
        if columns.len().saturating_mul(nodes.len()) > MOST_LOOKED_AT {
            return None;
        }
        let mut findings = Findings {
            rows: vec![false; nodes.len()],
            columns: Vec::with_capacity(columns.len()),
        };
        if nodes.is_empty() {
            findings.columns = vec![self.looked == Looked::NoRights; columns.len()];
            return Some(findings);
        }
        for columns in columns.chunks((AT_ONCE / nodes.len()).max(1)) {
            for cells in self.cells(columns, nodes).chunks(nodes.len()) {
                let mut is_found = false;
                for (row, cell) in findings.rows.iter_mut().zip(cells) {
                    let here = cell & SAME == 0
                        && (*cell != 0 || matches!(self.looked, Looked::DiffersFrom(_)));
                    *row |= here;
                    is_found |= here;
                }
                findings.columns.push(match self.looked {
                    Looked::NoRights => !is_found,
                    _ => is_found,
                });
            }
        }
        Some(findings)
    }
}

/// The id of somebody who is a member of a group and has nothing else. The prefix is reserved, so
/// that nobody has it.
pub(super) fn member_of(group: &Id) -> Id {
    Id::from(format!("section:member-of/{group}"))
}
