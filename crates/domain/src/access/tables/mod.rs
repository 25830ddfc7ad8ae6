//! The tables of access-rules §4 to §7, row by row as on the page.
//!
//! A cell says when a role allows the row's actions. What the page says in sentences around a
//! table (what archiving and ending take away) is a function beside it.

mod content;
mod maintenance;
mod onboarding;
mod strategy;

use std::sync::LazyLock;

use super::{
    Action, ActionSet, Role,
    class::{Archived, CLASSES, Condition, ObjectKind, kind_and_condition},
};

/// Which actions each role allows on each class of objects.
pub(super) type Policy = luotsi_access::Policy<Role, Action>;

/// The tables, worked out for every class.
pub(super) static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    Policy::new(CLASSES, Action::View, |class, role| {
        kind_and_condition(class).map_or(ActionSet::EMPTY, |(kind, condition)| {
            allowed(kind, condition, role)
        })
    })
});

fn allowed(kind: ObjectKind, condition: Condition, role: Role) -> ActionSet {
    if kind.is_content() {
        return content::allowed(kind, condition, role);
    }
    maintenance::allowed(kind, role)
        | onboarding::allowed(kind, condition, role)
        | strategy::allowed(kind, role)
}

/// When a cell of a table says yes.
#[derive(Clone, Copy)]
enum When {
    Never,
    Always,
    Published,
    NotPublished,
    NotPublishedAndNoProcess,
    ItselfArchived,
    Manageable,
}

impl When {
    fn holds(self, kind: ObjectKind, condition: Condition) -> bool {
        match self {
            Self::Never => false,
            Self::Always => true,
            Self::Published => condition.published,
            Self::NotPublished => !condition.published,
            Self::NotPublishedAndNoProcess => !condition.published && kind != ObjectKind::Process,
            Self::ItselfArchived => condition.archived == Archived::Itself,
            Self::Manageable => condition.manageable,
        }
    }
}

const NO: When = When::Never;
const YES: When = When::Always;

/// One row: on objects of these kinds, these actions, a cell for each role of the table.
struct Row<const ROLES: usize> {
    on: &'static [ObjectKind],
    actions: &'static [Action],
    cells: [When; ROLES],
}

const fn row<const ROLES: usize>(
    on: &'static [ObjectKind],
    actions: &'static [Action],
    cells: [When; ROLES],
) -> Row<ROLES> {
    Row { on, actions, cells }
}

/// A table with a column for each role.
struct Table<const ROLES: usize> {
    roles: [Role; ROLES],
    rows: &'static [Row<ROLES>],
}

impl<const ROLES: usize> Table<ROLES> {
    fn allowed(&self, kind: ObjectKind, condition: Condition, role: Role) -> ActionSet {
        let mut allowed = ActionSet::EMPTY;
        for row in self.rows.iter().filter(|row| row.on.contains(&kind)) {
            let mut columns = self.roles.iter().zip(row.cells);
            if columns.any(|(column, when)| *column == role && when.holds(kind, condition)) {
                allowed.extend(row.actions.iter().copied());
            }
        }
        allowed
    }
}
