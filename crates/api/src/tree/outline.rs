//! The rows of one section's tree, kept from one window to the next.

use std::collections::HashSet;

use luotsi_domain::{Id, SectionName};

use super::shown::{above, children};
use crate::app::Snapshot;

/// One section's tree as somebody looks at it: what is open, and the rows that follow from that.
///
/// Opening or closing a row touches only the rows below it; all are made anew when the organisation
/// or the user is another. Nothing recurses: a tree may be thousands of levels deep.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    open: HashSet<Id>,
    archived_too: bool,
    rows: Vec<Row>,
    /// The organisation's version and the user that the rows were made for.
    made_for: Option<(u64, Id)>,
}

/// One row, without what is cheap to look up when it is served.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) id: Id,
    pub(crate) parent: Id,
    pub(crate) level: u32,
    pub(crate) position: u32,
    pub(crate) siblings: u32,
    /// Whether there is anything below it.
    pub(crate) inner: bool,
    /// Whether it or what it stands in is archived.
    pub(crate) archived: bool,
}

impl Tree {
    /// Whether it is as trees are at first: nothing opened, nothing more shown.
    pub(crate) fn is_untouched(&self) -> bool {
        self.open.is_empty() && !self.archived_too
    }

    /// The rows as they are now.
    pub(crate) fn rows(&mut self, snapshot: &Snapshot, section: SectionName) -> &[Row] {
        let now = (snapshot.version, snapshot.user.clone());
        if self.made_for.as_ref() != Some(&now) {
            let top = section.id();
            let archived = snapshot.organisation.is_archived(&top);
            self.rows.clear();
            let mut rows = std::mem::take(&mut self.rows);
            self.append(snapshot, &mut rows, &top, 1, archived);
            self.rows = rows;
            self.made_for = Some(now);
        }
        &self.rows
    }

    /// Whether a row is open.
    pub(crate) fn is_open(&self, id: &Id) -> bool {
        self.open.contains(id)
    }

    /// Whether archived objects are shown.
    pub(crate) const fn archived_too(&self) -> bool {
        self.archived_too
    }

    /// Chooses whether archived objects are shown.
    pub(crate) fn show_archived(&mut self, value: bool) {
        if self.archived_too != value {
            self.archived_too = value;
            self.made_for = None;
        }
    }

    /// Opens or closes every row of the section.
    pub(crate) fn set_all(&mut self, snapshot: &Snapshot, section: SectionName, open: bool) {
        self.open.clear();
        if open {
            let organisation = &snapshot.organisation;
            let inner = organisation
                .branch(&section.id())
                .filter(|record| !organisation.children(&record.id).is_empty());
            self.open.extend(inner.map(|record| record.id.clone()));
        }
        self.made_for = None;
    }

    /// Opens or closes one row.
    pub(crate) fn set(&mut self, snapshot: &Snapshot, section: SectionName, id: &Id, open: bool) {
        if self.is_open(id) == open {
            return;
        }
        self.rows(snapshot, section);
        if open {
            self.open.insert(id.clone());
        } else {
            self.open.remove(id);
        }
        let Some(at) = self.index(id) else { return };
        if open {
            self.open_at(snapshot, at);
        } else {
            self.close_at(at);
        }
    }

    /// Opens all that an object stands in and gives its row, where it has one.
    pub(crate) fn reveal(
        &mut self,
        snapshot: &Snapshot,
        section: SectionName,
        id: &Id,
    ) -> Option<usize> {
        self.rows(snapshot, section);
        let path = objects_above(snapshot, id);
        // The topmost closed one has no rows below it yet: what is made there shows all the others.
        if let Some(closed) = self.topmost_closed(&path) {
            let at = self.index(closed)?;
            self.open.extend(path.into_iter().cloned());
            self.open_at(snapshot, at);
        }
        self.index(id)
    }

    /// Where an object's row is, or, where something that it stands in is closed, where that one's
    /// is. Opens nothing.
    pub(crate) fn locate<'a>(
        &mut self,
        snapshot: &'a Snapshot,
        section: SectionName,
        id: &'a Id,
    ) -> Option<(&'a Id, usize)> {
        self.rows(snapshot, section);
        let path = objects_above(snapshot, id);
        let shown = self.topmost_closed(&path).unwrap_or(id);
        Some((shown, self.index(shown)?))
    }

    fn topmost_closed<'a>(&self, path: &[&'a Id]) -> Option<&'a Id> {
        path.iter().rev().find(|id| !self.is_open(id)).copied()
    }

    fn index(&self, id: &Id) -> Option<usize> {
        self.rows.iter().position(|row| row.id == *id)
    }

    fn open_at(&mut self, snapshot: &Snapshot, at: usize) {
        let Some(row) = self.rows.get(at).cloned() else {
            return;
        };
        let mut below = Vec::new();
        self.append(snapshot, &mut below, &row.id, row.level + 1, row.archived);
        self.rows.splice(at + 1..at + 1, below);
    }

    fn close_at(&mut self, at: usize) {
        let Some((row, below)) = self.rows.get(at..).and_then(<[Row]>::split_first) else {
            return;
        };
        let end = below.iter().take_while(|other| other.level > row.level);
        let end = at + 1 + end.count();
        self.rows.drain(at + 1..end);
    }

    /// Puts the rows below `top` at the end of `rows`: what stands directly below it has `level`.
    fn append(
        &self,
        snapshot: &Snapshot,
        rows: &mut Vec<Row>,
        top: &Id,
        level: u32,
        archived: bool,
    ) {
        let mut waiting: Vec<Row> = Vec::new();
        let mut next = Some((top.clone(), level, archived));
        loop {
            if let Some((parent, level, archived)) = next.take() {
                let first = waiting.len();
                self.push_children(snapshot, &mut waiting, &parent, level, archived);
                waiting[first..].reverse();
            }
            let Some(row) = waiting.pop() else { return };
            if row.inner && self.is_open(&row.id) {
                next = Some((row.id.clone(), row.level + 1, row.archived));
            }
            rows.push(row);
        }
    }

    fn push_children(
        &self,
        snapshot: &Snapshot,
        rows: &mut Vec<Row>,
        parent: &Id,
        level: u32,
        archived: bool,
    ) {
        let first = rows.len();
        for (record, position) in children(snapshot, parent, self.archived_too).zip(1..) {
            rows.push(Row {
                id: record.id.clone(),
                parent: parent.clone(),
                level,
                position,
                siblings: 0,
                inner: children(snapshot, &record.id, self.archived_too)
                    .next()
                    .is_some(),
                archived: archived || record.archived,
            });
        }
        let siblings = u32::try_from(rows.len() - first).unwrap_or(u32::MAX);
        for row in &mut rows[first..] {
            row.siblings = siblings;
        }
    }
}

/// What an object stands in within its section, from its parent up.
fn objects_above<'a>(snapshot: &'a Snapshot, id: &Id) -> Vec<&'a Id> {
    above(snapshot, id)
        .map(|record| &record.id)
        .filter(|id| SectionName::of(id).is_none())
        .collect()
}
