//! The matrix as it is shown, kept from one window to the next.

use std::{collections::HashSet, sync::Arc};

use luotsi_domain::{Id, SectionName, access::Index};

use super::{
    cells::{Looked, Rights},
    groups, subjects,
    table::Table,
    types::{MatrixView, Only, Subjects},
};
use crate::{ApiError, app::Snapshot};

/// The matrix that somebody looks at.
#[derive(Default)]
pub(crate) struct Grid {
    pub(super) table: Option<Table>,
    /// Counts up with every other state of rows and columns.
    pub(super) revision: u32,
    /// The rows that are not as all are at first: open or closed.
    turned: HashSet<Id>,
    /// Groups tried out, for a version of the organisation.
    groups: Option<(u64, Index)>,
    without_groups: Option<(u64, Index)>,
}

impl Grid {
    /// Shows this matrix of the organisation as it is now; what is shown already stays.
    pub(super) fn show(
        &mut self,
        snapshot: Snapshot,
        index: &Index,
        view: MatrixView,
    ) -> Result<&mut Table, ApiError> {
        let is_same = self.table.as_ref().is_some_and(|table| {
            table.view == view
                && table.snapshot.version == snapshot.version
                && table.snapshot.language == snapshot.language
                && Arc::ptr_eq(&table.snapshot.rights, &snapshot.rights)
        });
        if !is_same {
            let is_other = self.table.as_ref().is_none_or(|table| table.view != view);
            if is_other {
                self.turned.clear();
            }
            self.table = None;
            let rights = self.rights(&snapshot, index, &view)?;
            let mut table = Table::new(snapshot, view, rights)?;
            if is_other && !table.opens {
                self.turned
                    .extend(SectionName::ALL.iter().map(|section| section.id()));
            }
            table.fold(&self.turned);
            self.revision += 1;
            self.table = Some(table);
        }
        self.table
            .as_mut()
            .ok_or_else(|| ApiError::new("internal", "no matrix is shown"))
    }

    fn rights(
        &mut self,
        snapshot: &Snapshot,
        index: &Index,
        view: &MatrixView,
    ) -> Result<Rights, ApiError> {
        let (organisation, version) = (&snapshot.organisation, snapshot.version);
        let kept = |kept: &mut Option<(u64, Index)>, make: &dyn Fn() -> Index| match kept {
            Some((of, index)) if *of == version => index.clone(),
            _ => kept.insert((version, make())).1.clone(),
        };
        let tries_groups = view.subjects == Subjects::Groups;
        let tries_none = view.only == Some(Only::ThroughGroup);
        Ok(Rights {
            organisation: organisation.clone(),
            users: index.clone(),
            groups: tries_groups.then(|| {
                kept(&mut self.groups, &|| {
                    groups::with_members(organisation, index)
                })
            }),
            without_groups: tries_none.then(|| {
                kept(&mut self.without_groups, &|| {
                    groups::without_members(organisation, index)
                })
            }),
            action: view.action,
            looked: looked(snapshot, view)?,
        })
    }

    /// Opens or closes a row, or all.
    pub(super) fn turn(&mut self, object: Option<&Id>, open: bool) {
        let Some(table) = &mut self.table else { return };
        match object {
            Some(id) if open == table.opens => drop(self.turned.remove(id)),
            Some(id) => drop(self.turned.insert(id.clone())),
            None => {
                self.turned.clear();
                if open != table.opens {
                    let inner = table.shown().filter(|(_, mark)| mark.inner);
                    self.turned.extend(inner.map(|(node, _)| node.id.clone()));
                }
            }
        }
        table.fold(&self.turned);
        self.revision += 1;
    }

    /// Opens all that an object stands in and gives its row, where it has one.
    pub(super) fn reveal(&mut self, object: &Id) -> Option<usize> {
        let table = self.table.as_ref()?;
        let node = table.forest.find(object)?;
        let above: Vec<Id> = table
            .forest
            .above(node)
            .filter_map(|at| Some(table.forest.nodes.get(at)?.id.clone()))
            .collect();
        let is_closed = |id: &Id| self.turned.contains(id) == table.opens;
        if above.iter().any(is_closed) {
            for id in above {
                self.turn(Some(&id), true);
            }
        }
        self.table
            .as_ref()?
            .rows
            .iter()
            .position(|row| *row == node)
    }

    /// Whether a row is open; `None` where nothing is shown below it.
    pub(super) fn expanded(&self, node: usize) -> Option<bool> {
        let table = self.table.as_ref()?;
        let id = &table.forest.nodes.get(node)?.id;
        let is_inner = table.marks.get(node)?.inner;
        is_inner.then(|| self.turned.contains(id) != table.opens)
    }
}

fn looked(snapshot: &Snapshot, view: &MatrixView) -> Result<Looked, ApiError> {
    Ok(match &view.only {
        None => Looked::Any,
        Some(Only::NoRights) => Looked::NoRights,
        Some(Only::ThroughGroup) => Looked::ThroughGroup,
        Some(Only::DiffersFrom { from }) => {
            let mut all = subjects::all(snapshot, view.subjects).into_iter();
            let other = all.find(|subject| subject.id() == *from);
            Looked::DiffersFrom(other.ok_or_else(|| ApiError::not_found(from))?)
        }
    })
}
