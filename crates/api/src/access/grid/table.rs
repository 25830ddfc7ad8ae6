//! The rows and columns of a matrix: what the filters leave, and what is folded away.

use std::{collections::HashSet, sync::Arc};

use luotsi_domain::{
    Id, Kind, SectionName,
    access::{Action, ActionSet, actions_known},
};

use super::{
    cells::{Looked, Rights},
    forest::{Forest, Node},
    subjects,
    subjects::Subject,
    types::{MatrixView, Subjects},
};
use crate::{ApiError, access::lens::Lens, app::Snapshot, objects::found};

/// Its rows and columns.
pub(super) struct Table {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) view: MatrixView,
    pub(super) rights: Rights,
    pub(super) forest: Forest,
    /// For each node of the forest: whether it is there, and whether it is for itself.
    pub(super) marks: Vec<Mark>,
    /// The nodes that are not folded away.
    pub(super) rows: Vec<usize>,
    pub(super) columns: Vec<Subject>,
    pub(super) own_only: bool,
    pub(super) too_many: bool,
    /// Whether rows are open at first.
    pub(super) opens: bool,
}

/// What the filters make of a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// They leave it.
    pub(super) wanted: bool,
    /// They leave something below it.
    pub(super) inner: bool,
}

impl Table {
    pub(super) fn new(
        snapshot: Snapshot,
        view: MatrixView,
        rights: Rights,
    ) -> Result<Self, ApiError> {
        let own_only = !Lens::of(&snapshot).sees_others();
        let mut columns = subjects::all(&snapshot, view.subjects);
        if let Some(group) = &view.group {
            found(&snapshot, group)?;
            subjects::only_of_group(&snapshot, &mut columns, group);
        }
        let forest = shown_to(&snapshot, own_only);
        let mut table = Self {
            opens: view.kind.is_some() || view.action.is_some() || view.only.is_some(),
            marks: vec![Mark::default(); forest.nodes.len()],
            rows: Vec::new(),
            snapshot: Arc::new(snapshot),
            view,
            rights,
            forest,
            columns,
            own_only,
            too_many: false,
        };
        table.filter();
        Ok(table)
    }

    /// Works out what the filters leave.
    fn filter(&mut self) {
        let view = &self.view;
        let mut known = Known::default();
        for (node, mark) in self.forest.nodes.iter().zip(&mut self.marks) {
            mark.wanted = view.section.is_none_or(|section| section == node.section)
                && view.kind.is_none_or(|kind| kind == node.kind)
                && view
                    .action
                    .is_none_or(|action| known.knows(&self.snapshot, node, action));
        }
        if view.only.is_some() || view.action.is_some() {
            self.look();
        }
        if self.view.subjects == Subjects::Roles {
            let wanted: Vec<_> = self.wanted().cloned().collect();
            subjects::only_roles_for(&mut self.columns, wanted.iter());
        }
        for at in (0..self.marks.len()).rev() {
            let is_there = self.marks.get(at).is_some_and(|mark| mark.is_there());
            let parent = self.forest.nodes.get(at).and_then(|node| node.parent);
            if let Some(parent) = parent
                .filter(|_| is_there)
                .and_then(|at| self.marks.get_mut(at))
            {
                parent.inner = true;
            }
        }
    }

    /// Leaves out the rows and columns in which nothing is found that is looked for.
    fn look(&mut self) {
        let wanted: Vec<usize> = (0..self.marks.len())
            .filter(|at| self.marks.get(*at).is_some_and(|mark| mark.wanted))
            .collect();
        let nodes: Vec<&Node> = wanted
            .iter()
            .filter_map(|at| self.forest.nodes.get(*at))
            .collect();
        let Some(findings) = self.rights.findings(&self.columns, &nodes) else {
            self.too_many = true;
            return;
        };
        let mut columns = findings.columns.into_iter();
        self.columns.retain(|_| columns.next() == Some(true));
        // Where an action is looked for, an object on which nobody may do it is worth to be seen.
        if matches!(
            self.rights.looked,
            Looked::DiffersFrom(_) | Looked::ThroughGroup
        ) {
            for (at, is_found) in wanted.iter().zip(findings.rows) {
                if let Some(mark) = self.marks.get_mut(*at) {
                    mark.wanted = is_found;
                }
            }
        }
    }

    /// Works out the rows that are not folded away.
    pub(super) fn fold(&mut self, turned: &HashSet<Id>) {
        self.rows.clear();
        let mut at = 0;
        while let (Some(node), Some(mark)) = (self.forest.nodes.get(at), self.marks.get(at)) {
            let is_open = turned.contains(&node.id) != self.opens;
            if mark.is_there() {
                self.rows.push(at);
            }
            at = if mark.inner && is_open {
                at + 1
            } else {
                node.end
            };
        }
    }

    /// The objects that the filters leave.
    pub(super) fn wanted(&self) -> impl Iterator<Item = &Node> {
        let wanted = self.shown().filter(|(_, mark)| mark.wanted);
        wanted.map(|(node, _)| node)
    }

    pub(super) fn is_wanted(&self, node: usize) -> bool {
        self.marks.get(node).is_some_and(|mark| mark.wanted)
    }

    pub(super) fn shown(&self) -> impl Iterator<Item = (&Node, &Mark)> {
        self.forest.nodes.iter().zip(&self.marks)
    }
}

impl Mark {
    const fn is_there(self) -> bool {
        self.wanted || self.inner
    }
}

/// The objects of which the user may be shown the access.
fn shown_to(snapshot: &Snapshot, own_only: bool) -> Forest {
    let lens = Lens::of(snapshot);
    Forest::new(&snapshot.organisation, |record| match own_only {
        true => lens.preview.shows_own(&record.id),
        false => lens.preview.shows_others(&record.id),
    })
}

/// The actions that there are on objects, looked up once for each kind.
#[derive(Default)]
struct Known(Vec<(Kind, Option<SectionName>, ActionSet)>);

impl Known {
    fn knows(&mut self, snapshot: &Snapshot, node: &Node, action: Action) -> bool {
        let section = (node.kind == Kind::Section).then_some(node.section);
        let found = self
            .0
            .iter()
            .find(|(kind, of, _)| *kind == node.kind && *of == section);
        let actions = match found {
            Some((_, _, actions)) => *actions,
            None => {
                let actions = actions_known(&snapshot.organisation, &node.id);
                let actions = actions.with(Action::Traverse);
                self.0.push((node.kind, section, actions));
                actions
            }
        };
        actions.contains(action)
    }
}
