//! Maintenance (access-rules §5).

use Action::{
    Archive, Create, Delete, Edit, ManageSettings, Preview, ReadAudit, RemoveAvatar, SetFlags, View,
};
use ObjectKind::{Group, MaintenanceSection, User};

use super::{
    super::{Action, ActionSet, Role},
    Condition, NO, ObjectKind, Table, YES, row,
};

#[rustfmt::skip]
const TABLE: Table<4> = Table {
    roles:                                        [Role::Everyone, Role::OneSelf, Role::Administrator, Role::Auditor],
    rows: &[
        row(&[MaintenanceSection], &[View, Preview, ReadAudit], [NO,  NO,  YES, YES]),
        row(&[MaintenanceSection], &[ManageSettings, Create],   [NO,  NO,  YES, NO]),
        row(&[User, Group], &[View],                            [YES, NO,  NO,  NO]),
        row(&[User], &[Edit, RemoveAvatar],                     [NO,  YES, YES, NO]),
        row(&[User], &[SetFlags, Archive],                      [NO,  NO,  YES, NO]),
        row(&[Group], &[Edit, Delete],                          [NO,  NO,  YES, NO]),
    ],
};

pub(super) fn allowed(kind: ObjectKind, role: Role) -> ActionSet {
    TABLE.allowed(kind, Condition::default(), role)
}
