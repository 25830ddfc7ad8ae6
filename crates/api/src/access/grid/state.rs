//! The matrix as it is shown, kept from one window to the next.

use std::{collections::HashSet, sync::Arc};

use luotsi_domain::{
    Id, Kind, SectionName,
    access::{Action, ActionSet, Index, actions_known},
};

use super::{
    cells::{Looked, Rights},
    forest::{Fate, Forest, Node},
    groups, subjects,
    subjects::Subject,
    types::{MatrixView, Only, Subjects},
};
use crate::{
    ApiError,
    access::lens::Lens,
    app::Snapshot,
    objects::{found, may},
};

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

/// Its rows and columns.
pub(super) struct Table {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) view: MatrixView,
    pub(super) rights: Rights,
    pub(super) forest: Forest,
    /// For each node of the forest: whether it is there, and whether it is for itself.
    marks: Vec<Mark>,
    /// The nodes that are not folded away.
    pub(super) rows: Vec<usize>,
    pub(super) columns: Vec<Subject>,
    pub(super) own_only: bool,
    pub(super) too_many: bool,
    /// Whether rows are open at first.
    opens: bool,
}

/// What the filters make of a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Mark {
    /// They leave it.
    wanted: bool,
    /// They leave something below it.
    inner: bool,
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

impl Table {
    fn new(snapshot: Snapshot, view: MatrixView, rights: Rights) -> Result<Self, ApiError> {
        let own_only = !Lens::of(&snapshot).sees_others();
        let mut columns = subjects::all(&snapshot, view.subjects);
        if let Some(group) = &view.group {
            found(&snapshot, group)?;
            subjects::only_members(&snapshot, &mut columns, group);
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
    fn fold(&mut self, turned: &HashSet<Id>) {
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

    fn shown(&self) -> impl Iterator<Item = (&Node, &Mark)> {
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
    let is_content_covered = own_only || lens.covers(&SectionName::Maintenance.id());
    Forest::new(&snapshot.organisation, |record, section| {
        let is_of_strategy = section == SectionName::Strategy;
        let is_shown = may(snapshot, Action::View, &record.id)
            && if is_of_strategy {
                own_only || lens.covers(&record.id)
            } else {
                is_content_covered
            };
        match (is_shown, is_of_strategy) {
            (true, _) => Fate::Shown,
            (false, true) => Fate::Untold,
            (false, false) => Fate::LeftOut,
        }
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
